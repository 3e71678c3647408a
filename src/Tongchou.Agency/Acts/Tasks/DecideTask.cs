using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Approves or rejects 复核 what somebody else has entered. Who entered it never approves it. What an approval leads to is carried out in the same journal
/// entry where it lies in the task's partition; elsewhere the caller carries it out with the task's number as its request key.
/// </summary>
/// <param name="reason">Why it was rejected; kept in the audit trail.</param>
[Clause("FX2019", "四(二)")]
public sealed class DecideTask(string task, string kind, bool approve, string? reason, string by) : Act<TaskRow>(Partitions.In(task) ?? 0, approve ? "approve-task" : "reject-task", by)
{
    /// <summary>Carries out what was approved.</summary>
    /// <returns>The reasons why it can't be, if any; then nothing is approved either.</returns>
    public Func<Entry, OpenBooks, TaskRow, IReadOnlyList<Fault>>? CarryOut { get; init; }

    /// <summary>What carrying it out needs to see.</summary>
    public Action<Wanted>? Needs { get; init; }

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, task));
        Needs?.Invoke(wanted);
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Task(task) is not { } row || row.Kind != kind)
        {
            return new Fault("unknown-task", Place.At("task"), new($"没有编号为 {task} 的待复核事项。", $"There is nothing to approve with the number {task}."), new("请核对编号。", "Check its number."));
        }

        if (row.State != TaskStates.Entered)
        {
            return new Fault("task-decided", Place.At("task"), new($"事项 {task} 已由 {row.DecidedBy} 复核。", $"{task} was decided by {row.DecidedBy}."), new("无需再复核。", "Nothing is left to decide."));
        }

        // Who entered may reject: that withdraws it, and nothing comes of it.
        if (approve && string.Equals(row.EnteredBy, entry.By, StringComparison.OrdinalIgnoreCase))
        {
            return new Fault("own-task", Place.At("task"), new($"事项 {task} 由 {row.EnteredBy} 录入,不能由同一人复核。", $"{task} was entered by {row.EnteredBy}, who can't approve it."), new("请由另一位操作员复核。", "Let somebody else approve it."));
        }

        TaskRow decided = row with { Seq = entry.Seq, N = entry.Next(TaskRow.Table), State = approve ? TaskStates.Approved : TaskStates.Rejected, DecidedBy = entry.By };
        entry.Add(TaskRow.Table, decided);
        if (approve && CarryOut?.Invoke(entry, books, decided) is { Count: > 0 } faults)
        {
            return Outcome<TaskRow>.Refused(faults);
        }

        if (reason is not null)
        {
            entry.Add(AuditRow.Table, new(entry.Partition, entry.Seq, entry.Next(AuditRow.Table), entry.By, Kind, row.PersonId, task, reason));
        }

        return decided;
    }
}
