using FsCheck;
using FsCheck.Fluent;
using Tongchou.Fund.Adjusting;

namespace Tongchou.Fund.Tests.Adjusting;

/// <summary>The laws of the adjustment fund, for any year and any formula.</summary>
public class AdjustmentProperties
{
    private static readonly Config often = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly Arbitrary<(AdjustmentOpening Opening, AdjustmentInputs Inputs)> years = Sample.Years.ToArbitrary();

    public static TheoryData<DistributionFormula> Formulas => [.. Sample.Formulas];

    [Theory, MemberData(nameof(Formulas))]
    public void What_is_raised_is_reserve_and_distributed_and_carried_to_the_fen(DistributionFormula formula) =>
        Each((opening, inputs) =>
        {
            AdjustmentResult result = Sample.Run(opening, inputs, formula);

            return result.Raised + opening.Carried == result.Reserve.Taken + result.Distributed + result.Closing.Carried
                && result.Cities.Sum(city => city.Remitted.Fen) == result.Raised.Fen
                && result.Cities.Sum(city => city.Received.Fen) == result.Distributed.Fen
                && (formula is DistributionFormula.ByOverspend || result.Closing.Carried.IsZero);
        });

    [Theory, MemberData(nameof(Formulas))]
    public void Nobody_is_below_nothing(DistributionFormula formula) =>
        Each((opening, inputs) => Sample.Run(opening, inputs, formula) is var result
            && !result.Closing.Reserve.IsNegative && !result.Closing.Carried.IsNegative
            && result.Cities.All(city => !city.Remitted.IsNegative && !city.Allotment.ForNeed.IsNegative && !city.Allotment.FromRest.IsNegative
                && !city.Shortfall.IsNegative && !city.OwnToFind.IsNegative && !city.ClosingBalance.IsNegative));

    [Theory, MemberData(nameof(Formulas))]
    public void The_order_of_the_cities_changes_nothing(DistributionFormula formula) =>
        Each((opening, inputs) =>
            Sample.Told(Sample.Run(opening, inputs with { Cities = [.. inputs.Cities.Reverse()] }, formula)) == Sample.Told(Sample.Run(opening, inputs, formula)));

    [Theory, MemberData(nameof(Formulas))]
    public void Every_published_law_holds(DistributionFormula formula) =>
        Each((opening, inputs) => AdjustmentLaws.Prove(Sample.Run(opening, inputs, formula)).All(law => law.Holds));

    [Theory, MemberData(nameof(Formulas))]
    public void Doubling_every_amount_doubles_what_each_city_pays_and_moves_what_it_gets_by_a_few_fen_at_most(DistributionFormula formula) =>
        Each((opening, inputs) =>
        {
            AdjustmentResult once = Sample.Run(opening, inputs, formula);
            AdjustmentResult twice = Sample.Run(new(opening.Reserve * 2, opening.Carried * 2), inputs with { Drawn = inputs.Drawn * 2, Cities = [.. inputs.Cities.Select(Doubled)] }, formula);

            // Each city's remittance is rounded, then the reserve, then the shares: a fen each, and the pool's difference may fall to one city.
            long slack = inputs.Cities.Count + 6;
            return once.Cities.Zip(twice.Cities).All(both => Math.Abs((both.First.Remitted.Fen * 2) - both.Second.Remitted.Fen) <= 1)
                && once.Cities.Zip(twice.Cities).All(both => Math.Abs((both.First.Received.Fen * 2) - both.Second.Received.Fen) <= slack);
        });

    [Theory]
    [InlineData(DistributionFormula.ByGap)]
    [InlineData(DistributionFormula.ByAssessedGap)]
    [InlineData(DistributionFormula.ByOverspend)]
    public void What_is_given_against_a_need_is_never_more_than_the_need(DistributionFormula formula) =>
        Each((opening, inputs) => Sample.Run(opening, inputs, formula) is var result && result.Cities.All(city => city.Allotment.ForNeed <= city.Allotment.Need)
            && (formula is DistributionFormula.ByOverspend || result.Cities.All(city => city.Allotment.Need <= city.Need.Gap)));

    [Theory]
    [InlineData(DistributionFormula.ByGap)]
    [InlineData(DistributionFormula.ByAssessedGap)]
    public void A_rest_is_shared_out_only_when_every_recognised_need_is_met(DistributionFormula formula) =>
        Each((opening, inputs) => Sample.Run(opening, inputs, formula) is var result
            && (result.Cities.All(city => city.Allotment.FromRest.IsZero) || result.Cities.All(city => city.Allotment.ForNeed == city.Allotment.Need)));

