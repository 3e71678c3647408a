using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Closes a month 月结 of a region's books, whose days are all closed.</summary>
[Clause("FX2019", "二(六)")]
public sealed class CloseMonth(Desk desk, RegionCode region, AccountingMonth month, string by)
{
    /// <returns>How far the books are closed now, or everything that is missing.</returns>
    public Task<Outcome<Periods>> Close(CancellationToken stop) => ClosePeriod.Close(
        desk, region, ClosingRow.Month, new(month.FirstDay, month.LastDay), (periods, facts) => PeriodClosing.CloseMonth(periods, month, facts), by, stop);
}

/// <summary>Closes a year 年结 of a region's books: income and expense of each fund are carried forward to its surplus.</summary>
[Clause("FX2019", "二(六)")]
[Clause("SC2023", "四")]
public sealed class CloseYear(Desk desk, RegionCode region, int year, string by)
{
    /// <returns>How far the books are closed now, or everything that is missing.</returns>
    public Task<Outcome<Periods>> Close(CancellationToken stop)
    {
        DateSpan days = new(new(year, 1, 1), AccountingMonth.LastOf(year).LastDay);
        return ClosePeriod.Close(desk, region, ClosingRow.Year, days, (periods, facts) => PeriodClosing.CloseYear(desk.Law.Chart(region, days.To), periods, year, facts), by, stop);
    }
}

/// <summary>What the closing of a month and of a year have in common: their days are closed, so nothing moves while it is decided.</summary>
internal static class ClosePeriod
{
    public static async Task<Outcome<Periods>> Close(Desk desk, RegionCode region, string period, DateSpan days, Func<Periods, ClosingFacts, ClosingDecision> decide, string by, CancellationToken stop)
    {
        if (desk.Law.Books(region, days.To) is null)
        {
            return LedgerFaults.NoBooks(region);
        }

        FundLedger ledger = new(desk.Law, desk.Reader);
        Periods before = (await ledger.Progress(region, stop)).Periods ?? Periods.Begin(await desk.Reader.FirstBusinessDate(region.ToString(), stop) ?? days.From);
        try
        {
            ClosingDecision decision = decide(before, new(desk.Today, await ledger.TrialBalances(region, days, stop), []));
            if (decision is not Closed closed)
            {
                return Outcome<Periods>.Refused(((ClosingRefused)decision).Missing);
            }

            Outcome<Done<Periods>> done = await desk.Lanes.DoPatiently(new CompleteClosing(region, period, days.To, before, closed, [], by), stop);
            return done.IsRefused ? Outcome<Periods>.Refused(done.Faults) : done.Value!.Value!;
        }
        catch (ArgumentException unknown)
        {
            return LedgerFaults.BrokenBooks(region.ToString(), unknown.Message);
        }
    }
}
