using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>
/// What happens to agreements, physicians and appraisals 协议办理: an operator enters it, and nothing of it holds before somebody else approves it.
/// </summary>
[Clause("JS2021", "14")]
[Clause("JS2021", "24")]
public static class AgreementTasks
{
    public static readonly IReadOnlyList<string> Kinds = [AgreementOrder.Kind, PhysicianOrder.Kind, AppraisalOrder.Kind];

    public static EnterTask Enter(Desk desk, AgreementOrder order, string by) => Enter(AgreementOrder.Kind, order.Write(), by, () => AgreementChecks.Faults(desk, order));

    public static EnterTask Enter(Desk desk, PhysicianOrder order, string by) => Enter(PhysicianOrder.Kind, order.Write(), by, () => AgreementChecks.Faults(desk, order));

    public static EnterTask Enter(Desk desk, AppraisalOrder order, string by) => Enter(AppraisalOrder.Kind, order.Write(), by, () => AgreementChecks.Faults(desk, order));

    /// <summary>
    /// Approves what was entered and puts it in force: two acts, since task and reference tables lie in two partitions. Broken off between them, approving
    /// once more carries out what is still missing.
    /// </summary>
    public static async Task<Outcome<Done<TaskRow>>> Approve(Desk desk, TaskRow seen, string by, CancellationToken stop)
    {
        await ReferenceReader.Refresh(desk, stop);
        bool left = seen.State == TaskStates.Approved && FourEyes.Fault(seen.EnteredBy, by) is null && !await WasCarriedOut(desk, seen, stop);
        Outcome<Done<TaskRow>> approved = left ? new Done<TaskRow>(seen, null, true) : await desk.Lanes.Do(DecideTask.Approve(seen, by, (_, _) => AgreementChecks.Faults(desk, seen)));
        if (approved.IsRefused)
        {
            return approved;
        }

        Outcome<Done<string>> put = await new PutAgreement(desk, seen, by).Do(stop);
        return put.IsRefused ? Outcome<Done<TaskRow>>.Refused(put.Faults) : approved;
    }

    /// <summary>The tasks about agreements, each as it stands, the newest first.</summary>
    public static async Task<IReadOnlyList<TaskRow>> All(Desk desk, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(AgreementOrder.Partition).Latest().Newest(1000), stop)).Where(row => Kinds.Contains(row.Kind))];

    /// <summary>A task about agreements by its number; null where there is none.</summary>
    public static async Task<TaskRow?> Find(Desk desk, string id, CancellationToken stop) =>
        await FindTask.Find(desk, id, AgreementOrder.Kind, stop) ?? await FindTask.Find(desk, id, PhysicianOrder.Kind, stop) ?? await FindTask.Find(desk, id, AppraisalOrder.Kind, stop);

    /// <summary>Which institution a task is about.</summary>
    public static string InstitutionOf(TaskRow task) => task.Kind switch
    {
        PhysicianOrder.Kind => PhysicianOrder.Of(task).Institution,
        AppraisalOrder.Kind => AppraisalOrder.Of(task).Institution,
        _ => AgreementOrder.Of(task).Institution,
    };

    private static EnterTask Enter(string kind, string document, string by, Func<IReadOnlyList<Fault>> check) => new(AgreementOrder.Partition, kind, null, document, by) { Check = (_, _) => check() };

    private static async Task<bool> WasCarriedOut(Desk desk, TaskRow task, CancellationToken stop) =>
        await desk.Reader.Count(new RecordQuery<JournalRow>(JournalRow.Table).In(Partitions.Reference).Where("kind", PutAgreement.Word).Where("subject", task.TaskId), stop) > 0;
}
