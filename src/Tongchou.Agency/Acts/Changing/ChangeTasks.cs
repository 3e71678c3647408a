using Tongchou.Agency.Booking;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Enters a change of the catalogue or the institutions 提交变更. Nothing of it is in force before somebody else approves it.</summary>
[Clause("FX2019", "四(二)")]
public sealed class EnterChange(Desk desk, ReferenceChange change, string by) : Act<TaskRow>(ReferenceChange.Partition, "enter-change", by)
{
    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (change.Records.Count == 0)
        {
            return new Fault("nothing-changes", Place.At(""), new("与现行内容相同,没有需要变更的。", "It says nothing that is not in force already."), new("无需提交。", "Nothing is left to do."));
        }

        IReadOnlyList<Fault> faults = change.Contradictions(desk.References);
        if (faults.Count > 0)
        {
            return Outcome<TaskRow>.Refused(faults);
        }

        TaskRow row = new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Task), ReferenceChange.Kind, TaskStates.Entered, null, entry.By, null, change.Write());
        entry.Add(TaskRow.Table, row);
        return row;
    }
}

/// <summary>Approves a change, or returns it with the reason 复核变更. What was approved is then put in force: <see cref="DecideChanges"/> does both.</summary>
/// <param name="answer">Why it is returned; null to approve.</param>
[Clause("FX2019", "四(二)")]
public sealed class DecideChange(Desk desk, string task, string? answer, string by) : Act<TaskRow>(ReferenceChange.Partition, answer is null ? "approve-change" : "return-change", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, task));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Task(task) is not { Kind: ReferenceChange.Kind } row)
        {
            return Unknown(task);
        }

        if (row.State != TaskStates.Entered)
        {
            return new Fault("task-decided", Place.At("task"), new($"变更 {task} 已由 {row.DecidedBy} 复核。", $"{task} was decided by {row.DecidedBy}."), new("无需再复核。", "Nothing is left to decide."));
        }

        if (FourEyes.Fault(row.EnteredBy, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        ReferenceChange change = ReferenceChange.Of(row);
        if (answer is not null)
        {
            return answer.Trim().Length == 0
                ? new Fault("no-reason", Place.At("answer"), new("退回没有写明原因。", "It is returned without a reason."), new("请写明需要改正的内容。", "Say what is to be mended."))
                : Decided(entry, row, TaskStates.Rejected, change with { Answer = answer.Trim() });
        }

        IReadOnlyList<Fault> faults = change.Contradictions(desk.References);
        return faults.Count > 0 ? Outcome<TaskRow>.Refused(faults) : Decided(entry, row, TaskStates.Approved, change);
    }

    public static Fault Unknown(string id) => new("unknown-task", Place.At("task"), new($"没有编号为 {id} 的变更。", $"There is no change {id}."), new("请核对编号。", "Check its number."));

    private static TaskRow Decided(Entry entry, TaskRow row, string state, ReferenceChange change)
    {
        TaskRow decided = row with { Seq = entry.Seq, N = entry.Next(TaskRow.Table), State = state, DecidedBy = entry.By, Document = change.Write() };
        entry.Add(TaskRow.Table, decided);
        return decided;
    }
}

/// <summary>Puts an approved change in force: its records become rows of the reference tables.</summary>
public sealed class PutInForce(Desk desk, TaskRow approved, string by) : ReferenceAct<long>(desk, "put-in-force", by)
{
    protected override string? SubjectOf(long answer) => approved.TaskId;

    protected override Outcome<long> DecideBy(References references, Entry entry, OpenBooks books)
    {
        ReferenceChange change = ReferenceChange.Of(approved);

        // Another change may have come between approving and this; unreadable tables would stop every server.
        IReadOnlyList<Fault> faults = change.Contradictions(references);
        if (faults.Count > 0)
        {
            return Outcome<long>.Refused(faults);
        }

        foreach (Catalogues.CatalogueItem item in change.Items())
        {
            entry.Add(CatalogueRow.Table, ReferenceReader.Row(item, entry.Seq, entry.Next(CatalogueRow.Table)));
        }

        foreach (Institutions.Institution place in change.Places())
        {
            entry.Add(InstitutionRow.Table, ReferenceReader.Row(place, entry.Seq, entry.Next(InstitutionRow.Table)));
        }

        return entry.Seq;
    }
}

/// <summary>The two halves of an approval, which lie in two partitions: the task is decided, then the tables change.</summary>
public static class DecideChanges
{
    /// <summary>Decides, and carries out. Broken off between the two, approving once more carries out what is still missing.</summary>
    public static async Task<Outcome<Done<TaskRow>>> Decide(Desk desk, TaskRow seen, string? answer, string by, CancellationToken stop)
    {
        await ReferenceReader.Refresh(desk, stop);
        bool left = answer is null && seen.State == TaskStates.Approved && seen.EnteredBy != by && ReferenceChange.Of(seen).Differences(desk.References).Any(record => record.Cells.Count > 0)
            && !await WasInForce(desk, seen, stop);
        Outcome<Done<TaskRow>> decided = left ? new Done<TaskRow>(seen, null, true) : await desk.Lanes.Do(new DecideChange(desk, seen.TaskId, answer, by));
        if (decided.IsRefused || answer is not null)
        {
            return decided;
        }

        Outcome<Done<long>> put = await new PutInForce(desk, decided.Value!.Value!, by).Do(stop);
        return put.IsRefused ? Outcome<Done<TaskRow>>.Refused(put.Faults) : decided;
    }

    private static async Task<bool> WasInForce(Desk desk, TaskRow task, CancellationToken stop) =>
        await desk.Reader.Count(new RecordQuery<JournalRow>(JournalRow.Table).In(Partitions.Reference).Where("kind", "put-in-force").Where("subject", task.TaskId), stop) > 0;
}
