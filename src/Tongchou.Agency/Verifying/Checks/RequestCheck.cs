using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A request points to what its own entry did; who entered a task did not approve it.</summary>
internal sealed class RequestCheck(Findings findings) : BookCheck(findings)
{
    protected override ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (RequestRow row in rows.OfType<RequestRow>())
        {
            // A note that a message counts no more stands in the entry of whatever undid the message.
            if (row.Kind != CancelledMessage.Kind && (row.Kind != entry.Kind || row.Subject != entry.Subject || !IsThere(row, entry, rows)))
            {
                Found("request-points-nowhere", RequestRow.Table, row, $"报文 {row.MessageId} 指向的 {row.Subject} 不存在。", $"The request {row.MessageId} points to {row.Subject}, which is not there.");
            }
        }

        foreach (TaskRow row in rows.OfType<TaskRow>())
        {
            if (row is { State: TaskStates.Approved, DecidedBy: { } by } && FourEyes.Fault(row.EnteredBy, by) is { } sameHand)
            {
                Found(sameHand.Code, TaskRow.Table, row, $"事项 {row.TaskId} 由录入人自己复核。", $"{row.TaskId} was approved by who had entered it.");
            }
        }

        return ValueTask.CompletedTask;
    }

    // A number made by this entry must be in it; an earlier one is told apart by its number alone.
    private static bool IsThere(RequestRow request, JournalRow entry, IReadOnlyList<IRecord> rows) => RecordId.Parse(request.Subject ?? "") switch
    {
        null => true,
        var id when id.Value.Partition != entry.Partition || id.Value.Seq > entry.Seq => false,
        var id when id.Value.Seq < entry.Seq => true,
        { Kind: RecordId.Settlement } => rows.OfType<SettlementRow>().Any(row => row.SettlementId == request.Subject),
        { Kind: RecordId.Visit } => rows.OfType<VisitRow>().Any(row => row.VisitId == request.Subject),
        { Kind: RecordId.Filing } => rows.OfType<FilingRow>().Any(row => row.FilingId == request.Subject),
        { Kind: RecordId.Task } => rows.OfType<TaskRow>().Any(row => row.TaskId == request.Subject),
        _ => true,
    };
}
