using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Closes the task of a difference 差异处理, saying what was done about it.</summary>
/// <param name="note">Why; never empty where nothing was done.</param>
public sealed class CloseDifference(string institution, string task, RepairKind repair, string note, string by) : Act<DifferenceTask>(Partitions.Of(institution), "close-difference", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, task));
    }

    protected override string? SubjectOf(DifferenceTask answer) => task;

    protected override Outcome<DifferenceTask> Decide(Entry entry, OpenBooks books)
    {
        if (books.Task(task) is not { Kind: DifferenceTask.Kind } row)
        {
            return new Fault("unknown-difference", Place.At("task"), new($"没有编号为 {task} 的对账差异。", $"There is no difference {task}."), new("请在对账结果中选择。", "Choose one of the reconciliation's."));
        }

        DifferenceTask known = DifferenceTask.Of(row);
        if (row.State == DifferenceTask.Closed)
        {
            Phrase done = Words<RepairKind>.Phrase(known.Repair!.Value);
            return new Fault("already-closed", Place.At("task"), new($"该差异已处理:{done.Zh}。", $"The difference is dealt with: {done.En}."), new("无需再处理。", "Nothing is left to do."));
        }

        if (!known.Difference.Cause.Repairs().Contains(repair))
        {
            Phrase may = known.Difference.Cause.Repairs().Phrase;
            return new Fault("wrong-repair", Place.At("repair"), new("该原因的差异不能这样处理。", "A difference of this cause can't be dealt with so."), new($"可以:{may.Zh}。", $"One of: {may.En}."));
        }

        if (repair is RepairKind.Explain && note.Trim().Length == 0)
        {
            return new Fault("no-note", Place.At("note"), new("请说明原因。", "Say why."), new("说明将随差异保存。", "It is kept with the difference."));
        }

        DifferenceTask closed = known with { Repair = repair, Note = note.Trim() };
        entry.Add(TaskRow.Table, row with { Seq = entry.Seq, N = entry.Next(TaskRow.Table), State = DifferenceTask.Closed, DecidedBy = entry.By, Document = closed.Write() });
        return closed;
    }
}

/// <summary>
/// Deals with one difference of a reconciliation: reverses here what the institution refunded, asks it to mend its side, or explains. The person's
/// books and the institution's are two partitions, so this is two acts; done again after a break it goes on where it stopped.
/// A settlement of a closed day is taken back by two persons at the desk; when it is, the difference is closed here like one that broke off.
/// </summary>
public static class RepairDifference
{
    public static async Task<Outcome<DifferenceTask>> Do(Desk desk, string institution, string task, RepairKind repair, string note, string by, CancellationToken stop)
    {
        if (repair is RepairKind.ReverseHere && await Reverse(desk, institution, task, note, by, stop) is { } fault)
        {
            return fault;
        }

        Outcome<Done<DifferenceTask>> closed = await desk.Lanes.Do(new CloseDifference(institution, task, repair, note, by));
        return closed.IsRefused ? Outcome<DifferenceTask>.Refused(closed.Faults) : closed.Value!.Value!;
    }

    private static async Task<Fault?> Reverse(Desk desk, string institution, string task, string note, string by, CancellationToken stop)
    {
        IReadOnlyList<TaskRow> rows = await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(institution)).Where("task_id", task).Newest(1), stop);

        // What is not open or not to be reversed is told by the act that closes it.
        if (rows is not [{ Kind: DifferenceTask.Kind, State: DifferenceTask.Open } row]
            || DifferenceTask.Of(row).Difference is not { Ours: { } ours } difference
            || !difference.Cause.Repairs().Contains(RepairKind.ReverseHere)
            || Partitions.In(ours.SettlementId) is not { } partition)
        {
            return null;
        }

        // Reversed before a break, or meanwhile by two persons at the desk: only the task is left to be closed.
        if (await desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("concerns", ours.SettlementId).Where("kind", SettlementKinds.Reverse), stop) > 0)
        {
            return null;
        }

        IReadOnlyList<SettlementRow> found = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", ours.SettlementId), stop);
        Outcome<Done<Reversed>> reversed = await desk.Lanes.Do(new ReverseSettlement(desk, found[0], institution, by) { Reason = note.Trim().Length > 0 ? note.Trim() : null, ClosedDayToo = false });
        return reversed.Faults.FirstOrDefault(fault => fault.Code != "already-reversed");
    }
}
