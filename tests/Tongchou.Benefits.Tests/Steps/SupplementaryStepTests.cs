namespace Tongchou.Benefits.Tests.Steps;

public class SupplementaryStepTests
{
    private static readonly string[] inScope = ["threshold: 10000", "ratio: 95%"];

    [Theory]
    [InlineData("SU-D-01", 20_000, 10_000, 9_500, 0)] // of 30,000 borne, 10,000 out of scope
    [InlineData("exactly the thresholds", 10_000, 12_000, 0, 0)]
    [InlineData("both parts", 20_000, 20_000, 9_500, 4_000)]
    [InlineData("beyond the upper amount", 0, 200_000, 0, 44_000)] // (100,000 − 12,000) × 50%
    public void A_product_pays_its_two_parts(string example, long inScopeBorne, long outOfCatalogue, long first, long second)
    {
        BenefitTerms terms = Terms("threshold: 12000", "ratio: 50%", "upper: 100000");

        Settlement bill = Bought(terms, inScopeBorne, outOfCatalogue);

        (bill.SupplementaryInScope, bill.SupplementaryOutOfScope).ShouldBe((Money.Yuan(first), Money.Yuan(second)), example);
    }

    [Theory]
    [InlineData("cost", 44_000)]
    [InlineData("payment", 94_000)] // (200,000 − 12,000) × 50%, below 100,000
    public void An_upper_amount_bounds_the_cost_or_the_payment(string means, long paid) =>
        Bought(Terms("threshold: 12000", "ratio: 50%", "upper: 100000", $"upper-means: {means}"), 0, 200_000).SupplementaryOutOfScope.ShouldBe(Money.Yuan(paid));

    [Fact]
    public void Who_did_not_buy_the_product_gets_nothing_from_it()
    {
        Settlement bill = Settled.By(Terms("ratio: 50%"), Given.Resident, Given.Line(50_000), Given.Line(50_000) with { Class = CatalogueClass.C });

        bill.FundsTotal.ShouldBe(Money.Zero);
    }

    [Fact]
    public void The_part_out_of_scope_also_counts_what_lies_above_a_price_limit()
    {
        Settlement bill = Settled.By(
            Terms("ratio: 50%"), Given.Resident with { HasSupplementaryProduct = true }, Given.Line(1_000) with { PriceLimit = new(Money.Yuan(400)) });

        bill.SupplementaryOutOfScope.ShouldBe(Money.Yuan(300));
    }

    [Fact]
    public void The_thresholds_are_owed_once_in_the_year()
    {
        BenefitTerms terms = Terms("threshold: 12000", "ratio: 50%");

        Settlement first = Bought(terms, 8_000, 8_000);
        Settlement second = Bought(terms, 8_000, 8_000, first.Change);

        first.FundsTotal.ShouldBe(Money.Zero);
        (second.SupplementaryInScope, second.SupplementaryOutOfScope).ShouldBe((Money.Yuan(5_700), Money.Yuan(2_000)));
    }

    private static BenefitTerms Terms(params string[] outOfScope) => TestLaw.Terms(
        Scheme.Resident, ("resident/inpatient", ["ratio: 0%"]), ("supplementary/in-scope", inScope), ("supplementary/out-of-scope", outOfScope));

    private static Settlement Bought(BenefitTerms terms, long borne, long outOfCatalogue, Accumulators before = default) => Settled.By(
        terms, Given.Resident with { HasSupplementaryProduct = true }, before, Given.Line(borne), Given.Line(outOfCatalogue) with { Class = CatalogueClass.C });
}
