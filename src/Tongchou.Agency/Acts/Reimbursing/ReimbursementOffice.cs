using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>The counter of manual reimbursement 手工报销: what pages ask, and the acts that touch more than one partition.</summary>
public static class ReimbursementOffice
{
    /// <summary>The case as it stands; null where there is none.</summary>
    public static async Task<TaskRow?> Find(Desk desk, string id, CancellationToken stop) => Partitions.In(id) is { } partition
        ? (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(partition).Where("task_id", id).Where("kind", ReimbursementCase.Kind).Newest(1), stop)).FirstOrDefault()
        : null;

    /// <summary>The cases of a state, or of a person, or all.</summary>
    public static Task<IReadOnlyList<TaskRow>> List(Desk desk, string? state, string? person, int most, int skip, CancellationToken stop)
    {
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", ReimbursementCase.Kind).Latest().Newest(most, skip);
        query = state is null ? query : query.Where("state", state);
        return desk.Reader.Read(person is null ? query : query.In(Partitions.Of(person)).Where("person_id", person), stop);
    }

    /// <summary>All rows of a case, oldest first: who did what to it, and what was typed then.</summary>
    public static Task<IReadOnlyList<TaskRow>> History(Desk desk, TaskRow task, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(task.Partition).Where("task_id", task.TaskId), stop);

    public static Task<IReadOnlyList<ScanRow>> Scans(Desk desk, TaskRow task, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<ScanRow>(ScanRow.Table).In(task.Partition).Where("subject", task.TaskId), stop);

    /// <summary>What approving it would book; nothing is booked.</summary>
    public static Task<Outcome<Done<Settled>>> Preview(Desk desk, PaperBill bill, string by) =>
        desk.Lanes.Do(new SettleVisit(desk, bill.ToOrder(), by, trial: true) { Payee = Payee.Person });

    /// <summary>Enters a case: holds its invoices, each in its institution's partition, then hands the case over. Broken off, it can be done again.</summary>
    public static async Task<Outcome<Done<TaskRow>>> Enter(Desk desk, TaskRow seen, string by, CancellationToken stop)
    {
        ReimbursementCase content = ReimbursementCase.Of(seen);
        PaperBill bill = content.Bill;
        IReadOnlyList<Fault> faults = content.Typed is { } typed ? PaperFormReader.Check(typed, desk.References, desk.Today) : PaperBillCheck.Faults(bill, desk.References, desk.Today);
        if (faults.Count > 0)
        {
            return Outcome<Done<TaskRow>>.Refused(faults);
        }

        List<Fault> held = [];
        foreach (string invoice in bill.Invoices)
        {
            string? released = await Released(desk, bill.InstitutionKey, invoice, stop);
            held.AddRange((await desk.Lanes.Do(new HoldInvoice(bill.InstitutionKey, invoice, seen.TaskId, released, by))).Faults);
        }

        return held.Count > 0 ? Outcome<Done<TaskRow>>.Refused(held) : await desk.Lanes.Do(new EnterReimbursement(desk, seen, by));
    }

    /// <summary>The settlement that a case was booked as.</summary>
    public static async Task<SettlementRow?> SettlementOf(Desk desk, TaskRow task, CancellationToken stop) => ReimbursementCase.Of(task).Settlement is { } id
        ? (await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(task.Partition).Where("settlement_id", id), stop)).FirstOrDefault()
        : null;

    public static async Task<Outcome<Done<TaskRow>>> Pay(Desk desk, TaskRow seen, string by, CancellationToken stop) =>
        await SettlementOf(desk, seen, stop) is { } row ? await desk.Lanes.Do(new PayReimbursement(desk, seen, row, by)) : ReimbursementFaults.State(seen, ReimbursementStates.Approved);

    public static async Task<Outcome<Done<TaskRow>>> Reverse(Desk desk, TaskRow seen, string by, CancellationToken stop) =>
        await SettlementOf(desk, seen, stop) is { } row ? await desk.Lanes.Do(new ReverseReimbursement(desk, seen, row, by)) : ReimbursementFaults.State(seen, ReimbursementStates.Approved);

    // Being over is for good, so what is seen here still holds when the invoice is taken.
    private static async Task<string?> Released(Desk desk, string institution, string invoice, CancellationToken stop)
    {
        UploadRow? row = (await desk.Reader.Read(new RecordQuery<UploadRow>(UploadRow.Table).In(Partitions.Of(institution)).Where("institution", institution).Where("kind", HoldInvoice.Kept).Where("reference", invoice).Newest(1), stop)).FirstOrDefault();
        if (row is null)
        {
            return null;
        }

        string holder = HoldInvoice.HolderIn(row);
        bool over = await Find(desk, holder, stop) is { } task ? await IsOver(desk, task, stop) : await IsReversed(desk, holder, stop);
        return over ? holder : null;
    }

    // Its settlement may also have been taken back as a settlement, beside the case.
    private static async Task<bool> IsOver(Desk desk, TaskRow task, CancellationToken stop) => ReimbursementStates.IsOver(task.State)
        || (ReimbursementCase.Of(task).Settlement is { } settlement && await IsReversed(desk, settlement, stop));

    private static async Task<bool> IsReversed(Desk desk, string settlement, CancellationToken stop) => Partitions.In(settlement) is { } partition
        && await desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("concerns", settlement).Where("kind", SettlementKinds.Reverse), stop) > 0;
}
