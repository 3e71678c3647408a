using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;

namespace Tongchou.Agency.Acts;

/// <summary>An act on a case of manual reimbursement: the case as it was seen, which must still be so when the act is decided.</summary>
/// <param name="seen">The case as whoever acts has it before them.</param>
public abstract class ReimbursementAct(TaskRow seen, string kind, string by) : Act<TaskRow>(seen.Partition, kind, by)
{
    protected TaskRow Seen => seen;

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, seen.TaskId));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    /// <summary>Why the act can't be done at all; null where the case stands as it was seen, in a state it may be in.</summary>
    protected Fault? Unfit(OpenBooks books, Func<string, bool> may, string needed) => books.Task(seen.TaskId) switch
    {
        null => ReimbursementFaults.Unknown(seen.TaskId),
        var now when now.Kind != ReimbursementCase.Kind => ReimbursementFaults.Unknown(seen.TaskId),
        var now when !may(now.State) => ReimbursementFaults.State(now, needed),
        var now when now.Seq != seen.Seq => ReimbursementFaults.Changed(seen.TaskId),
        _ => null,
    };

    protected static TaskRow Next(Entry entry, TaskRow task, string state, ReimbursementCase content, string? decidedBy)
    {
        TaskRow row = task with { Seq = entry.Seq, N = entry.Next(TaskRow.Table), State = state, DecidedBy = decidedBy, Document = content.Write() };
        entry.Add(TaskRow.Table, row);
        return row;
    }
}
