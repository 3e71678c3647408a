using Tongchou.Agency.Cases;

namespace Tongchou.Agency.Tests.Cases;

/// <summary>Cases of funds, penalties and auditing with other numbers, other words and mistakes.</summary>
public class FundCasesTests
{
    private const string Law = "\"raise_rate\": \"0.10\", \"reserve_rate\": \"0.05\", \"reserve_target_ratio\": \"0.01\"";

    [Theory]
    [InlineData("\"unit\": \"100m_yuan\", \"city_income\": {\"A\": \"1000\", \"B\": \"600\", \"C\": \"400\"}, \"reserve_balance_before\": \"19\"", "\"raised\": \"200\", \"reserve_taken\": \"1\", \"reserve_balance_after\": \"20\"")] // larger than any bill
    [InlineData("\"city_income\": {\"A\": \"0.05\"}", "\"raised_by_city\": {\"A\": \"0.01\"}, \"reserve_taken\": \"0.00\"")] // half a fen up, and a reserve of less than half a fen
    [InlineData("\"city_income\": {\"A\": \"0\"}", "\"raised\": \"0\", \"distributed\": \"0\"")]
    [InlineData("\"city_income\": {\"A\": \"100\", \"B\": \"100\", \"C\": \"100\"}, \"city_gap\": {\"A\": \"30\", \"B\": \"30\", \"C\": \"30\"}", "\"distributed_by_city\": {\"A\": \"9.50\", \"B\": \"9.50\", \"C\": \"9.50\"}, \"gap_left\": \"61.50\"")]
    [InlineData("\"city_income\": {\"A\": \"100\", \"B\": \"100\"}, \"enrolment\": {\"A\": \"1\", \"B\": \"2\"}, \"formula\": \"weighted_enrolment\"", "\"distributed\": \"19\", \"conserved\": true")]
    [InlineData("\"city_income\": {\"A\": \"100\", \"B\": \"100\"}, \"city_gap\": {\"A\": \"50\", \"B\": \"50\"}, \"assessment\": {\"A\": \"1\", \"B\": \"0.5\"}, \"formula\": \"assessed_gap\"", "\"distributed_by_city\": {\"A\": \"12.67\", \"B\": \"6.33\"}")]
    [InlineData("\"cities\": [{\"name\": \"A\", \"income\": \"100\", \"gap\": \"20\", \"breach_loss\": \"20\"}, {\"name\": \"B\", \"income\": \"100\", \"gap\": \"20\"}]", "\"distributed_by_city\": {\"A\": \"0\", \"B\": \"19\"}, \"borne_by_government\": \"20\"")]
    public void An_adjustment_by_its_own_numbers(string given, string expect) =>
        CaseRun.Told(CaseRun.One("adjustment_fund", $"{Law}, {given}", expect, scheme: "employee")).ShouldBe("ok   X-1  adjustment_fund");

    [Theory]
    [InlineData("\"purpose\": \"balance the general budget\"", false)]
    [InlineData("\"source\": \"city_retained_balance\", \"purpose\": \"loss_by_breach\"", false)]
    [InlineData("\"source\": \"city_retained_balance\", \"purpose\": \"normal_gap\"", true)]
    [InlineData("\"source\": \"retained_balance\", \"from_city\": \"A\", \"to_city\": \"B\", \"purpose\": \"normal_gap\"", false)]
    [InlineData("\"source\": \"local_government\", \"purpose\": \"breach_loss\"", true)]
    [InlineData("\"source\": \"risk_reserve\", \"purpose\": \"major_epidemic\"", true)]
    [InlineData("\"use\": \"risk_reserve\", \"for\": \"new_office_building\"", false)]
    [InlineData("\"from_scheme\": \"resident\", \"to_scheme\": \"employee\"", false)]
    [InlineData("\"from_scheme\": \"resident\", \"to_scheme\": \"resident\"", true)]
    public void Whether_money_may_move(string request, bool allowed) =>
        CaseRun.One("adjustment_fund_rule", $"\"request\": {{ {request} }}", $"\"allowed\": {(allowed ? "true" : "false")}", region: "510000").ShouldBeOfType<CasePassed>();

    [Theory]
    [InlineData(Law + ", \"growth\": \"0.10\"", "3")] // the target runs ahead
    [InlineData(Law + ", \"growth\": \"1\"", "none")] // income that doubles is never caught up with
    [InlineData(Law + ", \"reserve_ratio_before\": \"0.01\"", "0")]
    public void Years_until_the_reserve_is_full(string given, string years) =>
        CaseRun.Told(CaseRun.One("adjustment_fund_reserve_years", given, $"\"years_to_target\": \"{years}\"", scheme: "employee")).ShouldBe("ok   X-1  adjustment_fund_reserve_years");

    [Theory]
    [InlineData("\"cumulative_balance\": \"-50\", \"annual_expenditure\": \"100\"", "\"payable_months\": \"-6\", \"grade\": \"alarm\"")]
    [InlineData("\"cumulative_balance\": \"50\", \"annual_expenditure\": \"0\"", "\"payable_months\": \"none\"")]
    [InlineData("\"pool_balance\": \"40\", \"account_balance\": \"60\", \"annual_expenditure\": \"100\"", "\"payable_months\": \"12\"")]
    [InlineData("\"pool_balance\": \"40\", \"account_balance\": \"60\", \"annual_expenditure\": \"120\", \"balance_kind\": \"pool\"", "\"payable_months\": \"4\"")]
    [InlineData("\"balance\": \"40\", \"benefit_expenditure\": \"120\", \"annual_expenditure\": \"240\", \"spending_kind\": \"benefits\"", "\"payable_months\": \"4\"")]
    public void Payable_months_by_what_is_said(string given, string expect) =>
        CaseRun.Told(CaseRun.One("fund_months", given, expect)).ShouldBe("ok   X-1  fund_months");

