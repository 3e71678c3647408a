using System.Text;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

public class AnswerCheckTests
{
    [Theory]
    [InlineData("""{"setlinfo":{"setl_id":"1","medfee_sumamt":1.00,"age":35.0,"brdy":"","naty":"01","setl_time":"2026-01-05 08:30:00","exp_content":{"a":1}},"setldetail":[{"fund_payamt":1.00}]}""")]
    [InlineData("""{"setlinfo":{"setl_id":"1"},"surprise":{}}""", "unknown-node output.surprise")]
    [InlineData("""{"setlinfo":{"colour":"red"}}""", "unknown-field output.setlinfo.colour")]
    [InlineData("""{"setlinfo":{"setlId":"1"}}""", "unknown-field output.setlinfo.setlId")]
    [InlineData("""{"setlinfo":{"medfee_sumamt":"1.00"}}""", "wrong-type output.setlinfo.medfee_sumamt")]
    [InlineData("""{"setlinfo":{"medfee_sumamt":1.005}}""", "too-many-decimals output.setlinfo.medfee_sumamt")]
    [InlineData("""{"setlinfo":{"medfee_sumamt":123456789012345.00}}""", "too-long output.setlinfo.medfee_sumamt")]
    [InlineData("""{"setlinfo":{"setl_id":1}}""", "wrong-type output.setlinfo.setl_id")]
    [InlineData("""{"setlinfo":{"setl_id":"1234567890123456789012345678901"}}""", "too-long output.setlinfo.setl_id")]
    [InlineData("""{"setlinfo":{"brdy":"20260105"}}""", "wrong-type output.setlinfo.brdy")]
    [InlineData("""{"setlinfo":{"gend":"x"}}""", "bad-code output.setlinfo.gend")]
    [InlineData("""{"setldetail":[{"fund_payamt":1},{"fund_payamt":null}]}""", "wrong-type output.setldetail[2].fund_payamt")]
    [InlineData("[]", "wrong-type output")]
    public void An_answer_is_held_to_the_dictionary(string output, params string[] faults) =>
        AnswerCheck.OfOutput(Transaction.Find("2207")!, Encoding.UTF8.GetBytes(output)).Select(fault => $"{fault.Code} {fault.Place.Path}").ShouldBe(faults);

    [Fact]
    public void What_is_never_null_is_asked_for_on_demand()
    {
        IReadOnlyList<Fault> faults = AnswerCheck.OfOutput(Transaction.Find("2207")!, """{"setlinfo":{"setl_id":"","mdtrt_id":"1"}}"""u8.ToArray(), demandRequired: true);

        faults.Select(fault => fault.Place.Path).ShouldContain("output.setlinfo.setl_id");
        faults.Select(fault => fault.Place.Path).ShouldNotContain("output.setlinfo.mdtrt_id");
    }

    [Theory]
    [InlineData("5204", """[{"mdtrt_id":"1"},{"colour":1}]""", "output[2].colour")]
    [InlineData("1301", """{"data_cnt":3,"colour":1}""", "output.colour")]
    public void Outputs_without_a_node_are_held_to_it_too(string infNo, string output, string path) =>
        AnswerCheck.OfOutput(Transaction.Find(infNo)!, Encoding.UTF8.GetBytes(output)).ShouldHaveSingleItem().Place.Path.ShouldBe(path);

    [Fact]
    public void The_envelope_of_an_answer_is_checked_with_it()
    {
        const string answer = """{"infcode":"0","inf_refmsgid":"1","refmsg_time":"20260105083000007","respond_time":"20260105083000009","err_msg":"","output":{"x":1}}""";

        AnswerCheck.OfResponse(Transaction.Find("2207")!, Encoding.UTF8.GetBytes(answer)).Select(fault => fault.Place.Path).ShouldBe(["infcode", "inf_refmsgid", "output.x"]);
    }

    [Fact]
    public void The_sums_of_a_settlement_hold() => Broken().ShouldBeEmpty();

    [Fact]
    public void The_sums_of_a_reversal_hold_with_its_own_spelling_of_cash() =>
        MoneyIdentities.Broken("""{"setlinfo":{"medfee_sumamt":-10.00,"fund_pay_sumamt":-7.00,"hifp_pay":-7.00,"psn_part_amt":-3.00,"acct_pay":-1.00,"pdn_cash_pay":-2.00,"inscp_scp_amt":-10.00}}"""u8.ToArray()).ShouldBeEmpty();

    [Theory]
    [InlineData("\"hosp_part_amt\":1.00", "\"hosp_part_amt\":1.01", "medfee_sumamt = fund_pay_sumamt + …")]
    [InlineData("\"maf_pay\":5.00", "\"maf_pay\":5.01", "fund_pay_sumamt = hifp_pay + …")]
    [InlineData("\"preselfpay_amt\":10.00", "\"preselfpay_amt\":0", "medfee_sumamt = fulamt_ownpay_amt + …")]
    [InlineData("\"psn_cash_pay\":24.00", "\"psn_cash_pay\":24.01", "psn_part_amt = acct_pay + …")]
    [InlineData("\"acct_mulaid_pay\":2.00", "\"acct_mulaid_pay\":11.00", "acct_mulaid_pay")]
    public void A_sum_that_does_not_hold_is_named(string before, string after, string identity) =>
        Broken(before, after).ShouldHaveSingleItem().Place.Path.ShouldBe($"output.setlinfo.{identity}");

    private static IReadOnlyList<Fault> Broken(string before = "", string after = "")
    {
        const string sound = """
            {"setlinfo":{"medfee_sumamt":100.00,"fulamt_ownpay_amt":5.00,"overlmt_selfpay":5.00,"preselfpay_amt":10.00,"inscp_scp_amt":80.00,"hifp_pay":60.00,"maf_pay":5.00,"fund_pay_sumamt":65.00,
            "psn_part_amt":34.00,"acct_pay":10.00,"acct_mulaid_pay":2.00,"psn_cash_pay":24.00,"hosp_part_amt":1.00}}
            """;
        return MoneyIdentities.Broken(Encoding.UTF8.GetBytes(before.Length == 0 ? sound : sound.Replace(before, after, StringComparison.Ordinal)));
    }
}
