namespace Tongchou.Laboratory;

/// <summary>
/// The sums of a simulation: for each group of each dimension its counts, and its measures on either side. Whole numbers, so adding two
/// tallies gives the same in any order.
/// </summary>
public sealed class Tally
{
    public const int Counts = 7, Measures = 17, Width = Counts + (2 * Measures);

    /// <summary>The funds and products, in the order they pay.</summary>
    public static readonly IReadOnlyList<Measure> Funds = [Measure.Pooled, Measure.LargeAmount, Measure.Supplement, Measure.SeriousIllness, Measure.Assistance, Measure.Supplementary];

    /// <summary>They, and what the person pays.</summary>
    public static readonly IReadOnlyList<Measure> Payers = [.. Funds, Measure.PersonalAccount, Measure.Cash];

    private readonly int[] starts;
    private readonly long[] sums;

    public Tally(IReadOnlyList<Dimension> dimensions)
    {
        Dimensions = dimensions;
        starts = new int[dimensions.Count];
        int next = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = next;
            next += dimensions[i].Groups.Count * Width;
        }

        sums = new long[next];
    }

    public IReadOnlyList<Dimension> Dimensions { get; }
    public IReadOnlyList<long> Sums => sums;

    public long Of(int dimension, int group, Count count) => sums[starts[dimension] + (group * Width) + (int)count];
    public long Of(int dimension, int group, Side side, Measure measure) => sums[starts[dimension] + (group * Width) + Counts + ((int)side * Measures) + (int)measure];

    /// <summary>What all funds and products pay for everybody.</summary>
    public Money FundsOf(Side side) => new(Funds.Sum(fund => Of(Dimension.All, 0, side, fund)));

    /// <summary>The row of a group: its counts, then the measures of the baseline, then those of the reform.</summary>
    internal Span<long> Row(int dimension, int group) => sums.AsSpan(starts[dimension] + (group * Width), Width);

    /// <summary>All rows of the providers, which are added up visit by visit.</summary>
    internal Span<long> Providers => sums.AsSpan(starts[Dimension.Provider]);

    public void Add(Tally other) => Add(other.sums);

    /// <summary>Adds sums that were kept.</summary>
    /// <returns>False where they are of another tally.</returns>
    public bool Add(IReadOnlyList<long> others)
    {
        if (others.Count != sums.Length)
        {
            return false;
        }

        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }

        return true;
    }

    public void Clear() => sums.AsSpan().Clear();
}
