namespace Tongchou.Benefits.Tests;

public class SettlingTests
{
    private static readonly BenefitTerms terms = TestLaw.Terms(
        Scheme.Employee,
        ("employee/inpatient",
        [
            "deductible: table: [{ level: grassroots, value: 160 }, { level: level-1, value: 200 }, { level: level-2, value: 400 }, { level: level-3, value: 800 }]",
            "ratio: table: [{ level: [grassroots, level-1, level-2], value: 90% }, { level: level-3, value: 85% }]",
            "age-addition: table: [{ age: 0-49, value: 0% }, { age: 50-59, value: 2% }, { age: 60-69, value: 4% }, { age: 70+, value: 6% }]",
        ]));

    [Theory]
    [InlineData(45, 17_000)]
    [InlineData(62, 17_800)]
    public void An_employee_of_a_region_that_adds_points_by_age_is_shared_more(int age, long pooled)
    {
        Claim claim = Given.Inpatient with { Age = age };
        BillLine[] lines = [Given.Line(20_800)];

        Settling.Settle(claim, lines, Coverage.Always, terms, default, out Settlement bill);

        bill.Pooled.ShouldBe(Money.Yuan(pooled));
        bill.Deductible.ShouldBe(Money.Yuan(800));
        bill.Cash.ShouldBe(Money.Yuan(20_800 - pooled));
    }

    [Fact]
    public void A_trace_changes_nothing_and_names_the_clause_of_each_amount()
    {
        List<TraceEntry> entries = [];
        RecordingTrace trace = new(entries);
        BillLine[] lines = [Given.Line(20_800), Given.Line(1_000) with { Class = CatalogueClass.C }, Given.Line(333) with { OwnShare = Rate.Percent(10), Class = CatalogueClass.B }];

        Settling.Settle(Given.Inpatient, lines, Coverage.Always, terms, default, out Settlement plain);
        Settling.Settle(Given.Inpatient, lines, Coverage.Always, terms, default, out Settlement traced, ref trace);

        traced.ShouldBe(plain);
        entries.Select(entry => entry.Step).ShouldBe([Step.OutsideCatalogue, Step.FirstOwnShare, Step.InScope, Step.Deductible, Step.Pooled, Step.Cash]);
        entries.Single(entry => entry.Step is Step.Pooled).Basis[0].Source.Clause.ShouldBe(new Clause("CASE", "参数"));
    }
}
