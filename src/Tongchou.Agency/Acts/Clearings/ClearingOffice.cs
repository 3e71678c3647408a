using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Clearing between regions as pages ask for it, and the gathering of a month over all pairs.</summary>
public static class ClearingOffice
{
    /// <summary>
    /// Gathers a month for every pair of regions that owe each other anything. Broken off, it can be done again: what was gathered stays. It reads the
    /// books from the day on through which everything was gathered before, not from their beginning.
    /// </summary>
    /// <param name="period">The first day of the month.</param>
    /// <returns>The clearings of the month, and every settlement that had to be left out.</returns>
    public static async Task<(IReadOnlyList<ClearingRow> Clearings, IReadOnlyList<Fault> Faults)> Gather(Desk desk, DateOnly period, string by, CancellationToken stop)
    {
        string month = period.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        DateOnly end = new DateOnly(period.Year, period.Month, 1).AddMonths(1).AddDays(-1);
        if (desk.Today <= end)
        {
            return ([], [ClearingFaults.MonthNotOver(month)]);
        }

        // Clearings first: one that comes in between is then unknown, and the act refuses.
        IReadOnlyList<ClearingRow> known = await List(desk, null, stop);
        DateOnly from = CompleteGathering.Through(await desk.Reader.Heads(stop)) ?? DateOnly.MinValue;
        HashSet<(string, string)> held = await HeldSince(desk, known, from, stop);
        PostingRow[] payable = await Care(desk, AccountRole.RegionPayable, from, end, held, stop);
        PostingRow[] receivable = await Care(desk, AccountRole.RegionReceivable, from, end, held, stop);
        FaultList faults = new();
        ILookup<(string Home, string Place), ClearingLine> lines = ClearingGathering.Lines(payable, receivable, faults).ToLookup(line => (line.Home, line.Place));
        List<ClearingRow> clearings = [];
        foreach ((string home, string place) in lines.Select(pair => pair.Key).Union(known.Where(row => row.Period == month).Select(row => (row.Home, row.Place))).Order())
        {
            string[] seen = [.. known.Where(row => row.Home == home && row.Place == place).Select(row => row.ClearingId)];
            Outcome<Done<ClearingRow>> gathered = await desk.Lanes.DoPatiently(new GatherClearing(home, place, month, [.. lines[(home, place)]], seen, by), stop);
            faults.AddRange(gathered.Faults);
            if (gathered.Value?.Value is { } row)
            {
                // A month that was gathered before has not taken these lines: they wait for the next.
                clearings.Add(row);
                held.UnionWith(await Keys(desk, row, stop));
            }
        }

        string? left = payable.Concat(receivable).Where(posting => !held.Contains(ClearingGathering.Key(posting))).Min(posting => posting.BusinessDate);
        await desk.Lanes.DoPatiently(new CompleteGathering(left is null ? end : Days.Read(left).AddDays(-1), by), stop);
        return (clearings, faults.All);
    }

    /// <summary>The clearings of a month, or all, each as it stands.</summary>
    public static Task<IReadOnlyList<ClearingRow>> List(Desk desk, string? period, CancellationToken stop)
    {
        RecordQuery<ClearingRow> query = new RecordQuery<ClearingRow>(ClearingRow.Table).Latest();
        return desk.Reader.Read(period is null ? query : query.Where("period", period), stop);
    }

    public static async Task<ClearingRow?> Find(Desk desk, string id, CancellationToken stop) => ClearingIds.Parse(id) is { } parts
        ? (await desk.Reader.Read(new RecordQuery<ClearingRow>(ClearingRow.Table).In(ClearingIds.Partition(parts.Home, parts.Place)).Where("clearing_id", id).Newest(1), stop)).FirstOrDefault()
        : null;

    /// <summary>Every line of a clearing, in the order of the settlements.</summary>
    public static Task<IReadOnlyList<ClearingLineRow>> Statement(Desk desk, ClearingRow clearing, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<ClearingLineRow>(ClearingLineRow.Table).In(clearing.Partition).Where("clearing_id", clearing.ClearingId), stop);

    // A line's day is the later of both regions', and it stands in a clearing of that month or of a later one.
    private static async Task<HashSet<(string, string)>> HeldSince(Desk desk, IReadOnlyList<ClearingRow> known, DateOnly from, CancellationToken stop)
    {
        HashSet<(string, string)> held = [];
        string month = from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (ClearingRow clearing in known.Where(row => string.CompareOrdinal(row.Period, month) >= 0))
        {
            held.UnionWith(await Keys(desk, clearing, stop));
        }

        return held;
    }

    private static async Task<IEnumerable<(string, string)>> Keys(Desk desk, ClearingRow clearing, CancellationToken stop) =>
        (await Statement(desk, clearing, stop)).Select(line => (line.SettlementId, line.Fund));

    private static async Task<PostingRow[]> Care(Desk desk, AccountRole role, DateOnly from, DateOnly through, HashSet<(string, string)> held, CancellationToken stop)
    {
        Chart chart = desk.Law.Chart(RegionCode.Nation, through);
        List<PostingRow> postings = [];
        foreach (string account in Words<FundKind>.All.Select(fund => chart.Find(fund, role)?.Code.ToString()).OfType<string>().Distinct())
        {
            postings.AddRange(await desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("account", account).From("business_date", Days.Text(from)).Through("business_date", Days.Text(through)), stop));
        }

        return [.. postings.Where(posting => ClearingGathering.IsCare(posting) && !held.Contains(ClearingGathering.Key(posting)))];
    }
}
