using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Approves or returns 复核 what somebody else has entered. Who entered it never approves it.</summary>
[Clause("FX2019", "四(二)")]
public sealed class DecideTask : Act<TaskRow>
{
    private readonly TaskRow seen;
    private readonly string? answer;
    private readonly Func<Entry, OpenBooks, IReadOnlyList<Fault>>? carryOut;
    private readonly Action<Wanted>? needs;

    private DecideTask(TaskRow seen, string kind, string by, string? answer, Func<Entry, OpenBooks, IReadOnlyList<Fault>>? carryOut, Action<Wanted>? needs)
        : base(seen.Partition, kind, by)
    {
        this.seen = seen;
        this.answer = answer;
        this.carryOut = carryOut;
        this.needs = needs;
    }

    /// <summary>Approves 批准.</summary>
    /// <param name="carryOut">Carries out in the same journal entry what was approved, or says why it can't be; then nothing is approved either.</param>
    /// <param name="needs">What carrying it out needs to see.</param>
    public static DecideTask Approve(TaskRow seen, string by, Func<Entry, OpenBooks, IReadOnlyList<Fault>> carryOut, Action<Wanted>? needs = null) => new(seen, "approve-task", by, null, carryOut, needs);

    /// <summary>Returns 退回: nothing comes of it. Who entered it may do that too, which withdraws it.</summary>
    /// <param name="answer">Why; the audit trail keeps it.</param>
    public static DecideTask Return(TaskRow seen, string by, string answer) => new(seen, "return-task", by, answer, null, null);

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, seen.TaskId));
        needs?.Invoke(wanted);
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        TaskRow task = books.Task(seen.TaskId)!;
        if (task.State != TaskStates.Entered)
        {
            return new Fault("task-decided", Place.At("task"), new($"事项 {task.TaskId} 已由 {task.DecidedBy} 复核。", $"{task.TaskId} was decided by {task.DecidedBy}."), new("无需再复核。", "Nothing is left to decide."));
        }

        return answer is null ? Approved(task, entry, books) : Returned(task, entry, answer.Trim());
    }

    private Outcome<TaskRow> Approved(TaskRow task, Entry entry, OpenBooks books)
    {
        if (FourEyes.Fault(task.EnteredBy, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        TaskRow approved = Decided(task, entry, TaskStates.Approved);
        IReadOnlyList<Fault> faults = carryOut!(entry, books);
        return faults.Count > 0 ? Outcome<TaskRow>.Refused(faults) : approved;
    }

    private Outcome<TaskRow> Returned(TaskRow task, Entry entry, string reason)
    {
        if (reason.Length == 0)
        {
            return new Fault("no-reason", Place.At("answer"), new("退回没有写明原因。", "It is returned without a reason."), new("请写明需要改正的内容。", "Say what is to be mended."));
        }

        entry.Add(AuditRow.Table, new(entry.Partition, entry.Seq, entry.Next(AuditRow.Table), entry.By, Kind, task.PersonId, task.TaskId, reason));
        return Decided(task, entry, TaskStates.Returned);
    }

    private static TaskRow Decided(TaskRow task, Entry entry, string state)
    {
        TaskRow decided = task with { Seq = entry.Seq, N = entry.Next(TaskRow.Table), State = state, DecidedBy = entry.By };
        entry.Add(TaskRow.Table, decided);
        return decided;
    }
}
