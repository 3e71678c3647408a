using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Transactions.Office;

namespace Tongchou.Server.Tests.National.Offices;

public sealed class FilingsAndListsTests(Hospital hospital)
{
    [Fact]
    public async Task A_referral_is_filed_found_and_taken_back()
    {
        string person = await hospital.PersonOf("999999195006060508");
        string input = $$$$"""
            {"refmedin":{"psn_no":"{{{{person}}}}","diag_code":"C34.900","diag_name":"肺癌","reflin_medins_no":"{{{{Hospital.OtherCode}}}}","reflin_medins_name":"人民医院","mdtrtarea_admdvs":"210900","refl_type":"1","refl_date":"2026-02-01","refl_rea":"需手术","refl_opnn":"同意","hosp_agre_refl_flag":"1"}}
            """;
        string message = hospital.NextMessage();
        string number = Number(await hospital.Ask("2501", input, message));

        Number(await hospital.Ask("2501", input, message)).ShouldBe(number);
        (await hospital.Refused("2501", input)).ShouldContain(number);
        JsonNode row = (await hospital.Ask("5304", $$$$"""{"data":{"psn_no":"{{{{person}}}}","begntime":"2026-02-01 00:00:00"}}"""))!["refmedin"]!.AsArray().ShouldHaveSingleItem()!;
        row["reflin_medins_no"]!.GetValue<string>().ShouldBe(Hospital.OtherCode);
        row["refl_rea"]!.GetValue<string>().ShouldBe("需手术");
        row["enddate"]!.GetValue<string>().ShouldBe("2026-05-01");

        await TakenBack("2502", person, number);
        (await hospital.Ask("5304", $$$$"""{"data":{"psn_no":"{{{{person}}}}","begntime":"2026-02-01 00:00:00"}}"""))!["refmedin"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chronic_disease_is_filed_found_and_taken_back()
    {
        string person = await hospital.PersonOf("999999197809090873");
        string input = $$$$"""
            {"data":{"psn_no":"{{{{person}}}}","insutype":"310","opsp_dise_code":"M03900","opsp_dise_name":"高血压","insu_optins":"210900","ide_fixmedins_no":"{{{{Hospital.Code}}}}","ide_fixmedins_name":"某医院","hosp_ide_date":"2026-02-01","diag_dr_codg":"D1","diag_dr_name":"甲","begndate":"2026-02-01"}}
            """;
        string number = Number(await hospital.Ask("2503", input));

        (await hospital.Ask("5301", $$$$"""{"data":{"psn_no":"{{{{person}}}}"}}"""))!["feedetail"]!.AsArray().ShouldContain(row => row!["opsp_dise_code"]!.GetValue<string>() == "M03900");
        (await hospital.Refused("2503", input.Replace("M03900", "M99999", StringComparison.Ordinal))).ShouldContain("M99999");
        await TakenBack("2504", person, number);
        (await hospital.Ask("5301", $$$$"""{"data":{"psn_no":"{{{{person}}}}"}}"""))!["feedetail"]!.AsArray().ShouldNotContain(row => row!["opsp_dise_code"]!.GetValue<string>() == "M03900");
    }

    [Fact]
    public async Task An_institution_is_chosen_found_and_given_up()
    {
        string person = await hospital.PersonOf("999999201104040373");
        string input = $$$$"""
            {"data":{"psn_no":"{{{{person}}}}","biz_appy_type":"03","begndate":"2026-02-01","fix_srt_no":"1","fixmedins_code":"{{{{Hospital.Code}}}}","fixmedins_name":"某医院"}}
            """;
        string number = Number(await hospital.Ask("2505", input));

        JsonArray chosen = (await hospital.Ask("5302", $$$$"""{"data":{"psn_no":"{{{{person}}}}","biz_appy_type":"03"}}"""))!["psnfixmedin"]!.AsArray();
        chosen.ShouldContain(row => row!["fixmedins_code"]!.GetValue<string>() == Hospital.Code);
        (await hospital.Ask("5302", $$$$"""{"data":{"psn_no":"{{{{person}}}}","biz_appy_type":"13"}}"""))!["psnfixmedin"]!.AsArray().ShouldBeEmpty();
        (await hospital.Refused("2505", input.Replace("\"03\"", "\"08\"", StringComparison.Ordinal))).ShouldContain("08");
        await TakenBack("2506", person, number);
    }

    [Fact]
    public async Task A_list_is_held_to_its_settlement_and_may_change_until_it_is_submitted()
    {
        SettlementRow row = await hospital.Settle(await hospital.NextPerson(), 90);
        string list = List(row);

        string number = (await hospital.Ask("4101A", list))!["data"]!["setl_list_id"]!.GetValue<string>();
        (await hospital.Ask("4101A", list))!["data"]!["setl_list_id"]!.GetValue<string>().ShouldBe(number);
        await hospital.Ask("4102", State(row, "1"));
        (await hospital.Refused("4101A", list)).ShouldContain("已提交");
        await hospital.Ask("4102", State(row, "0"));
        (await hospital.Ask("4101A", list))!["data"]!["setl_list_id"]!.GetValue<string>().ShouldBe(number);

        UploadRow kept = (await hospital.Desk.Reader.Read(new RecordQuery<UploadRow>(UploadRow.Table).In(Partitions.Of(Hospital.Code)).Where("kind", SettlementLists.Kind).Where("reference", row.SettlementId).Newest(1), CancellationToken.None))[0];
        Encoding.UTF8.GetString(kept.Document).ShouldNotContain("示例路");
        hospital.Cipher.Decrypt(kept.Document, SettlementLists.PlaceOf(Hospital.Code, row.SettlementId)).ShouldContain("示例路");
    }

    [Fact]
    public async Task A_list_that_says_otherwise_than_its_settlement_is_refused()
    {
        SettlementRow row = await hospital.Settle(await hospital.NextPerson(), 95);
        Money funds = OurStatement.FundsOf(row);

        (await hospital.Refused("4101A", List(row, pay: funds + new Money(1)))).ShouldContain("payinfo");
        (await hospital.Refused("4101A", List(row).Replace("\"maindiag_flag\":\"1\"", "\"maindiag_flag\":\"0\"", StringComparison.Ordinal))).ShouldContain("主要诊断");
        (await hospital.Refused("4101A", List(row).Replace(row.VisitId, "1000000000000000", StringComparison.Ordinal))).ShouldContain("就诊");
        (await hospital.Refused("4101A", List(row), institution: Hospital.OtherCode)).ShouldContain(row.SettlementId);
        (await hospital.Refused("4102", State(row, "1"))).ShouldContain("4101");
        (await hospital.Refused("4102", State(row, "2"))).ShouldContain("stas_type");
        await hospital.Reverse(row);
        (await hospital.Refused("4101A", List(row))).ShouldContain("撤销");
    }

    [Fact]
    public async Task The_full_form_lacks_nothing_the_dictionary_demands()
    {
        SettlementRow row = await hospital.Settle(await hospital.NextPerson(), 96);

        string refusal = await hospital.Refused("4101", List(row));

        refusal.ShouldContain("input.setlinfo.");
    }

    private async Task TakenBack(string infNo, string person, string number)
    {
        string input = $$$$"""{"data":{"trt_dcla_detl_sn":"{{{{number}}}}","psn_no":"{{{{person}}}}","memo":"误录"}}""";
        string message = hospital.NextMessage();
        await hospital.Ask(infNo, input, message);
        await hospital.Ask(infNo, input, message);
        (await hospital.Refused(infNo, input)).ShouldContain(number);
    }

    private static string Number(JsonNode? output) => output!["result"]!["trt_dcla_detl_sn"]!.GetValue<string>();

    private static string State(SettlementRow row, string state) => $$$$"""{"data":{"stastinfo":[{"psn_no":"{{{{row.PersonId}}}}","setl_id":"{{{{row.SettlementId}}}}","stas_type":"{{{{state}}}}"}]}}""";

    private static string List(SettlementRow row, Money? pay = null) => $$$$"""
        {"setlinfo":{"psn_no":"{{{{row.PersonId}}}}","mdtrt_id":"{{{{row.VisitId}}}}","setl_id":"{{{{row.SettlementId}}}}","ntly":"156","prfs":"11","patn_rlts":"1","coner_addr":"示例路一号","coner_tel":"000","dscg_caty":"A03",
        "bill_code":"B1","bill_no":"1","biz_sn":"S1","setl_begn_date":"2026-02-01","setl_end_date":"2026-02-01","medins_fill_dept":"医保办","medins_fill_psn":"乙","hi_paymtd":"1"},
        "diseinfo":[{"diag_type":"1","diag_code":"I10.x00","diag_name":"高血压","adm_cond_type":"1","maindiag_flag":"1"}],
        "payinfo":[{"fund_pay_type":"310100","fund_payamt":{{{{(pay ?? OurStatement.FundsOf(row)).ToPlain()}}}}}]}
        """;
}
