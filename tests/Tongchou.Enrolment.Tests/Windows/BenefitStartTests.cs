using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Enrolment.Tests.Windows;

public class BenefitStartTests
{
    private static readonly StartTerms yunnan = TestLaw.Terms().Start;
    private static readonly BenefitYear year2026 = new(2026);

    /// <summary>Qinghai's four windows of 2026; the reply names the days and the payer of the subsidy.</summary>
    private static readonly PaymentWindows qinghai = new(
    [
        new(new(1, 10, 21), new(1, 12, 31), WindowStart.BenefitYearStart),
        new(new(0, 1, 1), new(0, 2, 28), WindowStart.PaymentDay),
        new(new(0, 3, 1), new(0, 6, 30), WindowStart.PaymentDay, PlusMonths: 3),
        new(new(0, 7, 1), new(0, 12, 31), WindowStart.PaymentDay, PlusMonths: 3, PayerBearsSubsidy: true),
    ]);

    private static StartTerms With(PaymentWindows windows) => yunnan with { Windows = yunnan.Windows!.Value.With(windows) };

    [Theory]
    [InlineData("2025-10-21", "2026-01-01", 400)]
    [InlineData("2025-11-20", "2026-01-01", 400)] // BS-P-01
    [InlineData("2025-12-31", "2026-01-01", 400)]
    [InlineData("2026-01-01", "2026-01-01", 400)]
    [InlineData("2026-02-28", "2026-02-28", 400)]
    [InlineData("2026-03-01", "2026-06-01", 400)]
    [InlineData("2026-06-30", "2026-09-30", 400)]
    [InlineData("2026-07-01", "2026-10-01", 1_100)]
    [InlineData("2026-12-31", "2027-03-31", 1_100)]
    public void Four_windows_start_and_cost_as_each_says(string paidOn, string from, long owed)
    {
        StartTerms terms = With(qinghai);
        DuesTerms dues = TestLaw.Terms().Dues! with { Subsidy = TestLaw.Terms().Dues!.Subsidy.With(Money.Yuan(700)) };
        DateOnly day = DateOnly.Parse(paidOn);

        BenefitStart.Decide(new(year2026, day, 0), terms).Day.ShouldBe(DateOnly.Parse(from));
        DuesOwed.Decide(year2026, day, dues, terms).Value.ShouldBe(Money.Yuan(owed));
    }

    [Fact] // BS-P-05
    public void Calendar_months_may_include_that_of_payment()
    {
        StartTerms terms = yunnan with { InPeriod = yunnan.InPeriod.With(CountedInPeriod.PaymentMonth) };

        BenefitStart.Decide(new(new(2023), new(2023, 1, 10), 3), terms).Day.ShouldBe(new(2023, 4, 1));
    }

    [Fact]
    public void A_windows_own_months_and_a_wait_for_a_break_run_side_by_side()
    {
        BenefitStart.Decide(new(year2026, new(2026, 3, 10), 3), With(qinghai)).Day.ShouldBe(new(2026, 6, 10));
        BenefitStart.Decide(new(year2026, new(2026, 3, 10), 5), With(qinghai)).Day.ShouldBe(new(2026, 8, 10));
    }

    [Theory]
    [InlineData("2025-08-15", false, "2026-01-01")] // early is not late
    [InlineData("2025-09-01", false, "2026-01-01")]
    [InlineData("2026-02-28", false, "2026-02-28")] // the last day of the window
    [InlineData("2026-03-01", true, "2026-03-01")]
    public void Yunnans_window_ends_with_february(string paidOn, bool late, string from)
    {
        Start start = BenefitStart.Decide(new(year2026, DateOnly.Parse(paidOn), 0), yunnan);

        start.Late.ShouldBe(late);
        start.Day.ShouldBe(DateOnly.Parse(from));
    }

