using Tongchou.Benefits;

namespace Tongchou.Laboratory;

/// <summary>Keeps what a replay of one side gives: each person's year, and each provider's sums.</summary>
internal struct SideReplayed(PopulationSlice slice, Tally tally, Side side, PersonYear[] years) : IReplayed
{
    private PersonYear year;

    public void Settled(int person, int visit, in Claim claim, in Settlement bill)
    {
        PersonYear own = default;
        own.Add(claim, bill);
        int provider = slice.Provider[visit];
        Span<long> row = tally.Row(Dimension.Provider, provider == PopulationSlice.Elsewhere ? tally.Dimensions[Dimension.Provider].Groups.Count - 1 : provider);
        Span<long> sums = year, measures = row.Slice(Tally.Counts + ((int)side * Tally.Measures), Tally.Measures);
        for (int i = 0; i < Tally.Measures; i++)
        {
            sums[i] += own[i];
            measures[i] += own[i];
        }

        if (side is Side.Baseline)
        {
            row[(int)Count.Visits]++;
            row[(int)Count.Cost] += bill.Total.Fen;
        }
    }

    public void Ended(int person, in Accumulators year)
    {
        years[person] = this.year;
        this.year = default;
    }
}
