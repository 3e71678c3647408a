using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Visits;

/// <summary>人员待遇享受检查 2001: which funds would share the cost of such a visit, and why another doesn't.</summary>
internal static class BenefitCheck
{
    /// <summary>待遇检查类型: by fund.</summary>
    private const string ByFund = "01";

    public static async Task<ReadOnlyMemory<byte>> Check(Call call)
    {
        InputNode data = Checking.Node(call, "data");
        Scheme? scheme = Checking.Scheme(data);
        MedicalType type = Checking.MedicalType(data);
        DateOnly day = data.NeedDate("begntime");
        string person = data.NeedCode("psn_no");
        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        if (await ResidentFile.Read(call.Desk.Reader, person, call.Stop) is not { } resident)
        {
            return call.Refuse(Agency.Settlements.Faults.UnknownPerson(person));
        }

        PersonFile file = resident.Person;
        VisitKind kind = await Checking.KindOf(call, type, person, data.Code("dise_codg"), day);
        CoverageSpan? span = SettlementDecision.CoverageFor(file, new(person, call.Institution.Code.Text, null, kind, scheme, day, day, [], [], type.IsEmergency, false, null));
        string? reason = Reason(call, resident, span, kind, day, data.Code("dise_codg"));
        await call.Desk.Lanes.Do(new WriteAudit("check-benefits", person, null, call.Envelope.InfNo, call.By));
        Checked[] rows = [.. Funds(span?.Scheme ?? scheme ?? Scheme.Resident, span).Select(fund => new Checked(person, fund.Code, reason is null && fund.Has, span?.Days ?? new(day, day), reason ?? (fund.Has ? "" : "本人没有这项待遇。")))];
        return Call.Output(answer => answer.Rows("trtinfo", rows, static (node, row) => row.Write(node)));
    }

    private static string? Reason(Call call, ResidentFile resident, CoverageSpan? span, VisitKind kind, DateOnly day, string? disease)
    {
        if (span is null)
        {
            return Uncovered.Why(call.Desk.Law, resident, day).Message.Zh;
        }

        PersonFile file = resident.Person;
        IReadOnlyList<Phrase> barred = call.Institution.Barred(kind, day);
        if (barred.Count > 0)
        {
            return string.Concat(barred.Select(why => why.Zh));
        }

        bool registered = !ChronicDisease.Opens.Contains(kind)
            || file.DiseasesOn(kind, day).Any(each => (disease is null || each.Code == disease) && (each.Institution is null || each.Institution == call.Institution.Code));
        return registered ? DirectSettlement.Barred(call.Desk, file, span, call.Institution, kind, day, disease)?.Message.Zh : Agency.Settlements.Faults.NoDisease(kind, day).Message.Zh;
    }

    private static IEnumerable<(string Code, bool Has)> Funds(Scheme scheme, CoverageSpan? span)
    {
        yield return (FundCodes.Pooled(scheme).Code, true);
        yield return (FundCodes.SeriousIllness(scheme).Code, scheme is Scheme.Resident);
        if (scheme is Scheme.Employee)
        {
            yield return (FundCodes.PersonalAccount.Code, true);
            yield return (FundCodes.LargeAmount.Code, true);
            yield return (FundCodes.CivilServant.Code, span?.Supplement is Supplement.CivilServant);
            yield return (FundCodes.Enterprise.Code, span?.Supplement is Supplement.Enterprise);
        }

        yield return (FundCodes.Assistance.Code, span is not null && span.Category is not AssistanceCategory.None);
        yield return (FundCodes.Other.Code, span?.SupplementaryProduct is true);
    }

    private sealed record Checked(string Person, string Fund, bool Has, DateSpan Days, string Reason)
    {
        public void Write(AnswerNode node) => node.Text("psn_no", Person).Text("trt_chk_type", ByFund).Text("fund_pay_type", Fund).Flag("trt_enjymnt_flag", Has)
            .Date("begndate", Days.From).Date("enddate", Days.To == DateOnly.MaxValue ? null : Days.To).Text("trt_chk_rslt", AnswerTexts.Cut(Reason)).Text("exp_content", "");
    }
}
