using Tongchou.Agency.Acts;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Filings;

/// <summary>Filings 备案 and taking them back: 2501/2502 referral, 2503/2504 chronic disease, 2505/2506 chosen institution. Addresses and telephones are not kept.</summary>
internal static class Filing
{
    /// <summary>How long a referral holds that names no last day. No public text says; three months is what the demonstration's filings have.</summary>
    private const int DaysOfReferral = 90;

    public static Task<ReadOnlyMemory<byte>> Refer(Call call)
    {
        if (!call.IsSound())
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("refmedin");
        DateOnly day = told.NeedDate("refl_date");
        DateOnly from = told.Date("begndate") ?? day;
        DateSpan days = new(from, told.Date("enddate") ?? from.AddDays(DaysOfReferral - 1));
        string document = PersonRecords.Document(told.NeedCode("reflin_medins_no"), told.NeedCode("diag_code"), told.NeedText("diag_name"), told.NeedText("reflin_medins_name"), told.NeedText("refl_rea"), Agency.Booking.Days.Text(day), told.Code("hosp_agre_refl_flag"));
        return Keep(call, told, PersonRecords.Referral, call.Institution.Code.Text, days, document);
    }

    public static Task<ReadOnlyMemory<byte>> Register(Call call)
    {
        if (!call.IsSound())
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("data");
        string code = told.NeedCode("opsp_dise_code");
        DateOnly from = told.NeedDate("begndate");
        CatalogueItem? disease = call.Desk.References.Catalogue.Find(RegionChain.Of(call.Institution.Region), CatalogueKind.ChronicDisease, code, from);
        if (disease is null)
        {
            told.Blame("opsp_dise_code", "unknown-disease", new($"门诊慢特病目录中没有 {code}。", $"The catalogue of chronic diseases has no {code}."), new("请下载病种目录(1309)核对。", "Compare with that catalogue (1309)."));
        }

        string document = PersonRecords.Document(told.NeedText("opsp_dise_name"), Words<VisitKind>.Code(KindOf(disease)), null, told.Code("ide_fixmedins_no"));
        return Keep(call, told, PersonRecords.Chronic, code, new(from, told.Date("enddate") ?? DateOnly.MaxValue), document);
    }

    public static Task<ReadOnlyMemory<byte>> Choose(Call call)
    {
        if (!call.IsSound())
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("data");
        string type = told.NeedCode("biz_appy_type");
        string code = told.NeedCode("fixmedins_code");
        if (FilingTypes.Find(type) is not { } visit)
        {
            told.Blame("biz_appy_type", "unknown-filing-type", new($"定点备案不用于业务申请类型 {type}。", $"No institution is chosen for type {type}."), new("可用:01 门慢门特、03 就医定点、05 家庭医生、10/22 特药、13 生育、23 两病。", "One of 01, 03, 05, 10, 13, 22, 23."));
            return Task.FromResult(Call.Nothing);
        }

        if (!InstitutionCode.TryParse(code, out _) || call.Desk.References.Institution(code) is null)
        {
            told.Blame("fixmedins_code", "unknown-institution", new($"没有编号为 {code} 的定点医药机构。", $"There is no designated institution {code}."), new("请用 1201 查询。", "Look it up by 1201."));
        }

        DateSpan days = new(told.NeedDate("begndate"), told.Date("enddate") ?? DateOnly.MaxValue);
        return Keep(call, told, PersonRecords.Designated, code, days, PersonRecords.Document(Words<VisitKind>.Code(visit), told.Code("fix_srt_no")));
    }

    public static Handler TakeBack(string kind) => call =>
    {
        if (!call.IsSound("memo"))
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("data");
        return call.Do(new WithdrawFiling(told.NeedCode("psn_no"), kind, told.NeedCode("trt_dcla_detl_sn"), call.By) { Request = call.Key, Write = static _ => [] });
    };

    private static Task<ReadOnlyMemory<byte>> Keep(Call call, InputNode told, string kind, string code, DateSpan days, string document)
    {
        if (days.IsEmpty)
        {
            told.Blame("enddate", "bad-span", new("结束日期早于开始日期。", "It ends before it begins."), new("请核对起止日期。", "Check both days."));
        }

        string person = told.NeedCode("psn_no");
        return call.Envelope.IsFaulty ? Task.FromResult(Call.Nothing) : call.Do(new KeepFiling(person, kind, code, days, document, call.By)
        {
            Request = call.Key,
            Write = static row => Call.Output(answer => answer.Node("result", row, static (node, of) => node.Text("trt_dcla_detl_sn", of.FilingId))),
        });
    }

    /// <summary>Which kind of visit a disease opens, where the catalogue restricts it to one; chronic otherwise.</summary>
    private static VisitKind KindOf(CatalogueItem? disease) =>
        disease?.Restriction.Visits.Members.Where(ChronicDisease.Opens.Contains).ToArray() is [var only] ? only : VisitKind.Chronic;
}
