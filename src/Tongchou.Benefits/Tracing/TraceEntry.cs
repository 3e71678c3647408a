namespace Tongchou.Benefits;

/// <summary>What one step did, as a receipt tells it.</summary>
/// <param name="Payer">Who pays the amount; null where it stays with the person or only sorts the bill.</param>
/// <param name="Formula">The arithmetic in numbers, the same in every language; empty where there is none.</param>
/// <param name="Basis">The values of law that went in.</param>
/// <param name="Rounded">Whether the result was rounded half up to the fen.</param>
/// <param name="Note">A sentence for people, or empty.</param>
public sealed record TraceEntry(
    Step Step,
    Payer? Payer,
    Money Amount,
    string Formula,
    IReadOnlyList<TraceBasis> Basis,
    bool Rounded = false,
    Phrase Note = default);

/// <summary>A value of law that a step used, in words, with where it comes from.</summary>
public readonly record struct TraceBasis(Phrase Value, Citation Source)
{
    public static TraceBasis Of(Cited<Money> value) => Same(value.Value.ToString(), value.Source);
    public static TraceBasis Of(Cited<Rate> value) => Same(value.Value.ToString(), value.Source);
    public static TraceBasis Of(Cited<Limit> value) =>
        value.Value.IsNone ? new(new("不设限", "no limit"), value.Source) : Same(value.Value.ToString(), value.Source);

    public static TraceBasis Of<T>(Cited<T> word) where T : struct, Enum => new(Words<T>.Phrase(word.Value), word.Source);

    private static TraceBasis Same(string value, Citation source) => new(new(value, value), source);
}
