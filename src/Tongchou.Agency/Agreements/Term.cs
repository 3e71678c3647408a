namespace Tongchou.Agency.Agreements;

/// <summary>Days agreed upon 协议期, as a document says them.</summary>
/// <param name="To">The last day; null where none is named.</param>
public sealed record Term(DateOnly From, DateOnly? To)
{
    public DateSpan Days() => new(From, To ?? DateOnly.MaxValue);

    public static Term Of(DateSpan span) => new(span.From, span.IsOpen ? null : span.To);
}
