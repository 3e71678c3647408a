using Tongchou.Agency.Cases;

namespace Tongchou.Agency.Tests.Cases;

/// <summary>Stays and visits of the shape of the open ones, worked by hand.</summary>
public class SiblingVisitCasesTests
{
    private const string Suzhou = """ "band_base": "above_deductible_cumulative", "bands": [{"from":"0","to":"40000","ratio":"0.75"},{"from":"40000","to":"100000","ratio":"0.80"},{"from":"100000","to":"200000","ratio":"0.85"},{"from":"200000","to":"350000","ratio":"0.90"}] """;
    private const string Lianyungang = """ "band_base": "absolute", "deductible": "200", "bands": [{"from":"200","to":"10000","ratio":"0.80"},{"from":"10000","to":null,"ratio":"0.85"}] """;

    [Theory]
    [InlineData(49, "0.85", "17000.00")]
    [InlineData(50, "0.87", "17400.00")]
    [InlineData(75, "0.91", "18200.00")]
    [InlineData(99, "0.95", "19000.00")]
    [InlineData(100, "1.00", "20000.00")]
    public void Chengdu_adds_points_by_age(int age, string ratio, string paid)
    {
        CaseResult result = CaseRun.One("inpatient",
            $""" "age": {age}, "hospital_level": "3", "in_scope": "20800.00", "deductible": "800.00", "base_ratio": "0.85" """,
            $""" "ratio": "{ratio}", "pool_pay": "{paid}" """, "510100 Chengdu", "employee");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // 95% and ten points more is the whole.
    [InlineData(""" "age": 93, "in_scope": "10160", "deductible": "160", "base_ratio": "0.95" """, """ "ratio": "1.00", "pool_pay": "10000.00" """)]
    // Twenty points off: 50,000 × 65%.
    [InlineData(""" "in_scope": "50800", "deductible": "800", "ratio": "0.85", "reduction_points": "0.20" """, """ "ratio": "0.65", "pool_pay": "32500.00" """)]
    [InlineData(""" "in_scope": "50800", "deductible": "800", "ratio": "0.85", "reduction_points": 20 """, """ "pool_pay": "32500.00" """)]
    // An own share of 10% first: (50,000 − 5,000 − 800) × 85% = 37,570.
    [InlineData(""" "in_scope": "50000", "deductible": "800", "ratio": "0.85", "own_share_first": "0.10" """, """ "own_share": "5000.00", "pool_pay": "37570.00", "self_total": "12430.00" """)]
    // Sichuan's own twenty points where the case only says that nothing was filed.
    [InlineData(""" "in_scope": "50800", "deductible": "800", "ratio": "0.85", "filed": false """, """ "pool_pay": "32500.00" """)]
    // The cap, and what was paid before.
    [InlineData(""" "in_scope": "300900", "deductible": "900", "ratio": "0.80", "pool_cap": "200000" """, """ "pool_pay": "200000.00", "self_total": "100900.00" """)]
    [InlineData(""" "in_scope": "100900", "deductible": "900", "ratio": "0.80", "pool_cap": "200000", "paid_before": "150000" """, """ "pool_pay": "50000.00", "self_total": "50900.00" """)]
    // A stay that costs less than its deductible.
    [InlineData(""" "in_scope": "300", "deductible": "800", "ratio": "0.85" """, """ "deductible": "300.00", "pool_pay": "0.00" """)]
    // Nothing but the level: Chengdu's own 85% and 800.
    [InlineData(""" "in_scope": "20800", "hospital_level": "3" """, """ "pool_pay": "17000.00", "deductible": "800.00" """)]
    public void A_stay_of_an_employee(string given, string expect)
    {
        CaseResult result = CaseRun.One("inpatient", given, expect, "510100 Chengdu", "employee");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // The second stay begins inside the second band: 20,000 × 80%.
    [InlineData(""" "year_to_date_base": "50000", "stay_no": 2, "in_scope": "20250", "deductible": "250", """, "16000.00")]
    // Across two bands: 10,000 × 80% + 20,000 × 85%.
    [InlineData(""" "year_to_date_base": "90000", "stay_no": 3, "in_scope": "30100", "deductible": "100", """, "25000.00")]
    // Above the last band nothing is shared: 10,000 × 90%.
    [InlineData(""" "year_to_date_base": "340000", "stay_no": 4, "in_scope": "30100", "deductible": "100", """, "9000.00")]
    public void Bands_that_run_through_the_year(string given, string paid)
    {
        CaseResult result = CaseRun.One("inpatient", given + Suzhou, $""" "pool_pay": "{paid}" """, "320500 Suzhou", "resident_student");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // 4,800 × 80%.
    [InlineData(""" "in_scope": "5000", "student": false, """, "3840.00")]
    // Ten points more in each band: 9,800 × 90% + 5,000 × 95%.
    [InlineData(""" "in_scope": "15000", "student": true, "student_addition": "0.10", """, "13570.00")]
    // The adults' bands and a student: the region's bands for students, 9,800 × 90% + 90,000 × 95% + 20,000 × 90%.
    [InlineData(""" "in_scope": "120000", "student": true, """, "112320.00")]
    public void Bands_on_the_whole_cost(string given, string paid)
    {
        CaseResult result = CaseRun.One("inpatient", given + Lianyungang, $""" "pool_pay": "{paid}" """, "320700 Lianyungang");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Fact]
    public void Bands_a_case_already_states_for_students_are_taken_as_they_are()
    {
        CaseResult result = CaseRun.One("inpatient",
            """ "in_scope": "120000", "deductible": "200", "student": true, "band_base": "absolute", "bands": [{"from":"200","to":"10000","ratio":"0.90"},{"from":"10000","to":"100000","ratio":"0.95"},{"from":"100000","to":null,"ratio":"0.90"}] """,
            """ "pool_pay": "112320.00" """, "320700 Lianyungang");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // Upwards only the difference is owed: 2,800 × 85%; (10,000 − 600) × 60%.
    [InlineData("continue_deductible", """{"level":"1","deductible":"200","in_scope":"3000","ratio":"0.85"},{"level":"3","deductible":"800","in_scope":"10000","ratio":"0.60"}""",
        """ "deductible_first": "200.00", "deductible_second": "600.00", "pool_pay_first": "2380.00", "pool_pay_second": "5640.00", "pool_pay_total": "8020.00" """)]
    // Anew: both whole.
    [InlineData("anew", """{"level":"1","deductible":"200","in_scope":"3000","ratio":"0.85"},{"level":"3","deductible":"800","in_scope":"10000","ratio":"0.60"}""",
        """ "deductible_second": "800.00", "pool_pay_total": "7900.00", "self_total": "5100.00" """)]
    // Up and down again: 200, 600, nothing more.
    [InlineData("continue_deductible", """{"level":"1","deductible":"200","in_scope":"3000","ratio":"0.85"},{"level":"3","deductible":"800","in_scope":"10000","ratio":"0.60"},{"level":"2","deductible":"500","in_scope":"1000","ratio":"0.75"}""",
        """ "deductible_third": "0.00", "deductible_total": "800.00", "pool_pay_total": "8770.00" """)]
    public void Stays_that_follow_by_referral(string rule, string stays, string expect)
    {
        CaseResult result = CaseRun.One("inpatient", $""" "transfer_chain": [{stays}], "rule": "{rule}" """, expect, "210900 Fuxin");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    [InlineData(""" "cost": "300", "deductible": "0", "ratio": "0.50", "annual_limit": "400", "paid_before": "0" """, """ "pool_pay": "150.00" """)]
    [InlineData(""" "cost": "300", "deductible": "0", "ratio": "0.50", "annual_limit": "400", "paid_before": "400" """, """ "pool_pay": "0.00" """)]
    // 120 of 200 paid before: (500 − 80) × 60%.
    [InlineData(""" "cost": "500", "deductible": "200", "deductible_paid_before": "120", "ratio": "0.60" """, """ "deductible": "80.00", "pool_pay": "252.00" """)]
    // The year's earlier cost settled first: of 150, all went into the deductible, 50 of it is left.
    [InlineData(""" "cost": "500", "cost_before": "150", "deductible": "200", "ratio": "0.60" """, """ "deductible": "50.00", "pool_pay": "270.00" """)]
    [InlineData(""" "cost": "500", "deductible": "0", "ratio": "0.60", "per_visit_limit": "100" """, """ "pool_pay": "100.00", "self_total": "400.00" """)]
    // Only 4,000 of the ceiling is left for cost.
    [InlineData(""" "cost": "20000", "deductible": "0", "ratio": "0.60", "cost_ceiling_above_deductible": "10000", "ceiling_used_before": "6000" """, """ "pool_pay": "2400.00" """)]
    // Deductible 800, 10,000 × 60%; 3,000 + 800 + 4,000 eligible, (7,800 − 6,000) × 60%; the account pays 1,000.
    [InlineData(""" "cost": "13800", "deductible": "800", "ratio": "0.60", "cost_ceiling_above_deductible": "10000", "serious_illness": {"threshold": "6000", "ratio": "0.60"}, "account_balance": "1000" """, """ "serious_illness_eligible": "7800.00", "serious_illness_pay": "1080.00", "total_paid": "7080.00", "cash": "5720.00" """)]
    public void An_outpatient_visit(string given, string expect)
    {
        CaseResult result = CaseRun.One("outpatient", given, expect, "321100 Zhenjiang", "employee");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }
}
