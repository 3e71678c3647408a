using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.PaperBills;

/// <summary>Writes cases of manual reimbursement as the counter sees them.</summary>
internal sealed class PaperBillWriter(Desk desk, PersonWriter persons)
{
    public static readonly IReadOnlyList<CodedWord> States =
    [
        new(ReimbursementStates.Draft, "草稿", "draft"), new(ReimbursementStates.Entered, "待复核", "waits for review"), new(ReimbursementStates.Returned, "已退回", "returned"),
        new(ReimbursementStates.Approved, "待支付", "to be paid"), new(ReimbursementStates.Paid, "已支付", "paid"), new(ReimbursementStates.Reversed, "已撤销", "reversed"), new(ReimbursementStates.Withdrawn, "已作废", "withdrawn"),
    ];

    private static readonly Dictionary<string, Phrase> acts = new()
    {
        ["begin-reimbursement"] = new("开始录入", "began it"),
        ["change-reimbursement"] = new("保存修改", "changed it"),
        ["enter-reimbursement"] = new("提交复核", "sent it to be reviewed"),
        ["approve-reimbursement"] = new("复核通过", "approved it"),
        ["return-reimbursement"] = new("退回", "returned it"),
        ["pay-reimbursement"] = new("支付", "paid it"),
        ["reverse-reimbursement"] = new("撤销", "reversed it"),
        ["withdraw-reimbursement"] = new("作废", "withdrew it"),
    };

    public PaperBillLine Line(TaskRow task, KnownPerson person)
    {
        ReimbursementCase content = ReimbursementCase.Of(task);
        PaperForm typed = content.Typed ?? PaperForm.Of(content.Bill);
        string institution = desk.References.Institution(typed.Institution.Trim())?.Name ?? (typed.StatedName.Length > 0 ? typed.StatedName : typed.Institution);
        return new(
            task.TaskId, States.FirstOrDefault(state => state.Code == task.State) ?? new(task.State, task.State, task.State), person.Person.Id.Text, person.Person.Name, institution,
            typed.Visit.Length == 0 ? null : PersonWriter.Word<VisitKind>(typed.Visit), typed.Begun, typed.Ended, Money.TryParse(typed.Total, out Money total) ? total.ToPlain() : "",
            content.Amount?.ToPlain(), task.EnteredBy, task.DecidedBy, content.Settlement);
    }

    public async Task<PaperBillSheet> Sheet(TaskRow task, KnownPerson person, CancellationToken stop)
    {
        ReimbursementCase content = ReimbursementCase.Of(task);
        PaperForm typed = content.Typed ?? PaperForm.Of(content.Bill);
        IReadOnlyList<Fault> faults = ReimbursementStates.IsOpen(task.State) ? PaperFormReader.Check(typed, desk.References, desk.Today) : [];
        List<PaperBillStep> history = [];
        foreach (TaskRow row in (await ReimbursementOffice.History(desk, task, stop)).OrderBy(row => row.Seq))
        {
            JournalRow? entry = await Entry(row.Partition, row.Seq, stop);
            history.Add(new(entry?.RecordedAt ?? "", entry?.Operator ?? row.EnteredBy, acts.GetValueOrDefault(entry?.Kind ?? "", new(entry?.Kind ?? "", entry?.Kind ?? "")),
                row.State == ReimbursementStates.Returned && entry?.Kind == "return-reimbursement" ? ReimbursementCase.Of(row).Reason : null));
        }

        List<ScanLine> scans = [];
        foreach (ScanRow scan in await ReimbursementOffice.Scans(desk, task, stop))
        {
            JournalRow? entry = await Entry(scan.Partition, scan.Seq, stop);
            scans.Add(new(scan.ScanId, scan.MediaType, scan.Length, entry?.RecordedAt ?? "", entry?.Operator ?? ""));
        }

        return new(Line(task, person), task.Seq, persons.Line(person), typed, [.. faults.Select(FaultForm.Of)], content.Reason, content.PaidOn is { } day ? Days.Text(day) : null, scans, history);
    }

    private async Task<JournalRow?> Entry(short partition, long seq, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<JournalRow>(JournalRow.Table).In(partition).From("seq", seq).Through("seq", seq), stop)).FirstOrDefault();
}
