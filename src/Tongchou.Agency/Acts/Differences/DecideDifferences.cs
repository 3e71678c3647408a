using Tongchou.Agency.Booking;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Enters a list of differences to be approved.</summary>
public sealed class EnterDifferences(DifferenceProposal proposal, string by) : Act<TaskRow>(Partitions.Of(proposal.LawDigest), "enter-differences", by)
{
    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        TaskRow row = new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Task), DifferenceProposal.Kind, DifferenceProposal.Entered, null, entry.By, null, proposal.Write());
        entry.Add(TaskRow.Table, row);
        return row;
    }
}

/// <summary>Moves a list of differences on: approved or returned by somebody else than who entered it, booked when every line is.</summary>
/// <param name="to">The state it comes to.</param>
/// <param name="reason">Why it is returned.</param>
public sealed class MoveDifferences(TaskRow seen, string to, string? reason, string by) : Act<TaskRow>(seen.Partition, "move-differences", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, seen.TaskId));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        TaskRow? now = books.Task(seen.TaskId);
        string from = to == DifferenceProposal.Booked ? DifferenceProposal.Approved : DifferenceProposal.Entered;
        if (now is null || now.Kind != DifferenceProposal.Kind || now.State != from)
        {
            return new Fault("differences-state", Place.At("task"), new($"差额清单 {seen.TaskId} 的状态是“{now?.State}”,需要“{from}”。", $"The list {seen.TaskId} is {now?.State}; it needs to be {from}."), new("请重新打开清单。", "Open the list again."));
        }

        if (to != DifferenceProposal.Booked && FourEyes.Fault(now.EnteredBy, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        TaskRow next = now with { Seq = entry.Seq, N = 0, State = to, DecidedBy = to == DifferenceProposal.Booked ? now.DecidedBy : entry.By, Document = (DifferenceProposal.Of(now) with { Reason = reason }).Write() };
        entry.Add(TaskRow.Table, next);
        return next;
    }
}
