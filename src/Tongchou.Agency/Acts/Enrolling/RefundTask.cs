using System.Text.Json;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>A request to give dues back or to cancel them 退费申请: one enters it, another approves it, which gives them back.</summary>
/// <param name="Dues">The number of the notice.</param>
/// <param name="Reason">The code of a <see cref="RefundReason"/>.</param>
[Clause("FX2019", "四(二)")]
public sealed record RefundTask(string Dues, string Reason)
{
    public const string Kind = "refund-dues";

    public static RefundTask Of(TaskRow row) => JsonSerializer.Deserialize<RefundTask>(row.Document, AgencyJson.Options)!;

    public static EnterTask Enter(Desk desk, string person, string dues, RefundReason reason, string by)
    {
        RefundDues refund = new(desk, person, dues, reason, desk.Today, by);
        return new(Partitions.Of(person), Kind, person, JsonSerializer.Serialize(new RefundTask(dues, Words<RefundReason>.Code(reason)), AgencyJson.Options), by)
        {
            Needs = refund.Want,
            Check = (_, books) => refund.Bar(books) is { } bar ? [bar] : [],
        };
    }

    /// <param name="task">A task of this kind, which always says whom it is about.</param>
    /// <param name="day">The day it is approved: the money goes back on it.</param>
    public static DecideTask Approve(Desk desk, TaskRow task, DateOnly day, string by)
    {
        RefundTask asked = Of(task);
        _ = Words<RefundReason>.TryParse(asked.Reason, out RefundReason reason);
        RefundDues refund = new(desk, task.PersonId!, asked.Dues, reason, day, by);
        return DecideTask.Approve(task, by, (entry, books) => refund.DecideWithin(entry, books).Faults, refund.Want);
    }
}
