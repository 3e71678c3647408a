using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Tests.History;
using Tongchou.Enrolment.Tests.Policies;

namespace Tongchou.Enrolment.Tests.Incentives;

public class IncentiveYearsTests
{
    private static readonly EnrolmentTerms terms = TestLaw.Terms();
    private static readonly IncentiveTerms law = terms.Incentives!;

    private static CapFacts Count(DuesHistory person, int year, IncentiveTerms? reading = null) =>
        IncentiveYears.Count(person, new CoverRecord(person, new(year), terms.Years), reading ?? law, terms.Waiting);

    private static int[] Years(int from, int to) => [.. Enumerable.Range(from, to - from + 1)];

    [Fact]
    public void Continuous_years_are_counted_from_the_first_year_of_the_rule()
    {
        Count(Person.Paid(Years(2015, 2029)), 2029).ConsecutiveYears.ShouldBe(5);
        Count(Person.Paid(Years(2015, 2029)), 2029, law with { EarlierYears = law.EarlierYears.With(EarlierYears.Counted) }).ConsecutiveYears.ShouldBe(15);
    }

    [Fact]
    public void A_year_missed_before_the_rule_breaks_a_row_but_lowers_nothing()
    {
        DuesHistory person = Person.Paid([.. Years(2015, 2022), .. Years(2024, 2026)]);

        CapFacts facts = Count(person, 2026, law with { EarlierYears = law.EarlierYears.With(EarlierYears.Counted) });

        facts.ConsecutiveYears.ShouldBe(3);
        facts.BrokenYears.ShouldBe(0);
    }

    [Fact]
    public void A_break_starts_the_count_anew_and_counts_as_broken_for_good()
    {
        DuesHistory person = Person.Paid([.. Years(2025, 2030), 2033, 2034]);

        CapFacts facts = Count(person, 2034);

        facts.ConsecutiveYears.ShouldBe(2);
        facts.BrokenYears.ShouldBe(2);
        facts.EarlierBonusYears.ShouldBe(2); // 2029 and 2030, kept only where the reading keeps them
    }

    [Theory]
    [InlineData(AfterBreak.Recomputed, 0)]
    [InlineData(AfterBreak.Kept, 8_000)]
    public void Bonus_earned_before_a_break_survives_where_the_reading_says_so(AfterBreak reading, long bonus)
    {
        IncentiveTerms switched = law with { AfterBreak = law.AfterBreak.With(reading) };
        CapFacts facts = Count(Person.Paid([.. Years(2025, 2030), 2033, 2034]), 2034, switched);

        CapAdjustment.Decide(facts, new(Money.Yuan(300_000)), switched).ContinuousBonus.ShouldBe(Money.Yuan(bonus));
    }

    [Fact]
    public void Years_in_the_employee_scheme_neither_break_nor_lengthen_a_row()
    {
        DuesHistory person = Person.Paid([.. Years(2025, 2028), 2031]).Employed(new(2029, 1, 1), new(2030, 12, 31));

        CapFacts facts = Count(person, 2031);

        facts.ConsecutiveYears.ShouldBe(5);
        facts.BrokenYears.ShouldBe(0);
    }

    [Fact]
    public void A_year_without_a_claim_counts_once_the_next_year_is_paid()
    {
        Count(Person.Paid(2026, 2027), 2027).ZeroClaimYears.ShouldBe(1);
        Count(Person.Paid(2026, 2028), 2028).ZeroClaimYears.ShouldBe(0); // 2027 was not paid
        Count(Person.Paid(2026, 2027).Claimed(2026, 50), 2027).ZeroClaimYears.ShouldBe(0);
        Count(Person.Paid(2026, 2027).Claimed(2027, 50), 2027).ZeroClaimYears.ShouldBe(1); // the year's own claims count for the next
        Count(Person.Paid(2024, 2025), 2025).ZeroClaimYears.ShouldBe(0); // before the rule
    }

    [Theory]
    [InlineData(ZeroClaim.AnyPayment, 0)]
    [InlineData(ZeroClaim.InpatientPayment, 1)]
    public void An_outpatient_payment_is_a_claim_where_the_reading_says_so(ZeroClaim reading, int years) =>
        Count(Person.Paid(2026, 2027).Claimed(2026, 50), 2027, law with { ZeroClaim = law.ZeroClaim.With(reading) }).ZeroClaimYears.ShouldBe(years);

    [Fact]
    public void Using_the_raised_part_takes_the_zero_claim_bonus_and_starts_it_anew()
    {
        DuesHistory person = Person.Paid(Years(2025, 2030)).Claimed(2028, 310_000, 310_000, seriousIllness: 300_001);

        CapFacts after = Count(person, 2029);
        CapFacts later = Count(person, 2030);

        after.UsedLastYear.ShouldBeTrue();
        after.ZeroClaimYears.ShouldBe(0);
        later.UsedLastYear.ShouldBeFalse();
        later.ZeroClaimYears.ShouldBe(1);
        later.ConsecutiveYears.ShouldBe(6); // the continuous part stays
    }

    [Fact]
    public void A_claim_within_the_original_ceiling_uses_nothing_raised()
    {
        DuesHistory person = Person.Paid(Years(2025, 2029)).Claimed(2028, 310_000, 310_000, seriousIllness: 300_000);

        CapFacts facts = Count(person, 2029);

        facts.UsedLastYear.ShouldBeFalse();
        facts.ZeroClaimYears.ShouldBe(3); // 2025 to 2027
        Count(Person.Paid(2028, 2029).Claimed(2028, 900_000, 0, seriousIllness: 900_000, cap: null), 2029).UsedLastYear.ShouldBeFalse();
    }

    [Fact]
    public void The_raised_part_begins_above_the_ceiling_that_breaks_have_lowered()
    {
        DuesHistory person = Person.Paid(2025, 2027, 2028).Claimed(2027, 298_000, 298_000, seriousIllness: 297_001);

        Count(person, 2028).UsedLastYear.ShouldBeTrue(); // 300,000 less 3,000
    }

    [Theory]
    [InlineData(RepairedYear.NotContinuous, 1, 3)]
    [InlineData(RepairedYear.Continuous, 3, 1)] // the first missed year is beyond repair and still breaks the row
    public void A_repaired_year_counts_where_the_reading_says_so(RepairedYear reading, int consecutive, int broken)
    {
        DuesHistory person = Person.Paid(2025, 2029).Repaired(2029, new(2028, 11, 20), 2);

        CapFacts facts = Count(person, 2029, law with { RepairedYear = law.RepairedYear.With(reading) });

        facts.ConsecutiveYears.ShouldBe(consecutive);
        facts.BrokenYears.ShouldBe(broken);
    }

    [Theory]
    [InlineData(ExemptReturn.Reduced, 2)]
    [InlineData(ExemptReturn.Spared, 0)]
    public void A_return_in_an_exempt_group_lowers_the_ceiling_as_the_reading_says(ExemptReturn reading, int broken) =>
        Count(Person.Paid(2025, 2028).In("veteran", new(2027, 9, 1)), 2028, law with { ExemptReturn = law.ExemptReturn.With(reading) }).BrokenYears.ShouldBe(broken);

    [Fact]
    public void Two_records_of_one_year_are_one_year()
    {
        DuesHistory moved = Person.Paid(2026, 2027).Claimed(2026, 0).Claimed(2026, 80);
        DuesHistory other = moved with { Claims = [.. moved.Claims.Reverse()] };

        Count(moved, 2027).ZeroClaimYears.ShouldBe(0);
        Count(other, 2027).ShouldBe(Count(moved, 2027));
    }
}
