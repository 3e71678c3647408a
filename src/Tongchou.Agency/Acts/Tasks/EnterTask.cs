using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Enters something 经办录入 that takes effect only when another person approves it.</summary>
/// <param name="partition">Where what it leads to will lie.</param>
/// <param name="kind">What it is, such as <c>manual-voucher</c>.</param>
/// <param name="person">The insured person it is about, if any.</param>
/// <param name="document">What is to be done, as JSON; it never changes afterwards.</param>
[Clause("FX2019", "四(二)")]
public sealed class EnterTask(short partition, string kind, string? person, string document, string by) : Act<TaskRow>(partition, "enter-task", by)
{
    /// <summary>What bars it from the start: nobody should be asked to approve what can't be carried out.</summary>
    public Func<Entry, OpenBooks, IReadOnlyList<Fault>>? Check { get; init; }

    /// <summary>What the check needs to see.</summary>
    public Action<Wanted>? Needs { get; init; }

    /// <summary>What is kept beside it in the same entry, such as a content too large for its document.</summary>
    public Action<Entry, TaskRow>? Also { get; init; }

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        Needs?.Invoke(wanted);
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (Check?.Invoke(entry, books) is { Count: > 0 } faults)
        {
            return Outcome<TaskRow>.Refused(faults);
        }

        TaskRow row = new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Task), kind, TaskStates.Entered, person, entry.By, null, document);
        entry.Add(TaskRow.Table, row);
        Also?.Invoke(entry, row);
        return row;
    }
}