    [Theory, MemberData(nameof(Formulas))]
    public void A_loss_by_breach_earns_a_city_nothing(DistributionFormula formula) =>
        Each((opening, inputs) =>
        {
            CityYear first = inputs.Cities[0];
            CityYear worse = first with { Expenditure = first.Expenditure + Money.Yuan(1_000_000), Breaches = [.. first.Breaches, new(first.City, Money.Yuan(1_000_000))] };
            AdjustmentResult before = Sample.Run(opening, inputs, formula);
            AdjustmentResult after = Sample.Run(opening, inputs with { Cities = [worse, .. inputs.Cities.Skip(1)] }, formula);

            return after.Cities.Zip(before.Cities).All(both => both.First.Received == both.Second.Received && both.First.ClosingBalance == both.Second.ClosingBalance)
                && after.Cities[0].OwedForBreaches == before.Cities[0].OwedForBreaches + Money.Yuan(1_000_000);
        });

    [Fact]
    public void A_larger_gap_never_brings_less() =>
        Each((opening, inputs) =>
        {
            CityYear first = inputs.Cities[0];
            CityYear needier = first with { Expenditure = first.Expenditure + Money.Yuan(500) };

            return Sample.Run(opening, inputs with { Cities = [needier, .. inputs.Cities.Skip(1)] }).Cities[0].Allotment.ForNeed >= Sample.Run(opening, inputs).Cities[0].Allotment.ForNeed;
        });

    [Fact]
    public void The_reserve_is_never_taken_beyond_its_target_and_nothing_is_taken_above_it() =>
        Each((opening, inputs) => Sample.Run(opening, inputs) is { Reserve: var reserve }
            && (reserve.Taken.IsZero || reserve.After <= reserve.Target) && (reserve.Before < reserve.Target || reserve.Taken.IsZero) && reserve.Taken <= reserve.Step);

    [Fact]
    public void The_two_schemes_know_nothing_of_each_other() =>
        Prop.ForAll(years, years, (one, other) =>
        {
            AdjustmentInputs employees = one.Inputs with { Scheme = Scheme.Employee }, residents = other.Inputs with { Scheme = Scheme.Resident };
            string alone = Sample.Told(Sample.Run(one.Opening, employees));
            AdjustmentResult beside = Sample.Run(other.Opening, residents);

            return Sample.Told(Sample.Run(one.Opening, employees)) == alone && beside.Raised.Fen == residents.Cities.Sum(city => new Rate(500).Of(city.Income).Rounded.Fen)
                && Throws(() => AdjustmentYear.Run(one.Opening, employees, Sample.Terms(Scheme.Resident)));
        }).Check(often);

    [Fact]
    public void The_law_holds_of_a_formula_nobody_has_seen_and_a_formula_that_breaks_it_is_stopped() =>
        Each((opening, inputs) =>
        {
            AdjustmentTerms terms = Sample.Terms(inputs.Scheme);
            AdjustmentResult result = AdjustmentYear.Run(opening, inputs, terms, new AllToTheFirst(0));

            return AdjustmentLaws.Prove(result).All(law => law.Holds) && result.Cities[0].Received == result.Pool
                && Breaks(() => AdjustmentYear.Run(opening, inputs, terms, new AllToTheFirst(1))) && (result.Pool.IsZero || Breaks(() => AdjustmentYear.Run(opening, inputs, terms, new AllToTheFirst(-1))));
        });

    private static void Each(Func<AdjustmentOpening, AdjustmentInputs, bool> law) => Prop.ForAll(years, year => law(year.Opening, year.Inputs)).Check(often);

    private static CityYear Doubled(CityYear city) => city with
    {
        Income = city.Income * 2, Expenditure = city.Expenditure * 2, Balance = city.Balance * 2, Breaches = [.. city.Breaches.Select(each => each with { Amount = each.Amount * 2 })],
        AssessedGap = city.AssessedGap is { } gap ? gap * 2 : null, Planned = city.Planned is { } plan ? plan * 2 : null,
    };

    private static bool Throws(Func<AdjustmentResult> run) => Should.Throw<ArgumentException>(() => run()) is not null;
    private static bool Breaks(Func<AdjustmentResult> run) => Should.Throw<InvalidOperationException>(() => run()) is not null;

    /// <summary>Gives the first city everything and some fen more, or less.</summary>
    private sealed class AllToTheFirst(long more) : IDistribution
    {
        public bool GivesAll => true;

        public IReadOnlyList<Allotment> Divide(Money pool, IReadOnlyList<CityNeed> cities, AdjustmentTerms terms) =>
            [.. cities.Select((city, i) => new Allotment(city.City, Money.Zero, Money.Zero, i == 0 ? pool + new Money(more) : Money.Zero, new("全给第一个", "all to the first")))];
    }
}
