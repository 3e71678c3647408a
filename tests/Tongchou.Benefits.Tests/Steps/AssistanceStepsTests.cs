namespace Tongchou.Benefits.Tests.Steps;

public class AssistanceStepsTests
{
    /// <summary>Suqian: destitute persons and orphans whole, minimum living allowance 80%, marginal low income 70% above 3,000.</summary>
    private static readonly BenefitTerms suqian = TestLaw.Terms(
        Scheme.Resident,
        ("resident/inpatient", ["ratio: 0%"]),
        ("resident/outpatient", ["ratio: 0%"]),
        ("assistance",
        [
            "threshold: table: [{ category: low-income-edge, value: 3000 }, { category: [none, destitute, orphan, minimum-living, poverty-watch, illness-poverty], value: 0 }]",
            "ratio: table: [{ category: [destitute, orphan], value: 100% }, { category: minimum-living, value: 80% }, { category: [none, low-income-edge, poverty-watch, illness-poverty], value: 70% }]",
            "limit: table: [{ visit: [outpatient, two-diseases, pharmacy], value: 10000 }, { visit: [inpatient, chronic, special, maternity], value: 90000 }]",
            "year-limit: 100000",
        ]));

    [Theory]
    [InlineData("MA-D-01", AssistanceCategory.LowIncomeEdge, 13_000, 7_000)]
    [InlineData("MA-D-02", AssistanceCategory.Destitute, 13_000, 13_000)]
    [InlineData("exactly the threshold", AssistanceCategory.LowIncomeEdge, 3_000, 0)]
    [InlineData("below the threshold", AssistanceCategory.LowIncomeEdge, 100, 0)]
    [InlineData("no target", AssistanceCategory.None, 13_000, 0)]
    [InlineData("at the limit", AssistanceCategory.Orphan, 90_000, 90_000)]
    [InlineData("beyond the limit", AssistanceCategory.Orphan, 95_000, 90_000)]
    public void Assistance_shares_by_category(string example, AssistanceCategory category, long left, long paid)
    {
        Settlement bill = Settled.By(suqian, Given.Resident with { Category = category }, Given.Line(left));

        bill.Assistance.ShouldBe(Money.Yuan(paid), example);
    }

    [Theory]
    [InlineData(VisitKind.Inpatient, 80_000, 10_000, 10_000)] // 90,000 for stays
    [InlineData(VisitKind.Inpatient, 89_000, 10_000, 1_000)]
    [InlineData(VisitKind.Outpatient, 0, 9_500, 500)] // 10,000 for visits
    [InlineData(VisitKind.Outpatient, 90_000, 9_500, 500)]
    [InlineData(VisitKind.Inpatient, 90_000, 0, 0)]
    [InlineData(VisitKind.Outpatient, 95_000, 0, 5_000)] // 100,000 in all
    public void Each_kind_of_care_has_its_yearly_limit_and_both_have_one(VisitKind visit, long paidForStays, long paidForVisits, long paid)
    {
        Accumulators before = new() { AssistancePaid = Money.Yuan(paidForStays + paidForVisits), AssistanceOutpatientPaid = Money.Yuan(paidForVisits) };

        Settlement bill = Settled.By(suqian, Given.Resident with { Visit = visit, Category = AssistanceCategory.Destitute }, before, Given.Line(10_000));

        bill.Assistance.ShouldBe(Money.Yuan(paid));
    }

