namespace Tongchou.Benefits.Tests.Steps;

public class DeductibleStepTests
{
    /// <summary>FX2019 二(三) with amounts that stand in for those not found: only the difference is owed after referral.</summary>
    private static readonly BenefitTerms chain = TestLaw.Terms(
        Scheme.Resident,
        ("resident/inpatient",
        [
            "deductible: table: [{ level: [grassroots, level-1], value: 200 }, { level: level-2, value: 400 }, { level: level-3, value: 800 }]",
            "ratio: table: [{ level: [grassroots, level-1], value: 85% }, { level: level-2, value: 70% }, { level: level-3, value: 60% }]",
        ]),
        ("resident/elsewhere", ["referral-deductible: continuous"]));

    /// <summary>Suzhou students: half for the second stay, 100 from the third on.</summary>
    private static readonly BenefitTerms lessEachStay = TestLaw.Terms(
        Scheme.Resident,
        ("resident/inpatient", ["deductible: table: [{ stay: 1, value: 500 }, { stay: 2, value: 250 }, { stay: 3+, value: 100 }]", "ratio: 75%"]));

    private static readonly BenefitTerms onceAYear = TestLaw.Terms(Scheme.Resident, ("resident/outpatient", ["deductible: 200", "deductible-basis: per-year", "ratio: 50%"]));

    [Theory]
    [InlineData(10_800, 800)]
    [InlineData(800, 800)] // exactly the deductible
    [InlineData(799, 799)]
    [InlineData(300, 300)] // never more than the bill itself
    [InlineData(0, 0)]
    public void A_first_stay_owes_the_whole_deductible_and_no_more_than_its_cost(long inScope, long owed)
    {
        Settlement bill = Settled.By(chain, Given.Resident, Given.Line(inScope));

        bill.Deductible.ShouldBe(Money.Yuan(owed));
        bill.Pooled.ShouldBe(Rate.Percent(60).Of(Money.Yuan(inScope - owed)).Rounded);
    }

    [Theory]
    [InlineData(HospitalLevel.Level1, 0, 200)] // the first of the chain
    [InlineData(HospitalLevel.Level2, 200, 200)] // upwards: the difference
    [InlineData(HospitalLevel.Level3, 400, 400)]
    [InlineData(HospitalLevel.Level3, 200, 600)]
    [InlineData(HospitalLevel.Level1, 800, 0)] // downwards: nothing more
    [InlineData(HospitalLevel.Level3, 800, 0)] // sideways: nothing more
    [InlineData(HospitalLevel.Level2, 150, 250)] // a stay that was cheaper than its deductible leaves the rest to owe
    public void A_stay_reached_by_referral_owes_only_the_difference(HospitalLevel level, long paidBefore, long owed)
    {
        Claim claim = Given.Resident with { Level = level, ContinuesStay = true, DeductiblePaidInChain = Money.Yuan(paidBefore) };

        Settlement bill = Settled.By(chain, claim, new Accumulators { Stays = 1 }, Given.Line(5_000));

        bill.Deductible.ShouldBe(Money.Yuan(owed));
        bill.Change.Stays.ShouldBe(0);
    }

    [Fact]
    public void Downward_referral_settles_as_the_derived_example_of_fuxin() // IP-D-14
    {
        Settlement first = Settled.By(chain, Given.Resident, Given.Line(10_800));
        Claim referred = Given.Resident with { Level = HospitalLevel.Level1, ContinuesStay = true, DeductiblePaidInChain = first.Deductible };
        Settlement second = Settled.By(chain, referred, first.Change, Given.Line(3_200));

        (first.Deductible, second.Deductible).ShouldBe((Money.Yuan(800), Money.Zero));
        (first.Pooled + second.Pooled).ShouldBe(Money.Yuan(8_720));
    }

    [Fact]
    public void Where_a_region_counts_anew_referral_saves_nothing()
    {
        BenefitTerms anew = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["deductible: 800", "ratio: 60%"]), ("resident/elsewhere", ["referral-deductible: anew"]));

        Settlement bill = Settled.By(anew, Given.Resident with { ContinuesStay = true, DeductiblePaidInChain = Money.Yuan(400) }, new Accumulators { Stays = 1 }, Given.Line(5_000));

        bill.Deductible.ShouldBe(Money.Yuan(800));
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(1, 250)]
    [InlineData(2, 100)]
    [InlineData(3, 100)]
    [InlineData(9, 100)]
    public void Later_stays_of_the_year_owe_less(int staysBefore, long owed)
    {
        Settlement bill = Settled.By(lessEachStay, Given.Resident, new Accumulators { Stays = staysBefore }, Given.Line(5_000));

        bill.Deductible.ShouldBe(Money.Yuan(owed));
        bill.Change.Stays.ShouldBe(1);
    }

    [Fact]
    public void A_continued_stay_is_no_further_stay_but_the_first_of_a_year_is_one()
    {
        Claim continued = Given.Resident with { ContinuesStay = true };

        Settlement second = Settled.By(lessEachStay, continued, new Accumulators { Stays = 1 }, Given.Line(5_000));
        Settlement overNewYear = Settled.By(lessEachStay, continued, Given.Line(5_000));

        (second.Deductible, second.Change.Stays).ShouldBe((Money.Yuan(500), 0));
        (overNewYear.Deductible, overNewYear.Change.Stays).ShouldBe((Money.Yuan(500), 1));
    }

    [Theory]
    [InlineData(0, 150, 150)]
    [InlineData(150, 100, 50)]
    [InlineData(199, 100, 1)]
    [InlineData(200, 100, 0)]
    [InlineData(350, 100, 0)] // more than today's deductible was taken before: nothing comes back
    public void A_yearly_deductible_is_owed_once(long paidBefore, long cost, long owed)
    {
        Accumulators before = default;
        before.DeductiblePaid[(int)VisitKind.Outpatient] = Money.Yuan(paidBefore);

        Settlement bill = Settled.By(onceAYear, Given.Resident with { Visit = VisitKind.Outpatient }, before, Given.Line(cost));

        bill.Deductible.ShouldBe(Money.Yuan(owed));
    }
}
