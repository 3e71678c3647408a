namespace Tongchou.Benefits.Tests.Steps;

public class SortingStepTests
{
    private static readonly BenefitTerms byCostDate = TestLaw.Terms(Scheme.Employee, ("employee/inpatient", ["ratio: 80%"]), ("readings", ["cost-in-wait: by-cost-date"]));
    private static readonly BenefitTerms byAdmission = TestLaw.Terms(Scheme.Employee, ("employee/inpatient", ["ratio: 80%"]), ("readings", ["cost-in-wait: by-admission-date"]));

    /// <summary>Insurance shares from the third day of the stay on.</summary>
    private static readonly Coverage fromThirdDay = new(TestLaw.Day.AddDays(2), DateOnly.MaxValue, Money.Zero);

    [Theory]
    [InlineData(CatalogueClass.A, 0, null, 0, 0, 0, 1_000)]
    [InlineData(CatalogueClass.B, 10, null, 0, 0, 100, 900)]
    [InlineData(CatalogueClass.B, 100, null, 0, 0, 1_000, 0)] // wholly the person's own, though in the catalogue
    [InlineData(CatalogueClass.C, 10, null, 1_000, 0, 0, 0)] // outside the catalogue an own share says nothing
    [InlineData(CatalogueClass.A, 0, 600, 0, 400, 0, 600)]
    [InlineData(CatalogueClass.B, 10, 600, 0, 400, 60, 540)] // the own share is of what is recognised
    [InlineData(CatalogueClass.B, 10, 1_000, 0, 0, 100, 900)] // exactly at the price limit
    [InlineData(CatalogueClass.B, 10, 0, 0, 1_000, 0, 0)]
    public void A_line_of_a_thousand_yuan_is_sorted(CatalogueClass kind, int ownShare, int? limit, long outside, long abovePrice, long firstOwn, long inScope)
    {
        BillLine line = Given.Line(1_000) with { Class = kind, OwnShare = Rate.Percent(ownShare), PriceLimit = limit is { } yuan ? new(Money.Yuan(yuan)) : Limit.None };

        Settlement bill = Settled.By(byCostDate, Given.Inpatient, line);

        (bill.OutsideCatalogue, bill.AbovePriceLimit, bill.FirstOwnShare, bill.InScope)
            .ShouldBe((Money.Yuan(outside), Money.Yuan(abovePrice), Money.Yuan(firstOwn), Money.Yuan(inScope)));
    }

    [Fact]
    public void A_bill_of_nothing_is_settled_as_nothing()
    {
        Settlement none = Settled.By(byCostDate, Given.Inpatient);
        Settlement zero = Settled.By(byCostDate, Given.Inpatient, Given.Line(0));

        zero.ShouldBe(none);
        none.ShouldBe(new Settlement { Change = new Accumulators { Stays = 1 } });
    }

    [Fact]
    public void A_bill_wholly_outside_the_catalogue_is_the_persons_own()
    {
        Settlement bill = Settled.By(byCostDate, Given.Inpatient, Given.Line(700) with { Class = CatalogueClass.C }, Given.Line(300) with { Class = CatalogueClass.C });

        bill.FundsTotal.ShouldBe(Money.Zero);
        bill.Remaining.OutOfScope.ShouldBe(Money.Yuan(1_000));
        bill.Cash.ShouldBe(Money.Yuan(1_000));
    }

    [Fact]
    public void Own_shares_are_rounded_once_for_the_bill_and_not_line_by_line()
    {
        // Each line's own share is 0.4 fen: rounded alone it would be nothing.
        BillLine line = Given.Line(0) with { Amount = new Money(4), Class = CatalogueClass.B, OwnShare = Rate.Percent(10) };

        Settlement bill = Settled.By(byCostDate, Given.Inpatient, line, line, line);

        bill.FirstOwnShare.ShouldBe(new Money(1));
    }

    [Theory]
    [InlineData(false, 0, 500)] // admitted in the wait: the costs of the first two days are not shared
    [InlineData(false, 2, 500)]
    [InlineData(true, 0, 1_000)] // by admission the whole stay falls into the wait
    [InlineData(true, 1, 1_000)]
    [InlineData(true, 2, 0)] // the first covered day is inside
    public void A_stay_across_the_end_of_the_wait_is_split_by_the_regions_reading(bool admissionDecides, int admittedOnDay, long uncovered)
    {
        Claim claim = Given.Inpatient with { Begun = TestLaw.Day.AddDays(admittedOnDay) };
        BillLine[] lines = [Given.Line(300), Given.Line(200) with { Date = TestLaw.Day.AddDays(1) }, Given.Line(500) with { Date = TestLaw.Day.AddDays(2) }];

        Settlement bill = Settled.By(admissionDecides ? byAdmission : byCostDate, claim, default, fromThirdDay, lines);

        bill.Uncovered.ShouldBe(Money.Yuan(uncovered));
        bill.Pooled.ShouldBe(Rate.Percent(80).Of(Money.Yuan(1_000 - uncovered)).Rounded);
    }

    [Fact]
    public void A_kind_of_visit_the_region_does_not_offer_is_not_covered()
    {
        Settlement bill = Settled.By(byCostDate, Given.Inpatient with { Visit = VisitKind.TwoDiseases }, Given.Line(90));

        bill.Uncovered.ShouldBe(Money.Yuan(90));
        bill.Cash.ShouldBe(Money.Yuan(90));
    }

    [Fact]
    public void A_person_of_the_other_scheme_is_not_settled() =>
        Should.Throw<ArgumentException>(() => Settled.By(byCostDate, Given.Resident, Given.Line(90)));
}
