using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Enrolment.Tests.Waiting;

public class WaitingPeriodTests
{
    private static readonly EnrolmentTerms terms = TestLaw.Terms();

    /// <summary>The open worked cases: missed years, repairs and a group go through the same steps as a whole history.</summary>
    [Theory]
    [InlineData("WP-P-01", 2026, new[] { 2025 }, 0, null, null, 3, 0, "2026-04-01")]
    [InlineData("WP-P-02", 2027, new[] { 2025, 2026 }, 0, null, null, 3, 1, "2027-05-01")]
    [InlineData("WP-P-03", 2027, new[] { 2025, 2026 }, 1, null, null, 3, 0, "2027-04-01")]
    [InlineData("WP-D-01", 2026, new int[0], 0, null, null, 0, 0, "2026-01-01")]
    [InlineData("WP-D-02", 2028, new[] { 2025, 2026, 2027 }, 0, "newborn", null, 0, 0, "2028-01-01")]
    [InlineData("WP-D-11", 2030, new[] { 2025, 2026, 2027, 2028, 2029 }, 4, null, null, 3, 3, "2030-07-01")]
    [InlineData("WP-D-13", 2026, new[] { 2025 }, 0, null, "2026-04-15", 3, 0, "2026-07-15")]
    [InlineData("WP-D-18", 2026, new[] { 2025 }, 0, "veteran", "2026-06-01", 0, 0, "2026-06-01")]
    public void Worked_cases_come_out_as_published(string id, int year, int[] missed, int repaired, string? group, string? paidOn, int fixedMonths, int variable, string from)
    {
        WaitingTerms law = terms.Waiting!;
        WaitingFacts facts = new(
            CoverRecord.InARow(missed.Select(each => new BenefitYear(each)), new(year), law.FirstYear.Value),
            repaired, paidOn is not null, ExemptBy: group is null ? null : law.Group(group));

        Wait wait = WaitingPeriod.Decide(facts, law);
        StartFacts startFacts = paidOn is null ? StartFacts.PaidBeforeTheYear(new(year), wait.TotalMonths) : new(new(year), DateOnly.Parse(paidOn), wait.TotalMonths);
        Start start = BenefitStart.Decide(startFacts, terms.Start);

        wait.FixedMonths.ShouldBe(fixedMonths, id);
        wait.VariableMonths.ShouldBe(variable, id);
        start.Day.ShouldBe(DateOnly.Parse(from), id);
    }

    [Fact]
    public void Every_number_of_missed_and_repaired_years_waits_as_the_text_says()
    {
        int[,] months =
        {
            // repaired 0  1  2  3  4  5  6  7
            { 0, 0, 0, 0, 0, 0, 0, 0 },
            { 3, 3, 3, 3, 3, 3, 3, 3 },
            { 4, 3, 3, 3, 3, 3, 3, 3 },
            { 5, 4, 3, 3, 3, 3, 3, 3 },
            { 6, 6, 6, 6, 6, 6, 6, 6 }, // exactly four: repair has no effect
            { 7, 6, 6, 6, 6, 6, 6, 6 },
            { 8, 7, 6, 6, 6, 6, 6, 6 },
            { 9, 8, 7, 6, 6, 6, 6, 6 },
        };

        for (int missed = 0; missed < 8; missed++)
        {
            for (int repaired = 0; repaired < 8; repaired++)
            {
                WaitingPeriod.Decide(new(missed, repaired), terms.Waiting!).TotalMonths.ShouldBe(months[missed, repaired], $"missed {missed}, repaired {repaired}");
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(7, 3)]
    public void Only_so_many_years_are_worth_repairing(int missed, int useful) =>
        WaitingPeriod.Decide(new(missed), terms.Waiting!).RepairableYears.ShouldBe(useful);

    [Fact]
    public void Being_late_alone_costs_the_fixed_months_and_cannot_be_repaired() =>
        WaitingPeriod.Decide(new(0, RepairedYears: 5, Late: true), terms.Waiting!).TotalMonths.ShouldBe(3);

    [Theory]
    [InlineData(new[] { 2025, 2026, 2027 }, 2028, 3)]
    [InlineData(new[] { 2027, 2025, 2026 }, 2028, 3)] // in any order
    [InlineData(new[] { 2025, 2027 }, 2028, 1)] // not in a row
    [InlineData(new[] { 2022, 2023, 2024, 2025 }, 2026, 1)] // the rule began in 2025
    [InlineData(new[] { 2025 }, 2028, 0)]
    public void Years_are_counted_in_a_row_from_the_enrolment_back_to_the_first_year_of_the_rule(int[] missed, int year, int count) =>
        CoverRecord.InARow(missed.Select(each => new BenefitYear(each)), new(year), 2025).ShouldBe(count);

    [Theory]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", false)]
    public void A_group_with_a_validity_exempts_to_its_last_day(string on, bool valid)
    {
        ExemptGroup months = new("some", new("某", "some"), ValidMonths: 3);
        ExemptGroup days = new("some", new("某", "some"), ValidDays: 92);

        months.IsValid(new(2026, 3, 1), DateOnly.Parse(on)).ShouldBe(valid);
        days.IsValid(new(2026, 3, 1), DateOnly.Parse(on)).ShouldBe(valid);
        months.IsValid(null, DateOnly.Parse(on)).ShouldBeTrue();
    }
}
