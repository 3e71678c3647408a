using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Closes a day 日结 of a region's books. Each partition closes it under its own lock; when all have, no entry of that day can come any more, its turnovers are
/// final, and the region closes it. Broken off half way it is called again and goes on: until the region has closed it the day counts as closing.
/// </summary>
[Clause("FX2019", "二(六)")]
public sealed class CloseDay(Desk desk, RegionCode region, DateOnly day, string by)
{
    private readonly string name = region.ToString();
    private readonly FundLedger ledger = new(desk.Law, desk.Reader);

    /// <returns>How far the books are closed now, or everything that is missing.</returns>
    public async Task<Outcome<Periods>> Close(CancellationToken stop)
    {
        if (desk.Law.Books(region, day) is null)
        {
            return LedgerFaults.NoBooks(region);
        }

        // First what can be told without stopping anybody: order, and whether the books balance so far.
        (Periods before, ClosingDecision first, _) = await Decide(stop);
        if (first is ClosingRefused refused)
        {
            return Outcome<Periods>.Refused(refused.Missing);
        }

        await Task.WhenAll(Enumerable.Range(0, Partitions.Count).Select(partition => desk.Lanes.DoPatiently(new ClosePartition((short)partition, name, day, by), stop)));
        (before, ClosingDecision decision, IReadOnlyList<Records.Turnover> turnovers) = await Decide(stop);
        if (decision is not Closed closed)
        {
            return Outcome<Periods>.Refused(((ClosingRefused)decision).Missing);
        }

        Outcome<Done<Periods>> done = await desk.Lanes.DoPatiently(new CompleteClosing(region, ClosingRow.Day, day, before, closed, turnovers, by), stop);
        return done.IsRefused ? Outcome<Periods>.Refused(done.Faults) : done.Value!.Value!;
    }

    private async Task<(Periods Before, ClosingDecision Decision, IReadOnlyList<Records.Turnover> Turnovers)> Decide(CancellationToken stop)
    {
        Periods before = (await ledger.Progress(region, stop)).Periods ?? Periods.Begin(await FirstDay(stop));
        IReadOnlyList<Records.Turnover> turnovers = await desk.Reader.Turnovers(name, null, day, day, stop);
        try
        {
            ClosingFacts facts = new(desk.Today, await ledger.TrialBalances(region, new(day, day), stop), []);
            return (before, PeriodClosing.CloseDay(before, day, facts), turnovers);
        }
        catch (ArgumentException unknown)
        {
            return (before, new ClosingRefused([LedgerFaults.BrokenBooks(name, unknown.Message)]), turnovers);
        }
    }

    private async Task<DateOnly> FirstDay(CancellationToken stop) => await desk.Reader.FirstBusinessDate(name, stop) is { } first && first < day ? first : day;
}