    [Fact]
    public void The_layers_follow_one_another_as_in_chongqing() // CH-P-01
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Resident,
            ("resident/inpatient", ["deductible: 300", "ratio: 70%"]),
            ("assistance", ["ratio: 70%"]),
            ("assistance/tilt", ["threshold: 3000", "ratio: 60%"]));
        Claim claim = Given.Resident with { Level = HospitalLevel.Level2, Category = AssistanceCategory.LowIncomeEdge, InCounty = false };

        Settlement bill = Settled.By(terms, claim, Given.Line(50_000), Given.Line(2_000) with { Class = CatalogueClass.C });

        (bill.Pooled, bill.Assistance, bill.Tilt).ShouldBe((Money.Yuan(34_790), Money.Yuan(10_647), Settled.Yuan(937.80)));
        bill.FundsTotal.ShouldBe(Settled.Yuan(46_374.80));
        bill.Remaining.InScope.ShouldBe(Settled.Yuan(3_625.20));
        bill.Cash.ShouldBe(Settled.Yuan(5_625.20));
    }

    [Theory]
    [InlineData(1_000, 0, 200)]
    [InlineData(600, 0, 0)] // not above the threshold
    [InlineData(1_000, 250, 50)] // what is left of its limit
    public void Tilt_shares_a_second_time_up_to_its_own_limit(long left, long paidBefore, long paid)
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["ratio: 0%"]), ("assistance/tilt", ["threshold: 600", "ratio: 50%", "limit: 300"]));

        Settlement bill = Settled.By(terms, Given.Resident with { Category = AssistanceCategory.Orphan }, new Accumulators { TiltPaid = Money.Yuan(paidBefore) }, Given.Line(left));

        bill.Tilt.ShouldBe(Money.Yuan(paid));
    }

    [Theory]
    [InlineData("CH-D-01", AssistanceCategory.MinimumLiving, "70%", VisitKind.Inpatient, CarePlace.Local, true, 9_800, 200, 4_000)]
    [InlineData("CH-D-05", AssistanceCategory.None, "0%", VisitKind.Inpatient, CarePlace.Local, true, 0, 0, 14_000)]
    [InlineData("already below", AssistanceCategory.MinimumLiving, "80%", VisitKind.Inpatient, CarePlace.Local, true, 11_200, 0, 2_800)]
    [InlineData("another county", AssistanceCategory.MinimumLiving, "70%", VisitKind.Inpatient, CarePlace.Local, false, 9_800, 0, 4_200)]
    [InlineData("elsewhere", AssistanceCategory.MinimumLiving, "70%", VisitKind.Inpatient, CarePlace.ElsewhereFiled, true, 9_800, 0, 4_200)]
    [InlineData("no stay", AssistanceCategory.MinimumLiving, "70%", VisitKind.Special, CarePlace.Local, true, 9_800, 0, 4_200)]
    public void The_own_part_of_a_stay_is_held_at_a_tenth(
        string example, AssistanceCategory category, string ratio, VisitKind visit, CarePlace place, bool inCounty, long assistance, long control, long left)
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Resident,
            ("resident/inpatient", ["ratio: 65%"]), ("resident/special", ["ratio: 65%"]),
            ("assistance", [$"ratio: {ratio}"]), ("assistance/control", ["ratio: 10%"]));

        Settlement bill = Settled.By(terms, Given.Resident with { Category = category, Visit = visit, Place = place, InCounty = inCounty }, Given.Line(40_000));

        (bill.Assistance, bill.Control, bill.Remaining.InScope).ShouldBe((Money.Yuan(assistance), Money.Yuan(control), Money.Yuan(left)), example);
    }

    [Fact]
    public void A_fraction_of_a_fen_is_dropped_from_the_tenth()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["ratio: 0%"]), ("assistance/control", ["ratio: 10%"]));

        Settlement bill = Settled.By(terms, Given.Resident with { Category = AssistanceCategory.Orphan }, Given.Line(0) with { Amount = new Money(1_999) });

        bill.Remaining.InScope.ShouldBe(new Money(199));
    }

    [Theory]
    [InlineData("beyond-limit", 5_000, 5_000)]
    [InlineData("within-limit", 5_000, 1_000)]
    public void A_region_says_whether_the_control_may_pass_the_yearly_limit(string reading, long assistance, long control)
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Resident,
            ("resident/inpatient", ["ratio: 0%"]),
            ("assistance", ["ratio: 50%", "year-limit: 6000"]),
            ("assistance/control", ["ratio: 0%", $"and-limit: {reading}"]));

        Settlement bill = Settled.By(terms, Given.Resident with { Category = AssistanceCategory.Orphan }, Given.Line(10_000));

        (bill.Assistance, bill.Control).ShouldBe((Money.Yuan(assistance), Money.Yuan(control)));
        bill.Change.AssistancePaid.ShouldBe(Money.Yuan(assistance + control));
    }

    [Theory]
    [InlineData("per-stay", 0)] // this stay alone is within its tenth
    [InlineData("per-year", 900)] // but the year so far was not
    public void A_control_of_the_year_looks_back(string span, long control)
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["ratio: 91%"]), ("assistance/control", ["ratio: 10%", $"span: {span}"]));
        Accumulators before = new() { ControlCost = Money.Yuan(10_000), ControlBurden = Money.Yuan(5_000) };

        Settlement bill = Settled.By(terms, Given.Resident with { Category = AssistanceCategory.Orphan }, before, Given.Line(10_000));

        // Never more than this stay's own burden: earlier stays are not paid again.
        bill.Control.ShouldBe(Money.Yuan(control));
    }
}
