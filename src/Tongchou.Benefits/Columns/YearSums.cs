namespace Tongchou.Benefits;

/// <summary>What payers bear for all persons that a chain settled, in fen.</summary>
public record struct YearSums(long Pooled, long LargeAmount, long Supplement, long SeriousIllness, long Assistance, long Cash)
{
    public static YearSums operator +(YearSums left, YearSums right) => new(
        left.Pooled + right.Pooled, left.LargeAmount + right.LargeAmount, left.Supplement + right.Supplement,
        left.SeriousIllness + right.SeriousIllness, left.Assistance + right.Assistance, left.Cash + right.Cash);
}

/// <summary>Where a chain writes, person by person; a column that nobody wants is left empty.</summary>
public readonly ref struct YearColumns
{
    /// <summary>What is left for the person.</summary>
    public required Span<long> Cash { get; init; }
    public Span<long> Pooled { get; init; }
    public Span<long> LargeAmount { get; init; }
    public Span<long> Supplement { get; init; }
    public Span<long> SeriousIllness { get; init; }

    /// <summary>Ordinary ratio, tilt and control together.</summary>
    public Span<long> Assistance { get; init; }
}
