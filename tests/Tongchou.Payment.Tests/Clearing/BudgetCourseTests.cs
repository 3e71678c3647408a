using FsCheck;
using FsCheck.Fluent;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;

namespace Tongchou.Payment.Tests.Clearing;

public class BudgetCourseTests
{
    private static readonly BudgetPool pool = new(Scheme.Employee, PaymentMethod.DrgPoints, Money.Yuan(12_000), Money.Zero);

    /// <summary>Cases of any months, with what patients paid.</summary>
    private static readonly Arbitrary<PricedCase[]> years = Gen.ArrayOf(
        from month in Gen.Choose(1, 12)
        from cost in Gen.Choose(1, 9_000_000)
        from share in Gen.Choose(0, 100)
        from points in Gen.Choose(0, 400_000)
        select Given.Earned(new PaidCase { Id = "?", Hospital = "H1", Cost = new(cost), PatientPaid = new((long)cost * share / 100), Discharged = new(2025, month, 9) }, points / 100m)).ToArbitrary();

    [Fact]
    public void The_whole_year_gives_the_value_of_a_point_that_the_clearing_gives() =>
        Prop.ForAll(years, cases =>
        {
            PoolStatement cleared = PoolClearing.Clear(pool, cases, [], Given.Clearing with { SharingSource = Given.Cited(SharingSource.Reserve) });

            return BudgetCourse.Of(pool, cases, Money.Zero, Money.Zero, 2025, 12, Given.Clearing).Months[^1].PointValueSoFar == cleared.PointValue;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Months_add_up_and_no_case_is_lost() =>
        Prop.ForAll(years, cases =>
        {
            PricedCase undated = Given.Earned(Given.Case("u", "H1", "A", 10), 1);
            BudgetCourse course = BudgetCourse.Of(pool, [.. cases, undated], Money.Zero, Money.Zero, 2025, 9, Given.Clearing);

            return course.Months.Sum(each => each.Points) == course.Months[^1].PointsSoFar
                && course.Months.Aggregate(Money.Zero, (sum, each) => sum + each.ByItem) == course.Months[^1].ByItemSoFar
                && course.Months[^1].CasesSoFar + course.LeftOut == cases.Length + 1;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_forecast_lies_between_the_cheapest_and_the_dearest_month() =>
        Prop.ForAll(years, cases => BudgetCourse.Of(pool, cases, Money.Zero, Money.Zero, 2025, 7, Given.Clearing).Forecast is not { } told || (told.Least <= told.Usual + new Money(1) && told.Usual <= told.Most + new Money(1))).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Half_the_year_gets_half_the_budget_and_the_year_ends_at_its_pace()
    {
        // Six months of 500 yuan and 50 points each: half of 12,000 over 300 points is 20 yuan a point.
        PricedCase[] cases = [.. Enumerable.Range(1, 6).Select(month => Given.Earned(Given.Case($"{month}", "H1", "A", 500) with { Discharged = new(2025, month, 1) }, 50))];

        BudgetCourse course = BudgetCourse.Of(pool, cases, Money.Zero, Money.Zero, 2025, 6, Given.Clearing);

        course.Months[^1].BudgetSoFar.ShouldBe(Money.Yuan(6_000));
        course.Months[^1].PointValueSoFar.ShouldBe(20);
        course.Forecast.ShouldBe(new CourseForecast(Money.Yuan(6_000), Money.Yuan(6_000), Money.Yuan(6_000), 20, 20, 20));
        BudgetCourse.Of(pool, cases, Money.Zero, Money.Zero, 2025, 12, Given.Clearing).Forecast.ShouldBeNull();
    }

    [Fact]
    public void Reserve_and_lumps_are_taken_off_before_points_share()
    {
        PricedCase one = Given.Earned(Given.Case("1", "H1", "A", 500) with { Discharged = new(2025, 1, 1) }, 100);

        BudgetCourse.Of(pool, [one], Money.Yuan(1_000), Money.Yuan(5_000), 2025, 12, Given.Clearing).Months[^1].PointValueSoFar.ShouldBe(60);
    }

    [Fact]
    public void Each_case_is_told_from_its_points_to_the_fund_and_together_they_are_the_institutions_amount() =>
        Prop.ForAll(years, cases =>
        {
            PoolStatement cleared = PoolClearing.Clear(pool, cases, [], Given.Clearing);
            CaseWorth[] worths = [.. cleared.Cases.Select(each => CaseWorth.Of(each, cleared, Given.Clearing))];
            Money all = worths.Aggregate(Money.Zero, (sum, each) => sum + each.Fund), standard = cleared.Providers.Aggregate(Money.Zero, (sum, each) => sum + each.Standard);

            return 2 * Math.Abs((all - standard).Fen) <= cases.Length + cleared.Providers.Count && worths.All(each => each.Lines.Count == 2 && each.Gain == each.Fund - each.Priced.Case.FundByItem);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_case_with_a_standard_of_its_own_never_owes_the_fund_anything()
    {
        PricedCase dear = Given.Standard(Given.Case("1", "H1", "", 900, 500), Money.Yuan(300));

        PoolStatement cleared = PoolClearing.Clear(pool with { Method = PaymentMethod.BedDay }, [dear], [], Given.Clearing);

        CaseWorth.Of(dear, cleared, Given.Clearing).Fund.ShouldBe(Money.Zero);
    }
}