    [Theory]
    [InlineData("penalty", "\"loss\": \"333.33\", \"conduct\": \"fraud\", \"offender\": \"person\", \"multiple\": \"2.5\"", "\"fine\": \"833.33\", \"within_range\": true, \"total\": \"1166.66\", \"suspension_min\": 3")]
    [InlineData("penalty", "\"loss\": \"1000\", \"conduct\": \"general\", \"fine\": \"2000.01\"", "\"within_range\": false")]
    [InlineData("penalty", "\"loss\": \"1000\", \"conduct\": \"general\", \"serious\": true", "\"suspension_months\": [6, 12]")]
    [InlineData("penalty", "\"loss\": \"1000\", \"conduct\": \"general\"", "\"suspended\": false, \"article\": \"38\"")]
    [InlineData("penalty", "\"conduct\": \"management\"", "\"fine_max\": \"0\", \"fined\": false")]
    [InlineData("penalty", "\"facts\": [{\"loss\": \"100\", \"conduct\": \"general\", \"multiple\": \"1\"}, {\"loss\": \"50\", \"conduct\": \"fraud\", \"multiple\": \"2\"}]", "\"refund\": \"150\", \"fine\": \"200\", \"fine_max\": \"450\"")]
    [InlineData("audit", "\"patient_sex\": \"female\", \"service\": \"前列腺注射\"", "\"rule\": \"service_sex_limit\", \"hit\": true")]
    [InlineData("audit", "\"age_days\": 28, \"service\": \"新生儿洗胃\"", "\"rule\": \"service_age_limit\", \"hit\": false")]
    [InlineData("audit", "\"age_days\": 29, \"service\": \"新生儿洗胃\"", "\"rule\": \"service_age_limit\", \"hit\": true")]
    [InlineData("audit", "\"drug\": \"A\", \"scheme_limit\": \"work_injury\", \"insurance\": \"medical\"", "\"rule\": \"scheme_limit\", \"hit\": true")]
    [InlineData("audit", "\"drug\": \"A\", \"second_line\": true, \"first_line_used\": true", "\"rule\": \"second_line_use\", \"hit\": false")]
    [InlineData("audit", "\"drug\": \"A\", \"second_line\": true, \"first_line_used\": false", "\"rule\": \"second_line_use\", \"hit\": true")]
    [InlineData("audit", "\"service\": \"A\", \"price\": \"12.01\", \"price_limit\": \"12\"", "\"rule\": \"over_standard_price\", \"hit\": true")]
    [InlineData("audit", "\"same_day\": true, \"items\": [\"骨髓穿刺\", \"阑尾切除术\"]", "\"rule\": \"duplicate_charge\", \"hit\": false")]
    public void A_penalty_or_a_finding(string category, string given, string expect) =>
        CaseRun.Told(CaseRun.One(category, given, expect)).ShouldBe($"ok   X-1  {category}");

    [Theory]
    [InlineData("adjustment_fund", "\"city_income\": {\"A\": \"-1\"}, " + Law, "\"raised\": \"0\"", "below nothing")]
    [InlineData("adjustment_fund", "\"city_income\": {}, " + Law, "\"raised\": \"0\"", "1 to 1000 cities")]
    [InlineData("adjustment_fund", "\"city_income\": {\"A\": \"1\"}", "\"raised\": \"0\"", "raises no adjustment fund")]
    [InlineData("adjustment_fund", "\"city_income\": {\"A\": \"1\"}, \"formula\": \"by_luck\", " + Law, "\"raised\": \"0\"", "is unknown; one of")]
    [InlineData("adjustment_fund", "\"city_income\": {\"A\": \"1\"}, \"moon\": \"1\", " + Law, "\"raised\": \"0\"", "'given.moon' is not understood")]
    [InlineData("adjustment_fund", "\"unit\": \"100m_yuan\", \"city_income\": {\"A\": \"90000\", \"B\": \"1\"}, " + Law, "\"raised\": \"0\"", "come to more than")]
    [InlineData("adjustment_fund_rule", "\"request\": {}", "\"allowed\": true", "no 'request'")]
    [InlineData("penalty", "\"loss\": \"1\", \"conduct\": \"rude\"", "\"refund\": \"1\"", "'rude' is unknown")]
    [InlineData("penalty", "\"loss\": \"-1\", \"conduct\": \"fraud\"", "\"refund\": \"1\"", "below nothing")]
    [InlineData("fund_months", "\"cumulative_balance\": \"1\"", "\"payable_months\": \"1\"", "no 'annual_expenditure'")]
    [InlineData("audit", "\"drug\": \"没有这种药\", \"patient_sex\": \"male\"", "\"hit\": false", "no knowledge point")]
    public void What_cannot_be_read_is_told_and_not_guessed(string category, string given, string expect, string told) =>
        CaseRun.Told(CaseRun.One(category, given, expect, scheme: "employee")).ShouldSatisfyAllConditions(line => line.ShouldStartWith("?"), line => line.ShouldContain(told));

    [Fact]
    public void A_list_that_is_longer_or_shorter_than_expected_fails() =>
        CaseRun.Told(CaseRun.One("penalty", "\"loss\": \"1\", \"conduct\": \"fraud\"", "\"multiple_allowed\": [\"2\"]")).ShouldBe("FAIL X-1  penalty  multiple_allowed expected 1 entries got 2 entries");
}
