using System.Text;
using System.Text.Json;
using Tongchou.Agency.Cases;

namespace Tongchou.Agency.Tests.Cases;

public class CaseReportTests
{
    private const string Good = """ "eligible_self_pay": "32000", "threshold": "12000", "ratio": "0.60" """;

    [Fact]
    public void A_report_has_a_line_for_each_case_and_the_sums_last()
    {
        CaseReport report = CaseRun.Json($$"""
            [
              { "id": "SI-1", "category": "serious_illness", "given": { {{Good}} }, "expect": { "serious_illness_pay": "12000.00" } },
              { "id": "SI-2", "category": "serious_illness", "given": { {{Good}} }, "expect": { "serious_illness_pay": "12000.01" }, "tolerance": "0.00" },
              { "id": "SI-3", "category": "serious_illness", "given": { {{Good}} }, "expect": { "serious_illness_pay": "12000.01" }, "tolerance": "0.01" },
              { "id": "X-1", "category": "weather", "given": {}, "expect": { "payable_months": "11.02" } }
            ]
            """);

        report.ToText(Language.En).ShouldBe("""
            ok   SI-1  serious_illness
            FAIL SI-2  serious_illness  serious_illness_pay expected 12000.01 got 12000.00
            ok   SI-3  serious_illness
            ?    X-1  category 'weather' is not understood yet
            2 passed, 1 failed, 1 not understood

            """.ReplaceLineEndings("\n"));
        JsonSerializer.Serialize(report, AgencyJson.Options).ShouldContain("\"outcome\":\"failed\"");
    }

    [Theory]
    [InlineData(""" "eligible_self_pay": "much", "threshold": "12000", "ratio": "0.60" """, "given.eligible_self_pay: 'much' is not an amount")]
    [InlineData(""" "eligible_self_pay": "-5", "threshold": "12000", "ratio": "0.60" """, "given.eligible_self_pay: '-5' is not an amount")]
    [InlineData(""" "eligible_self_pay": "5", "threshold": [], "ratio": "0.60" """, "given.threshold")]
    [InlineData(""" "eligible_self_pay": "5", "threshold": "1", "ratio": "1.60" """, "given.ratio: '1.60' is not a ratio")]
    [InlineData(""" "eligible_self_pay": "5", "threshold": "1", "ratio": "0.6", "moon_phase": "full" """, "Field 'given.moon_phase' is not understood")]
    [InlineData(""" "eligible_self_pay": "5", "threshold": "1", "tiers": [{"from":"0","to":"10","ratio":"0.6"},{"from":"5","to":null,"ratio":"0.7"}] """, "overlap")]
    [InlineData(""" "eligible_self_pay": "5", "threshold": "1" """, "no 'tiers'")]
    [InlineData(""" "eligible_self_pay": "1", "eligible_self_pay": "2", "threshold": "1", "ratio": "0.6" """, "written twice")]
    public void A_case_that_is_not_understood_says_what_and_is_never_failed(string given, string reason)
    {
        CaseResult result = CaseRun.One("serious_illness", given, """ "serious_illness_pay": "0.00" """);

        result.ShouldBeOfType<CaseNotUnderstood>().Reason.En.ShouldContain(reason);
    }

    [Theory]
    [InlineData(""" "serious_illness_pay": "0.00", "happiness": "1" """, "happiness")]
    [InlineData(""" "serious_illness_pay": "a lot" """, "expect.serious_illness_pay")]
    [InlineData("", "expects nothing")]
    public void What_a_case_expects_must_be_something_that_comes_out(string expect, string reason)
    {
        CaseResult result = CaseRun.One("serious_illness", Good, expect);

        result.ShouldBeOfType<CaseNotUnderstood>().Reason.En.ShouldContain(reason);
    }

    [Theory]
    [InlineData("waiting_period", """ "missed_years": [2025], "exempt_group": "astronaut", "benefit_year": 2026 """, """ "total_months": 3 """, "530000 Yunnan", "astronaut")]
    [InlineData("waiting_period", """ "missed_years": [2025], "benefit_year": 2026 """, """ "total_months": 3 """, "110000 Beijing", "no rule on waiting")]
    [InlineData("waiting_period", """ "missed_years": [], "paid_in_concentrated_period": false, "benefit_year": 2026 """, """ "benefit_from": "2026-04-01" """, "530000 Yunnan", "paid_on")]
    [InlineData("chain_total", """ "in_scope": "10", "basic_pay": "8", "assistance_pay": "3" """, """ "total_paid": "11" """, "none", "assistance_pay is more than is left")]
    [InlineData("chain", """ "total_cost": "10", "in_scope": "20", "deductible": "0", "ratio": "0.5" """, """ "total_paid": "10" """, "none", "do not add up")]
    [InlineData("bill", """ "region": "510100" """, """ "cash": "10" """, "none", "'bill' is missing")]
    public void A_contradiction_or_a_gap_is_told(string category, string given, string expect, string region, string reason)
    {
        CaseResult result = CaseRun.One(category, given, expect, region);

        result.ShouldBeOfType<CaseNotUnderstood>().Reason.En.ShouldContain(reason);
    }

    [Fact]
    public void Cases_may_be_written_in_YAML_with_the_same_fields()
    {
        CaseReport report = CaseRun.Yaml("""
            - id: Y-1
              category: serious-illness
              given: { eligible-self-pay: 32000, threshold: 12000, ratio: 60%, annual-cap: null }
              expect: { serious-illness-pay: 12000 }
            - id: Y-2
              category: cap_adjustment
              region: "530000"
              given: { base_cap: 300000, consecutive_years: 5, step_continuous: 4000, step_zero_claim: 4000, step_broken: 3000, limit_ratio: 20% }
              expect: { effective_cap: 304000 }
            """);

        report.Passed.ShouldBe(2, report.ToText(Language.En));
    }

    [Fact]
    public void A_whole_bill_may_come_as_JSON_in_any_spelling_of_its_keys()
    {
        CaseReport report = CaseRun.Json("""
            [{ "id": "B-1", "category": "bill",
               "bill": { "region": "510100", "scheme": "employee",
                 "person": { "born": "1959-01-20", "group": "retired", "supplement": "civil-servant" },
                 "visit": { "kind": "inpatient", "level": "level-1", "begun": "2025-09-01", "ended": "2025-09-08", "inCounty": true },
                 "year_to_date": { "pooledPaid": { "inpatient": "100.00" } },
                 "lines": [{ "date": "2025-09-02", "class": "A", "amount": "10200.00" }] },
               "expect": { "inScope": "10200.00", "pooled": 9600, "supplement": "480.00", "cash": "120.00" } }]
            """);

        report.Passed.ShouldBe(1, report.ToText(Language.En));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("[1, 2")]
    [InlineData("{\"a\": 1}")]
    public void A_file_that_holds_no_cases_is_refused_with_a_fault(string text)
    {
        (CaseReport? report, IReadOnlyList<Fault> faults) = CheckCases.Check(CaseRun.Book, Encoding.UTF8.GetBytes(text), "cases.json");

        report.ShouldBeNull();
        faults.ShouldNotBeEmpty();
    }
}
