using FsCheck;
using FsCheck.Fluent;
using Tongchou.Fund.Adjusting;
using Tongchou.Fund.Sandboxes;
using Tongchou.Fund.Tests.Adjusting;

namespace Tongchou.Fund.Tests.Sandboxes;

/// <summary>What holds of a sandbox whatever is assumed and whichever formula is played.</summary>
public class SandboxProperties
{
    private static readonly Config often = Config.QuickThrowOnFailure.WithMaxTest(150);

    // A plan that outgrows any fund is refused before it is played; that has a test of its own.
    private static readonly Arbitrary<SandboxPlan> plans = (
        from year in Sample.Years
        from years in Gen.Choose(1, 8)
        from income in Gen.Choose(-2_000, 2_000)
        from expenditure in Gen.Choose(-2_000, 2_000)
        from own in Gen.Choose(-1_000, 3_000)
        from ageing in Gen.Choose(0, 300)
        from cost in Gen.Choose(10_000, 50_000)
        from share in Gen.Choose(0, 5_000)
        from strike in Gen.Choose(0, 7)
        from drawn in Gen.Choose(0, 10_000)
        from breach in Gen.Choose(0, 1_000_000)
        let last = year.Inputs.Cities[^1].City
        let first = year.Inputs.Cities[0].City
        select new SandboxPlan(2026, years, year.Opening, year.Inputs)
        {
            Growth = new(new(income), new(expenditure)), Growths = new Dictionary<RegionCode, CityGrowth> { [first] = new(new(own), new(expenditure)) }, Ageing = new(ageing), AgedCost = new(cost),
            Migrations = first == last ? [] : [new(first, last, new(share)), new(last, first, new(share / 2))],
            Epidemics = strike < years ? [new(2026 + strike, new(2_000), new(-800), new(drawn), strike % 2 == 0 ? [] : [first])] : [],
            Breaches = strike < years ? [new(2026 + strike, last, last, new(breach))] : [],
        }).Where(plan => Scenario.Of(plan, new()) is not null).ToArbitrary();

    public static TheoryData<DistributionFormula> Formulas => [.. Sample.Formulas];

    [Theory, MemberData(nameof(Formulas))]
    public void Every_law_of_the_fund_holds_in_every_year(DistributionFormula formula) =>
        Each(plan => Play(plan, formula).Years.All(year => AdjustmentLaws.Prove(year.Result).All(law => law.Holds)));

    [Theory, MemberData(nameof(Formulas))]
    public void What_closes_one_year_opens_the_next_for_the_fund_and_for_every_city(DistributionFormula formula) =>
        Each(plan => Play(plan, formula) is var run && run.Years[0].Result.Opening == plan.Opening
            && run.Years.Zip(run.Years.Skip(1)).All(pair => pair.First.Result.Closing == pair.Second.Result.Opening
                && pair.First.Result.Cities.Zip(pair.Second.Result.Cities).All(city => city.First.ClosingBalance == city.Second.Need.Year.Balance)));

    [Theory, MemberData(nameof(Formulas))]
    public void The_order_of_cities_and_moves_changes_nothing(DistributionFormula formula) =>
        Each(plan => Told(Play(plan with { Start = plan.Start with { Cities = [.. plan.Start.Cities.Reverse()] }, Migrations = [.. plan.Migrations.Reverse()] }, formula)) == Told(Play(plan, formula)));

    [Theory, MemberData(nameof(Formulas))]
    public void A_sandbox_of_one_year_without_events_is_the_year_itself(DistributionFormula formula) =>
        Each(plan => Sample.Told(Play(new SandboxPlan(2026, 1, plan.Opening, plan.Start), formula).Years.Single().Result) == Sample.Told(Sample.Run(plan.Opening, plan.Start, formula)));

    [Fact]
    public void Who_moves_is_insured_somewhere_and_brings_what_was_paid_there() =>
        Each(plan =>
        {
            SandboxPlan still = plan with { Growth = default, Growths = new Dictionary<RegionCode, CityGrowth>(), Ageing = Rate.Zero, Epidemics = [], Breaches = [] };
            IReadOnlyList<AdjustmentInputs> years = Scenario.Of(still, new())!;
            return years.All(year => year.Cities.Sum(city => city.Enrolled) == plan.Start.Cities.Sum(city => city.Enrolled) && year.Cities.Sum(city => city.Aged) == plan.Start.Cities.Sum(city => city.Aged)
                && year.Cities.Sum(city => city.Income.Fen) == plan.Start.Cities.Sum(city => city.Income.Fen));
        });

