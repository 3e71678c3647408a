using Tongchou.Agency.Booking;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>A change of the catalogue or the institutions 基础信息变更: one enters it, and nothing of it is in force before somebody else approves it.</summary>
[Clause("FX2019", "四(二)")]
public static class ChangeTasks
{
    public static EnterTask Enter(Desk desk, ReferenceChange change, string by) => new(ReferenceChange.Partition, ReferenceChange.Kind, null, change.Write(), by)
    {
        Check = (_, _) => change.Records.Count == 0
            ? [new Fault("nothing-changes", Place.At(""), new("与现行内容相同,没有需要变更的。", "It says nothing that is not in force already."), new("无需提交。", "Nothing is left to do."))]
            : change.Contradictions(desk.References),
    };

    /// <summary>
    /// Approves a change and puts it in force: two acts, since task and tables lie in two partitions. Broken off between them, approving once more
    /// carries out what is still missing.
    /// </summary>
    public static async Task<Outcome<Done<TaskRow>>> Approve(Desk desk, TaskRow seen, string by, CancellationToken stop)
    {
        await ReferenceReader.Refresh(desk, stop);
        ReferenceChange change = ReferenceChange.Of(seen);
        bool left = seen.State == TaskStates.Approved && FourEyes.Fault(seen.EnteredBy, by) is null && change.Differences(desk.References).Any(record => record.Cells.Count > 0)
            && !await WasInForce(desk, seen, stop);
        Outcome<Done<TaskRow>> approved = left ? new Done<TaskRow>(seen, null, true) : await desk.Lanes.Do(DecideTask.Approve(seen, by, (_, _) => change.Contradictions(desk.References)));
        if (approved.IsRefused)
        {
            return approved;
        }

        Outcome<Done<long>> put = await new PutInForce(desk, seen, by).Do(stop);
        return put.IsRefused ? Outcome<Done<TaskRow>>.Refused(put.Faults) : approved;
    }

    private static async Task<bool> WasInForce(Desk desk, TaskRow task, CancellationToken stop) =>
        await desk.Reader.Count(new RecordQuery<JournalRow>(JournalRow.Table).In(Partitions.Reference).Where("kind", "put-in-force").Where("subject", task.TaskId), stop) > 0;
}
