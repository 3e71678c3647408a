using Tongchou.Agency.Counter;
using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>A period that comes next to be closed 待结期间, and everything that is missing for it.</summary>
/// <param name="Period">As a closing names it: <c>2026-01-31</c>, <c>2026-01</c> or <c>2026</c>.</param>
public sealed record NextClosing(string Period, IReadOnlyList<Fault> Missing);

/// <summary>What comes next to be closed in a region's books, told without closing anything.</summary>
/// <param name="Day">Null, as the others, where the books have no entry yet.</param>
public sealed record NextClosings(ClosingProgress Progress, NextClosing? Day, NextClosing? Month, NextClosing? Year)
{
    /// <exception cref="Policy.MissingLawException">No pack sets the region's chart of accounts.</exception>
    public static async Task<NextClosings> Of(Desk desk, RegionCode region, CancellationToken stop)
    {
        FundLedger ledger = new(desk.Law, desk.Reader);
        ClosingProgress progress = await ledger.Progress(region, stop);
        if (progress.Periods is not { } periods)
        {
            if (await desk.Reader.FirstBusinessDate(region.ToString(), stop) is not { } first)
            {
                return new(progress, null, null, null);
            }

            periods = Periods.Begin(first);
        }

        DateOnly day = periods.FirstOpenDay;
        AccountingMonth month = periods.MonthsThrough.Next;
        int year = periods.YearsThrough + 1;
        DateSpan days = new(new(year, 1, 1), AccountingMonth.LastOf(year).LastDay);
        return new(progress,
            new(Booking.Days.Text(day), await Missing(new(day, day), facts => PeriodClosing.CloseDay(periods, day, facts))),
            new($"{month}", await Missing(new(month.FirstDay, month.LastDay), facts => PeriodClosing.CloseMonth(periods, month, facts))),
            new($"{year:0000}", await Missing(days, facts => PeriodClosing.CloseYear(desk.Law.Chart(region, days.To), periods, year, facts))));

        async Task<IReadOnlyList<Fault>> Missing(DateSpan span, Func<ClosingFacts, ClosingDecision> decide)
        {
            try
            {
                return decide(new(desk.Today, await ledger.TrialBalances(region, span, stop), [])) is ClosingRefused refused ? refused.Missing : [];
            }
            catch (ArgumentException unknown)
            {
                return [LedgerFaults.BrokenBooks(region.ToString(), unknown.Message)];
            }
        }
    }
}
