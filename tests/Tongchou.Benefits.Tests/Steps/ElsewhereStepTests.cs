namespace Tongchou.Benefits.Tests.Steps;

public class ElsewhereStepTests
{
    /// <summary>Ten points off when filed and twenty when not, as in Sichuan; emergencies keep the full ratio.</summary>
    private static readonly BenefitTerms pointsOff = TestLaw.Terms(
        Scheme.Employee,
        ("employee/inpatient", ["ratio: 85%", "deductible: 800"]),
        ("employee/elsewhere", ["reduction: table: [{ care: [local, elsewhere-emergency], value: 0% }, { care: elsewhere-filed, value: 10% }, { care: elsewhere-unfiled, value: 20% }]"]));

    /// <summary>A first own share of ten or twenty percent, as in Jiangxi.</summary>
    private static readonly BenefitTerms ownShare = TestLaw.Terms(
        Scheme.Employee,
        ("employee/inpatient", ["ratio: 85%", "deductible: 800"]),
        ("employee/elsewhere", ["own-share: table: [{ care: [local, elsewhere-emergency], value: 0% }, { care: elsewhere-filed, value: 10% }, { care: elsewhere-unfiled, value: 20% }]"]));

    [Theory]
    [InlineData(CarePlace.Local, 17_000)]
    [InlineData(CarePlace.ElsewhereEmergency, 17_000)]
    [InlineData(CarePlace.ElsewhereFiled, 15_000)]
    [InlineData(CarePlace.ElsewhereUnfiled, 13_000)]
    public void Points_come_off_the_ratio(CarePlace place, long pooled)
    {
        Settlement bill = Settled.By(pointsOff, Given.Inpatient with { Place = place }, Given.Line(20_800));

        bill.Pooled.ShouldBe(Money.Yuan(pooled));
        bill.InScope.ShouldBe(Money.Yuan(20_800));
    }

    [Theory]
    [InlineData(CarePlace.Local, 0, 17_000)]
    [InlineData(CarePlace.ElsewhereEmergency, 0, 17_000)]
    [InlineData(CarePlace.ElsewhereFiled, 2_080, 15_232)] // (20,800 − 2,080 − 800) × 85%
    [InlineData(CarePlace.ElsewhereUnfiled, 4_160, 13_464)] // (20,800 − 4,160 − 800) × 85%
    public void A_share_of_the_cost_comes_first_from_the_person(CarePlace place, long own, long pooled)
    {
        Settlement bill = Settled.By(ownShare, Given.Inpatient with { Place = place }, Given.Line(20_800));

        bill.ElsewhereOwnShare.ShouldBe(Money.Yuan(own));
        bill.Pooled.ShouldBe(Money.Yuan(pooled));
        bill.Remaining.FirstOwnShare.ShouldBe(Money.Yuan(own));
    }

    [Fact]
    public void Points_never_take_the_ratio_below_nothing()
    {
        BenefitTerms meagre = TestLaw.Terms(Scheme.Employee, ("employee/inpatient", ["ratio: 15%"]), ("employee/elsewhere", ["reduction: 20%"]));

        Settlement bill = Settled.By(meagre, Given.Inpatient, Given.Line(1_000));

        bill.Pooled.ShouldBe(Money.Zero);
        bill.Remaining.Copayment.ShouldBe(Money.Yuan(1_000));
    }
}
