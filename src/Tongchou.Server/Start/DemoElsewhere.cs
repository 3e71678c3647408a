using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Server.Start;

/// <summary>What a demonstration's regions have to do with each other: a stay in the other region, its clearing, and an epidemic measure that waits for approval.</summary>
internal static class DemoElsewhere
{
    private const string Operator = "demonstration";

    public static async Task Make(Desk desk)
    {
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Latest(), CancellationToken.None);
        string[] regions = [.. coverages.Select(row => row.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (regions is not [var first, var second, ..])
        {
            return;
        }

        await DemoSettlements.Elsewhere(desk, coverages, first, second);
        await DemoSettlements.Elsewhere(desk, coverages, second, first);
        await Gather(desk);
        await desk.Lanes.Do(EpidemicOffice.Enter(new(first, desk.Today.AddDays(-20), null, "示例〔2026〕1号", "示例市医疗保障局(虚构)", LiftsFiling: true), Operator));
    }

    // A demonstration doesn't wait for the month to be over: what comes later this month goes into the next clearing, as whatever comes late does.
    private static async Task Gather(Desk desk)
    {
        IReadOnlyList<PostingRow> postings = [.. (await desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table), CancellationToken.None)).Where(ClearingGathering.IsCare)];
        IEnumerable<ClearingLine> lines = ClearingGathering.Lines(On(AccountRole.RegionPayable), On(AccountRole.RegionReceivable), new FaultList());
        foreach (IGrouping<(string Home, string Place), ClearingLine> pair in lines.GroupBy(line => (line.Home, line.Place)))
        {
            await desk.Lanes.Do(new GatherClearing(pair.Key.Home, pair.Key.Place, desk.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture), [.. pair], [], Operator));
        }

        IEnumerable<PostingRow> On(AccountRole role)
        {
            Chart chart = desk.Law.Chart(RegionCode.Nation, desk.Today);
            HashSet<string> accounts = [.. Words<FundKind>.All.Select(fund => chart.Find(fund, role)?.Code.ToString()).OfType<string>()];
            return postings.Where(posting => accounts.Contains(posting.Account));
        }
    }
}