    [Fact]
    public void In_a_leap_year_the_window_is_a_day_longer()
    {
        BenefitStart.Decide(new(new(2028), new(2028, 2, 29), 0), yunnan).Late.ShouldBeFalse();
        BenefitStart.Decide(new(new(2028), new(2028, 3, 1), 0), yunnan).Late.ShouldBeTrue();
        BenefitStart.Decide(new(new(2027), new(2027, 2, 28), 0), With(new([new(new(1, 9, 1), new(0, 2, 29))]))).Late.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-11-30", 3, MonthEnd.LastDay, "2027-02-28")]
    [InlineData("2026-11-30", 3, MonthEnd.NextFirst, "2027-03-01")]
    [InlineData("2027-11-30", 3, MonthEnd.LastDay, "2028-02-29")]
    [InlineData("2027-11-29", 3, MonthEnd.NextFirst, "2028-02-29")]
    [InlineData("2028-02-29", 12, MonthEnd.LastDay, "2029-02-28")]
    [InlineData("2026-03-31", 1, MonthEnd.NextFirst, "2026-05-01")]
    public void A_month_that_lacks_the_day_ends_the_wait_as_the_reading_says(string paidOn, int months, MonthEnd reading, string from)
    {
        DateOnly day = DateOnly.Parse(paidOn);
        StartTerms terms = yunnan with { MonthEnd = yunnan.MonthEnd.With(reading), InPeriod = yunnan.InPeriod.With(CountedInPeriod.PaymentDay) };

        BenefitStart.Decide(new(BenefitYear.Of(day), day, months), terms).Day.ShouldBe(DateOnly.Parse(from));
    }

    [Theory]
    [InlineData(CountedInPeriod.YearStart, "2026-04-01")]
    [InlineData(CountedInPeriod.PaymentDay, "2026-02-20")]
    [InlineData(CountedInPeriod.PaymentMonth, "2026-02-01")]
    public void A_wait_of_a_payment_on_time_is_counted_as_the_reading_says(CountedInPeriod reading, string from) =>
        BenefitStart.Decide(new(year2026, new(2025, 11, 20), 3), yunnan with { InPeriod = yunnan.InPeriod.With(reading) }).Day.ShouldBe(DateOnly.Parse(from));

    [Theory]
    [InlineData(CountedAfterPeriod.PaymentDay, "2026-07-15")]
    [InlineData(CountedAfterPeriod.PaymentMonth, "2026-07-01")]
    public void A_wait_of_a_late_payment_is_counted_as_the_reading_says(CountedAfterPeriod reading, string from) =>
        BenefitStart.Decide(new(year2026, new(2026, 4, 15), 3), yunnan with { AfterPeriod = yunnan.AfterPeriod.With(reading) }).Day.ShouldBe(DateOnly.Parse(from));

    [Theory]
    [InlineData(PaidInTheYear.PaymentDay, "2026-02-10")]
    [InlineData(PaidInTheYear.YearStart, "2026-01-01")]
    public void A_payment_of_february_insures_as_the_reading_says(PaidInTheYear reading, string from) =>
        BenefitStart.Decide(new(year2026, new(2026, 2, 10), 0), yunnan with { PaidInTheYear = yunnan.PaidInTheYear.With(reading) }).Day.ShouldBe(DateOnly.Parse(from));

    [Fact]
    public void A_wait_that_ends_before_the_year_begins_still_starts_with_the_year()
    {
        StartTerms terms = yunnan with { InPeriod = yunnan.InPeriod.With(CountedInPeriod.PaymentDay) };

        BenefitStart.Decide(new(year2026, new(2025, 9, 1), 3), terms).Day.ShouldBe(new(2026, 1, 1));
    }

    [Fact]
    public void The_general_start_may_be_the_day_of_payment()
    {
        StartTerms terms = yunnan with { Start = yunnan.Start.With(WindowStart.PaymentDay), PaidInTheYear = yunnan.PaidInTheYear.With(PaidInTheYear.YearStart) };

        BenefitStart.Decide(new(year2026, new(2026, 2, 10), 0), terms).Day.ShouldBe(new(2026, 2, 10));
    }

    [Fact]
    public void Where_no_windows_are_set_nobody_is_late()
    {
        Start start = BenefitStart.Decide(new(year2026, new(2026, 8, 1), 0), yunnan with { Windows = null });

        start.Late.ShouldBeFalse();
        start.Day.ShouldBe(new(2026, 8, 1));
    }
}
