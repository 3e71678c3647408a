using System.Text.Json;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>The task 复核 that a reversal of a closed day goes through: one enters it, another approves or returns it.</summary>
/// <param name="Settlement">The settlement that is to be taken back.</param>
/// <param name="Reason">Why, as the one who entered it says.</param>
/// <param name="Answer">Why it was returned; null until then.</param>
public sealed record ReversalTask(string Settlement, string Reason, string? Answer = null)
{
    public const string Kind = "reverse-settlement";
    public const string Entered = "entered";
    public const string Approved = "approved";
    public const string Returned = "returned";

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static ReversalTask Of(TaskRow row) => JsonSerializer.Deserialize<ReversalTask>(row.Document, AgencyJson.Options)!;

    public static Fault DayClosed(string settlement, string day) => new("day-closed", Place.At("settlement"),
        new($"结算 {settlement} 记在 {day},该日已经日结。", $"The settlement {settlement} was booked on {day}, which is closed."), new("请提交撤销申请,由复核人员批准。", "Enter a request; a reviewer approves it."));

    /// <summary>Why somebody can't decide about a task, or null.</summary>
    public static Fault? WhyNotDecide(TaskRow? task, string settlement, string by) => task switch
    {
        null or { Kind: not Kind } => Unknown(),
        { State: not Entered } => new Fault("task-decided", Place.At("task"), new($"这项申请已由 {task.DecidedBy} 处理。", $"{task.DecidedBy} has decided about it already."), new("请刷新待办列表。", "Load the list again.")),
        _ when Of(task).Settlement != settlement => Unknown(),
        _ when task.EnteredBy == by => new Fault("own-task", Place.At("task"), new("不能复核自己提交的申请。", "Nobody approves what they entered themselves."), new("请由另一位复核人员处理。", "Another reviewer has to.")),
        _ => null,
    };

    public static Fault Unknown() => new("unknown-task", Place.At("task"), new("没有这项撤销申请。", "There is no such request."), new("请刷新待办列表。", "Load the list again."));
}

/// <summary>Asks for the reversal of a settlement whose day is closed 提交撤销申请. Approving it is <see cref="ReverseSettlement"/> with this task.</summary>
[Clause("FX2019", "四(三)")]
public sealed class EnterReversal(SettlementRow row, string reason, string by) : Act<TaskRow>(row.Partition, "enter-reversal", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Visits.Add((Partition, row.VisitId));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (row.Kind != SettlementKinds.Settle)
        {
            return Faults.UnknownSettlement(row.SettlementId);
        }

        if (books.Visit(row.VisitId)?.SettlementId != row.SettlementId)
        {
            return Faults.AlreadyReversed(row.SettlementId);
        }

        TaskRow task = new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Request), ReversalTask.Kind, ReversalTask.Entered, row.PersonId, entry.By, null, new ReversalTask(row.SettlementId, reason).Write());
        entry.Add(TaskRow.Table, task);
        return task;
    }
}

/// <summary>Returns a request for a reversal 退回 with the reason why; nothing is reversed.</summary>
public sealed class ReturnReversal(TaskRow asked, string answer, string by) : Act<TaskRow>(asked.Partition, "return-reversal", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Tasks.Add((Partition, asked.TaskId));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        TaskRow? task = books.Task(asked.TaskId);
        if (ReversalTask.WhyNotDecide(task, ReversalTask.Of(asked).Settlement, entry.By) is { } fault)
        {
            return fault;
        }

        TaskRow returned = task! with { Seq = entry.Seq, N = 0, State = ReversalTask.Returned, DecidedBy = entry.By, Document = (ReversalTask.Of(task) with { Answer = answer }).Write() };
        entry.Add(TaskRow.Table, returned);
        return returned;
    }
}
