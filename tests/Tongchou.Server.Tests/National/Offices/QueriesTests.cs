using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Server.Tests.National.Offices;

public sealed class QueriesTests(Hospital hospital)
{
    private const string Long = "\"begntime\":\"2026-01-01 00:00:00\",\"endtime\":\"2026-12-31 23:59:59\"";

    [Fact]
    public async Task A_person_is_found_by_their_certificate_with_insurance_and_identity()
    {
        JsonNode output = (await hospital.Ask("1101", Card(Hospital.Employee, " 例甲 子 ")))!;

        output["baseinfo"]!["psn_no"]!.GetValue<string>().ShouldBe(await hospital.PersonOf(Hospital.Employee));
        output["baseinfo"]!["certno"]!.GetValue<string>().ShouldBe(Hospital.Employee);
        output["baseinfo"]!["age"]!.GetValue<decimal>().ShouldBe(56);
        JsonNode insured = output["insuinfo"]!.AsArray().ShouldHaveSingleItem()!;
        insured["insutype"]!.GetValue<string>().ShouldBe("310");
        insured["psn_insu_stas"]!.GetValue<string>().ShouldBe("1");
        insured["cvlserv_flag"]!.GetValue<string>().ShouldBe("1");
        insured["insuplc_admdvs"]!.GetValue<string>().ShouldBe("210900");
        output["idetinfo"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_assisted_is_told_with_the_category()
    {
        JsonNode output = (await hospital.Ask("1101", Card("999999195607070621")))!;

        output["insuinfo"]![0]!["insutype"]!.GetValue<string>().ShouldBe("390");
        output["idetinfo"]![0]!["psn_idet_type"]!.GetValue<string>().ShouldBe("23");
        output["idetinfo"]![0]!["memo"]!.GetValue<string>().ShouldBe("最低生活保障对象");
    }

    [Fact]
    public async Task Every_reading_of_a_person_is_in_the_audit()
    {
        string person = await hospital.PersonOf("999999201104040373");
        long before = await Audits(person);
        await hospital.Ask("1101", Card("999999201104040373"));
        (await Audits(person)).ShouldBe(before + 1);

        Task<long> Audits(string id) => hospital.Desk.Reader.Count(new RecordQuery<AuditRow>(AuditRow.Table).In(Partitions.Of(id)).Where("person_id", id), CancellationToken.None);
    }

    [Fact]
    public async Task A_stranger_another_name_and_a_token_are_refused()
    {
        (await hospital.Refused("1101", Card("110101199003070011"))).ShouldContain("没有这个证件号码");
        (await hospital.Refused("1101", Card(Hospital.Employee, "例乙丑"))).ShouldContain("姓名");
        (await hospital.Refused("1101", """{"data":{"mdtrt_cert_type":"01","mdtrt_cert_no":"28e19ca0e9a34c0f"}}""")).ShouldContain("电子凭证");
        (await hospital.Ask("1101", $$$$"""{"data":{"mdtrt_cert_type":"01","mdtrt_cert_no":"{{{{Hospital.Employee}}}}"}}""")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Institutions_are_found_by_code_and_by_part_of_the_name()
    {
        (await hospital.Ask("1201", $$$$"""{"medinsinfo":{"fixmedins_type":"1","fixmedins_code":"{{{{Hospital.Code}}}}"}}"""))!["medinsinfo"]![0]!["hosp_lv"]!.GetValue<string>().ShouldBe("2");
        (await hospital.Ask("1201", """{"medinsinfo":{"fixmedins_type":"1","fixmedins_name":"塔山示例"}}"""))!["medinsinfo"]!.AsArray().Count.ShouldBeGreaterThan(2);
        (await hospital.Refused("1201", """{"medinsinfo":{"fixmedins_type":"1"}}""")).ShouldContain("fixmedins_code");
    }

    [Fact]
    public async Task A_settlement_is_told_as_it_stands_with_its_visit_lines_and_sums()
    {
        string person = await hospital.NextPerson();
        string drug = hospital.Desk.References.Catalogue.Items.First(item => item.Kind is Agency.Catalogues.CatalogueKind.Drug && item.Restriction == Agency.Catalogues.Restriction.None && item.Region == RegionCode.Nation).Code;
        SettlementRow row = await hospital.Settle(person, 200, drug: drug);
        string which = $$$$""" "psn_no":"{{{{person}}}}","setl_id":"{{{{row.SettlementId}}}}","mdtrt_id":"{{{{row.VisitId}}}}" """;

        JsonNode output = (await hospital.Ask("5203", $$$$"""{"data":{{{{{which}}}}}}"""))!;
        JsonNode info = output["setlinfo"]!;
        Yuan(info, "medfee_sumamt").ShouldBe(200);
        Yuan(info, "fund_pay_sumamt").ShouldBe(new[] { "hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay" }.Sum(name => Yuan(info, name)));
        Yuan(info, "psn_pay").ShouldBe(Yuan(info, "acct_pay") + Yuan(info, "cash_payamt"));
        (Yuan(info, "fund_pay_sumamt") + Yuan(info, "psn_pay")).ShouldBe(200);
        output["setldetail"]!.AsArray().Sum(each => Yuan(each!, "fund_payamt")).ShouldBe(Yuan(info, "fund_pay_sumamt") + Yuan(info, "acct_pay"));
        info["medins_setl_id"]!.GetValue<string>().ShouldStartWith(Hospital.Code);
        info["refd_setl_flag"]!.GetValue<string>().ShouldBe("0");

        JsonArray lines = (await hospital.Ask("5204", $$$$"""{"data":{{{{{which}}}}}}"""))!.AsArray();
        Yuan(lines.ShouldHaveSingleItem()!, "det_item_fee_sumamt").ShouldBe(200);
        JsonNode visits = (await hospital.Ask("5201", $$$$"""{"data":{"psn_no":"{{{{person}}}}",{{{{Long}}}},"med_type":"11","mdtrt_id":"{{{{row.VisitId}}}}"}}"""))!["mdtrtinfo"]!;
        visits.AsArray().ShouldHaveSingleItem()!["med_type"]!.GetValue<string>().ShouldBe("11");
        (await hospital.Ask("5202", $$$$"""{"data":{"psn_no":"{{{{person}}}}","mdtrt_id":"{{{{row.VisitId}}}}"}}"""))!["diseinfo"]![0]!["diag_code"]!.GetValue<string>().ShouldBe("I10.x00");
        (await hospital.Ask("5206", $$$$"""{"data":{"psn_no":"{{{{person}}}}","cum_ym":"202602"}}"""))!["cuminfo"]!.AsArray().ShouldNotBeEmpty();

        (await hospital.Refused("5203", $$$$"""{"data":{{{{{which}}}}}}""", institution: Hospital.OtherCode)).ShouldContain(row.VisitId);
        (await hospital.Refused("5204", $$$$"""{"data":{{{{{which}}}}}}""", institution: Hospital.OtherCode)).ShouldContain(row.VisitId);
        (await hospital.Refused("5202", $$$$"""{"data":{"psn_no":"{{{{person}}}}","mdtrt_id":"{{{{row.VisitId}}}}"}}""", institution: Hospital.OtherCode)).ShouldContain(row.VisitId);
        (await hospital.Ask("5201", $$$$"""{"data":{"psn_no":"{{{{person}}}}",{{{{Long}}}},"med_type":"11"}}""", institution: Hospital.OtherCode))!["mdtrtinfo"]!.AsArray().ShouldNotContain(each => each!["mdtrt_id"]!.GetValue<string>() == row.VisitId);

        await hospital.Reverse(row);
        (await hospital.Ask("5203", $$$$"""{"data":{{{{{which}}}}}}"""))!["setlinfo"]!["refd_setl_flag"]!.GetValue<string>().ShouldBe("1");
    }

    [Fact]
    public async Task Who_lies_in_hospital_is_told_to_that_hospital_alone()
    {
        string person = await hospital.NextPerson();
        VisitRow visit = (await hospital.Desk.Lanes.Do(new RegisterVisit(hospital.Desk, person, Hospital.Code, VisitKind.Inpatient, Hospital.Today, VisitDetails.None with { Number = "ZY001" }, "test"))).Value!.Value!;

        JsonNode lying = (await hospital.Ask("5303", $$$$"""{"data":{{{{{Long}}}}}}"""))!["data"]!.AsArray().Single(each => each!["mdtrt_id"]!.GetValue<string>() == visit.VisitId)!;
        lying["ipt_otp_no"]!.GetValue<string>().ShouldBe("ZY001");
        (await hospital.Ask("5303", $$$$"""{"data":{"psn_no":"{{{{person}}}}",{{{{Long}}}}}}""", institution: Hospital.OtherCode))!["data"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Drugs_of_chronic_diseases_are_told_wherever_they_were_given()
    {
        string person = await hospital.PersonOf("999999194602020137");
        SettlementRow row = await hospital.Settle(person, 30, VisitKind.Chronic);

        JsonArray drugs = (await hospital.Ask("5205", $$$$"""{"data":{"psn_no":"{{{{person}}}}",{{{{Long}}}}}}""", institution: Hospital.OtherCode))!["feedetail"]!.AsArray();
        drugs.ShouldContain(each => each!["fixmedins_code"]!.GetValue<string>() == row.Institution && Yuan(each, "pric") == 30);
    }

    private static decimal Yuan(JsonNode of, string name) => of[name]!.GetValue<decimal>();

    private static string Card(string number, string? name = null) =>
        $$$$"""{"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"{{{{number}}}}","card_sn":"","begntime":"","psn_cert_type":"01","certno":"","psn_name":"{{{{name}}}}"}}""";
}
