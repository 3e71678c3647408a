using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Reconciliation;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Files;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Office;

/// <summary>Reconciliation 对账 with an institution: totals (3201), then line by line (3202).</summary>
[Clause("JS2021", "14")]
internal static class Reconciling
{
    private const string Even = "0";
    private const string Uneven = "1";
    private const string AllTypes = "99";

    public static async Task<ReadOnlyMemory<byte>> Totals(Call call)
    {
        if (!call.IsSound())
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        if (Scope(call, told) is not { } scope)
        {
            return Call.Nothing;
        }

        StatementTotals theirs = new(told.NeedWhole("fixmedins_setl_cnt"), told.NeedMoney("medfee_sumamt"), told.NeedMoney("fund_pay_sumamt"), told.NeedMoney("acct_pay"));
        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        StatementTotals ours = StatementTotals.Of(await OurStatement.Read(call.Desk.Reader, scope, call.Stop));
        return Call.Output(answer => answer.Node("stmtinfo", (Optins: told.Text("setl_optins"), theirs, ours), static (node, of) => node
            .Text("setl_optins", of.Optins)
            .Text("stmt_rslt", of.theirs == of.ours ? Even : Uneven)
            .Text("stmt_rslt_dscr", Described(of.theirs, of.ours))));
    }

    public static async Task<ReadOnlyMemory<byte>> Lines(Call call)
    {
        if (!call.IsSound("medfee_sumamt", "fund_pay_sumamt", "cash_payamt", "fixmedins_setl_cnt"))
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        string institution = call.Institution.Code.Text;
        string number = told.NeedText("file_qury_no").Trim();
        if (Scope(call, told) is not { } scope)
        {
            return Call.Nothing;
        }

        if (await KeptFile.Find(call.Desk.Reader, institution, number, call.Stop) is not { } file)
        {
            told.Blame("file_qury_no", "unknown-file", new($"没有查询号为 {number} 的文件。", $"There is no file {number}."), new("请先上传对账明细(9101)。", "Upload the statement first (9101)."));
            return Call.Nothing;
        }

        FaultList faults = new();
        IReadOnlyList<StatementLine> sent = StatementFile.Read(file.Bytes.ToArray(), faults);
        if (!faults.IsEmpty)
        {
            return call.Refuse(faults.All);
        }

        IReadOnlyList<StatementLine> ours = await OurStatement.Read(call.Desk.Reader, scope, call.Stop);
        IReadOnlyList<StatementLine> named = await OurStatement.Named(call.Desk.Reader, institution, Unknown(sent, ours), call.Stop);
        IReadOnlyList<StatementLine> theirs = await Alike(call, sent, ours, named);
        HashSet<(string, bool)> inside = [.. ours.Select(line => (line.SettlementId, line.IsRefund))];
        IReadOnlyList<Difference> found = Comparison.Compare(theirs, ours, [.. named.Where(line => !inside.Contains((line.SettlementId, line.IsRefund)))]);
        List<Difference> differences = [];
        foreach (Difference each in found)
        {
            differences.Add(each.Ours is { } line ? each with { Ours = await OurStatement.WithMessage(call.Desk.Reader, line, institution, call.Stop) } : each);
        }

        string name = $"stmt_{institution}_{scope.Days.From:yyyyMMdd}_{scope.Days.To:yyyyMMdd}.txt";
        byte[] result = new KeptFile($"{name}.zip", StatementFile.Write(differences, name)).Write();
        Reconciled reconciled = new("", institution, scope.Days.From, scope.Days.To, scope.Scheme is { } scheme ? Words<Scheme>.Code(scheme) : null, told.Code("clr_type") ?? "", StatementTotals.Of(theirs), StatementTotals.Of(ours), differences.Count);
        DateTime until = FileExchange.Until(call);
        return await call.Do(new KeepReconciliation(reconciled, differences, KeptFile.Kind, result, call.By)
        {
            Request = call.Key,
            Write = kept => Call.Output(answer => answer.Node("fileinfo", (kept.Id, Name: $"{name}.zip", until), static (node, of) => node
                .Text("file_qury_no", of.Id)
                .Text("filename", of.Name)
                .Time("dld_endtime", of.until))),
        });
    }

