namespace Tongchou.Benefits.Tests.Steps;

public class SeriousIllnessStepTests
{
    private const string Fuxin = "[{ to: 50000, rate: 60% }, { to: 100000, rate: 65% }, { rate: 70% }]";
    private const string Harbin = "[{ to: 20000, rate: 65% }, { to: 50000, rate: 70% }, { rate: 75% }]";
    private const string Zhongshan = "[{ to: 30000, rate: 60% }, { rate: 65% }]";

    [Theory]
    [InlineData("SI-P-01", Harbin, "above-deductible", 12_000, 34_720, 14_904)]
    [InlineData("SI-D-01", Fuxin, "above-deductible", 12_000, 12_000, 0)] // exactly at the threshold
    [InlineData("SI-D-02", Fuxin, "above-deductible", 12_000, 32_000, 12_000)]
    [InlineData("SI-D-03", Fuxin, "above-deductible", 12_000, 62_000, 30_000)] // exactly a band above
    [InlineData("SI-D-08", Zhongshan, "absolute", 15_000, 50_000, 22_000)]
    [InlineData("one fen above", Fuxin, "above-deductible", 12_000, 12_000.01, 0.01)]
    [InlineData("a fen into the second band", Fuxin, "above-deductible", 12_000, 62_000.01, 30_000.01)]
    [InlineData("the last band", Fuxin, "above-deductible", 12_000, 212_000, 132_500)]
    [InlineData("nothing counted", Fuxin, "above-deductible", 12_000, 0, 0)]
    public void Bands_share_what_the_person_bears_above_the_threshold(string example, string bands, string on, double threshold, double borne, double paid)
    {
        Settlement bill = Borne(Terms($"deductible: {threshold}", $"bands: {bands}", $"band-base: {on}"), borne);

        bill.SeriousIllness.ShouldBe(Settled.Yuan(paid), example);
    }

    [Theory]
    [InlineData(11_000, 0)]
    [InlineData(12_000, 600)]
    [InlineData(61_500, 625)] // 500 × 60% + 500 × 65%
    [InlineData(150_000, 700)]
    public void The_year_goes_on_where_the_last_bill_left_it(long countedBefore, long paid)
    {
        Settlement bill = Borne(Terms("deductible: 12000", $"bands: {Fuxin}"), 1_000, new Accumulators { SeriousCounted = Money.Yuan(countedBefore) });

        bill.SeriousIllness.ShouldBe(Money.Yuan(paid));
    }

    [Theory]
    [InlineData("marginal", 60_000, 36_500)] // 50,000 × 60% + 10,000 × 65%
    [InlineData("marginal", 50_000, 30_000)]
    [InlineData("slab", 50_000, 30_000)] // the end of a band belongs to it
    [InlineData("slab", 60_000, 39_000)]
    [InlineData("slab", 120_000, 84_000)]
    [InlineData("continuous", 25_000, 15_625)] // 60% + 2.5 points
    [InlineData("continuous", 50_000, 32_500)] // 65% when the second band starts
    [InlineData("continuous", 75_000, 50_625)]
    [InlineData("continuous", 200_000, 140_000)]
    public void The_bands_can_be_read_in_three_ways(string mode, long above, long paid)
    {
        Settlement bill = Borne(Terms("deductible: 12000", $"bands: {Fuxin}", $"band-mode: {mode}"), 12_000 + above);

        bill.SeriousIllness.ShouldBe(Money.Yuan(paid));
    }

    [Theory]
    [InlineData("[{ to: 50000, rate: 60% }, { rate: 20% }]", "slab")]
    [InlineData("[{ to: 50000, rate: 60% }]", "slab")]
    [InlineData("[{ to: 50000, rate: 60% }, { to: 60000, rate: 50% }]", "continuous")]
    public void What_was_paid_is_never_taken_back_where_the_years_earning_falls(string bands, string mode)
    {
        Settlement bill = Borne(Terms("deductible: 0", $"bands: {bands}", $"band-mode: {mode}"), 20_000, new Accumulators { SeriousCounted = Money.Yuan(49_000), SeriousPaid = Money.Yuan(29_000) });

        bill.SeriousIllness.ShouldBe(Money.Zero);
    }

    [Theory]
    [InlineData(AssistanceCategory.None, 12_000)] // (32,000 − 12,000) × 60%
    [InlineData(AssistanceCategory.Destitute, 16_900)] // (32,000 − 6,000) × 65%
    public void Poor_persons_owe_half_the_threshold_and_get_more_points(AssistanceCategory category, long paid)
    {
        const string rows = "table: [{ category: [destitute, orphan, minimum-living], value: POOR }, { category: [none, low-income-edge, poverty-watch, illness-poverty], value: ELSE }]";
        BenefitTerms terms = Terms(
            "deductible: 12000", $"bands: {Fuxin}",
            $"deductible-share: {rows.Replace("POOR", "50%").Replace("ELSE", "100%")}",
            $"addition: {rows.Replace("POOR", "5%").Replace("ELSE", "0%")}");

        Settlement bill = Settled.By(terms, Given.Resident with { Category = category }, Given.Line(32_000));

        bill.SeriousIllness.ShouldBe(Money.Yuan(paid));
    }

