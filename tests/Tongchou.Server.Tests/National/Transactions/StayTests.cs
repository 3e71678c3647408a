using System.Text.Json.Nodes;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Transactions.Office;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>住院: 2301 to 2305, 2401 to 2405.</summary>
public class StayTests(Hospital hospital) : IClassFixture<Hospital>
{
    [Fact]
    public async Task A_stay_is_settled_taken_back_to_the_admission_and_settled_again()
    {
        string person = await hospital.Insured();
        string visit = await Admitted(person);
        (await hospital.Send("2403", Said.Change(person, visit))).Done();
        (await hospital.Send("2301", Lines(person, visit, "5000.00"))).Done();
        Answered early = (await hospital.Send("2303", Said.Settlement(person, visit, "5000.00", type: "21"))).Done();
        (await hospital.Send("2304", Said.Settlement(person, visit, "5000.00", type: "21"))).RefusedWith("还没有办理出院");
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();
        Answered trial = (await hospital.Send("2303", Said.Settlement(person, visit, "5000.00", type: "21", more: ",\"dscgTime\":\"2026-01-30\""))).Done();
        Answered settled = (await hospital.Send("2304", Said.Settlement(person, visit, "5000.00", type: "21", more: ",\"dscgTime\":\"2026-01-30 10:00:00\""))).Done();

        settled.Yuan("setlinfo.hifp_pay").ShouldBePositive();
        (early.Yuan("setlinfo.hifp_pay"), trial.Yuan("setlinfo.hifp_pay")).ShouldBe((settled.Yuan("setlinfo.hifp_pay"), settled.Yuan("setlinfo.hifp_pay")));
        settled.Text("setldetail.0.fund_pay_type").ShouldBe("390100");
        settled.Yuan("setlinfo.act_pay_dedc").ShouldBePositive();
        settled.Text("setlinfo.clr_type").ShouldBe("21");
        SettlementRow row = (await hospital.Settlements(person)).ShouldHaveSingleItem();
        row.LawDay.ShouldBe("2026-01-30");
        VisitDetails.Of((await hospital.Rows(VisitRow.Table, person)).Last(each => each.VisitId == visit)).Diagnoses.ShouldBe(["I10.x00", "E11.900"]);

        Answered reversed = (await hospital.Send("2305", Said.Reversal(person, visit, row.SettlementId))).Done();
        reversed.Yuan("setlinfo.psn_cash_pay").ShouldBe(-settled.Yuan("setlinfo.psn_cash_pay"));
        (await hospital.Send("2304", Said.Settlement(person, visit, "5000.00", type: "21"))).Done();
        string second = (await hospital.Settlements(person)).Last().SettlementId;
        (await hospital.Send("2305", Said.Reversal(person, visit, second))).Done();
        (await hospital.Send("2405", Said.Of(person, visit))).Done();
        (await hospital.Send("2302", $"{{\"data\":[{Data(Said.Withdrawn(person, visit, "0000"))}]}}")).Done();
        (await hospital.Send("2404", Said.Of(person, visit))).Done();
        (await hospital.Send("2401", Said.Admission(person))).Done();
    }

    [Fact]
    public async Task Steps_out_of_order_are_refused_with_what_comes_first()
    {
        string person = await hospital.Insured();
        string visit = await Admitted(person);

        (await hospital.Send("2401", Said.Admission(person))).RefusedWith("正在");
        (await hospital.Send("2405", Said.Of(person, visit))).RefusedWith("还没有办理出院");
        (await hospital.Send("2402", Said.Discharge(person, visit, "2026-01-19"))).RefusedWith("早于入院日期");
        (await hospital.Send("2301", Lines(person, visit, "100.00"))).Done();
        (await hospital.Send("2404", Said.Of(person, visit))).RefusedWith("先撤销全部费用明细");
        (await hospital.Send("2302", Said.Withdrawn(person, visit, "9"))).RefusedWith("没有未结算的明细 9");
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();
        (await hospital.Send("2402", Said.Discharge(person, visit))).RefusedWith("撤销出院(2405)");
        (await hospital.Send("2207", Said.Settlement(person, visit, "100.00"))).RefusedWith("是住院");
        (await hospital.Send("2304", Said.Settlement(person, visit, "100.00", type: "21", more: ",\"dscgTime\":\"2026-01-29\""))).RefusedWith("2026-01-30 出院");
        (await hospital.Send("2304", Said.Settlement(person, visit, "100.00", type: "21", more: ",\"mid_setl_flag\":\"1\""))).RefusedWith("中途结算");
        string settlement = (await hospital.Send("2304", Said.Settlement(person, visit, "100.00", type: "21"))).Done().Text("setlinfo.setl_id");
        (await hospital.Send("2405", Said.Of(person, visit))).RefusedWith("请先撤销结算");
        (await hospital.Send("2302", Said.Withdrawn(person, visit, "0000"))).RefusedWith("请先撤销结算");
        (await hospital.Send("2208", Said.Reversal(person, visit, settlement))).RefusedWith("应当用 2305");
    }

