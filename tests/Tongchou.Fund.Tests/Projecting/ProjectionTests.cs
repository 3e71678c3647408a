using FsCheck;
using FsCheck.Fluent;
using Tongchou.Fund.Projecting;

namespace Tongchou.Fund.Tests.Projecting;

public class ProjectionTests
{
    [Fact]
    public void Nobody_is_lost_or_made_up_from_one_year_to_the_next()
    {
        IReadOnlyList<PopulationYear> years = PopulationYear.Run(Town.Plain, 40);

        foreach ((PopulationYear now, PopulationYear next) in years.Zip(years.Skip(1)))
        {
            Movements moved = now.Movements;
            next.Total.ShouldBe(now.Total + moved.Births + moved.Arrived - moved.Deaths - moved.Left);
            new[] { moved.Births, moved.Deaths, moved.Joined, moved.Retired, moved.Left, moved.Arrived }.ShouldAllBe(each => each > 0);
            Cohort.All.ShouldAllBe(cohort => next.Persons[cohort] >= 0);
        }
    }

    [Fact]
    public void A_birthday_a_death_and_a_retirement_move_a_single_cohort_as_they_should()
    {
        Cohort men = new(Membership.Active, Sex.Male, 59);
        Assumptions one = Town.Plain with { Persons = ByCohort<long>.Of(cohort => cohort == men ? 1_000 : 0) };

        PopulationYear next = PopulationYear.Run(one, 2)[1];

        // 7,012 of a hundred thousand die, 150 to those alive arrive, and at sixty they retire.
        next.Total.ShouldBe(1_000 - 70 + 1);
        next.Persons[new(Membership.Retired, Sex.Male, 60)].ShouldBe(931);
    }

    [Fact]
    public void Joining_changes_the_scheme_and_not_the_number_of_persons()
    {
        Cohort young = new(Membership.Resident, Sex.Female, 20);
        Assumptions one = Town.Plain with
        {
            Persons = ByCohort<long>.Of(cohort => cohort == young ? 10_000 : 0),
            Population = Town.Plain.Population with { Deaths = new(), Births = new(), Migration = new() },
        };

        PopulationYear next = PopulationYear.Run(one, 2)[1];

        next.Persons[new(Membership.Active, Sex.Female, 21)].ShouldBe(300);
        next.Persons[new(Membership.Resident, Sex.Female, 21)].ShouldBe(9_700);
    }

    [Fact]
    public void Income_is_the_heads_times_what_each_pays_to_the_fen()
    {
        Projection projection = Projection.Run(Town.Plain, 2);

        // 6,000 a month at 8% in all to the pool; a year later 4% more: 6,240.
        projection.Employee[0].Income.ShouldBe(new(80_000L * 480_00 * 12));
        projection.Employee[1].Income.ShouldBe(new(projection.Employee[1].Paying * 499_20 * 12));
        projection.Resident[0].Income.ShouldBe(new(projection.Resident[0].Paying * 1_100_00));
        projection.Resident[1].Subsidy.ShouldBe(new(projection.Resident[1].Paying * 735_00));
    }

    [Fact]
    public void Spending_is_each_cohorts_heads_times_its_cost_to_the_fen_and_the_balance_runs_on()
    {
        Projection projection = Projection.Run(Town.Plain, 3);

        long spent = Cohort.All.Where(cohort => cohort.Membership is Membership.Resident).Sum(cohort => Town.Plain.Persons[cohort] * (((100_000L + (cohort.Age * 7_777)) * 55 + 50) / 100));
        projection.Resident[0].Spending.ShouldBe(new(spent));
        foreach ((FundYear now, FundYear next) in projection.Employee.Zip(projection.Employee.Skip(1)))
        {
            next.Opening.ShouldBe(now.Opening + now.Income - now.Spending);
        }
    }

    [Fact]
    public void A_higher_rate_never_lowers_the_balance_of_any_year() =>
        Prop.ForAll(Gen.Choose(0, 2_999).ToArbitrary(), rate =>
        {
            IReadOnlyList<FundYear> At(int each) => Projection.Run(Town.Plain with { Dues = Town.Plain.Dues with { EmployerRate = new(each) } }, 12).Employee;
            return At(rate).Zip(At(rate + 1)).All(pair => pair.Second.Balance >= pair.First.Balance);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Theory]
    [InlineData(Membership.Resident)]
    [InlineData(Membership.Active)]
    [InlineData(Membership.Retired)]
    public void A_membership_without_anybody_pays_and_costs_nothing_in_the_first_year(Membership nobody)
    {
        FundYear year = Projection.Run(Town.WithoutAnybody(nobody), 1).Of(nobody.Scheme())[0];

        (nobody is Membership.Retired ? year.Retired : year.Paying).ShouldBe(0);
        (year.Income.IsZero, year.Spending.IsZero).ShouldBe(nobody switch { Membership.Resident => (true, true), Membership.Active => (true, false), _ => (false, false) });
        year.Months.Months.HasValue.ShouldBe(nobody is not Membership.Resident);
    }

    [Fact]
    public void Care_that_everybody_needs_less_of_leaves_more()
    {
        Band worst = Bands.Of(Town.Plain, 10, Town.Uncertain, Scheme.Employee)[9];

        worst.Low.Balance.ShouldBeLessThan(worst.Middle.Balance);
        worst.High.Balance.ShouldBeGreaterThan(worst.Middle.Balance);
    }

    [Fact]
    public void The_same_seed_draws_the_same_bands_and_another_seed_others()
    {
        Money[] Drawn(ulong seed) => [.. Bands.Drawn(Town.Plain, 5, Town.Uncertain, Scheme.Resident, 40, seed).SelectMany(band => new[] { band.Low.Balance, band.Middle.Balance, band.High.Balance })];

        Drawn(7).ShouldBe(Drawn(7));
        Drawn(7).ShouldNotBe(Drawn(8));
        Bands.Drawn(Town.Plain, 5, Town.Uncertain, Scheme.Resident, 40, 7).ShouldAllBe(band => band.Low.Balance <= band.Middle.Balance && band.Middle.Balance <= band.High.Balance);
    }
}
