namespace Tongchou;

/// <summary>A value together with the clause it comes from.</summary>
public readonly record struct Cited<T>(T Value, Citation Source)
{
    /// <summary>Another value on the strength of the same source: what is left of a deductible, say.</summary>
    public Cited<TOther> With<TOther>(TOther value) => new(value, Source);
}
