using Tongchou.Agency.Cases;

namespace Tongchou.Agency.Tests.Cases;

public class OpenExamplesTests
{
    private static readonly string[] understood =
    [
        "waiting_period", "benefit_start", "cap_adjustment", "financing", "serious_illness", "serious_illness_threshold", "inpatient", "outpatient",
        "chain", "chain_total", "ten_percent_control", "medical_assistance", "supplementary", "adjustment_fund", "adjustment_fund_rule",
        "adjustment_fund_reserve_years", "adjustment_fund_old_city_rule", "fund_months", "fund_balance", "fund_balance_check", "penalty", "audit",
        "point_value", "drg_hospital_month", "drg_case_points", "drg_readmission", "drg_fund_payment",
    ];

    [Fact]
    public void Every_open_example_of_the_understood_categories_comes_out_as_published()
    {
        CaseReport report = CaseRun.Json(CaseRun.OpenExamples);

        report.Results.Where(result => understood.Contains(result.Category) && result is not CasePassed).Select(CaseRun.Told).ShouldBeEmpty();
        report.Failed.ShouldBe(0);
        report.Passed.ShouldBe(55);
        report.NotUnderstood.ShouldBe(0);
    }

    [Fact]
    public void Every_case_beside_the_packs_comes_out()
    {
        string[] files = [.. Directory.EnumerateFiles(CaseRun.Policies, "*.yaml", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "cases")];
        CaseResult[] results = [.. files.SelectMany(file => CaseRun.Yaml(File.ReadAllText(file)).Results)];

        results.Length.ShouldBeGreaterThan(30);
        results.Where(result => result is not CasePassed).Select(CaseRun.Told).ShouldBeEmpty();
    }
}
