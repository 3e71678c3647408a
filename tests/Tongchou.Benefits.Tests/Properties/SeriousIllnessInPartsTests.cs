using FsCheck;
using FsCheck.Fluent;

namespace Tongchou.Benefits.Tests.Properties;

public class SeriousIllnessInPartsTests
{
    private static readonly (string Bands, string Base)[] shapes =
    [
        ("[{ to: 50000, rate: 60% }, { to: 100000, rate: 65% }, { rate: 70% }]", "above-deductible"),
        ("[{ to: 30000, rate: 60% }, { rate: 65% }]", "absolute"),
        ("[{ to: 20000, rate: 65% }, { to: 50000, rate: 70% }, { rate: 75% }]", "above-deductible"),
        ("[{ to: 20000, rate: 70% }, { to: 300000, rate: 50% }]", "absolute"),
    ];

    private static readonly BenefitTerms[] laws = [.. shapes.Select(shape => TestLaw.Terms(
        Scheme.Resident,
        ("resident/inpatient", ["ratio: 70%"]),
        ("resident/serious-illness", ["deductible: 12000", $"bands: {shape.Bands}", $"band-base: {shape.Base}", "ceiling: 200000"])))];

    /// <summary>A year's cost, and where it is cut into two stays; a law by its place in the list.</summary>
    private sealed record Year(int Law, Money Whole, Money First);

    /// <remarks>Without a deductible of each stay the year counts the same cost; each of three roundings may move a fen.</remarks>
    [Fact]
    public void A_year_in_two_stays_earns_what_it_earns_in_one() => Property.Holds(Any, _ => [], given =>
    {
        Settlement whole = Settled(given.Law, given.Whole, default);

        Settlement first = Settled(given.Law, given.First, default);
        Settlement second = Settled(given.Law, given.Whole - given.First, first.Change);

        Math.Abs((first.SeriousIllness + second.SeriousIllness - whole.SeriousIllness).Fen).ShouldBeLessThanOrEqualTo(3);
    });

    private static Gen<Year> Any(int seed) =>
        from law in Gen.Choose(0, laws.Length - 1)
        from whole in Gen.Choose(0, 900_000_00)
        from part in Gen.Choose(0, 1_000)
        select new Year(law, new Money(whole), new Money((long)whole * part / 1_000));

    private static Settlement Settled(int law, Money amount, Accumulators before)
    {
        Claim claim = Given.Inpatient with { Group = PersonGroup.Adult };
        Settling.Settle(claim, [Given.Line(0) with { Amount = amount }], Coverage.Always, laws[law], before, out Settlement bill);
        return bill;
    }
}
