namespace Tongchou.Benefits.Tests.Steps;

public class EmployeeSupplementStepsTests
{
    /// <summary>Kunming's employee ceilings: 60,000 from the pooled fund, 350,000 from the large-amount subsidy; its ratio stands in.</summary>
    private static readonly BenefitTerms kunming = TestLaw.Terms(
        Scheme.Employee,
        ("employee/inpatient", ["ratio: 80%"]),
        ("employee/year", ["ceiling: 60000"]),
        ("employee/large-amount", ["ratio: 90%", "ceiling: 350000"]));

    private static readonly BenefitTerms supplements = TestLaw.Terms(
        Scheme.Employee,
        ("employee/inpatient", ["ratio: 80%"]),
        ("employee/supplement",
        [
            "threshold: table: [{ supplement: civil-servant, value: 1000 }, { supplement: enterprise, value: 0 }]",
            "ratio: table: [{ supplement: civil-servant, value: 60% }, { supplement: enterprise, value: 50% }]",
            "ceiling: table: [{ supplement: civil-servant, value: none }, { supplement: enterprise, value: 1500 }]",
        ]));

    [Theory]
    [InlineData(75_000, 0, 60_000, 0)] // exactly the ceiling
    [InlineData(75_001, 0, 60_000, 0.90)]
    [InlineData(175_000, 0, 60_000, 90_000)]
    [InlineData(575_000, 0, 60_000, 350_000)] // its own ceiling
    [InlineData(175_000, 300_000, 60_000, 50_000)]
    [InlineData(175_000, 350_000, 60_000, 0)]
    public void The_large_amount_subsidy_shares_what_lies_above_the_ceiling(long cost, long paidBefore, double pooled, double large)
    {
        Settlement bill = Settled.By(kunming, Given.Inpatient, new Accumulators { LargeAmountPaid = Money.Yuan(paidBefore) }, Given.Line(cost));

        (bill.Pooled, bill.LargeAmount).ShouldBe((Settled.Yuan(pooled), Settled.Yuan(large)));
    }

    [Theory]
    [InlineData(Supplement.None, 0, 0)]
    [InlineData(Supplement.CivilServant, 0, 600)] // (2,000 − 1,000) × 60%
    [InlineData(Supplement.CivilServant, 700, 1_020)] // 300 of the threshold still owed
    [InlineData(Supplement.CivilServant, 5_000, 1_200)]
    [InlineData(Supplement.Enterprise, 0, 1_000)]
    public void A_supplement_shares_the_copayment_above_its_threshold(Supplement kind, long countedBefore, long paid)
    {
        Settlement bill = Settled.By(supplements, Given.Inpatient with { Supplement = kind }, new Accumulators { SupplementCounted = Money.Yuan(countedBefore) }, Given.Line(10_000));

        bill.Supplement.ShouldBe(Money.Yuan(paid));
    }

    [Fact]
    public void A_supplement_stops_at_its_yearly_ceiling()
    {
        Settlement first = Settled.By(supplements, Given.Inpatient with { Supplement = Supplement.Enterprise }, Given.Line(10_000));
        Settlement second = Settled.By(supplements, Given.Inpatient with { Supplement = Supplement.Enterprise }, first.Change, Given.Line(10_000));

        (first.Supplement, second.Supplement).ShouldBe((Money.Yuan(1_000), Money.Yuan(500)));
    }
}
