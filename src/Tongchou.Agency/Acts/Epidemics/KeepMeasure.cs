using Tongchou.Agency.Booking;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Enters an epidemic measure of a region; it has no effect before somebody else approves it.</summary>
[Clause("JS2021", "5")]
public sealed class EnterMeasure(EpidemicMeasure measure, string by) : Act<TaskRow>(Partitions.Of(measure.Region), "enter-measure", by)
{
    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (string.IsNullOrWhiteSpace(measure.Document) || string.IsNullOrWhiteSpace(measure.Issuer) || measure.To < measure.From || !RegionCode.TryParse(measure.Region, out _))
        {
            return EpidemicFaults.Incomplete;
        }

        TaskRow row = new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Task), EpidemicMeasure.Kind, EpidemicMeasure.Entered, null, entry.By, null, measure.Write());
        entry.Add(TaskRow.Table, row);
        return row;
    }
}

/// <summary>Approves a measure or returns it with the reason.</summary>
public sealed class DecideMeasure(TaskRow seen, bool approve, string? reason, string by) : Act<TaskRow>(seen.Partition, "decide-measure", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, seen.TaskId));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Task(seen.TaskId) is not { Kind: EpidemicMeasure.Kind, State: EpidemicMeasure.Entered } now)
        {
            return EpidemicFaults.State(books.Task(seen.TaskId));
        }

        if (FourEyes.Fault(now.EnteredBy, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        TaskRow next = now with { Seq = entry.Seq, N = 0, State = approve ? EpidemicMeasure.Approved : EpidemicMeasure.Returned, DecidedBy = entry.By, Document = (EpidemicMeasure.Of(now) with { Reason = reason }).Write() };
        entry.Add(TaskRow.Table, next);
        return next;
    }
}

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
        if (books.Task(seen.TaskId) is not { Kind: EpidemicMeasure.Kind, State: EpidemicMeasure.Approved } now || last < EpidemicMeasure.Of(now).From)
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
