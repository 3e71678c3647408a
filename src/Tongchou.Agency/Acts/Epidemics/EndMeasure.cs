using Tongchou.Agency.Booking;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Ends a measure 终止 with a last day; who entered it can't end it either.</summary>
public sealed class EndMeasure(TaskRow seen, DateOnly last, string by) : Act<TaskRow>(seen.Partition, "end-measure", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, seen.TaskId));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Task(seen.TaskId) is not { Kind: EpidemicMeasure.Kind, State: TaskStates.Approved } now || last < EpidemicMeasure.Of(now).From)
        {
            return EpidemicFaults.State(books.Task(seen.TaskId));
        }

        if (FourEyes.Fault(now.EnteredBy, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        TaskRow next = now with { Seq = entry.Seq, N = 0, DecidedBy = entry.By, Document = (EpidemicMeasure.Of(now) with { To = last }).Write() };
        entry.Add(TaskRow.Table, next);
        return next;
    }
}
