using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Tests.History;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Enrolment.Waiting;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Tests.Decision;

public class EntitlementDecisionTests
{
    private static readonly EnrolmentTerms yunnan = TestLaw.Terms();
    private static readonly Limit cap = new(Money.Yuan(300_000));

    private static EntitlementAccount Decide(DuesHistory person, int year, EnrolmentTerms? terms = null, DateOnly? askedOn = null) =>
        EntitlementDecision.Decide(person, new(year), askedOn ?? new(year, 12, 31), cap, terms ?? yunnan);

    private static DateOnly From(DuesHistory person, int year, params (Provision, string)[] otherwise) =>
        Decide(person, year, otherwise.Length == 0 ? null : TestLaw.Terms(otherwise)).Wait!.Start.Day;

    [Fact]
    public void Paid_on_time_every_year_is_insured_the_whole_year()
    {
        Entitlement entitlement = Decide(Person.Paid(2025, 2026), 2026).Entitlement;

        entitlement.Covered.ShouldBe(new DateSpan(new(2026, 1, 1), new(2026, 12, 31)));
        entitlement.Refusal.ShouldBeNull();
        entitlement.CapAdjustment!.Value.Value.ShouldBe(Money.Yuan(4_000)); // 2025 had no claim
    }

    [Fact]
    public void A_history_decides_as_the_worked_cases_do()
    {
        From(Person.Paid(2024, 2026), 2026).ShouldBe(new(2026, 4, 1)); // WP-P-01
        From(Person.Paid(2024, 2027), 2027).ShouldBe(new(2027, 5, 1)); // WP-P-02
        From(Person.Paid(2024, 2027).Repaired(2027, new(2026, 11, 20), 1), 2027).ShouldBe(new(2027, 4, 1)); // WP-P-03
        From(Person.Paid(2024, 2030).Repaired(2030, new(2029, 11, 20), 4), 2030).ShouldBe(new(2030, 7, 1)); // WP-D-11
        From(Person.Paid(2024).PaidOn(2026, new(2026, 4, 15)), 2026).ShouldBe(new(2026, 7, 15)); // WP-D-13
        From(Person.Paid(2024).PaidOn(2026, new(2026, 6, 1)).In("veteran"), 2026).ShouldBe(new(2026, 6, 1)); // WP-D-18
    }

    [Fact]
    public void Nobody_who_did_not_pay_is_insured_and_is_told_what_to_do()
    {
        Entitlement inTime = Decide(Person.Paid(2025), 2026, askedOn: new(2025, 12, 1)).Entitlement;
        Entitlement tooLate = Decide(Person.Paid(2025), 2026, askedOn: new(2026, 5, 1)).Entitlement;

        inTime.Covered.IsEmpty.ShouldBeTrue();
        inTime.Refusal!.Code.ShouldBe("not-enrolled");
        inTime.Refusal.Remedy.En.ShouldBe("Pay the resident dues of 2026 by 2026-02-28.");
        tooLate.Refusal!.Remedy.Zh.ShouldStartWith("集中征缴期已于2026-02-28结束");
        tooLate.Refusal.Source!.Clause.ShouldBe(new Clause("YN2024", "一"));
    }

    [Fact]
    public void A_wait_is_refused_with_its_end_its_clause_and_what_would_help()
    {
        Entitlement entitlement = Decide(Person.Paid(2024, 2028), 2028).Entitlement;

        entitlement.Covered.From.ShouldBe(new(2028, 6, 1));
        entitlement.Refusal!.Code.ShouldBe("waiting-period");
        entitlement.Refusal.Reason.En.ShouldBe("The waiting period lasts to 2028-05-31; benefits start on 2028-06-01. Costs inside the wait are not paid.");
        entitlement.Refusal.Remedy.Zh.ShouldBe("可在等待期内缴费修复最多2年,每年400.00元,每修复一年缩短1个月;已发生的费用不补付。");
        entitlement.Refusal.Source!.Clause.ShouldBe(new Clause("YN2024", "六"));
    }

    [Fact]
    public void Who_pays_in_february_is_not_insured_before_the_payment()
    {
        Entitlement entitlement = Decide(Person.Paid(2025).PaidOn(2026, new(2026, 2, 10)), 2026).Entitlement;

        entitlement.Covered.From.ShouldBe(new(2026, 2, 10));
        entitlement.Refusal!.Code.ShouldBe("not-enrolled");
    }

