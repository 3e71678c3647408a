using Tongchou.Agency;
using Tongchou.Benefits;

namespace Tongchou.Laboratory.Tests.Replaying;

public class ReplayTests
{
    /// <summary>Settles each visit again as a bill at the counter, with what the year had used up before it.</summary>
    private struct BothWays(PopulationSlice slice, YearOfLaw law, int[] areas, LawBook book, int most) : IReplayed
    {
        private Accumulators year;
        private int last = -1;

        public int Compared { get; private set; }
        public int Paid { get; private set; }
        public int Refused { get; private set; }
        public List<string> Differences { get; } = [];

        public void Settled(int person, int visit, in Claim claim, in Settlement bill)
        {
            year = person == last ? year : default;
            last = person;
            if (Compared < most)
            {
                RegionCode region = law.Of(slice.Area[person]).Region;
                Settlement counter = SettleBill.Settle(book, AtTheCounter.Bill(slice, person, visit, law.Year, region, areas, year, claim.AccountBalance, claim.DeductiblePaidInChain)).Settlement;
                Compared++;
                Paid += bill.FundsTotal.IsPositive ? 1 : 0;
                Refused += bill.Uncovered.IsPositive ? 1 : 0;
                if (counter != bill)
                {
                    Differences.Add($"person {person} visit {visit}: {counter.FundsTotal} at the counter, {bill.FundsTotal} in the simulation");
                }
            }

            year += bill.Change;
        }

        public readonly void Ended(int person, in Accumulators year)
        {
        }
    }

    [Theory]
    [InlineData("510100")]
    [InlineData("210900")]
    [InlineData("321300")]
    [InlineData("530100")]
    public void Ten_thousand_simulated_claims_come_out_as_at_the_counter_in_every_amount(string region)
    {
        PopulationPlan plan = Given.Plan(region, 3_000, seed: 11);
        PopulationSlice slice = Given.Slice(plan);
        YearOfLaw law = Given.Law(plan, standIn: region == "321300" ? "320500" : null);
        int[] areas = PopulationTables.AreasOfProviders(plan.Areas);
        BothWays both = new(slice, law, areas, Given.Book, 10_000);

        Replay.Run(slice, law, areas, new Rights(law.Year), ref both);

        both.Differences.ShouldBeEmpty();
        both.Compared.ShouldBe(10_000);
        both.Paid.ShouldBeGreaterThan(2_000);
        both.Refused.ShouldBeGreaterThan(0);
    }

    private struct Sums(PopulationSlice slice) : IReplayed
    {
        public long Total { get; private set; }
        public long Cost { get; private set; }
        public int Persons { get; private set; }

        public void Settled(int person, int visit, in Claim claim, in Settlement bill)
        {
            Total += bill.FundsTotal.Fen + bill.PersonTotal.Fen;
            Cost += slice.ClassA[visit] + slice.ClassB[visit] + slice.ClassC[visit];
        }

        public void Ended(int person, in Accumulators year) => Persons++;
    }

    [Fact]
    public void All_payers_together_pay_what_the_visits_cost()
    {
        PopulationPlan plan = Given.Plan(Given.City, 5_000);
        PopulationSlice slice = Given.Slice(plan);
        Sums sums = new(slice);

        Replay.Run(slice, Given.Law(plan), PopulationTables.AreasOfProviders(plan.Areas), new Rights(plan.Year), ref sums);

        sums.Total.ShouldBe(sums.Cost);
        sums.Persons.ShouldBe(5_000);
        sums.Cost.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Cities_without_a_law_of_stays_are_all_told()
    {
        PopulationPlan plan = Given.Plan("330000", 1_000);
        FaultList faults = new();

        YearOfLaw? law = YearOfLaw.Compile(Given.Book, plan.Areas, Given.Day, null, faults);

        law.ShouldBeNull();
        faults.All.Select(fault => fault.Place.Path).ShouldBe(plan.Areas.Select(area => $"{area.City}").Distinct());
        faults.All.Count.ShouldBe(11);
        Given.Law(plan, standIn: "530100").Places.Single().Region.ShouldBe(Given.Region("530100"));
    }

    [Fact]
    public void A_city_without_a_pack_settles_by_its_province()
    {
        PopulationPlan plan = Given.Plan("530000", 1_000);

        Given.Law(plan).Places.Select(place => place.Region).ShouldBe([Given.Region("530000"), Given.Region("530100"), Given.Region("530800")]);
    }
}
