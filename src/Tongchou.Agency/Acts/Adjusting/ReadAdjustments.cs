using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts.Adjusting;

/// <summary>Reads runs of the adjustment fund beside the acts.</summary>
public static class ReadAdjustments
{
    private const int MostTasks = 1000;

    /// <summary>The runs of a province, each as it stands, the newest first.</summary>
    public static async Task<IReadOnlyList<TaskRow>> Tasks(Desk desk, string region, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(RegionPeriods.PartitionOf(region)).Where("kind", AdjustmentTask.Kind).Latest().Newest(MostTasks), stop)).Where(row => AdjustmentTask.Of(row).Region == region)];

    public static Task<TaskRow?> Find(Desk desk, string id, CancellationToken stop) => FindTask.Find(desk, id, AdjustmentTask.Kind, stop);

    /// <summary>What a run was worked out as; null where its bytes are not what its digest says.</summary>
    public static async Task<AdjustmentRun?> Content(Desk desk, TaskRow task, CancellationToken stop)
    {
        IReadOnlyList<AdjustmentContentRow> rows = await desk.Reader.Read(new RecordQuery<AdjustmentContentRow>(AdjustmentContentRow.Table).In(task.Partition).Where("run_id", task.TaskId), stop);
        if (rows is not [var row])
        {
            return null;
        }

        byte[] content = PackedAnswer.Open(row.Content);
        string digest = Sm3.Of(content);
        return digest == row.Digest && digest == AdjustmentTask.Of(task).Digest ? AdjustmentRun.Read(content) : null;
    }

    /// <summary>The approved runs of a province, oldest first.</summary>
    public static Task<IReadOnlyList<AdjustmentRunRow>> Approved(Desk desk, string region, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<AdjustmentRunRow>(AdjustmentRunRow.Table).In(RegionPeriods.PartitionOf(region)).Where("region", region), stop);

    /// <summary>What a province's runs booked for a year, on both sides.</summary>
    public static Task<IReadOnlyList<AdjustmentRow>> Booked(Desk desk, string region, string year, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<AdjustmentRow>(AdjustmentRow.Table).Where("province", region).Where("fund_year", year), stop);

    /// <summary>Whether an approved run stands in the books to its end.</summary>
    public static bool IsBooked(AdjustmentRun run, string id, IReadOnlyList<AdjustmentRow> booked) => booked.Count(row => row.RunId == id) >= run.Shares.Where(share => !share.Change.IsZero).Sum(share => share.City == run.Region ? 1 : 2);
}