    [Fact]
    public void A_wait_that_outlasts_the_year_leaves_no_day_of_it_and_runs_on_into_the_next()
    {
        DuesHistory person = Person.Paid(2025, 2027).PaidOn(2026, new(2026, 12, 15));

        Decide(person, 2026).Entitlement.Covered.IsEmpty.ShouldBeTrue();
        Decide(person, 2027).Entitlement.Covered.From.ShouldBe(new(2027, 3, 15));
        Decide(person, 2027).Wait!.Of.ShouldBe(new BenefitYear(2026));
    }

    [Fact]
    public void A_payment_after_the_question_is_not_known_yet()
    {
        DuesHistory person = Person.Paid(2025, 2026);

        Decide(person, 2026, askedOn: new(2025, 11, 19)).Entitlement.Refusal!.Code.ShouldBe("not-enrolled");
        Decide(person, 2026, askedOn: new(2025, 11, 20)).Entitlement.Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_repair_inside_the_wait_takes_effect_from_its_own_day_and_one_after_it_none()
    {
        DuesHistory person = Person.Paid(2024, 2028); // three missed years: insured from 1 June

        From(person.Repaired(2028, new(2028, 1, 10), 2), 2028).ShouldBe(new(2028, 4, 1));
        From(person.Repaired(2028, new(2028, 5, 10), 2), 2028).ShouldBe(new(2028, 5, 10));
        From(person.Repaired(2028, new(2028, 6, 1), 2), 2028).ShouldBe(new(2028, 6, 1));
        From(person.Repaired(2027, new(2028, 1, 10), 2), 2028).ShouldBe(new(2028, 6, 1)); // for another enrolment
    }

    [Fact]
    public void Repair_may_be_limited_to_the_day_of_enrolment() =>
        From(Person.Paid(2024, 2028).Repaired(2028, new(2028, 1, 10), 2), 2028, (WaitingProvisions.RepairTime, "at-payment")).ShouldBe(new(2028, 6, 1));

    [Fact]
    public void A_leaver_of_the_employee_scheme_has_three_months()
    {
        DuesHistory left = DuesHistory.Empty.Employed(new(2020, 1, 1), new(2026, 5, 31));

        From(left.PaidOn(2026, new(2026, 8, 31)), 2026).ShouldBe(new(2026, 8, 31));
        From(left.PaidOn(2026, new(2026, 9, 1)), 2026).ShouldBe(new(2026, 12, 1));
        From(left.PaidOn(2026, new(2026, 5, 20)), 2026).ShouldBe(new(2026, 8, 20)); // late, and has left nothing yet
        Decide(left.PaidOn(2026, new(2026, 8, 31)), 2026).Wait!.Wait.ExemptBy!.Code.ShouldBe(ExemptGroup.EmployeeLeaver);
    }

    [Theory]
    [InlineData("fixed-wait", "2027-04-01")]
    [InlineData("as-anybody", "2027-01-01")]
    public void Who_left_longer_ago_and_pays_on_time_waits_as_the_reading_says(string reading, string from) =>
        From(DuesHistory.Empty.Employed(new(2020, 1, 1), new(2026, 5, 31)).PaidOn(2027, new(2026, 11, 1)), 2027, (WaitingProvisions.LeaverAfterLimit, reading))
            .ShouldBe(DateOnly.Parse(from));

    [Fact]
    public void A_break_from_before_the_rule_has_no_consequence()
    {
        From(Person.Paid(2015, 2025), 2025).ShouldBe(new(2025, 1, 1));
        From(DuesHistory.Empty.Employed(new(2001, 1, 1), new(2010, 12, 31)).PaidOn(2025, new(2024, 10, 1)), 2025).ShouldBe(new(2025, 1, 1));
        From(Person.Paid(2023).PaidOn(2024, new(2024, 4, 1)), 2024).ShouldBe(new(2024, 4, 1));
    }

    [Fact]
    public void A_first_enrolment_on_time_waits_not_and_a_late_one_the_fixed_months()
    {
        From(Person.Paid(2028), 2028).ShouldBe(new(2028, 1, 1));
        From(DuesHistory.Empty.PaidOn(2028, new(2028, 4, 10)), 2028).ShouldBe(new(2028, 7, 10));
        From(Person.Paid(2028), 2028, (YearProvisions.FirstEnrolment, "broken")).ShouldBe(new(2028, 6, 1)); // 2025 to 2027
    }

    [Fact]
    public void A_newborn_is_insured_from_birth() =>
        From((DuesHistory.Empty with { Born = new(2026, 5, 3) }).PaidOn(2026, new(2026, 5, 20)).In("newborn", new(2026, 5, 3)), 2026).ShouldBe(new(2026, 5, 3));

    [Fact]
    public void An_exemption_that_ran_out_exempts_no_more()
    {
        Cited<IReadOnlyList<ExemptGroup>> groups = yunnan.Waiting!.ExemptGroups;
        EnrolmentTerms ninetyDays = yunnan with { Waiting = yunnan.Waiting with { ExemptGroups = groups.With<IReadOnlyList<ExemptGroup>>([new("newborn", new("新生儿", "newborn"), ValidDays: 90)]) } };
        DuesHistory born = DuesHistory.Empty.In("newborn", new(2026, 3, 1));

        Decide(born.PaidOn(2026, new(2026, 5, 29)), 2026, ninetyDays).Wait!.Wait.TotalMonths.ShouldBe(0);
        Decide(born.PaidOn(2026, new(2026, 5, 30)), 2026, ninetyDays).Wait!.Wait.TotalMonths.ShouldBe(3);
        Decide(born.PaidOn(2026, new(2026, 5, 30)), 2026).Wait!.Wait.TotalMonths.ShouldBe(0); // Yunnan sets no such end
    }

    [Theory]
    [InlineData("while-valid", "2030-01-01")]
    [InlineData("first-enrolment", "2030-06-01")]
    public void A_veteran_who_then_misses_three_years_is_exempt_as_the_reading_says(string reading, string from) =>
        From(Person.Paid(2026, 2030).In("veteran", new(2025, 9, 1)), 2030, (WaitingProvisions.Exemption, reading)).ShouldBe(DateOnly.Parse(from));

    [Theory]
    [InlineData("within-fixed", "2026-04-01")]
    [InlineData("counts", "2026-05-01")]
    public void The_first_missed_year_counts_as_the_reading_says(string reading, string from) =>
        From(Person.Paid(2024, 2026), 2026, (WaitingProvisions.FirstMissedYear, reading)).ShouldBe(DateOnly.Parse(from));

    [Theory]
    [InlineData("once", "2026-07-15")]
    [InlineData("twice", "2026-10-15")]
    public void Late_and_broken_wait_as_the_reading_says(string reading, string from) =>
        From(Person.Paid(2024).PaidOn(2026, new(2026, 4, 15)), 2026, (WaitingProvisions.LateAndBroken, reading)).ShouldBe(DateOnly.Parse(from));

    [Theory]
    [InlineData("no-cover-at-all", 0)]
    [InlineData("any-month-missing", 1)]
    public void A_year_covered_in_part_is_missed_as_the_reading_says(string reading, int missed) =>
        Decide(Person.Paid(2025, 2027).Employed(new(2026, 1, 1), new(2026, 11, 30)), 2027, TestLaw.Terms((YearProvisions.MissedYear, reading)))
            .Wait!.Facts.MissedYears.ShouldBe(missed);

    [Fact]
    public void The_ceiling_is_left_out_where_it_is_not_known_and_void_where_there_is_none()
    {
        EntitlementAccount unknown = EntitlementDecision.Decide(Person.Paid(2025, 2026), new(2026), new(2026, 1, 1), null, yunnan);
        EntitlementAccount none = EntitlementDecision.Decide(Person.Paid(2025, 2026), new(2026), new(2026, 1, 1), Limit.None, yunnan);

        unknown.Cap.ShouldBeNull();
        unknown.CapFacts!.Value.ZeroClaimYears.ShouldBe(1);
        none.Entitlement.CapAdjustment.ShouldBeNull();
    }

    [Fact]
    public void A_reduction_cites_the_clause_on_breaks_and_a_bonus_that_on_incentives()
    {
        Decide(Person.Paid(2024, 2026), 2026).Entitlement.CapAdjustment!.Value.ShouldSatisfyAllConditions(
            reduction => reduction.Value.ShouldBe(-Money.Yuan(3_000)),
            reduction => reduction.Source.Clause.Item.ShouldBe("六"));
        Decide(Person.Paid(2025, 2026), 2026).Entitlement.CapAdjustment!.Value.Source.Clause.Item.ShouldBe("五");
    }
}
