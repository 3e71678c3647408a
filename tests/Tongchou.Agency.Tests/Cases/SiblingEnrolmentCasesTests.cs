using Tongchou.Agency.Cases;

namespace Tongchou.Agency.Tests.Cases;

/// <summary>Waits, starts and ceilings of the shape of the open ones, worked by hand.</summary>
public class SiblingEnrolmentCasesTests
{
    [Theory]
    [InlineData(""" "missed_years": [2025,2026,2027,2028], "repair_years": 0, "paid_in_concentrated_period": true, "benefit_year": 2029 """, 3, 3, "2029-07-01")]
    [InlineData(""" "missed_years": [2025,2026,2027,2028], "repair_years": 3, "paid_in_concentrated_period": true, "benefit_year": 2029 """, 3, 3, "2029-07-01")]
    [InlineData(""" "missed_years": [2025,2026,2027], "repair_years": 1, "paid_in_concentrated_period": true, "benefit_year": 2028 """, 3, 1, "2028-05-01")]
    // More years than can be repaired change nothing.
    [InlineData(""" "missed_years": [2025,2026], "repair_years": 5, "paid_in_concentrated_period": true, "benefit_year": 2027 """, 3, 0, "2027-04-01")]
    [InlineData(""" "missed_years": [2025,2026], "repair_years": [2026], "paid_in_concentrated_period": true, "benefit_year": 2027 """, 3, 0, "2027-04-01")]
    // Late and nothing missed.
    [InlineData(""" "missed_years": [], "paid_in_concentrated_period": false, "paid_on": "2026-03-10", "benefit_year": 2026 """, 3, 0, "2026-06-10")]
    // Late, broken and repaired.
    [InlineData(""" "missed_years": [2025,2026], "repair_years": 1, "paid_in_concentrated_period": false, "paid_on": "2027-08-31", "benefit_year": 2027 """, 3, 0, "2027-11-30")]
    // A month without the day: 30 November and three months, by default its last day.
    [InlineData(""" "missed_years": [], "paid_in_concentrated_period": false, "paid_on": "2026-11-30", "benefit_year": 2026 """, 3, 0, "2027-02-28")]
    [InlineData(""" "missed_years": [], "paid_in_concentrated_period": false, "paid_on": "2026-11-30", "benefit_year": 2026, "month_end": "next_first" """, 3, 0, "2027-03-01")]
    // Late by the case's word, though the region's window were still open.
    [InlineData(""" "missed_years": [2025], "paid_in_concentrated_period": false, "paid_on": "2026-02-10", "benefit_year": 2026 """, 3, 0, "2026-05-10")]
    // The first missed year counts.
    [InlineData(""" "missed_years": [2025], "first_missed_year_counts": true, "paid_in_concentrated_period": true, "benefit_year": 2026 """, 3, 1, "2026-05-01")]
    [InlineData(""" "missed_years": [2025,2026], "first_missed_year_counts": true, "repair_years": 1, "paid_in_concentrated_period": true, "benefit_year": 2027 """, 3, 1, "2027-05-01")]
    // Years before the rule began do not count, unless the case begins it earlier.
    [InlineData(""" "missed_years": [2023,2024], "paid_in_concentrated_period": true, "benefit_year": 2025 """, 0, 0, "2025-01-01")]
    [InlineData(""" "missed_years": [2023,2024], "start_year": 2023, "paid_in_concentrated_period": true, "benefit_year": 2025 """, 3, 1, "2025-05-01")]
    // Calendar months, that of payment among them.
    [InlineData(""" "missed_years": [2025], "paid_in_concentrated_period": false, "paid_on": "2026-04-15", "benefit_year": 2026, "counting": "calendar_month_including_payment_month" """, 3, 0, "2026-07-01")]
    // Exempt groups, by the law's code or a common word for it.
    [InlineData(""" "missed_years": [2025,2026], "exempt_group": "released_prisoner", "paid_in_concentrated_period": true, "benefit_year": 2027 """, 0, 0, "2027-01-01")]
    [InlineData(""" "missed_years": [], "exempt_group": "employee_leaver_within_3_months", "paid_in_concentrated_period": false, "paid_on": "2026-05-20", "benefit_year": 2026 """, 0, 0, "2026-05-20")]
    public void A_wait_in_Yunnan(string given, int fixedMonths, int variable, string from)
    {
        CaseResult result = CaseRun.One("waiting_period", given,
            $""" "fixed_months": {fixedMonths}, "variable_months": {variable}, "total_months": {fixedMonths + variable}, "benefit_from": "{from}" """, "530000 Yunnan");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    private const string Qinghai = """ "windows": [{"from":"2025-10-21","to":"2025-12-31","start":"2026-01-01"},{"from":"2026-01-01","to":"2026-02-28","start":"payment_day"},{"from":"2026-03-01","to":"2026-06-30","start":"payment_day_plus_3_months"},{"from":"2026-07-01","to":"2026-12-31","start":"payment_day_plus_3_months","payer_bears_subsidy":true}], "personal": "400.00", "subsidy": "700.00" """;

    [Theory]
    [InlineData("2026-02-28", "2026-02-28", "400.00")]
    [InlineData("2026-01-01", "2026-01-01", "400.00")]
    [InlineData("2026-03-31", "2026-06-30", "400.00")]
    [InlineData("2026-06-30", "2026-09-30", "400.00")]
    [InlineData("2026-07-01", "2026-10-01", "1100.00")]
    [InlineData("2026-11-30", "2027-02-28", "1100.00")]
    public void Dues_insure_from_the_window_they_are_paid_in(string paidOn, string from, string pays)
    {
        CaseResult result = CaseRun.One("benefit_start", $""" "paid_on": "{paidOn}", "benefit_year": 2026, {Qinghai} """,
            $""" "benefit_from": "{from}", "person_pays": "{pays}" """, "630000 Qinghai");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    [InlineData("next_month", "2026-04-01")]
    [InlineData("next_month_plus_2_months", "2026-06-01")]
    [InlineData("payment_day_plus_1_month", "2026-04-15")]
    [InlineData("2026-07-01", "2026-07-01")]
    [InlineData("2026-01-01", "2026-01-01")]
    public void Windows_know_several_starts(string start, string from)
    {
        CaseResult result = CaseRun.One("benefit_start",
            $$""" "paid_on": "2026-03-15", "benefit_year": 2026, "windows": [{"from":"2026-03-01","to":"2026-06-30","start":"{{start}}"}] """, $""" "benefit_from": "{from}" """);

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    [InlineData(""" "paid_on": "2023-06-30", "benefit_year": 2023, "waiting_months": 3, "counting": "calendar_month_including_payment_month" """, "2023-09-01")]
    [InlineData(""" "paid_on": "2023-06-30", "benefit_year": 2023, "waiting_months": 3, "counting": "by_date" """, "2023-09-30")]
    [InlineData(""" "paid_on": "2023-06-30", "benefit_year": 2023, "waiting_months": 3 """, "2023-09-30")]
    [InlineData(""" "paid_on": "2022-12-10", "benefit_year": 2023, "waiting_months": 3 """, "2023-04-01")]
    [InlineData(""" "paid_on": "2022-12-10", "benefit_year": 2023, "waiting_months": 0 """, "2023-01-01")]
    public void A_start_after_a_wait(string given, string from)
    {
        CaseResult result = CaseRun.One("benefit_start", given, $""" "benefit_from": "{from}" """, "370200 Qingdao");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }

    [Theory]
    [InlineData(6, 0, false, 0, "8000.00", "0.00", "8000.00", "0.00", "308000.00")]
    [InlineData(5, 2, false, 0, "4000.00", "8000.00", "12000.00", "0.00", "312000.00")]
    [InlineData(5, 2, true, 0, "4000.00", "0.00", "4000.00", "0.00", "304000.00")]
    // Held at 20% of 300,000, up and down.
    [InlineData(20, 5, false, 0, "64000.00", "20000.00", "60000.00", "0.00", "360000.00")]
    [InlineData(1, 0, false, 25, "0.00", "0.00", "0.00", "60000.00", "240000.00")]
    [InlineData(5, 1, false, 2, "4000.00", "4000.00", "8000.00", "6000.00", "302000.00")]
    public void A_ceiling_moves(int consecutive, int zeroClaim, bool used, int broken, string continuous, string zero, string total, string reduction, string cap)
    {
        CaseResult result = CaseRun.One("cap_adjustment",
            $""" "base_cap": "300000.00", "consecutive_years": {consecutive}, "zero_claim_years": {zeroClaim}, "incentive_used_last_year": {(used ? "true" : "false")}, "broken_years": {broken}, "step_continuous": "4000.00", "step_zero_claim": "4000.00", "step_broken": "3000.00", "limit_ratio": "0.20" """,
            $""" "continuous_bonus": "{continuous}", "zero_claim_bonus": "{zero}", "total_bonus": "{total}", "reduction": "{reduction}", "effective_cap": "{cap}" """, "530000 Yunnan");

        result.ShouldBeOfType<CasePassed>(CaseRun.Told(result));
    }
}