    [Theory, MemberData(nameof(Formulas))]
    public void Measures_stay_within_their_bounds_and_count_what_the_results_say(DistributionFormula formula) =>
        Each(plan => Play(plan, formula) is var run && run.Years.All(year =>
            (year.Fairness.GiniOfMonths is null || (year.Fairness.GiniOfMonths >= Rate.Zero && year.Fairness.GiniOfMonths < Rate.Whole))
            && (year.Fairness.GapsMet is null || (year.Fairness.GapsMet >= Rate.Zero && year.Fairness.GapsMet <= Rate.Whole)) && !year.Fairness.NetSpread.IsNegative
            && year.Fairness.OwnToFind.Fen == year.Result.Cities.Sum(city => city.OwnToFind.Fen)) && run.Short == run.Years.Sum(year => year.Result.Cities.Count(city => city.OwnToFind.IsPositive)));

    [Fact]
    public void A_breach_is_owed_by_its_government_and_no_formula_gives_anybody_more_for_it() =>
        Each(plan =>
        {
            SandboxPlan without = plan with { Breaches = [] };
            return Sample.Formulas.All(formula => Play(plan, formula).Years.Zip(Play(without, formula).Years).All(both => both.First.Result.Cities.Zip(both.Second.Result.Cities).All(city => city.First.Received == city.Second.Received && city.First.ClosingBalance == city.Second.ClosingBalance)));
        });

    [Theory]
    [InlineData(100, 100, 0)] // all alike
    [InlineData(0, 200, 5_000)] // one has everything
    [InlineData(50, 150, 2_500)]
    public void The_Gini_coefficient_of_two_cities_is_what_a_hand_works_out(long one, long other, int gini)
    {
        // Without a fund to speak of: no income, nothing raised; balances alone differ.
        CityYear[] cities = [City(0, one), City(1, other)];

        Fairness fair = Fairness.Of(Sample.Run(default, new(Scheme.Resident, cities)));

        fair.GiniOfMonths.ShouldBe(new Rate(gini));
        fair.NetSpread.ShouldBe(Money.Zero);
        fair.GapsMet.ShouldBe(Rate.Zero);

        // Each spends a thousand a year that the balance has to meet first.
        static CityYear City(int number, long balance) => new(Sample.Code(number), Money.Zero, Money.Yuan(1_000)) { Balance = Money.Yuan(1_000 + balance), Enrolled = 10 };
    }

    [Fact]
    public void Growth_beyond_any_fund_is_told_and_not_played()
    {
        FaultList faults = new();
        SandboxPlan plan = new(2026, 30, default, new(Scheme.Resident, [new(Sample.Code(0), Money.Yuan(8_000_000_000_000), Money.Yuan(1))])) { Growth = new(Rate.Percent(50), Rate.Zero) };

        Sandbox.Play(plan, Sample.Terms(Scheme.Resident), DistributionFormula.ByGap, faults).ShouldBeNull();

        faults.All.ShouldHaveSingleItem().Code.ShouldBe("outgrown");
    }

    [Fact]
    public void Everything_wrong_with_what_is_assumed_is_told_at_once()
    {
        FaultList faults = new();
        RegionCode city = Sample.Code(0), stranger = new(999_900);
        SandboxPlan plan = new(2026, 31, default, new(Scheme.Resident, [new(city, Money.Zero, Money.Zero)]))
        {
            Growth = new(Rate.Percent(60), Rate.Zero), Ageing = Rate.Percent(9), AgedCost = Rate.Zero, Migrations = [new(city, city, Rate.Percent(70)), new(city, stranger, Rate.Percent(70))],
            Epidemics = [new(2090, Rate.Zero, Rate.Zero, Rate.Percent(200), [stranger])], Breaches = [new(2026, city, stranger, new(-1))],
        };

        SandboxCheck.Check(plan, new HashSet<RegionCode> { city }, faults);

        faults.All.Select(fault => fault.Code).Distinct().Order(StringComparer.Ordinal).ShouldBe(["bad-rate", "bad-years", "government-outside", "moves-nowhere", "moves-too-many", "negative-amount", "unknown-city", "year-outside"]);
    }

    private static void Each(Func<SandboxPlan, bool> law) => Prop.ForAll(plans, law).Check(often);

    private static SandboxRun Play(SandboxPlan plan, DistributionFormula formula)
    {
        FaultList faults = new();
        SandboxRun? run = Sandbox.Play(plan, Sample.Terms(plan.Start.Scheme), formula, faults);
        return run ?? throw new InvalidOperationException(string.Join('\n', faults.All));
    }

    private static string Told(SandboxRun run) => string.Join("\n\n", run.Years.Select(year => $"{year.Year} {year.Fairness}\n{Sample.Told(year.Result)}"));
}
