namespace Tongchou.Laboratory;

/// <summary>The chief figures of one side of a simulation. Amounts in yuan, ratios in percent.</summary>
/// <param name="Payers">Yuan by payer.</param>
/// <param name="StayRatio">住院政策范围内支付比例: what all funds and products pay of the in-scope cost of stays.</param>
/// <param name="StayRatioOfBasic">The same of basic insurance alone.</param>
/// <param name="BurdenPerHead">Accounts and cash, for everybody.</param>
/// <param name="Catastrophic">Persons in households whose own part is at least 40% of their income.</param>
/// <param name="ControlStays">Stays that the control of the own part topped up, and by how much.</param>
public sealed record SideSummary(
    IReadOnlyDictionary<string, decimal> Payers,
    decimal FundsTotal,
    decimal Burden,
    decimal BurdenPerHead,
    decimal InScope,
    decimal? StayRatio,
    decimal? StayRatioOfBasic,
    decimal? InScopeRatio,
    decimal Uncovered,
    long Catastrophic,
    long ControlStays,
    decimal Control);

/// <summary>The chief figures of a simulation; the reform's are absent where none was tried.</summary>
public sealed record SimulationSummary(long Persons, long Visits, decimal Cost, SideSummary Baseline, SideSummary? Reform, long? Winners, long? Losers, decimal? Gained, decimal? Lost, IReadOnlyList<SchemeSummary> Schemes)
{
    public static SimulationSummary Of(Tally tally, bool both)
    {
        Span<long> everybody = tally.Row(Dimension.All, 0);
        long persons = everybody[(int)Count.Persons];
        long? Only(Count count) => both ? tally.Of(Dimension.All, 0, count) : null;
        return new(persons, everybody[(int)Count.Visits], Yuan(everybody[(int)Count.Cost]),
            SideOf(everybody, Side.Baseline), both ? SideOf(everybody, Side.Reform) : null,
            Only(Count.Winners), Only(Count.Losers), both ? Yuan(everybody[(int)Count.Gained]) : null, both ? Yuan(everybody[(int)Count.Lost]) : null,
            [.. Words<Scheme>.All.Select(scheme => SchemeSummary.Of(tally, scheme, both))]);
    }

    /// <summary>One side of a row of a tally.</summary>
    internal static SideSummary SideOf(ReadOnlySpan<long> row, Side side)
    {
        long[] sums = row.Slice(Tally.Counts + ((int)side * Tally.Measures), Tally.Measures).ToArray();
        long Of(Measure measure) => sums[(int)measure];
        long persons = row[(int)Count.Persons], burden = Of(Measure.PersonalAccount) + Of(Measure.Cash);
        return new(
            Tally.Payers.ToDictionary(payer => Words<Measure>.Code(payer), payer => Yuan(Of(payer))),
            Yuan(Tally.Funds.Sum(Of)),
            Yuan(burden),
            persons == 0 ? 0 : Math.Round(burden / 100m / persons, 2),
            Yuan(Of(Measure.InScope)),
            Percent(Of(Measure.StaysPaid), Of(Measure.StaysInScope)),
            Percent(Of(Measure.StaysPooled), Of(Measure.StaysInScope)),
            Percent(Of(Measure.InScopePaid), Of(Measure.InScope)),
            Yuan(Of(Measure.Uncovered)),
            Of(Measure.Catastrophic),
            Of(Measure.ControlStays),
            Yuan(Of(Measure.Control)));
    }

    internal static decimal Yuan(long fen) => fen / 100m;
    internal static decimal? Percent(long part, long whole) => whole == 0 ? null : Math.Round(100m * part / whole, 2);
}

/// <summary>The chief figures of one scheme.</summary>
public sealed record SchemeSummary(string Scheme, long Persons, SideSummary Baseline, SideSummary? Reform)
{
    internal static SchemeSummary Of(Tally tally, Scheme scheme, bool both)
    {
        long[] sum = new long[Tally.Width];
        foreach (PersonGroup group in Words<PersonGroup>.All.Where(group => group.Scheme() == scheme))
        {
            Span<long> row = tally.Row(Dimension.Group, (int)group);
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += row[i];
            }
        }

        return new(Words<Scheme>.Code(scheme), sum[(int)Count.Persons], SimulationSummary.SideOf(sum, Side.Baseline), both ? SimulationSummary.SideOf(sum, Side.Reform) : null);
    }
}
