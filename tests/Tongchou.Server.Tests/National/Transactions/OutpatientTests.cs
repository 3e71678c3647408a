using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Server.Tests.National.Transactions;

/// <summary>门诊: 2201 to 2208.</summary>
public class OutpatientTests(Hospital hospital) : IClassFixture<Hospital>
{
    [Fact]
    public async Task A_visit_is_settled_and_taken_back_step_by_step()
    {
        string person = await hospital.Insured();
        string visit = await Visit(person);
        Answered lines = (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "200.00"), Said.Line(person, visit, "2", "100.50", "none")))).Done();
        lines.Text("result.0.chrgitm_lv").ShouldBe("01");
        lines.Yuan("result.0.inscp_scp_amt").ShouldBe(200);
        lines.Yuan("result.1.fulamt_ownpay_amt").ShouldBe(100.5m);

        Answered trial = (await hospital.Send("2206", Said.Settlement(person, visit, "300.50"))).Done();
        Answered settled = (await hospital.Send("2207", Said.Settlement(person, visit, "300.50"))).Done();

        trial.Text("setlinfo.setl_id").ShouldBe("");
        trial.Yuan("setlinfo.fund_pay_sumamt").ShouldBe(settled.Yuan("setlinfo.fund_pay_sumamt"));
        settled.Text("setlinfo.medins_setl_id").ShouldBe(settled.MessageId);
        settled.Text("setlinfo.psn_name").ShouldBe("例子\"甲\"");
        settled.Text("setlinfo.certno").ShouldStartWith("999999");
        settled.Yuan("setlinfo.fulamt_ownpay_amt").ShouldBe(100.5m);
        string settlement = settled.Text("setlinfo.setl_id");
        SettlementRow row = (await hospital.Settlements(person)).ShouldHaveSingleItem();
        (row.SettlementId, row.LawDay).ShouldBe((settlement, Hospital.Today));

        Answered reversed = (await hospital.Send("2208", Said.Reversal(person, visit, settlement))).Done();
        reversed.Yuan("setlinfo.medfee_sumamt").ShouldBe(-300.5m);
        reversed.Yuan("setlinfo.pdn_cash_pay").ShouldBe(-settled.Yuan("setlinfo.psn_cash_pay"));
        (await hospital.Send("2205", Said.Batch(person, visit, "0000"))).Done();
        (await hospital.Send("2202", Said.Of(person, visit))).Done();
        (await hospital.Rows(VisitRow.Table, person)).Last(each => each.VisitId == visit).State.ShouldBe(VisitStates.Withdrawn);
        await Balanced(person);
    }

    [Fact]
    public async Task A_message_sent_again_gets_the_same_bytes_and_books_nothing()
    {
        string person = await hospital.Insured();
        string visit = await Visit(person);
        (string InfNo, string Input)[] said =
        [
            ("2204", Said.Lines(Said.Line(person, visit, "1", "500.00"))),
            ("2207", Said.Settlement(person, visit, "500.00")),
        ];
        foreach ((string infNo, string input) in said)
        {
            Answered first = (await hospital.Send(infNo, input)).Done();
            int before = (await hospital.Rows(JournalRow.Table, person)).Count;

            Answered again = (await hospital.Send(infNo, input, first.MessageId)).Done();

            again.Output.ShouldBe(first.Output);
            (await hospital.Rows(JournalRow.Table, person)).Count.ShouldBe(before);
        }

        (await hospital.Settlements(person)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_number_never_stands_for_two_things()
    {
        string person = await hospital.Insured();
        Answered first = (await hospital.Send("2201", Said.Registration(person))).Done();

        (await hospital.Send("2201", Said.Registration(person, "2026-01-31"), first.MessageId)).RefusedWith("已用于另一笔");
    }

    [Fact]
    public async Task The_kept_answer_tells_nobody_who_the_person_is()
    {
        string person = await hospital.Insured();
        await Settled(person, "100.00");

        foreach (RequestRow row in await hospital.Rows(RequestRow.Table, person))
        {
            string kept = System.Text.Encoding.UTF8.GetString(PackedAnswer.Open(row.Answer!));
            kept.ShouldNotContain("例子");
            kept.ShouldNotContain("99999919700101");
        }

        (await hospital.Rows(VisitRow.Table, person)).ShouldAllBe(row => !row.Document!.Contains("mdtrt_cert_no"));
    }

    [Fact]
    public async Task Steps_out_of_order_are_refused_with_what_comes_first()
    {
        string person = await hospital.Insured();
        string visit = await Visit(person);

        (await hospital.Send("2207", Said.Settlement(person, visit, "1.00"))).RefusedWith("没有未结算的费用明细");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "200.00")))).Done();
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "200.00")))).RefusedWith("已经上传过");
        (await hospital.Send("2207", Said.Settlement(person, visit, "201.00"))).RefusedWith("相差 1.00");
        (await hospital.Send("2202", Said.Of(person, visit))).RefusedWith("先撤销全部费用明细");
        (await hospital.Send("2205", Said.Batch(person, visit, "B9"))).RefusedWith("没有批次 B9");
        string settlement = (await hospital.Send("2207", Said.Settlement(person, visit, "200.00"))).Done().Text("setlinfo.setl_id");
        (await hospital.Send("2207", Said.Settlement(person, visit, "200.00"))).RefusedWith("已经结算");
        (await hospital.Send("2206", Said.Settlement(person, visit, "200.00"))).RefusedWith("已经结算");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "2", "200.00")))).RefusedWith("已经结算");
        (await hospital.Send("2205", Said.Batch(person, visit, "0000"))).RefusedWith("请先撤销结算");
        (await hospital.Send("2202", Said.Of(person, visit))).RefusedWith("请先撤销结算");
        (await hospital.Send("2203", Said.Consultation(person, visit))).RefusedWith("请先撤销结算");
        (await hospital.Send("2305", Said.Reversal(person, visit, settlement))).RefusedWith("应当用 2208");
        (await hospital.Send("2208", Said.Reversal(person, visit, settlement))).Done();
        (await hospital.Send("2208", Said.Reversal(person, visit, settlement))).RefusedWith("已经撤销");
        (await hospital.Send("2207", Said.Settlement(person, visit, "200.00"))).Done();
    }

    [Fact]
    public async Task The_last_settlement_of_the_year_is_reversed_first()
    {
        string person = await hospital.Insured();
        (string Visit, string Settlement) first = await Settled(person, "800.00");
        (string Visit, string Settlement) second = await Settled(person, "900.00");

        (await hospital.Send("2208", Said.Reversal(person, first.Visit, first.Settlement))).RefusedWith($"请先撤销 {second.Settlement}");
        (await hospital.Send("2208", Said.Reversal(person, second.Visit, second.Settlement))).Done();
        (await hospital.Send("2208", Said.Reversal(person, first.Visit, first.Settlement))).Done();
    }

    [Fact]
    public async Task Nobody_touches_anothers_visit()
    {
        string person = await hospital.Insured(), stranger = await hospital.Insured();
        (string visit, string settlement) = await Settled(person, "100.00");
        string open = await Visit(person);

        (await hospital.Send("2204", Said.Lines(Said.Line(stranger, open, "1", "1.00")))).IsDone.ShouldBeFalse();
        (await hospital.Send("2207", Said.Settlement(stranger, open, "1.00"))).IsDone.ShouldBeFalse();
        (await hospital.Send("2208", Said.Reversal(stranger, visit, settlement))).RefusedWith("没有编号为");
        (await hospital.Send("2208", Said.Reversal(person, visit, settlement), institution: Hospital.Other)).RefusedWith("没有编号为");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, open, "1", "1.00")), institution: Hospital.Other)).RefusedWith("不属于");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, open, "1", "1.00"), Said.Line(stranger, open, "2", "1.00")))).RefusedWith("不属于同一次就诊");
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        Answered refused = await hospital.Send("2207", """{"data":{"psn_no":"P1","medfee_sumamt":"一百","psn_setlway":"02","insutype":"410","acct_used_flag":"2","med_type":"61","mid_setl_flag":"1"}}""");

        refused.IsDone.ShouldBeFalse();
        refused.Error.ShouldContain("处");
        refused.Error.ShouldContain("medfee_sumamt");
    }

    [Theory]
    [InlineData("acct_used_flag", "\"2\"", "家庭共济")]
    [InlineData("psn_setlway", "\"02\"", "按项目")]
    [InlineData("mid_setl_flag", "\"1\"", "中途结算")]
    [InlineData("insutype", "\"410\"", "险种 410")]
    [InlineData("med_type", "\"61\"", "医疗类别 61")]
    public async Task What_has_no_rules_here_is_refused_not_settled_otherwise(string field, string value, string words)
    {
        string input = Said.Settlement("P1", "V1", "1.00", more: $",\"{field}\":{value}");

        (await hospital.Send("2207", input)).RefusedWith(words);
    }

    [Fact]
    public async Task A_chronic_visit_needs_the_disease_on_file_and_says_so_before_it_is_settled()
    {
        string person = await hospital.Insured();
        string visit = await Visit(person);
        (await hospital.Send("2203", Said.Consultation(person, visit, "14", "M01600"))).Done();
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "200.00")))).Done();

        (await hospital.Send("2207", Said.Settlement(person, visit, "200.00", type: "11"))).RefusedWith("不符");
        (await hospital.Send("2207", Said.Settlement(person, visit, "200.00", type: "14"))).RefusedWith("没有登记");
        await hospital.Register(person, "M01600", VisitKind.Chronic);
        (await hospital.Send("2207", Said.Settlement(person, visit, "200.00", type: "14"))).Done().Text("setlinfo.clr_type").ShouldBe("14");
    }

    [Fact]
    public async Task The_disease_on_file_tells_a_special_visit_from_a_chronic_one()
    {
        string person = await hospital.Insured();
        await hospital.Register(person, "M01200", VisitKind.Special);
        string visit = await Visit(person);

        (await hospital.Send("2203", Said.Consultation(person, visit, "14", "M01200"))).Done();

        (await hospital.Rows(VisitRow.Table, person)).Last(row => row.VisitId == visit).Kind.ShouldBe("special");
    }

    [Fact]
    public async Task A_diagnosis_that_is_sent_void_no_longer_counts()
    {
        string person = await hospital.Insured();
        string visit = await Visit(person);
        string Tell(string first, string second) => $$"""{"mdtrtinfo":{"mdtrt_id":"{{visit}}","psn_no":"{{person}}","med_type":"11","begntime":"2026-02-01 08:30:00","dise_codg":"I10","dise_name":"病"},"diseinfo":[{ {{first}} },{ {{second}} }]}""";
        (await hospital.Send("2203", Tell(Said.Diagnosis(1, "I10.x00"), Said.Diagnosis(2, "E11.900")))).Done();

        (await hospital.Send("2203A", Tell(Said.Diagnosis(1, "I10.x00", "0"), Said.Diagnosis(3, "J00.x00")))).Done();

        VisitDetails.Of((await hospital.Rows(VisitRow.Table, person)).Last(row => row.VisitId == visit)).Diagnoses.ShouldBe(["E11.900", "J00.x00"]);
    }

    [Fact]
    public async Task A_visit_of_last_year_counts_in_its_own_year()
    {
        string person = await hospital.Insured();
        string visit = (await hospital.Send("2201", Said.Registration(person, "2025-12-30"))).Done().Text("data.mdtrt_id");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "700.00", day: "2025-12-30")))).Done();
        (await hospital.Send("2207", Said.Settlement(person, visit, "700.00"))).Done();
        string next = (await hospital.Send("2201", Said.Registration(person, "2025-12-31"))).Done().Text("data.mdtrt_id");
        (await hospital.Send("2204", Said.Lines(Said.Line(person, next, "1", "700.00", day: "2025-12-31")))).Done();

        (await hospital.Send("2207", Said.Settlement(person, next, "700.00"))).Done();

        SettlementRow[] rows = await hospital.Settlements(person);
        rows.Select(row => row.Year).ShouldBe(["2025", "2025"]);
        rows[1].Previous.ShouldBe(rows[0].SettlementId);
    }

    [Fact]
    public async Task A_visit_of_years_ago_still_finds_the_figures_of_its_year()
    {
        string person = await hospital.Insured(from: new(2020, 1, 1));
        for (int i = 1; i <= 2; i++)
        {
            string visit = (await hospital.Send("2201", Said.Registration(person, $"2023-05-0{i}"))).Done().Text("data.mdtrt_id");
            (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "700.00", "none", day: $"2023-05-0{i}")))).Done();
            (await hospital.Send("2207", Said.Settlement(person, visit, "700.00"))).Done();
        }

        SettlementRow[] rows = await hospital.Settlements(person);
        rows[1].Previous.ShouldBe(rows[0].SettlementId);
    }

    [Fact]
    public async Task The_account_pays_only_when_it_is_asked_to()
    {
        string person = await hospital.Insured(PersonGroup.Active, accountYuan: 40);
        string visit = await Visit(person);
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", "100.00")))).Done();

        Answered cash = (await hospital.Send("2206", Said.Settlement(person, visit, "100.00", insurance: "310"))).Done();
        Answered account = (await hospital.Send("2207", Said.Settlement(person, visit, "100.00", "1", insurance: "310"))).Done();

        (cash.Yuan("setlinfo.acct_pay"), cash.Yuan("setlinfo.balc")).ShouldBe((0, 40));
        account.Yuan("setlinfo.acct_pay").ShouldBe(40);
        account.Yuan("setlinfo.balc").ShouldBe(0);
        account.Output.ShouldContain("\"fund_pay_type\":\"310200\"");
        Answered back = (await hospital.Send("2208", Said.Reversal(person, visit, account.Text("setlinfo.setl_id")))).Done();
        back.Yuan("setlinfo.balc").ShouldBe(40);
    }

    private async Task<string> Visit(string person)
    {
        string visit = (await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id");
        (await hospital.Send("2203", Said.Consultation(person, visit))).Done();
        return visit;
    }

    private async Task<(string Visit, string Settlement)> Settled(string person, string amount)
    {
        string visit = await Visit(person);
        (await hospital.Send("2204", Said.Lines(Said.Line(person, visit, "1", amount)))).Done();
        return (visit, (await hospital.Send("2207", Said.Settlement(person, visit, amount))).Done().Text("setlinfo.setl_id"));
    }

    private async Task Balanced(string person)
    {
        IReadOnlyList<PostingRow> postings = await hospital.Rows(PostingRow.Table, person);
        postings.Sum(posting => posting.Debit.Fen).ShouldBe(postings.Sum(posting => posting.Credit.Fen));
    }
}
