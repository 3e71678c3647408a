using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Enters a change of the catalogue or the institutions 提交变更. Nothing of it is in force before somebody else approves it.</summary>
[Clause("FX2019", "四(二)")]
public sealed class EnterChange(Desk desk, ReferenceChange change, string by) : ReferenceAct<TaskRow>(desk, "enter-change", by)
{
    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> DecideBy(References references, Entry entry, OpenBooks books)
    {
        if (change.Records.Count == 0)
        {
            return new Fault("nothing-changes", Place.At(""), new("与现行内容相同,没有需要变更的。", "It says nothing that is not in force already."), new("无需提交。", "Nothing is left to do."));
        }

        IReadOnlyList<Fault> faults = change.Contradictions(references);
        if (faults.Count > 0)
        {
            return Outcome<TaskRow>.Refused(faults);
        }

        // The reference tables have no partition that a record's number could carry.
        string id = string.Create(CultureInfo.InvariantCulture, $"C{entry.Seq:D12}");
        TaskRow row = new(entry.Partition, entry.Seq, 0, id, ReferenceChange.Kind, TaskStates.Entered, null, entry.By, null, change.Write());
        entry.Add(TaskRow.Table, row);
        return row;
    }
}

/// <summary>Puts a change in force, or returns it with the reason 复核变更. Task and reference rows are one journal entry, so neither is there without the other.</summary>
/// <param name="answer">Why it is returned; null to approve.</param>
[Clause("FX2019", "四(二)")]
public sealed class DecideChange(Desk desk, string task, string? answer, string by) : ReferenceAct<TaskRow>(desk, answer is null ? "approve-change" : "return-change", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, task));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> DecideBy(References references, Entry entry, OpenBooks books)
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

        IReadOnlyList<Fault> faults = change.Contradictions(references);
        if (faults.Count > 0)
        {
            return Outcome<TaskRow>.Refused(faults);
        }

        foreach (Catalogues.CatalogueItem item in change.Items())
        {
            entry.Add(CatalogueRow.Table, ReferenceReader.Row(item, entry.Seq, entry.Next(CatalogueRow.Table)));
        }

        foreach (Institutions.Institution place in change.Places())
        {
            entry.Add(InstitutionRow.Table, ReferenceReader.Row(place, entry.Seq, entry.Next(InstitutionRow.Table)));
        }

        return Decided(entry, row, TaskStates.Approved, change);
    }

    public static Fault Unknown(string id) => new("unknown-task", Place.At("task"), new($"没有编号为 {id} 的变更。", $"There is no change {id}."), new("请核对编号。", "Check its number."));

    private static TaskRow Decided(Entry entry, TaskRow row, string state, ReferenceChange change)
    {
        TaskRow decided = row with { Seq = entry.Seq, N = entry.Next(TaskRow.Table), State = state, DecidedBy = entry.By, Document = change.Write() };
        entry.Add(TaskRow.Table, decided);
        return decided;
    }
}
