using Tongchou.Fund.Adjusting;

namespace Tongchou.Fund.Tests.Adjusting;

public class AdjustmentYearTests
{
    private static readonly CityYear a = new(Sample.Code(0), Money.Yuan(100_000), Money.Yuan(120_000)) { Enrolled = 100, Balance = Money.Yuan(5_000) };
    private static readonly CityYear b = new(Sample.Code(1), Money.Yuan(60_000), Money.Yuan(50_000)) { Enrolled = 300 };
    private static readonly CityYear c = new(Sample.Code(2), Money.Yuan(40_000), Money.Yuan(50_000)) { Enrolled = 100 };

    [Fact]
    public void Employees_of_three_cities_raise_a_tenth_and_keep_a_twentieth_of_it()
    {
        AdjustmentResult result = Sample.Run(default, new(Scheme.Employee, [a, b, c]));

        result.Cities.Select(city => city.Remitted).ShouldBe([Money.Yuan(10_000), Money.Yuan(6_000), Money.Yuan(4_000)]);
        result.Reserve.ShouldBe(new ReserveStep(Money.Zero, Money.Yuan(2_000), Money.Yuan(1_000), Money.Yuan(1_000)));
        result.Distributed.ShouldBe(Money.Yuan(19_000));
    }

    [Fact]
    public void A_pool_that_is_short_is_shared_by_the_gaps_and_what_is_lacking_is_the_citys_own()
    {
        AdjustmentResult result = Sample.Run(default, new(Scheme.Employee, [a, b, c]));

        // Gaps of 20,000 and 10,000 share 19,000; the remainder of a third of a fen goes to the city with the larger one.
        result.Cities.Select(city => city.Received.ToPlain()).ShouldBe(["12666.67", "0.00", "6333.33"]);
        CityAdjustment first = result.Cities[0];
        first.Shortfall.ToPlain().ShouldBe("17333.33");
        first.FromBalance.ShouldBe(Money.Yuan(5_000));
        first.OwnToFind.ToPlain().ShouldBe("12333.33");
        first.ClosingBalance.ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_pool_beyond_the_gaps_goes_out_by_enrolment()
    {
        AdjustmentResult result = Sample.Run(new(Money.Yuan(2_000), Money.Zero), new(Scheme.Employee, [a with { Expenditure = Money.Yuan(105_000) }, b, c with { Expenditure = Money.Yuan(30_000) }]));

        result.Reserve.Taken.ShouldBe(Money.Zero);
        result.Cities.Select(city => (city.Allotment.ForNeed, city.Allotment.FromRest)).ShouldBe([(Money.Yuan(5_000), Money.Yuan(3_000)), (Money.Zero, Money.Yuan(9_000)), (Money.Zero, Money.Yuan(3_000))]);
    }

    [Theory]
    [InlineData(0, 1_000, 1_000)] // the first year
    [InlineData(1_500, 500, 2_000)] // the year it is reached takes only what is missing
    [InlineData(2_000, 0, 2_000)] // reached
    [InlineData(2_500, 0, 2_500)] // income fell: what is there stays
    public void The_reserve_takes_a_step_until_it_is_a_hundredth_of_income(long before, long taken, long after)
    {
        ReserveStep step = Sample.Run(new(Money.Yuan(before), Money.Zero), new(Scheme.Employee, [a, b, c])).Reserve;

        step.Taken.ShouldBe(Money.Yuan(taken));
        step.After.ShouldBe(Money.Yuan(after));
    }

    [Fact]
    public void By_another_reading_the_last_step_is_taken_whole()
    {
        AdjustmentTerms terms = Sample.Terms(Scheme.Employee);
        terms = terms with { LastStep = terms.LastStep.With(ReserveLastStep.WholeStep) };

        AdjustmentYear.Run(new(Money.Yuan(1_500), Money.Zero), new(Scheme.Employee, [a, b, c]), terms).Reserve.Taken.ShouldBe(Money.Yuan(1_000));
    }

    [Theory]
    [InlineData(Scheme.Employee, 2)]
    [InlineData(Scheme.Resident, 4)]
    public void Ten_years_of_the_same_income_fill_the_reserve_once_and_then_everything_goes_out(Scheme scheme, int years)
    {
        List<AdjustmentResult> run = Years(scheme, [.. Enumerable.Repeat(100, 10)]);

        run.Select(year => year.Reserve.Taken.IsPositive).ShouldBe(Enumerable.Range(1, 10).Select(year => year <= years));
        run[^1].Distributed.ShouldBe(run[^1].Raised);
        run[^1].Closing.Reserve.ShouldBe(Money.Yuan(2_000));
    }

    [Fact]
    public void Taking_begins_again_when_income_grows_and_stops_when_it_falls()
    {
        List<AdjustmentResult> run = Years(Scheme.Employee, [100, 100, 100, 120, 120, 90, 90, 130, 140, 140]);

        run.Select(year => year.Reserve.Taken.Fen / 100).ShouldBe([1_000, 1_000, 0, 400, 0, 0, 0, 200, 200, 0]);
        run.ShouldAllBe(year => AdjustmentLaws.Prove(year).All(law => law.Holds));
        run.Sum(year => year.Raised.Fen).ShouldBe(run.Sum(year => year.Distributed.Fen) + run[^1].Closing.Reserve.Fen);
    }

    [Fact]
    public void What_an_emergency_took_is_filled_up_again()
    {
        AdjustmentResult drawn = Sample.Run(new(Money.Yuan(2_000), Money.Zero), new(Scheme.Employee, [a, b, c], Money.Yuan(1_800)));

        drawn.Reserve.Taken.ShouldBe(Money.Yuan(1_000));
        drawn.Closing.Reserve.ShouldBe(Money.Yuan(1_200));
    }

    [Fact]
    public void Overspending_beyond_three_tenths_of_the_plan_is_the_places_own_and_the_old_fund_carries_what_it_keeps()
    {
        CityYear over = a with { Planned = Money.Yuan(80_000), Expenditure = Money.Yuan(110_000) };
        AdjustmentResult result = Sample.Run(new(Money.Yuan(2_000), Money.Yuan(1_000)), new(Scheme.Employee, [over, b, c]), DistributionFormula.ByOverspend);

        result.Cities[0].Received.ShouldBe(Money.Yuan(19_200)); // 80% of 30% of 80,000
        result.Closing.Carried.ShouldBe(Money.Yuan(1_800));
    }

    [Theory]
    [InlineData(GapBasis.CurrentYear, 20_000)]
    [InlineData(GapBasis.AfterRemittance, 30_000)]
    [InlineData(GapBasis.AfterBalance, 15_000)]
    public void A_gap_is_read_in_three_ways(GapBasis basis, long gap) => CityNeed.Of(a, Money.Yuan(10_000), basis).Gap.ShouldBe(Money.Yuan(gap));

    [Fact]
    public void Of_equal_remainders_the_smaller_code_takes_the_odd_fen()
    {
        IReadOnlyList<Money> given = Apportionment.Divide(new(100), [.. new[] { 2, 0, 1 }.Select(i => new Stake(Sample.Code(i), 7, Limit.None))]);

        given.Select(each => each.Fen).ShouldBe([33L, 34, 33]);
    }

    [Fact]
    public void Everything_wrong_with_a_year_is_told_at_once()
    {
        FaultList faults = new();
        CityYear bad = a with { Income = new(-1), Balance = new(-5), Enrolled = 5, Aged = 6, Assessment = Rate.Percent(300), Breaches = [new(new(119_900), Money.Yuan(999_999))] };

        AdjustmentCheck.Check(new(Money.Zero, new(-1)), new(Scheme.Employee, [bad, a, b with { Income = AdjustmentCheck.Largest }, c with { Expenditure = new(long.MaxValue) }], Money.Yuan(1)), "schemes.employee", faults);

        faults.All.Select(fault => $"{fault.Code} {fault.Place.Path}").ShouldBe(
        [
            "negative-amount schemes.employee.carried", "drawn-too-much schemes.employee.drawn", "negative-amount cities[1].employee.pooledIncome", "negative-amount cities[1].employee.balance",
            "government-outside cities[1].employee.breaches[1].government", "breach-above-expenditure cities[1].employee.breaches", "bad-people cities[1].employee.aged", "bad-assessment cities[1].employee.assessment",
            "city-twice cities[2].city", "too-large cities[4].employee.expenditure", "too-large cities",
        ]);
        faults.All.ShouldAllBe(fault => !fault.Hint.IsEmpty);
    }

    [Fact]
    public void The_largest_year_there_can_be_still_adds_up()
    {
        Money half = new(AdjustmentCheck.Largest.Fen / 2);
        AdjustmentInputs inputs = new(Scheme.Employee, [new(Sample.Code(0), half, AdjustmentCheck.Largest) { Enrolled = AdjustmentCheck.MostPeople, Assessment = Rate.Percent(200) }, new(Sample.Code(1), half, half) { Enrolled = AdjustmentCheck.MostPeople, Aged = AdjustmentCheck.MostPeople }]);

        foreach (DistributionFormula formula in Sample.Formulas)
        {
            AdjustmentLaws.Prove(Sample.Run(default, inputs, formula)).ShouldAllBe(law => law.Holds);
        }
    }

    // Income of the whole province in percent of the first.
    private static List<AdjustmentResult> Years(Scheme scheme, int[] incomes)
    {
        List<AdjustmentResult> run = [];
        AdjustmentOpening opening = default;
        foreach (int percent in incomes)
        {
            CityYear Grown(CityYear city) => city with { Income = new(city.Income.Fen * percent / 100) };
            run.Add(Sample.Run(opening, new(scheme, [Grown(a), Grown(b), Grown(c)])));
            opening = run[^1].Closing;
        }

        return run;
    }
}
