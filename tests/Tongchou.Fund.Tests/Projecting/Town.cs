using Tongchou.Fund.Projecting;

namespace Tongchou.Fund.Tests.Projecting;

/// <summary>A small town made up for tests, and towns made from it.</summary>
internal static class Town
{
    public static readonly Assumptions Plain = new(2025,
        ByCohort<long>.Of(cohort => cohort.Membership switch
        {
            Membership.Active => cohort.Age is >= 20 and < 60 ? 1_000 : 0,
            Membership.Retired => cohort.Age is >= 60 and < 90 ? 400 : 0,
            _ => cohort.Age < 90 ? 1_500 : 3,
        }),
        new(Frequency(cohort => 50 + (cohort.Age * cohort.Age * 2)), Frequency(cohort => cohort.Age is >= 20 and < 40 ? 4_000 : 0), new(5_120), Frequency(cohort => cohort.Age is >= 18 and < 30 ? 3_000 : 0),
            Frequency(cohort => cohort.Age < 30 ? -200 : 150), 60, 55),
        new(Money.Yuan(6_000), Rate.Percent(4), Rate.Percent(8), Rate.Percent(2), Rate.Percent(2), Rate.Whole, Money.Yuan(400), Rate.Percent(5), Money.Yuan(700), Rate.Percent(5)),
        new(ByCohort<Money>.Of(cohort => new(100_000 + (cohort.Age * 7_777))), new(Money.Yuan(150_000_000), Rate.Percent(75), Rate.Percent(4)), new(Money.Yuan(100_000_000), Rate.Percent(55), Rate.Percent(4))));

    public static readonly Uncertainty Uncertain = new(Rate.Percent(1), Rate.Percent(1), Rate.Percent(20), Rate.Percent(20), Rate.Percent(10));

    public static Assumptions WithoutAnybody(Membership membership) => Plain with { Persons = ByCohort<long>.Of(cohort => cohort.Membership == membership ? 0 : Plain.Persons[cohort]) };

    private static ByCohort<Frequency> Frequency(Func<Cohort, int> of) => ByCohort<Frequency>.Of(cohort => new(of(cohort)));
}
