using Tongchou.Payment.Cases;
using Tongchou.Payment.Dip;

namespace Tongchou.Payment.Tests.Dip;

public class DipScoringTests
{
    private static readonly Money overall = Money.Yuan(10_000);
    private static readonly DipGroup a = new("A", DipKind.Core, new("I10.X", "I10.X"), ProcedurePattern.Conservative, TreatmentAttribute.Conservative, Money.Yuan(8_000), 0.8m, 800);
    private static readonly DipGroup b = a with { Code = "B", Mean = Money.Yuan(25_000), Weight = 2.5m, Score = 2_500 };

    [Theory]
    [InlineData("A", 7_900, 1.10, 880)]
    [InlineData("B", 60_000, 1.10, 3_850)]
    [InlineData("A", 3_000, 0.90, 270)]
    [InlineData("B", 24_000, 0.90, 2_250)]
    public void The_four_cases_of_the_worked_example_score_as_it_says(string group, long cost, double hospital, int score) =>
        DipScoring.Of(Given.Case("1", "H", "", cost), new(group == "A" ? a : b, MatchStep.Conservative, []), Given.Cited((decimal)hospital), overall, Given.Dip).Points.ShouldBe(score);

    [Theory]
    [InlineData(0.5, 0.5, CaseKind.LowOutlier)] // at the lower limit, without the coefficient
    [InlineData(1.0, 0.9, CaseKind.Normal)]
    [InlineData(3.0, 1.9, CaseKind.HighOutlier)] // 3 − 2 + H
    [InlineData(6.0, 0.9, CaseKind.HighOutlier)] // far above: nothing is added
    public void A_region_may_step_instead(double ratio, double multiple, CaseKind kind)
    {
        (CaseKind found, decimal times) = DipScoring.Deviation((decimal)ratio, 0.9m, Given.Dip.Deviation with { Rule = Given.Cited(DeviationRule.Stepped) });

        times.ShouldBe((decimal)multiple);
        found.ShouldBe(kind);
    }

    [Fact]
    public void A_deviating_case_may_be_free_of_the_coefficient() =>
        DipScoring.Deviation(2.4m, 0.9m, Given.Dip.Deviation with { Coefficient = Given.Cited(DeviationCoefficient.Not) }).Multiple.ShouldBe(1.4m);

    [Fact]
    public void A_basic_group_takes_one_coefficient_at_every_level() =>
        DipScoring.Of(Given.Case("1", "H", "", 8_000), new(a with { IsBasic = true }, MatchStep.Conservative, []), Given.Cited(0.6m), overall, Given.Dip).Points.ShouldBe(800);

    [Fact]
    public void A_blank_group_is_scored_by_a_share_of_its_cost() =>
        DipScoring.Of(Given.Case("1", "H", "", 5_000), new(null, MatchStep.Ungrouped, []), Given.Cited(1.1m), overall, Given.Dip).Points.ShouldBe(350);

    [Theory]
    [InlineData(FactorsMeet.Highest, 1.15)]
    [InlineData(FactorsMeet.Multiplied, 1.25557)] // severe 1.15 × late 1.06 × elderly 1.03
    public void Several_auxiliary_factors_become_one_as_the_region_says(FactorsMeet meet, double factor)
    {
        PaidCase severe = Given.Case("1", "H", "", 8_000) with { OtherDiagnoses = ["a", "b", "c", "d"], Days = 9, Stage = DiseaseStage.Late, Age = 70 };

        AuxiliaryFactors.Of(severe, Given.Dip.Auxiliary with { Meet = Given.Cited(meet) }).Value.ShouldBe((decimal)factor);
    }

    [Theory]
    [InlineData(0, 9, CaseEnding.Complete, SeverityGrade.None)]
    [InlineData(1, 9, CaseEnding.Complete, SeverityGrade.Mild)]
    [InlineData(2, 3, CaseEnding.Complete, SeverityGrade.Mild)] // too short to be moderate
    [InlineData(2, 4, CaseEnding.Complete, SeverityGrade.Moderate)]
    [InlineData(4, 4, CaseEnding.Complete, SeverityGrade.Severe)]
    [InlineData(4, 4, CaseEnding.Died, SeverityGrade.Death)]
    public void Complications_and_days_grade_the_severity(int complications, int days, CaseEnding ending, SeverityGrade grade) =>
        AuxiliaryFactors.SeverityOf(Given.Case("1", "H", "", 1) with { OtherDiagnoses = [.. Enumerable.Range(0, complications).Select(i => $"{i}")], Days = days, Ending = ending }, Given.Dip.Auxiliary).ShouldBe(grade);

    [Fact]
    public void Marks_of_supervision_lower_a_score_and_mostly_TCM_care_raises_it()
    {
        PaidCase marked = Given.Case("1", "H", "", 8_000) with { Marks = SetOf<SupervisionMark>.Of(SupervisionMark.Readmission, SupervisionMark.OverLongStay) };

        AuxiliaryFactors.Of(marked, Given.Dip.Auxiliary).Value.ShouldBe(0.9m);
        AuxiliaryFactors.Of(Given.Case("1", "H", "", 8_000) with { TcmCost = Money.Yuan(4_000) }, Given.Dip.Auxiliary).Value.ShouldBe(1.02m);
        AuxiliaryFactors.Of(Given.Case("1", "H", "", 8_000) with { TcmCost = Money.Yuan(3_999) }, Given.Dip.Auxiliary).Value.ShouldBe(1);
    }

    [Theory]
    [InlineData(HospitalLevel.Level3, 0.1, 1.1)]
    [InlineData(HospitalLevel.Level3, 0.9, 1.2)] // dynamic parts go only so far
    [InlineData(HospitalLevel.Level2, -0.9, 0.6)]
    public void A_hospital_coefficient_is_the_base_of_its_level_and_dynamic_parts(HospitalLevel level, double dynamic, double coefficient) =>
        Given.Dip.HospitalCoefficient(level, (decimal)dynamic).Value.ShouldBe((decimal)coefficient);
}