    [Theory]
    [InlineData(0, 0, 20_000)]
    [InlineData(0, 4_000, 24_000)] // incentives raise the ceiling
    [InlineData(0, -3_000, 17_000)] // missed years lower it
    [InlineData(0, -30_000, 0)]
    [InlineData(15_000, 0, 5_000)]
    [InlineData(19_000, -3_000, 0)]
    [InlineData(0, 90_000, 42_600)] // far away: the bands alone
    public void The_ceiling_moves_with_the_record_of_dues(long paidBefore, long move, long paid)
    {
        Coverage coverage = Coverage.Always with { CapChange = Money.Yuan(move) };

        Settlement bill = Settled.By(
            Terms("deductible: 12000", "bands: 60%", "ceiling: 20000"), Given.Resident, new Accumulators { SeriousPaid = Money.Yuan(paidBefore) }, coverage, Given.Line(83_000));

        bill.SeriousIllness.ShouldBe(Money.Yuan(paid));
    }

    [Fact]
    public void Where_there_is_no_ceiling_the_record_of_dues_moves_nothing()
    {
        BenefitTerms terms = Terms("deductible: 12000", "bands: 60%", "ceiling: none");

        Settlement reduced = Settled.By(terms, Given.Resident, default, Coverage.Always with { CapChange = Money.Yuan(-60_000) }, Given.Line(112_000));

        reduced.SeriousIllness.ShouldBe(Money.Yuan(60_000));
    }

    [Fact]
    public void The_threshold_is_a_share_of_last_years_weighted_income() // SI-D-13
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Resident,
            ("resident/inpatient", ["ratio: 0%"]),
            ("resident/serious-illness", ["deductible: { share-of-income: 50% }", $"bands: {Fuxin}"]),
            ("indicators", ["resident-income: { urban-income: 30000, rural-income: 16000, urban-people: 600000, rural-people: 400000 }"]));

        terms.SeriousIllness!.Income!.Value.Value.ShouldBe(Money.Yuan(24_400));
        terms.SeriousIllness.Deductible.Value.ShouldBe(Money.Yuan(12_200));
    }

    [Theory]
    [InlineData("[deductible, copayment, above-ceiling]", 6_000)]
    [InlineData("[deductible]", 1_000)]
    [InlineData("[copayment]", 3_000)]
    [InlineData("[above-ceiling]", 2_000)]
    [InlineData("[deductible, copayment, above-ceiling, first-own-share]", 7_000)]
    [InlineData("[]", 0)]
    public void A_region_says_which_burdens_count(string counts, long counted)
    {
        BenefitTerms terms = TestLaw.Terms(
            Scheme.Resident,
            ("resident/inpatient", ["deductible: 1000", "ratio: 50%", "ceiling: 3000"]),
            ("resident/serious-illness", ["deductible: 0", "bands: 10%", $"counts: {counts}"]));

        // 1,000 own share and 1,000 deductible; of the 8,000 left 6,000 are shared by half and 2,000 lie above the ceiling.
        Settlement bill = Settled.By(terms, Given.Resident, Given.Line(10_000) with { Class = CatalogueClass.B, OwnShare = Rate.Percent(10) });

        bill.Change.SeriousCounted.ShouldBe(Money.Yuan(counted));
    }

    [Fact]
    public void Outpatient_care_counts_only_where_the_region_says_so()
    {
        BenefitTerms terms = TestLaw.Terms(Scheme.Resident, ("resident/outpatient", ["ratio: 50%"]), ("resident/serious-illness", ["deductible: 0", "bands: 60%"]));

        Settlement bill = Settled.By(terms, Given.Resident with { Visit = VisitKind.Outpatient }, Given.Line(1_000));

        bill.SeriousIllness.ShouldBe(Money.Zero);
        bill.Change.SeriousCounted.ShouldBe(Money.Zero);
    }

    private static BenefitTerms Terms(params string[] serious) => TestLaw.Terms(Scheme.Resident, ("resident/inpatient", ["ratio: 0%"]), ("resident/serious-illness", serious));

    private static Settlement Borne(BenefitTerms terms, double borne, Accumulators before = default) =>
        Settled.By(terms, Given.Resident, before, Given.Line(0) with { Amount = Settled.Yuan(borne) });
}
