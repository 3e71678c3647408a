using System.Text.Json;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>A request for the reversal of a settlement whose day is closed 撤销申请: one enters it, another approves it, which reverses the settlement.</summary>
/// <param name="Settlement">The settlement that is to be taken back.</param>
/// <param name="Reason">Why, as the one who entered it says.</param>
[Clause("FX2019", "四(三)")]
public sealed record ReversalTask(string Settlement, string Reason)
{
    public const string Kind = "reverse-settlement";

    public static ReversalTask Of(TaskRow row) => JsonSerializer.Deserialize<ReversalTask>(row.Document, AgencyJson.Options)!;

    public static EnterTask Enter(SettlementRow row, string reason, string by) =>
        new(row.Partition, Kind, row.PersonId, JsonSerializer.Serialize(new ReversalTask(row.SettlementId, reason), AgencyJson.Options), by)
        {
            Needs = wanted => wanted.Visits.Add((row.Partition, row.VisitId)),
            Check = (_, books) => row.Kind != SettlementKinds.Settle ? [Faults.UnknownSettlement(row.SettlementId)]
                : books.Visit(row.VisitId)?.SettlementId != row.SettlementId ? [Faults.AlreadyReversed(row.SettlementId)] : [],
        };

    /// <param name="row">The settlement that the task names.</param>
    public static DecideTask Approve(Desk desk, TaskRow task, SettlementRow row, string by)
    {
        ReversalTask asked = Of(task);
        if (asked.Settlement != row.SettlementId)
        {
            throw new ArgumentException($"task {task.TaskId} is about {asked.Settlement}", nameof(row));
        }

        ReverseSettlement reversal = new(desk, row, null, by) { Reason = asked.Reason };
        return DecideTask.Approve(task, by, (entry, books) => reversal.DecideWithin(entry, books).Faults, reversal.Want);
    }
}
