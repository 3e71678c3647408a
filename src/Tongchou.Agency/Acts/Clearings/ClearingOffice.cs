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
    /// <summary>Gathers a month for every pair of regions that owe each other anything. Broken off, it can be done again: what was gathered stays.</summary>
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

        FaultList faults = new();
        IReadOnlyList<ClearingLine> lines = ClearingGathering.Lines(await On(desk, AccountRole.RegionPayable, end, stop), await On(desk, AccountRole.RegionReceivable, end, stop), faults);
        List<ClearingRow> clearings = [];
        foreach (IGrouping<(string Home, string Place), ClearingLine> pair in lines.GroupBy(line => (line.Home, line.Place)).OrderBy(group => group.Key))
        {
            // Clearings first: one that comes in between is then unknown, and the act refuses.
            IReadOnlyList<ClearingRow> known = await Of(desk, pair.Key.Home, pair.Key.Place, stop);
            HashSet<(string, string)> held = [.. (await LinesOf(desk, pair.Key.Home, pair.Key.Place, stop)).Select(row => (row.SettlementId, row.Fund))];
            ClearingLine[] open = [.. pair.Where(line => !held.Contains((line.Settlement, line.Fund)))];
            if (open.Length == 0 && known.All(row => row.Period != month))
            {
                continue;
            }

            Outcome<Done<ClearingRow>> gathered = await desk.Lanes.DoPatiently(new GatherClearing(pair.Key.Home, pair.Key.Place, month, open, [.. known.Select(row => row.ClearingId)], by), stop);
            faults.AddRange(gathered.Faults);
            clearings.AddRange(gathered.Value?.Value is { } row ? [row] : []);
        }

        return (clearings, faults.All);
    }

    /// <summary>The clearings of a month, or all, each as it stands.</summary>
    public static Task<IReadOnlyList<ClearingRow>> List(Desk desk, string? period, CancellationToken stop)
    {
        RecordQuery<ClearingRow> query = new RecordQuery<ClearingRow>(ClearingRow.Table).Latest("home", "place", "clearing_id");
        return desk.Reader.Read(period is null ? query : query.Where("period", period), stop);
    }

    public static async Task<ClearingRow?> Find(Desk desk, string id, CancellationToken stop) => ClearingIds.Parse(id) is { } parts
        ? (await desk.Reader.Read(new RecordQuery<ClearingRow>(ClearingRow.Table).In(ClearingIds.Partition(parts.Home, parts.Place)).Where("clearing_id", id).Newest(1), stop)).FirstOrDefault()
        : null;

    /// <summary>Every line of a clearing, in the order of the settlements.</summary>
    public static Task<IReadOnlyList<ClearingLineRow>> Statement(Desk desk, ClearingRow clearing, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<ClearingLineRow>(ClearingLineRow.Table).In(clearing.Partition).Where("clearing_id", clearing.ClearingId), stop);

    private static Task<IReadOnlyList<ClearingRow>> Of(Desk desk, string home, string place, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<ClearingRow>(ClearingRow.Table).In(ClearingIds.Partition(home, place)).Where("home", home).Where("place", place).Latest("home", "place", "clearing_id"), stop);

    private static Task<IReadOnlyList<ClearingLineRow>> LinesOf(Desk desk, string home, string place, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<ClearingLineRow>(ClearingLineRow.Table).In(ClearingIds.Partition(home, place)).Where("home", home).Where("place", place), stop);

    private static async Task<IReadOnlyList<PostingRow>> On(Desk desk, AccountRole role, DateOnly through, CancellationToken stop)
    {
        Chart chart = desk.Law.Chart(RegionCode.Nation, through);
        List<PostingRow> postings = [];
        foreach (string account in Words<FundKind>.All.Select(fund => chart.Find(fund, role)?.Code.ToString()).OfType<string>().Distinct())
        {
            postings.AddRange(await desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("account", account).Through("business_date", Days.Text(through)), stop));
        }

        return postings;
    }
}
