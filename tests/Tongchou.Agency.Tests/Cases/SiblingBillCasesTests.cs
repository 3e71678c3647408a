using Tongchou.Agency.Cases;

namespace Tongchou.Agency.Tests.Cases;

/// <summary>Cases of the shape of the open ones with other numbers; each was worked by hand.</summary>
public class SiblingBillCasesTests
{
    private const string Fuxin = """ "tier_base": "above_threshold", "tiers": [{"from":"0","to":"50000","ratio":"0.60"},{"from":"50000","to":"100000","ratio":"0.65"},{"from":"100000","to":null,"ratio":"0.70"}] """;

    [Theory]
    // 50,000 × 60% + 30,000 × 65%.
    [InlineData("""  "eligible_self_pay": "92000.00", "threshold": "12000.00", "annual_cap": null """, "49500.00")]
    // Above all three bands: 30,000 + 32,500 + 88,000 × 70%, held at the cap.
    [InlineData("""  "eligible_self_pay": "200000.00", "threshold": "12000.00", "annual_cap": "300000.00" """, "124100.00")]
    [InlineData("""  "eligible_self_pay": "200000.00", "threshold": "12000.00", "annual_cap": "100000.00" """, "100000.00")]
    // 290,000 of 300,000 were paid before.
    [InlineData("""  "eligible_self_pay": "62000.00", "threshold": "12000.00", "annual_cap": "300000.00", "paid_before": "290000.00" """, "10000.00")]
    // The year stands at 50,000 above the threshold already: 20,000 × 65%.
    [InlineData("""  "eligible_self_pay": "20000.00", "threshold": "12000.00", "cumulative_before": "62000.00" """, "13000.00")]
    // Half the threshold for the poor, five points more: (32,000 − 6,000) × 65%.
    [InlineData("""  "eligible_self_pay": 32000, "threshold": "12000.00", "threshold_factor": "0.5", "ratio_points": "5", "person_class": "poor" """, "16900.00")]
    // One ratio for the whole amount, of the band it ends in: 80,000 × 65%.
    [InlineData("""  "eligible_self_pay": "92000.00", "threshold": "12000.00", "tier_mode": "slab" """, "52000.00")]
    // Below the threshold.
    [InlineData("""  "eligible_self_pay": "11999.99", "threshold": "12000.00" """, "0.00")]
    // In ten thousands of yuan.
    [InlineData("""  "unit": "10k_yuan", "eligible_self_pay": "3.2", "threshold": "1.2" """, "1.2")]
    public void Serious_illness_by_Fuxins_bands(string given, string paid)
    {
        string tiers = given.Contains("10k") ? """ "ratio": "60%" """ : Fuxin;

        CaseResult result = CaseRun.One("serious_illness", $"{given}, {tiers}", $""" "serious_illness_pay": "{paid}" """);

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // 15,000 × 60% + 70,000 × 65%.
    [InlineData("100000.00", "54500.00")]
    // (20,000.55 − 15,000) × 60% = 3,000.33.
    [InlineData("20000.55", "3000.33")]
    public void Bands_on_the_absolute_amount(string eligible, string paid)
    {
        CaseResult result = CaseRun.One("serious_illness",
            $$""" "eligible_self_pay": "{{eligible}}", "threshold": "15000", "tier_base": "absolute", "tiers": [{"from":"30000","to":null,"ratio":"65%"},{"from":"15000","to":"30000","ratio":"60%"}] """,
            $""" "serious_illness_pay": {paid} """);

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // (30,000 × 3 + 16,000 × 2) / 5 = 24,400; half of it.
    [InlineData(""" "urban_income": "30000", "rural_income": "16000", "urban_share": "0.6", "ratio": "50%" """, """ "weighted_income": "24400.00", "threshold": "12200.00" """)]
    [InlineData(""" "urban_income": "30000", "rural_income": "16000", "urban_people": "60.5", "rural_people": "60.5", "ratio": "0.50" """, """ "weighted_income": "23000", "threshold": "11500" """)]
    [InlineData(""" "income": "24400.00", "ratio": "0.50", "poor_factor": "0.5" """, """ "threshold": "12200.00", "threshold_poor": "6100.00" """)]
    public void A_threshold_from_income(string given, string expect)
    {
        CaseResult result = CaseRun.One("serious_illness_threshold", given, expect, "210900 Fuxin");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // (100,000 − 500) × 70% = 69,650; left 30,350; (30,350 − 12,000) × 60% = 11,010; left 19,340 × 70% = 13,538; left 5,802; (5,802 − 3,000) × 60% = 1,681.20.
    [InlineData(""" "total_cost": "110000", "in_scope": "100000", "deductible": "500", "ratio": "0.70", "serious_illness": {"threshold": "12000", "ratio": "0.60"}, "assistance": {"threshold": "0", "ratio": "0.70"}, "tilt_assistance": {"threshold": "3000", "ratio": "0.60"} """,
        """ "basic_pay": "69650.00", "serious_illness_eligible": "30350.00", "serious_illness_pay": "11010.00", "assistance_pay": "13538.00", "tilt_pay": "1681.20", "total_paid": "95879.20", "in_scope_self": "4120.80", "out_of_scope": "10000.00", "self_total": "14120.80", "in_scope_rate_percent": "95.88" """)]
    // Class B with its own share of 10%: in scope 18,000 + 9,000; deductible 800; 26,200 × 80%.
    [InlineData(""" "total_cost": "30000", "class_b": {"amount": "10000", "own_share": "0.10"}, "out_of_catalogue": "2000", "deductible": "800", "ratio": "80%", "personal_account": "1000" """,
        """ "in_scope": "27000.00", "pre_self": "1000.00", "full_self": "2000", "basic_pay": "20960.00", "self_total": "9040.00", "account_pay": "1000.00", "cash": "8040.00" """)]
    [InlineData(""" "total_cost": "30000", "pre_self": "1000", "full_self": "2000", "deductible": "800", "ratio": "80%" """, """ "in_scope": "27000.00", "basic_pay": "20960.00", "cash": "9040.00" """)]
    // The control in a chain: 15,000 − 9,800 = 4,200 − 4,000.
    [InlineData(""" "in_scope": "40000", "basic_pay": "26000", "serious_illness_pay": "0.00", "assistance": {"threshold": "0", "ratio": "0.70"}, "control_ratio": "0.10", "person_class": "minimum_living_allowance" """, """ "assistance_pay": "9800.00", "top_up": "200.00", "in_scope_self": "4000.00" """)]
    // Assistance limit, 9,000 of 10,000 used: 1,000.
    [InlineData(""" "in_scope": "40000", "deductible": "0", "ratio": "0.5", "assistance": {"threshold": "0", "ratio": "0.70", "limit": "10000", "paid_before": "9000"} """, """ "assistance_pay": "1000.00", "in_scope_self": "19000.00" """)]
    // The pooled ceiling leaves 49,000 above it; of 50,000 × … large amount shares 90%.
    [InlineData(""" "in_scope": "150000", "deductible": "0", "ratio": "1.00", "pool_cap": "100000", "large_amount": {"ratio": "0.90", "cap": "300000"} """, """ "basic_pay": "100000.00", "large_amount_pay": "45000.00", "in_scope_self": "5000.00" """)]
    // A product: (20,000 − 10,000) × 80% of what is left in scope, (15,000 − 12,000) × 50% outside.
    [InlineData(""" "total_cost": "115000", "in_scope": "100000", "basic_pay": "80000", "supplementary": {"in_scope": {"threshold": "10000", "ratio": "0.8"}, "out_of_scope": {"threshold": "12000", "ratio": "0.5"}} """, """ "supplementary_pay": "9500.00", "total_paid": "89500.00", "cash": "25500.00" """)]
    public void A_chain_of_layers(string given, string expect)
    {
        CaseResult result = CaseRun.One("chain", given, expect);

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    [InlineData(""" "unit": "10k_yuan", "in_scope": "20", "basic_pay": "10.5", "serious_illness_pay": "3.25", "assistance_pay": "2", "tilt_assistance_pay": "0.5" """, """ "total_paid": "16.25", "in_scope_rate_percent": "81.25", "in_scope_self": "3.75" """)]
    [InlineData(""" "total_cost": "120000", "in_scope": "100000", "basic_pay": "60000", "supplementary_pay": "5000" """, """ "total_paid": "65000", "in_scope_rate": "0.65", "self_total": "55000" """)]
    public void A_chain_of_amounts(string given, string expect)
    {
        CaseResult result = CaseRun.One("chain_total", given, expect);

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // Outside the county: no control.
    [InlineData(""" "in_scope_inpatient": "40000", "basic_pay": "26000", "serious_illness_pay": "0", "assistance_ratio": "0.70", "designated_in_county": false, "is_assistance_target": true, "control_ratio": "0.10" """, """ "assistance_pay": "9800.00", "top_up": "0.00", "in_scope_self": "4200.00" """)]
    // With serious illness: left 8,000 × 30% = 2,400 stays, below 4,000.
    [InlineData(""" "in_scope_inpatient": "40000", "basic_pay": "26000", "serious_illness_pay": "6000", "assistance_ratio": "0.70", "designated_in_county": true, "is_assistance_target": true, "control_ratio": "0.10" """, """ "assistance_pay": "5600.00", "top_up": "0.00", "in_scope_self": "2400.00" """)]
    // A threshold of assistance: (14,000 − 3,000) × 70% = 7,700; 6,300 − 4,000.
    [InlineData(""" "in_scope_inpatient": "40000", "basic_pay": "26000", "serious_illness_pay": "0", "assistance_ratio": "0.70", "assistance_threshold": "3000", "designated_in_county": true, "is_assistance_target": true, "control_ratio": "0.10" """, """ "assistance_pay": "7700.00", "top_up": "2300.00" """)]
    // The limit of assistance is reached; the control pays beyond it, or not.
    [InlineData(""" "in_scope_inpatient": "40000", "basic_pay": "26000", "serious_illness_pay": "0", "assistance_ratio": "0.70", "assistance_limit": "5000", "designated_in_county": true, "is_assistance_target": true, "control_ratio": "0.10" """, """ "assistance_pay": "5000.00", "top_up": "5000.00", "in_scope_self": "4000" """)]
    [InlineData(""" "in_scope_inpatient": "40000", "basic_pay": "26000", "serious_illness_pay": "0", "assistance_ratio": "0.70", "assistance_limit": "5000", "top_up_beyond_limit": false, "designated_in_county": true, "is_assistance_target": true, "control_ratio": "0.10" """, """ "assistance_pay": "5000.00", "top_up": "0.00", "in_scope_self": "9000" """)]
    // Jiangsu's own control where the case does not say.
    [InlineData(""" "in_scope_inpatient": "40000", "basic_pay": "26000", "assistance_ratio": "0.70", "designated_in_county": true, "is_assistance_target": true """, """ "top_up": "200.00" """)]
    // No ratio of assistance at all: the control alone.
    [InlineData(""" "in_scope_inpatient": "40000", "basic_pay": "26000", "designated_in_county": true, "is_assistance_target": true """, """ "assistance_pay": "0.00", "top_up": "10000.00" """)]
    public void The_control_of_the_own_part(string given, string expect)
    {
        CaseResult result = CaseRun.One("ten_percent_control", given, expect, "320000 Jiangsu");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    [InlineData(""" "person_class": "minimum_living_allowance", "remaining_in_scope": "13000", "annual_threshold": "0", "ratio": "0.80", "limit": "90000", "visit": "inpatient_or_chronic_outpatient" """, "10400.00")]
    [InlineData(""" "person_class": "orphan", "remaining_in_scope": "120000", "annual_threshold": "0", "ratio": "1.00", "limit": "90000", "visit": "inpatient" """, "90000.00")]
    [InlineData(""" "person_class": "low_income", "remaining_in_scope": "20000", "annual_threshold": "3000", "ratio": "0.70", "limit": "10000", "visit": "outpatient", "paid_before": "4000" """, "6000.00")]
    [InlineData(""" "person_class": "marginal_low_income", "remaining_in_scope": "2500", "annual_threshold": "3000", "ratio": "0.70", "limit": "90000", "visit": "inpatient" """, "0.00")]
    [InlineData(""" "person_class": "marginal_low_income", "remaining_in_scope": "2500", "counted_before": "2000", "annual_threshold": "3000", "ratio": "0.70", "limit": null, "visit": "inpatient" """, "1050.00")]
    [InlineData(""" "person_class": "none", "remaining_in_scope": "2500", "annual_threshold": "0", "ratio": "0.70" """, "0.00")]
    [InlineData(""" "person_class": "severe_disability", "remaining_in_scope": "20000", "ratio": "0.70", "limit": "30000", "limit_left": "5000" """, "5000.00")]
    // Suqian's own rule for the class, where the case carries no ratio: 10,000 × 70%.
    [InlineData(""" "person_class": "marginal_low_income", "remaining_in_scope": "13000", "visit": "inpatient" """, "7000.00")]
    public void Medical_assistance(string given, string paid)
    {
        CaseResult result = CaseRun.One("medical_assistance", given, $""" "assistance_pay": "{paid}" """, "321300 Suqian");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    // (40,000 − 15,000 outside − 10,000) × 95%; (15,000 − 12,000) × 50%.
    [InlineData(""" "in_scope_self": "40000", "out_of_catalogue": "15000", """, """ "part1": "14250.00", "part2": "1500.00", "total": "15750.00" """)]
    // The upper amount bounds the cost that counts: (100,000 − 12,000) × 50%.
    [InlineData(""" "in_scope_self": "150000", "out_of_catalogue": "150000", """, """ "part1": "0.00", "part2": "44000.00" """)]
    public void A_supplementary_product(string given, string expect)
    {
        CaseResult result = CaseRun.One("supplementary",
            given + """ "plan": {"in_scope": {"threshold": "10000", "ratio": "0.95"}, "out_of_scope": {"threshold": "12000", "ratio": "0.50", "upper": "100000"}} """, expect, scheme: "commercial");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }
}
