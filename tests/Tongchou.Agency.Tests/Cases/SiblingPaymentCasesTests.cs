using Tongchou.Agency.Cases;

namespace Tongchou.Agency.Tests.Cases;

/// <summary>Points, point values and payments of the shape of the open ones, worked by hand.</summary>
public class SiblingPaymentCasesTests
{
    [Theory]
    [InlineData(""" "group_mean": "12000.00", "overall_mean": "10000.00", "difference_factor": "0.90", "complete_stay": true """, """ "base_points": "120.00", "case_points": "108.00" """)]
    // 120 × 1.05 × a half.
    [InlineData(""" "group_mean": "12000.00", "overall_mean": "10000.00", "difference_factor": "1.05", "complete_stay": false, "actual_cost": "6000.00" """, """ "case_points": "63.00" """)]
    // By cost 157.5, at most the base points.
    [InlineData(""" "group_mean": "12000", "overall_mean": "10000", "difference_factor": "1.05", "complete_stay": false, "actual_cost": "15000" """, """ "case_points": "120.00" """)]
    // 40,000 over 10,080 is 3.968254: 84 × 1.968254.
    [InlineData(""" "group_mean": "9600", "overall_mean": "12000", "difference_factor": "1.05", "actual_cost": "40000", "hospital_level": "tertiary" """, """ "case_points": "165.33", "high_outlier": true """)]
    // The same stay at a secondary hospital is high from twice the mean: 84 × 2.968254.
    [InlineData(""" "group_mean": "9600", "overall_mean": "12000", "difference_factor": "1.05", "actual_cost": "40000", "hospital_level": "secondary" """, """ "case_points": "249.33", "kind": "high-outlier" """)]
    [InlineData(""" "group_mean": "9600", "overall_mean": "12000", "coefficient": "1.05", "cost": "3000" """, """ "points": "25.00", "low_outlier": "true" """)]
    // Limits of the case's own.
    [InlineData(""" "group_mean": "10000", "overall_mean": "10000", "actual_cost": "45000", "high_limit": "4" """, """ "case_points": "150.00" """)]
    [InlineData(""" "overall_mean": "10000", "ungrouped": true, "cost": "5000" """, """ "case_points": "35.00" """)]
    [InlineData(""" "rw": "0.8", "overall_mean": "12000", "factor": "1.05" """, """ "base_points": "80", "case_points": "84" """)]
    public void Points_of_a_stay(string given, string expect) => CaseRun.One("drg_case_points", given, expect).ShouldBeOfType<CasePassed>();

    [Theory]
    [InlineData(""" "first_points": "126.00", "days_between": 15, "same_group": true, "reason": null """, "63.00")]
    [InlineData(""" "first_points": "126.00", "days_between": 16, "same_group": true, "reason": "none" """, "126.00")]
    [InlineData(""" "first_points": "126.00", "days_between": 3, "same_group": false """, "126.00")]
    [InlineData(""" "first_points": "80.50", "days_between": 0, "same_group": true """, "40.25")]
    [InlineData(""" "first_points": "126.00", "days_between": 9, "same_group": true, "reason": "radio_chemotherapy" """, "126.00")]
    [InlineData(""" "first_points": "126.00", "days_between": 9, "same_group": true, "reason": "unclear pain" """, "63.00")]
    public void Points_left_after_a_readmission(string given, string left) => CaseRun.One("drg_readmission", given, $""" "first_points_after": "{left}" """).ShouldBeOfType<CasePassed>();

    [Theory]
    [InlineData("drg_fund_payment", """ "group_standard": "10000.00", "full_self": "300.00", "pre_self": "100.00", "deductible": "800.00", "ratio": "0.85" """, """ "fund_pay": "7480.00" """)]
    [InlineData("drg_hospital_month", """ "total_points": "1500", "point_value": "80", "actual_cost": "128000.00" """, """ "drg_income": "120000.00", "balance": "-8000.00", "balance_rate_percent": "-6.25" """)]
    [InlineData("drg_hospital_month", """ "total_points": "1500", "point_value": "80", "deposit_rate": "0.10" """, """ "deposit": "12000.00", "payable": "108000.00" """)]
    [InlineData("drg_hospital_month", """ "total_points": "1500", "point_value": "80", "advance_ratio": "0.85" """, """ "monthly_advance": "102000.00" """)]
    [InlineData("point_value", """ "budget": "1000000000", "reserved": "50000000", "total_points": "10000000" """, """ "point_value": "95.00" """)]
    [InlineData("point_value", """ "budget": "1000000", "total_points": "90000" """, """ "point_value": "11.1111" """)]
    public void What_points_are_worth(string category, string given, string expect) => CaseRun.One(category, given, expect).ShouldBeOfType<CasePassed>();

    [Theory]
    [InlineData("drg_case_points", """ "group_mean": "12000", "overall_mean": "10000", "difference_factor": "1.05" """, """ "case_points": "126.01" """)]
    [InlineData("point_value", """ "budget": "100", "total_points": "10" """, """ "point_value": "10.01" """)]
    public void A_wrong_expectation_fails(string category, string given, string expect) => CaseRun.One(category, given, expect).ShouldBeOfType<CaseFailed>();

    [Theory]
    [InlineData("point_value", """ "budget": "100", "total_points": "0" """)]
    [InlineData("drg_case_points", """ "group_mean": "12000" """)]
    [InlineData("drg_readmission", """ "first_points": "126", "weather": "fine", "days_between": 1 """)]
    public void What_cannot_be_worked_out_is_not_understood(string category, string given) => CaseRun.One(category, given, """ "point_value": "1" """).ShouldBeOfType<CaseNotUnderstood>();
}
