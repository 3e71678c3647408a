using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Tests.Policies;

namespace Tongchou.Enrolment.Tests.History;

public class CoverRecordTests
{
    private static readonly YearTerms terms = TestLaw.Terms().Years;

    private static int Missed(DuesHistory person, int year, YearTerms? reading = null) => new CoverRecord(person, new(year), reading ?? terms).MissedBefore(new(year), 2025);

    [Fact]
    public void Years_in_the_employee_scheme_are_not_missed() =>
        Missed(Person.Paid(2025).Employed(new(2026, 1, 1), new(2028, 12, 31)), 2029).ShouldBe(0);

    [Fact]
    public void Years_before_anybody_was_insured_are_not_missed()
    {
        Missed(DuesHistory.Empty, 2029).ShouldBe(0);
        Missed(Person.Paid(2027), 2029).ShouldBe(1);
    }

    [Fact]
    public void Years_before_a_first_enrolment_count_where_the_reading_says_so()
    {
        YearTerms broken = terms with { FirstEnrolment = terms.FirstEnrolment.With(FirstEnrolment.Broken) };

        Missed(DuesHistory.Empty, 2029, broken).ShouldBe(4);
        Missed(DuesHistory.Empty with { Born = new(2027, 5, 1) }, 2029, broken).ShouldBe(2); // nobody misses a year before birth
    }

    [Fact]
    public void A_year_with_some_cover_is_missed_only_where_the_reading_counts_months()
    {
        YearTerms months = terms with { MissedYear = terms.MissedYear.With(MissedYear.AnyMonthMissing) };
        DuesHistory person = Person.Paid(2025).Employed(new(2026, 1, 1), new(2026, 11, 30));

        Missed(person, 2027).ShouldBe(0);
        Missed(person, 2027, months).ShouldBe(1);
        Missed(person.Employed(new(2026, 12, 1), new(2026, 12, 31)), 2027, months).ShouldBe(0);
    }

    [Fact]
    public void Months_before_the_very_first_cover_are_no_gap()
    {
        YearTerms months = terms with { MissedYear = terms.MissedYear.With(MissedYear.AnyMonthMissing) };

        Missed(DuesHistory.Empty.Employed(new(2026, 7, 1), new(2026, 12, 31)), 2027, months).ShouldBe(0);
    }

    [Fact]
    public void Somebody_still_employed_misses_nothing() =>
        Missed(DuesHistory.Empty.Employed(new(2026, 7, 1), DateOnly.MaxValue), 2040).ShouldBe(0);
}
