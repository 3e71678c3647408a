using Tongchou.Agency.Booking;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Notes that every line of an approved list of differences is booked.</summary>
public sealed class FinishDifferences(TaskRow seen, string by) : Act<TaskRow>(seen.Partition, "finish-differences", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, seen.TaskId));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        TaskRow now = books.Task(seen.TaskId)!;
        if (now.State != TaskStates.Approved)
        {
            return new Fault("differences-state", Place.At("task"), new($"差额清单 {seen.TaskId} 的状态是“{now.State}”,需要“{TaskStates.Approved}”。", $"The list {seen.TaskId} is {now.State}; it needs to be {TaskStates.Approved}."), new("请重新打开清单。", "Open the list again."));
        }

        TaskRow next = now with { Seq = entry.Seq, N = entry.Next(TaskRow.Table), State = DifferenceProposal.Booked };
        entry.Add(TaskRow.Table, next);
        return next;
    }
}
