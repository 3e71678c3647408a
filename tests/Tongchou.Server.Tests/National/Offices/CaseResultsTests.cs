using System.Globalization;
using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Tests.National.Offices;

public sealed class CaseResultsTests(Hospital hospital)
{
    private const string Heart = """{"diag_type":"1","diag_code":"E11.900","diag_name":"糖尿病","adm_cond_type":"1","maindiag_flag":"0"},{"diag_type":"1","diag_code":"I20.001","diag_name":"心绞痛","adm_cond_type":"1","maindiag_flag":"1"},{"diag_type":"2","diag_code":"BNX000","diag_name":"中医","adm_cond_type":"1","maindiag_flag":"1"}""";

    private static readonly string month = Hospital.Today.ToString("yyyyMM", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_stay_is_grouped_when_its_list_arrives_and_the_hospital_reads_the_result()
    {
        SettlementRow stay = await hospital.Settle(await hospital.PersonOf(Hospital.Employee), 5_000, VisitKind.Inpatient);
        string list = (await hospital.Ask("4101A", List(stay, Heart)))!["data"]!["setl_list_id"]!.GetValue<string>();

        JsonNode result = (await hospital.Ask("3605", Asked(stay.SettlementId)))!["data"]!.AsArray().ShouldHaveSingleItem()!;

        result["drg_code"]!.GetValue<string>().ShouldBe("FM19");
        result["adrg_code"]!.GetValue<string>().ShouldBe("FM1");
        result["mdc_codg"]!.GetValue<string>().ShouldBe("MDCF");
        result["grp_rslt"]!.GetValue<string>().ShouldBe("1");
        result["grp_ver"]!.GetValue<string>().ShouldBe("chs-drg-1.1");
        result["setl_list_sn"]!.GetValue<string>().ShouldBe(list);
        result["drg_name"]!.GetValue<string>().ShouldNotBeEmpty();
        result["vali_flag"]!.GetValue<string>().ShouldBe("1");
        CaseGroupRow row = await Kept(stay);
        ListFacts facts = ListFacts.Read(row.Document);
        facts.Diagnoses.ShouldBe(["I20.001", "E11.900"]);
        facts.Procedures.ShouldBe(["36.0700", "88.5500"]);
        facts.Ending.ShouldBe("transferred");
        row.Document.ShouldNotContain("示例路");
    }

    [Fact]
    public async Task A_list_sent_again_is_grouped_again_and_the_latest_counts()
    {
        SettlementRow stay = await hospital.Settle(await hospital.PersonOf(Hospital.Employee), 5_100, VisitKind.Inpatient);
        await hospital.Ask("4101A", List(stay, Heart));
        await hospital.Ask("4101A", List(stay, """{"diag_type":"1","diag_code":"ZZZ.999","diag_name":"不明","adm_cond_type":"1","maindiag_flag":"1"}""", procedures: ""));

        JsonNode result = (await hospital.Ask("3605", Asked(stay.SettlementId)))!["data"]!.AsArray().ShouldHaveSingleItem()!;

        result["grp_rslt"]!.GetValue<string>().ShouldBe("0");
        result["drg_code"]!.GetValue<string>().ShouldStartWith("0000");
        result["err_info"]!.GetValue<string>().ShouldContain("不认识的诊断编码");
    }

    [Fact]
    public async Task Nobody_reads_another_hospitals_cases_and_a_visit_is_no_case()
    {
        SettlementRow stay = await hospital.Settle(await hospital.PersonOf(Hospital.Employee), 5_200, VisitKind.Inpatient);
        SettlementRow visit = await hospital.Settle(await hospital.PersonOf(Hospital.Employee), 90);
        await hospital.Ask("4101A", List(stay, Heart));
        await hospital.Ask("4101A", List(visit, Heart));

        (await hospital.Ask("3605", Asked(stay.SettlementId), institution: Hospital.OtherCode))!["data"]!.AsArray().ShouldBeEmpty();
        (await hospital.Ask("3606", Asked(stay.SettlementId), institution: Hospital.OtherCode))!["data"]!.AsArray().ShouldBeEmpty();
        (await hospital.Ask("3605", Asked(visit.SettlementId)))!["data"]!.AsArray().ShouldBeEmpty();
        (await hospital.Ask("3606", Asked(visit.SettlementId)))!["data"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Before_a_clearing_a_stay_is_told_as_ungrouped_and_whether_its_list_came()
    {
        // Only the last settlement of a year is taken back: a person of its own.
        SettlementRow with = await hospital.Settle(await hospital.NextPerson(), 5_300, VisitKind.Inpatient);
        SettlementRow without = await hospital.Settle(await hospital.PersonOf(Hospital.Employee), 5_400, VisitKind.Inpatient);
        await hospital.Ask("4101A", List(with, Heart));

        JsonNode listed = (await hospital.Ask("3606", Asked(with.SettlementId)))!["data"]!.AsArray().ShouldHaveSingleItem()!;
        JsonNode bare = (await hospital.Ask("3606", Asked(without.SettlementId)))!["data"]!.AsArray().ShouldHaveSingleItem()!;

        (listed["nuld_flag"]!.GetValue<string>(), bare["nuld_flag"]!.GetValue<string>()).ShouldBe(("0", "1"));
        listed["grp_stas"]!.GetValue<string>().ShouldBe("0");
        (await hospital.Ask("3605", Asked(without.SettlementId)))!["data"]!.AsArray().ShouldBeEmpty();
        await hospital.Reverse(with);
        (await hospital.Ask("3606", Asked(with.SettlementId)))!["data"]!.AsArray().ShouldBeEmpty();
        (await hospital.Ask("3605", Asked(with.SettlementId)))!["data"]!.AsArray().ShouldHaveSingleItem()!["vali_flag"]!.GetValue<string>().ShouldBe("0");
    }

    [Fact]
    public async Task What_an_approved_clearing_paid_is_told_by_case()
    {
        SettlementRow stay = await hospital.Settle(await hospital.PersonOf(Hospital.Employee), 5_500, VisitKind.Inpatient);
        await hospital.Ask("4101A", List(stay, Heart));
        ProviderAmounts none = default;
        PaymentRun run = new("210900", "employee", "employee-pooled", "year", month[..4], "2026-12-31", hospital.Desk.Law.Digest, null, Money.Yuan(1), [new(Hospital.Code, "某医院", [], none, none)], [], [],
            new(1, 0, new Dictionary<string, int>(), null, 0, 0, "1", [new(stay.SettlementId, Hospital.Code, "dip", "normal", "I20.0:36.07", 88.25m, Money.Yuan(4_321))], []));
        Outcome<Done<TaskRow>> entered = await PaymentOffice.Propose(hospital.Desk, run, "cashier", CancellationToken.None);
        (await PaymentOffice.Approve(hospital.Desk, entered.Value!.Value!, "head", CancellationToken.None)).Faults.ShouldBeEmpty();

        (await hospital.Ask("3605", Asked(stay.SettlementId)))!["data"]![0]!["place_grp_pay_std"]!.GetValue<decimal>().ShouldBe(4_321m);
        JsonNode dip = (await hospital.Ask("3606", Asked(stay.SettlementId)))!["data"]!.AsArray().ShouldHaveSingleItem()!;
        (dip["dip_dise_grp_code"]!.GetValue<string>(), dip["act_setl_sco"]!.GetValue<decimal>(), dip["grp_stas"]!.GetValue<string>()).ShouldBe(("I20.0:36.07", 88.25m, "1"));
    }

    [Fact]
    public async Task A_question_that_can_not_be_read_is_refused()
    {
        (await hospital.Refused("3605", """{"data":{"setl_ym":"202613","page_num":1,"page_size":10}}""")).ShouldContain("setl_ym");
        (await hospital.Refused("3606", """{"data":{"setl_ym":"2026","page_num":1,"page_size":10}}""")).ShouldContain("setl_ym");
        (await hospital.Refused("3605", """{"data":{"page_num":1,"page_size":10}}""")).ShouldContain("setl_ym");
        (await hospital.Refused("3605", $$$"""{"data":{"setl_ym":"{{{month}}}","page_num":0,"page_size":5000}}""")).ShouldContain("page");
        (await hospital.Refused("3606", "{}")).ShouldContain("data");
    }

    private async Task<CaseGroupRow> Kept(SettlementRow stay) =>
        (await hospital.Desk.Reader.Read(new RecordQuery<CaseGroupRow>(CaseGroupRow.Table).In(Partitions.Of(Hospital.Code)).Where("settlement_id", stay.SettlementId).Newest(1), CancellationToken.None))[0];

    private static string Asked(string settlement) => $$$"""{"data":{"setl_ym":"{{{month}}}","page_num":1,"page_size":100,"setl_id":"{{{settlement}}}"}}""";

    private const string Stents = """{"oprn_oprt_type":"2","oprn_oprt_name":"造影","oprn_oprt_code":"88.5500","oper_dr_code":"D1"},{"oprn_oprt_type":"1","oprn_oprt_name":"支架","oprn_oprt_code":"36.0700","oper_dr_code":"D1"}""";

    private static string List(SettlementRow row, string diagnoses, string procedures = Stents) => $$$$"""
        {"setlinfo":{"psn_no":"{{{{row.PersonId}}}}","mdtrt_id":"{{{{row.VisitId}}}}","setl_id":"{{{{row.SettlementId}}}}","ntly":"156","prfs":"11","patn_rlts":"1","coner_addr":"示例路一号","coner_tel":"000","dscg_caty":"A03","dscg_way":"2",
        "bill_code":"B1","bill_no":"1","biz_sn":"S1","setl_begn_date":"2026-02-01","setl_end_date":"2026-02-01","medins_fill_dept":"医保办","medins_fill_psn":"乙","hi_paymtd":"1"},
        "diseinfo":[{{{{diagnoses}}}}],"oprninfo":[{{{{procedures}}}}],
        "payinfo":[{"fund_pay_type":"310100","fund_payamt":{{{{OurStatement.FundsOf(row).ToPlain()}}}}}]}
        """;
}
