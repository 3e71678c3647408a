using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts.Adjusting;

/// <summary>
/// Books what an approved run comes to in one book: the difference to what earlier runs of the same year and stage booked. A run is booked for a city once,
/// however often it is asked for.
/// </summary>
[Clause("SC2023", "四")]
[Clause("FX2019", "二(六)")]
internal sealed class AdjustmentPosting(Desk desk, AdjustmentRun run, string runId, string region, string by) : Act<int>(RegionPeriods.PartitionOf(region), "post-adjustment", by)
{
    /// <summary>The kind of document of its vouchers; the number is the run's.</summary>
    public const string Document = "adjustment-run";

    private bool IsProvince => region == run.Region;

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Adjustments.Add((Partition, region, run.YearText));
    }

    protected override string? SubjectOf(int answer) => runId;

    /// <returns>How many rows it wrote.</returns>
    protected override Outcome<int> Decide(Entry entry, OpenBooks books)
    {
        IReadOnlyList<AdjustmentRow> known = books.Adjustments(region, run.YearText);
        _ = RegionCode.TryParse(region, out RegionCode code);
        DateOnly day = Days.Read(run.Day), bookedOn = entry.BookedOn(region, day);
        int rows = 0, number = 0;
        try
        {
            Chart chart = desk.Law.Chart(code, bookedOn);
            foreach (IGrouping<string, RunShare> shares in run.Shares.Where(share => IsProvince || share.City == region).GroupBy(share => share.Fund, StringComparer.Ordinal))
            {
                _ = Words<FundKind>.TryParse(shares.Key, out FundKind fund);
                Occasion occasion = new(new(code, fund), day, bookedOn, new(Document, runId));
                (RunShare Share, AdjustmentAmounts Change)[] changes = [.. shares.Select(share => (share, Change(share, known))).Where(each => !each.Item2.IsZero)];
                foreach (Voucher voucher in Vouchers(chart, occasion, [.. changes.Select(each => each.Change)]))
                {
                    SettlementVouchers.Book(entry, voucher, number++, null);
                }

                foreach ((RunShare share, AdjustmentAmounts change) in changes)
                {
                    entry.Add(AdjustmentRow.Table, new(
                        entry.Partition, entry.Seq, entry.Next(AdjustmentRow.Table), region, share.City, run.Region, shares.Key, run.YearText, run.Stage, runId, change.Up, change.Down, change.Reserved, change.Drawn, Days.Text(bookedOn)));
                    rows++;
                }
            }
        }
        catch (UnbookableException why)
        {
            return Outcome<int>.Refused(why.Faults);
        }

        return rows;
    }

    private AdjustmentAmounts Change(RunShare share, IReadOnlyList<AdjustmentRow> known)
    {
        AdjustmentRow[] there = [.. known.Where(row => row.City == share.City && row.Fund == share.Fund && row.Stage == run.Stage)];
        return Array.Exists(there, row => row.RunId == runId) ? default : share.Target - AdjustmentAmounts.Sum(there.Select(AdjustmentAmounts.Of));
    }

    private IEnumerable<Voucher> Vouchers(Chart chart, Occasion occasion, IReadOnlyList<AdjustmentAmounts> changes) => IsProvince
        ? [.. AdjustmentVouchers.Freed(chart, occasion, AdjustmentAmounts.Sum(changes).Down), .. changes.SelectMany(change => AdjustmentVouchers.OfProvince(chart, occasion, change))]
        : [.. changes.SelectMany(change => AdjustmentVouchers.OfCity(chart, occasion, change))];
}
