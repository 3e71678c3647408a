using System.Globalization;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Payment.Grouping;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Catalogues;
using Tongchou.Server.National.Transactions.Queries;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Office;

/// <summary>What a hospital's own cases came to 分组结果查询: 3605 by DRG, 3606 by DIP, a month at a time, with what an approved run paid for them.</summary>
[Clause("SC2023", "七")]
internal static class CaseResults
{
    private const string Inpatient = "inpatient";
    private const string Yes = "1", No = "0";

    public static async Task<ReadOnlyMemory<byte>> Drg(Call call)
    {
        if (Month(call) is not { } month)
        {
            return Call.Nothing;
        }

        string institution = call.Institution.Code.Text;
        RecordQuery<CaseGroupRow> query = new RecordQuery<CaseGroupRow>(CaseGroupRow.Table).In(Partitions.Of(institution)).Where("institution", institution).Where("month", month).Latest();
        CaseGroupRow[] rows = [.. Only(call, await call.Desk.Reader.Read(query, call.Stop), row => row.SettlementId)];
        IReadOnlyDictionary<string, PaidCaseResult> paid = await ReadPayments.CasesOf(call.Desk, call.Institution.Region, institution, month, call.Stop);
        HashSet<string> reversed = await Reversed(call, rows.Select(row => row.SettlementId));
        return await Paged.Answer(call, rows.Select(row => new DrgResult(row, GroupSettlementList.Again(call.Desk, row), paid.GetValueOrDefault(row.SettlementId), call.Institution.Region, !reversed.Contains(row.SettlementId))),
            static _ => DateOnly.MaxValue, static (node, each) => each.Write(node));
    }

    public static async Task<ReadOnlyMemory<byte>> Dip(Call call)
    {
        if (Month(call) is not { } month)
        {
            return Call.Nothing;
        }

        string institution = call.Institution.Code.Text;
        DateOnly first = Days.Read($"{month}-01");
        RecordQuery<SettlementRow> query = new RecordQuery<SettlementRow>(SettlementRow.Table).Where("institution", institution).Where("visit_kind", Inpatient).Where("kind", SettlementKinds.Settle)
            .From("business_date", Days.Text(first)).Through("business_date", Days.Text(first.AddMonths(1).AddDays(-1)));
        SettlementRow[] rows = [.. Only(call, await call.Desk.Reader.Read(query, call.Stop), row => row.SettlementId).OrderBy(row => row.SettlementId, StringComparer.Ordinal)];
        HashSet<string> reversed = await Reversed(call, rows.Select(row => row.SettlementId));
        HashSet<string> listed = [.. (await call.Desk.Reader.Read(new RecordQuery<CaseGroupRow>(CaseGroupRow.Table).In(Partitions.Of(institution)).Where("institution", institution).Where("month", month), call.Stop)).Select(row => row.SettlementId)];
        IReadOnlyDictionary<string, PaidCaseResult> paid = await ReadPayments.CasesOf(call.Desk, call.Institution.Region, institution, month, call.Stop);
        return await Paged.Answer(call, rows.Where(row => !reversed.Contains(row.SettlementId)).Select(row => new DipResult(row, listed.Contains(row.SettlementId), paid.GetValueOrDefault(row.SettlementId), call.Institution)),
            static _ => DateOnly.MaxValue, static (node, each) => each.Write(node));
    }

    /// <summary>The month asked for, as the books write it; null with a fault where it is none.</summary>
    private static string? Month(Call call)
    {
        InputNode told = call.Input.NeedNode("data");
        string text = told.NeedCode("setl_ym");
        if (text.Length > 0 && !DateOnly.TryParseExact($"{text}01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            told.Blame("setl_ym", "bad-month", new($"“{text}”不是六位年月。", $"'{text}' is no month of six digits."), new("如 202602。", "Such as 202602."));
        }

        return call.Envelope.IsFaulty ? null : $"{text[..4]}-{text[4..]}";
    }

    private static IEnumerable<T> Only<T>(Call call, IEnumerable<T> rows, Func<T, string> id) =>
        call.Input.Node("data").Code("setl_id") is { Length: > 0 } wanted ? rows.Where(row => id(row) == wanted) : rows.OrderBy(id, StringComparer.Ordinal);

    private static async Task<HashSet<string>> Reversed(Call call, IEnumerable<string> settlements)
    {
        HashSet<string> reversed = [];
        foreach (string id in settlements)
        {
            if (Partitions.In(id) is { } partition && await call.Desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("concerns", id).Where("kind", SettlementKinds.Reverse), call.Stop) > 0)
            {
                reversed.Add(id);
            }
        }

        return reversed;
    }

    private sealed record DrgResult(CaseGroupRow Row, StayGroup? Group, PaidCaseResult? Paid, RegionCode Region, bool IsValid)
    {
        public void Write(AnswerNode node) => node
            .Text("setl_id", Row.SettlementId).Text("drg_code", Row.Drg.Length > 0 ? Row.Drg : "0000").Text("drg_name", Group?.Name)
            .Text("adrg_code", Row.Adrg).Text("adrg_name", Group?.AdrgName).Text("mdc_codg", Row.Mdc).Text("mdc_name", Group?.MdcName)
            .Text("ccmcc", Group?.Severity switch { SeverityRule.Mcc => "MCC", SeverityRule.MccOrCc => "CC", _ => null })
            .Text("grp_rslt", Row.Outcome == Words<GroupingOutcome>.Code(GroupingOutcome.Grouped) ? Yes : No)
            .Text("err_info", Row.Version.Length == 0 ? "本地没有可用的分组方案" : Group?.Reason is { IsEmpty: false } why ? why.Zh : null)
            .Text("grp_name", Group?.Name).Text("grp_ver", Row.Version).Money("place_grp_pay_std", Paid?.Standard)
            .Text("drg_admdvs", Region.ToString()).Text("setl_list_sn", SettlementLists.NumberOf(Row.SettlementId))
            .Text("setl_ym", Row.Month.Replace("-", "", StringComparison.Ordinal)).Text("fixmedins_code", Row.Institution).Flag("vali_flag", IsValid);
    }

    private sealed record DipResult(SettlementRow Row, bool IsListed, PaidCaseResult? Paid, Agency.Institutions.Institution Institution)
    {
        private bool IsGrouped => Paid is { IsDip: true, Group.Length: > 0 };

        public void Write(AnswerNode node) => node
            .Text("setl_id", Row.SettlementId).Text("psn_no", Row.PersonId).Text("insutype", InsuranceTypes.OfWord(Row.Scheme)).Date("setl_time", Days.Read(Row.BusinessDate))
            .Text("clr_optins", Row.Place).Text("insu_admdvs", Row.Region).Text("fixmedins_code", Row.Institution).Text("fixmedins_name", Institution.Name).Text("fixmedins_lv", Places.GradeOf(Institution))
            .Flag("nuld_flag", !IsListed).Text("grp_stas", IsGrouped ? Yes : No).Text("grp_stas_name", IsGrouped ? "已分组" : "未分组")
            .Text("dip_dise_grp_code", IsGrouped ? Paid!.Group : null).Number("act_setl_sco", IsGrouped ? Paid!.Points : null, 4);
    }
}
