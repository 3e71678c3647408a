namespace Tongchou.Benefits.Tests.Steps;

public class PooledStepTests
{
    private const string Bands = "ratio: [{ to: 40000, rate: 75% }, { to: 100000, rate: 80% }, { to: 200000, rate: 85% }, { to: 350000, rate: 90% }]";

    [Theory]
    [InlineData("IP-P-01", 30_000, 404.20, "83%", "none", 24_564.51, 5_435.49)]
    [InlineData("IP-P-03", 150_000, 900, "80%", "200000", 119_280, 30_720)]
    [InlineData("IP-D-01", 20_800, 800, "85%", "none", 17_000, 3_800)]
    [InlineData("IP-D-02", 20_800, 800, "89%", "none", 17_800, 3_000)]
    public void A_stay_settles_as_the_example(string example, double inScope, double deductible, string ratio, string ceiling, double pooled, double self)
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Employee, ("employee/inpatient", [$"deductible: {deductible}", $"ratio: {ratio}", $"ceiling: {ceiling}"]));

        Settlement bill = Settled.By(terms, Given.Inpatient, Given.Line(0) with { Amount = Settled.Yuan(inScope) });

        bill.Pooled.ShouldBe(Settled.Yuan(pooled), example);
        bill.PersonTotal.ShouldBe(Settled.Yuan(self), example);
    }

    [Theory]
    [InlineData(0, 85)]
    [InlineData(49, 85)]
    [InlineData(50, 87)]
    [InlineData(59, 87)]
    [InlineData(60, 89)]
    [InlineData(99, 95)]
    [InlineData(100, 100)] // from a hundred years on everything
    [InlineData(120, 100)]
    [InlineData(133, 100)]
    public void Chengdu_adds_points_by_age_up_to_the_whole(int age, int percent)
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Employee,
            ("employee/inpatient",
            [
                "ratio: 85%",
                "age-addition: table: [{ age: 0-49, value: 0% }, { age: 50-59, value: 2% }, { age: 60-69, value: 4% }, { age: 70-79, value: 6% }, { age: 80-89, value: 8% }, { age: 90-99, value: 10% }, { age: 100+, value: 100% }]",
            ]));

        Settlement bill = Settled.By(terms, Given.Inpatient with { Age = age }, Given.Line(10_000));

        bill.Pooled.ShouldBe(Money.Yuan(percent * 100));
    }

    [Fact]
    public void Points_stop_at_the_highest_ratio_and_give_nothing_where_nothing_is_shared()
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Employee, ("employee/inpatient", ["ratio: [{ to: 1000, rate: 0% }, { to: 2000, rate: 90% }, { rate: 60% }]", "age-addition: 20%", "highest-ratio: 95%"]));

        Settlement bill = Settled.By(terms, Given.Inpatient, Given.Line(3_000));

        bill.Pooled.ShouldBe(Money.Yuan(950 + 800));
    }

    [Theory]
    [InlineData(15_000, 12_090)] // IP-D-06: 9,800 × 80% + 5,000 × 85%
    [InlineData(10_000, 7_840)] // exactly at the band's end
    [InlineData(200, 0)] // exactly the deductible
    [InlineData(0, 0)]
    public void Lianyungang_lays_its_bands_on_the_whole_cost(long inScope, long pooled)
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Resident, ("resident/inpatient", ["deductible: 200", "ratio: [{ to: 10000, rate: 80% }, { rate: 85% }]", "band-base: absolute"]));

        Settlement bill = Settled.By(terms, Given.Resident with { Level = HospitalLevel.Level1 }, Given.Line(inScope));

        bill.Pooled.ShouldBe(Money.Yuan(pooled));
    }

    [Theory]
    [InlineData(0, 50_500, 38_000)] // IP-D-10: 40,000 × 75% + 10,000 × 80%
    [InlineData(39_000, 2_500, 1_550)] // 1,000 × 75% + 1,000 × 80%
    [InlineData(340_000, 20_500, 9_000)] // 10,000 × 90%; beyond the last band nothing
    [InlineData(350_000, 20_500, 0)]
    public void Suzhous_bands_run_through_the_year(long usedBefore, long inScope, long pooled)
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["deductible: 500", Bands, "band-span: in-year"]));
        Accumulators before = default;
        before.BandUsed[(int)VisitKind.Inpatient] = Money.Yuan(usedBefore);

        Settlement bill = Settled.By(terms, Given.Resident, before, Given.Line(inScope));

        bill.Pooled.ShouldBe(Money.Yuan(pooled));
        bill.Change.BandUsed[(int)VisitKind.Inpatient].ShouldBe(Money.Yuan(inScope - 500));
    }

    [Theory]
    [InlineData(0, 300, 150, 0)]
    [InlineData(350, 300, 50, 200)] // OP-D-03: 150 computed, 50 left; 100 of the cost used them up
    [InlineData(400, 300, 0, 300)] // exhausted: the whole cost lies above
    [InlineData(500, 300, 0, 300)]
    [InlineData(250, 300, 150, 0)] // exactly reached: nothing lies above
    public void A_ceiling_on_payment_pays_what_is_left_of_it(long paidBefore, long cost, long pooled, long above)
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/outpatient", ["ratio: 50%", "ceiling: 400"]));
        Accumulators before = new() { PooledTotal = Money.Yuan(paidBefore) };
        before.PooledPaid[(int)VisitKind.Outpatient] = Money.Yuan(paidBefore);

        Settlement bill = Settled.By(terms, Given.Resident with { Visit = VisitKind.Outpatient }, before, Given.Line(cost));

        (bill.Pooled, bill.AboveCeiling).ShouldBe((Money.Yuan(pooled), Money.Yuan(above)));
    }

    [Theory]
    [InlineData(9_000, 0)] // 40,000 × 75% + … not reached
    [InlineData(60_000, 10_000)] // 30,000 + 8,000 of the second band: 50,000 used
    [InlineData(40_000, 0)]
    public void A_ceiling_reached_inside_a_band_cuts_the_cost_there(long cost, long above)
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", [Bands]), ("resident/year", ["ceiling: 38000"]));

        Settlement bill = Settled.By(terms, Given.Resident, Given.Line(cost));

        bill.AboveCeiling.ShouldBe(Money.Yuan(above));
        bill.Pooled.ShouldBeLessThanOrEqualTo(Money.Yuan(38_000));
        bill.Remaining.Copayment.ShouldBe(Money.Yuan(cost) - bill.Pooled - bill.AboveCeiling);
    }

    [Fact]
    public void The_yearly_ceiling_holds_all_kinds_of_visit_together()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["ratio: 50%"]), ("resident/outpatient", ["ratio: 50%"]), ("resident/year", ["ceiling: 1000"]));

        Settlement visit = Settled.By(terms, Given.Resident with { Visit = VisitKind.Outpatient }, Given.Line(1_200));
        Settlement stay = Settled.By(terms, Given.Resident, visit.Change, Given.Line(5_000));

        (visit.Pooled, stay.Pooled).ShouldBe((Money.Yuan(600), Money.Yuan(400)));
    }

    [Fact]
    public void Zhenjiangs_ceiling_is_on_the_cost_above_the_deductible() // OP-P-01
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Employee,
            ("employee/outpatient", ["deductible: 800", "deductible-basis: per-year", "ratio: 60%", "ceiling: 10000", "ceiling-on: cost"]),
            ("employee/serious-illness", ["deductible: 6000", "bands: 60%", "visits: [inpatient, outpatient]"]));

        Settlement bill = Settled.By(terms, Given.Inpatient with { Visit = VisitKind.Outpatient }, Given.Line(20_000));

        bill.Pooled.ShouldBe(Money.Yuan(6_000));
        bill.Change.SeriousCounted.ShouldBe(Money.Yuan(14_000));
        bill.SeriousIllness.ShouldBe(Money.Yuan(4_800));
        bill.FundsTotal.ShouldBe(Money.Yuan(10_800));
    }

    [Theory]
    [InlineData(1, 2_000)]
    [InlineData(2, 3_000)]
    [InlineData(4, 5_000)]
    [InlineData(7, 5_000)]
    public void Kunmings_chronic_ceiling_grows_with_the_diseases(int diseases, long most)
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Employee,
            ("employee/chronic", ["deductible: 300", "deductible-basis: per-year", "ratio: 80%", "ceiling: table: [{ diseases: 1, value: 2000 }, { diseases: 2, value: 3000 }, { diseases: 3, value: 4000 }, { diseases: 4+, value: 5000 }]"]));

        Settlement bill = Settled.By(terms, Given.Inpatient with { Visit = VisitKind.Chronic, Diseases = diseases }, Given.Line(50_000));

        bill.Pooled.ShouldBe(Money.Yuan(most));
    }

    [Fact]
    public void What_a_limit_per_visit_cuts_is_copayment_and_not_above_the_ceiling()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/outpatient", ["ratio: 50%", "visit-limit: 40"]));

        Settlement bill = Settled.By(terms, Given.Resident with { Visit = VisitKind.Outpatient }, Given.Line(300));

        (bill.Pooled, bill.Remaining.Copayment, bill.AboveCeiling).ShouldBe((Money.Yuan(40), Money.Yuan(260), Money.Zero));
    }
}