    [Fact]
    public async Task An_outpatient_visit_is_not_settled_as_a_stay()
    {
        string person = await hospital.Insured();
        string visit = (await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id");

        (await hospital.Send("2303", Said.Settlement(person, visit, "100.00", type: "21"))).RefusedWith("不是住院");
        (await hospital.Send("2401", Said.Admission(person, "11"))).RefusedWith("不是住院");
    }

    [Fact]
    public async Task A_refund_takes_back_its_line_and_never_more()
    {
        string person = await hospital.Insured();
        string visit = await Admitted(person);
        (await hospital.Send("2301", Said.Lines(Said.Line(person, visit, "1", "300.00", count: "3", price: "100")))).Done();

        Answered refund = (await hospital.Send("2301", Said.Lines(Said.Line(person, visit, "2", "-200.00", count: "-2", price: "100", more: ",\"init_feedetl_sn\":\"1\"")))).Done();

        (refund.Yuan("result.0.det_item_fee_sumamt"), refund.Yuan("result.0.cnt"), refund.Yuan("result.0.inscp_scp_amt")).ShouldBe((-200, -2, -200));
        (await hospital.Send("2301", Said.Lines(Said.Line(person, visit, "3", "-200.00", count: "-2", price: "100", more: ",\"init_feedetl_sn\":\"1\"")))).RefusedWith("超过原明细");
        (await hospital.Send("2301", Said.Lines(Said.Line(person, visit, "4", "-1.00", count: "-1", price: "1")))).RefusedWith("没有写明原明细");
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();
        (await hospital.Send("2304", Said.Settlement(person, visit, "100.00", type: "21"))).Done().Yuan("setlinfo.medfee_sumamt").ShouldBe(100);
    }

    [Fact]
    public async Task A_line_must_be_quantity_times_price_up_to_what_a_rounded_price_hides()
    {
        string person = await hospital.Insured();
        string visit = await Admitted(person);
        (string Amount, string Count, string Price, bool Fits)[] lines =
        [
            ("33.33", "3", "11.11", true),
            ("33.34", "3", "11.11", true),
            ("33.35", "3", "11.11", false),
            ("333.33", "100", "3.33", true),
            ("333.51", "100", "3.33", false),
            ("0.12", "0.5", "0.246913", true),
        ];
        foreach ((string amount, string count, string price, bool fits) in lines)
        {
            Answered answer = await hospital.Send("2301", Said.Lines(Said.Line(person, visit, $"{amount}x{count}", amount, count: count, price: price)));

            answer.IsDone.ShouldBe(fits, $"{amount} = {count} × {price}: {answer.Error}");
        }
    }

    [Fact]
    public async Task A_restricted_item_counts_only_as_the_hospital_approved_it()
    {
        string person = await hospital.Insured();
        string visit = await Admitted(person);
        string Restricted(string number, string flag) => Said.Line(person, visit, number, "100.00", "XA02BC-0017-00").Replace("\"hosp_appr_flag\":\"1\"", $"\"hosp_appr_flag\":\"{flag}\"", StringComparison.Ordinal);

        Answered lines = (await hospital.Send("2301", Said.Lines(Restricted("1", "1"), Restricted("2", "0"), Restricted("3", "2"), Said.Line(person, visit, "4", "100.00").Replace("\"hosp_appr_flag\":\"1\"", "\"hosp_appr_flag\":\"2\"", StringComparison.Ordinal)))).Done();

        (lines.Yuan("result.0.preselfpay_amt"), lines.Yuan("result.0.inscp_scp_amt"), lines.Text("result.0.lmt_used_flag")).ShouldBe((5, 95, "1"));
        lines.Yuan("result.1.fulamt_ownpay_amt").ShouldBe(100);
        lines.Yuan("result.2.fulamt_ownpay_amt").ShouldBe(100);
        (lines.Yuan("result.3.fulamt_ownpay_amt"), lines.Text("result.3.lmt_used_flag")).ShouldBe((100, "0"));
    }

    [Fact]
    public async Task Care_elsewhere_is_no_fault_of_the_message()
    {
        string person = await hospital.Insured(region: "530100");
        string visit = await Admitted(person);
        (await hospital.Send("2301", Lines(person, visit, "3000.00"))).Done();
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();

        (await hospital.Send("2304", Said.Settlement(person, visit, "3000.00", type: "21"), careRegion: "210900")).Done();

        (await hospital.Settlements(person)).ShouldHaveSingleItem().Region.ShouldBe("530100");
    }

    [Fact]
    public async Task A_stay_for_a_birth_goes_back_to_discharged_when_its_settlement_is_reversed()
    {
        string person = await hospital.Insured();
        string visit = (await hospital.Send("2401", Said.Admission(person, "52"))).Done().Text("result.mdtrt_id");
        (await hospital.Send("2301", Lines(person, visit, "3000.00"))).Done();
        (await hospital.Send("2304", Said.Settlement(person, visit, "3000.00", type: "52"))).RefusedWith("还没有办理出院");
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();
        string settlement = (await hospital.Send("2304", Said.Settlement(person, visit, "3000.00", type: "52"))).Done().Text("setlinfo.setl_id");

        (await hospital.Send("2305", Said.Reversal(person, visit, settlement))).Done();

        (await hospital.Send("2405", Said.Of(person, visit))).Done();
    }

    [Fact]
    public async Task The_list_of_a_stay_is_handed_in_in_full_submitted_and_kept_word_for_word()
    {
        string person = await hospital.Insured();
        string visit = await Admitted(person);
        (await hospital.Send("2301", Lines(person, visit, "5000.00"))).Done();
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();
        Answered settled = (await hospital.Send("2304", Said.Settlement(person, visit, "5000.00", type: "21"))).Done();
        string settlement = settled.Text("setlinfo.setl_id");
        string list = Said.List(person, visit, settlement, "5000.00", settled.Text("setlinfo.fund_pay_sumamt"), settled.Text("setlinfo.psn_cash_pay"));
        string message = Hospital.NewMessageId();

        string number = (await hospital.Send("4101", list, message)).Done().Text("data.setl_list_id");
        string again = (await hospital.Send("4101", list, message)).Done().Text("data.setl_list_id");
        (await hospital.Send("4102", $$"""{"data":{"stastinfo":[{"psn_no":"{{person}}","setl_id":"{{settlement}}","stas_type":"1"}]} }""")).Done();

        number.Length.ShouldBe(9);
        again.ShouldBe(number);
        (await hospital.Send("4101", list)).RefusedWith("已提交");
        UploadRow[] kept = [.. (await hospital.Rows(UploadRow.Table, Hospital.Central)).Where(row => row.Reference == settlement)];
        kept.Select(row => (row.Institution, row.Kind, row.State)).ShouldBe([(Hospital.Central, SettlementLists.Kind, SettlementLists.HandedIn), (Hospital.Central, SettlementLists.Kind, SettlementLists.Submitted)]);
        JsonNode.DeepEquals(JsonNode.Parse(hospital.Opened(kept[^1].Document, SettlementLists.PlaceOf(Hospital.Central, settlement))), JsonNode.Parse(list)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_full_list_that_says_otherwise_than_its_stay_is_refused_and_not_kept()
    {
        string person = await hospital.Insured();
        string visit = await Admitted(person);
        (await hospital.Send("2301", Lines(person, visit, "5000.00"))).Done();
        (await hospital.Send("2402", Said.Discharge(person, visit))).Done();
        Answered settled = (await hospital.Send("2304", Said.Settlement(person, visit, "5000.00", type: "21"))).Done();
        string settlement = settled.Text("setlinfo.setl_id");

        (await hospital.Send("4101", Said.List(person, visit, settlement, "4999.00", settled.Text("setlinfo.fund_pay_sumamt"), settled.Text("setlinfo.psn_cash_pay")))).RefusedWith("收费项目合计");

        (await hospital.Rows(UploadRow.Table, Hospital.Central)).ShouldNotContain(row => row.Reference == settlement);
    }

    private async Task<string> Admitted(string person) => (await hospital.Send("2401", Said.Admission(person))).Done().Text("result.mdtrt_id");

    private static string Lines(string person, string visit, string amount) => Said.Lines(Said.Line(person, visit, "1", amount, day: "2026-01-25"));

    private static string Data(string input) => input["{\"data\":".Length..input.LastIndexOf('}')];
}