    private static StatementScope? Scope(Call call, InputNode told)
    {
        DateOnly from = told.NeedDate("stmt_begndate");
        DateOnly to = told.NeedDate("stmt_enddate");
        if (from > to)
        {
            told.Blame("stmt_enddate", "bad-span", new("对账结束日期早于开始日期。", "The period ends before it begins."), new("请核对起止日期。", "Check both days."));
        }

        Scheme? scheme = null;
        if (told.Code("insutype") is { } insurance && (scheme = InsuranceTypes.Find(insurance)) is null)
        {
            told.Blame("insutype", "unknown-insurance", InsuranceTypes.Unknown(insurance), InsuranceTypes.Mend);
        }

        string type = told.NeedCode("clr_type");
        SetOf<VisitKind> visits = SetOf<VisitKind>.Of(Words<VisitKind>.All.Where(visit => ClearingTypes.Of(visit) == type));
        if (visits.IsEmpty && type != AllTypes && type.Length > 0)
        {
            told.Blame("clr_type", "unknown-clearing", new($"本平台没有清算类别 {type}。", $"Clearing type {type} is not used here."), new("可用:11 门诊、14 门诊慢特病、15 两病、21 住院、41 药店、53 生育、99 全部。", "One of 11, 14, 15, 21, 41, 53, or 99 for all."));
        }

        RegionCode? region = RegionCode.TryParse(told.NeedCode("setl_optins"), out RegionCode asked) ? asked : null;
        if (region is null)
        {
            told.Blame("setl_optins", "bad-region", new("结算经办机构应为六位医保区划。", "The settling agency is a region of six digits."), new("请填写参保地所在统筹区的区划代码。", "Give the code of the pooling region."));
        }

        bool withRefunds = told.Code("refd_setl_flag") is not "0";
        return call.Envelope.IsFaulty ? null : new(call.Institution.Code.Text, region, scheme, visits, new(from, to), withRefunds);
    }

    private static string Described(StatementTotals theirs, StatementTotals ours) => theirs == ours
        ? string.Create(CultureInfo.InvariantCulture, $"平。医保 {ours.Count} 笔,总额 {ours.Total},基金 {ours.Fund},账户 {ours.Account}。")
        : string.Create(CultureInfo.InvariantCulture, $"不平。医保 {ours.Count} 笔,总额 {ours.Total},基金 {ours.Fund},账户 {ours.Account};机构 {theirs.Count} 笔,总额 {theirs.Total},基金 {theirs.Fund},账户 {theirs.Account}。请上传明细(9101)后对明细账(3202)。");

    private static IEnumerable<string> Unknown(IReadOnlyList<StatementLine> theirs, IReadOnlyList<StatementLine> ours)
    {
        HashSet<(string, bool)> known = [.. ours.Select(line => (line.SettlementId, line.IsRefund))];
        return theirs.Where(line => !known.Contains((line.SettlementId, line.IsRefund))).Select(line => line.SettlementId);
    }

    /// <summary>Some clients name a refund by the number of the reversal, some by the settlement's; ours are named by the settlement.</summary>
    private static async Task<IReadOnlyList<StatementLine>> Alike(Call call, IReadOnlyList<StatementLine> theirs, IReadOnlyList<StatementLine> ours, IReadOnlyList<StatementLine> named)
    {
        HashSet<string> settlements = [.. ours.Concat(named).Select(line => line.SettlementId)];
        List<StatementLine> alike = [];
        foreach (StatementLine line in theirs)
        {
            bool byReversal = line.IsRefund && !settlements.Contains(line.SettlementId);
            alike.Add(byReversal && await OurStatement.SettlementOf(call.Desk.Reader, call.Institution.Code.Text, line.SettlementId, call.Stop) is { } settlement ? line with { SettlementId = settlement } : line);
        }

        return alike;
    }
}
