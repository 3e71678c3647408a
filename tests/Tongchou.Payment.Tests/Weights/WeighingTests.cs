using Tongchou.Payment.Cases;
using Tongchou.Payment.Weights;

namespace Tongchou.Payment.Tests.Weights;

public class WeighingTests
{
    private static readonly WeightTerms untrimmed = Given.Weights with { Trimming = Given.Cited(Trimming.None) };

    [Fact]
    public void A_weight_is_the_mean_of_the_group_over_the_mean_of_all()
    {
        WeightTable table = Weighing.Weigh([.. Cases("A", 8_000, 8_000, 8_000), .. Cases("B", 16_000)], untrimmed);

        table.OverallMean.ShouldBe(Money.Yuan(10_000));
        table.Find("A")!.Weight.ShouldBe(0.8m);
        table.Find("A")!.BasePoints.ShouldBe(80);
        table.Find("B")!.Weight.ShouldBe(1.6m);
    }

    [Fact]
    public void A_cost_far_from_the_median_does_not_move_the_mean()
    {
        PaidCase[] cases = Cases("A", 1_000, 1_000, 1_000, 1_000, 1_000, 900_000);

        Weighing.Weigh(cases, Given.Weights).Find("A")!.ShouldSatisfyAllConditions(
            group => group.Mean.ShouldBe(Money.Yuan(1_000)), group => group.Kept.ShouldBe(5), group => group.Cases.ShouldBe(6));
        Weighing.Weigh(cases, Given.Weights with { Trimming = Given.Cited(Trimming.Quartiles) }).Find("A")!.Kept.ShouldBe(5);
        Weighing.Weigh(cases, untrimmed with { UnstableGroup = Given.Cited(UnstableGroup.AsStable) }).Find("A")!.Mean.ShouldBe(new Money(15_083_333));
    }

    [Fact]
    public void Few_cases_or_wide_costs_make_a_group_unstable_and_its_median_stands_for_it()
    {
        WeightTable table = Weighing.Weigh([.. Cases("few", 1_000, 2_000, 9_000), .. Cases("wide", 100, 100, 100, 100, 9_000)], untrimmed);

        table.Find("few")!.IsStable.ShouldBeFalse();
        table.Find("few")!.Mean.ShouldBe(Money.Yuan(2_000));
        table.Find("wide")!.IsStable.ShouldBeFalse();
        table.Find("wide")!.Mean.ShouldBe(Money.Yuan(100));
    }

    [Fact]
    public void The_variation_is_that_of_a_sample() =>
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32 over 7.
        Weighing.Weigh(Cases("A", 2, 4, 4, 4, 5, 5, 7, 9), untrimmed).Find("A")!.Variation.ShouldBe(0.4276m);

    [Fact]
    public void Cases_without_a_group_count_in_the_overall_mean_only()
    {
        WeightTable table = Weighing.Weigh([.. Cases("A", 1_000), .. Cases("0000", 3_000)], untrimmed);

        table.Groups.Count.ShouldBe(1);
        table.OverallMean.ShouldBe(Money.Yuan(2_000));
    }

    [Fact]
    public void The_order_of_cases_changes_nothing()
    {
        PaidCase[] cases = [.. Cases("B", 700, 900, 100, 300), .. Cases("A", 5, 800, 77)];

        Weighing.Weigh([.. cases.Reverse()], Given.Weights).ShouldBe(Weighing.Weigh(cases, Given.Weights));
    }

    [Theory]
    [InlineData(1.2, 1.5, 1.18)] // 0.4 + 0.4 × 1.2 + 0.2 × 1.5
    [InlineData(0.0, 0.1, 0.5)] // held at the least
    [InlineData(3.0, 9.0, 1.5)] // held at the most
    public void A_coefficient_is_blended_and_bounded(double level, double hospital, double coefficient) =>
        Coefficients.Blend("H", "A", (decimal)level, (decimal)hospital, Given.Weights).Value.ShouldBe((decimal)coefficient);

    [Fact]
    public void A_base_group_has_one_coefficient_at_every_hospital() =>
        Coefficients.Blend("H", "A", 1.9m, 1.9m, Given.Weights with { BaseGroups = Given.Cited<IReadOnlyList<string>>(["A"]) }).Value.ShouldBe(1);

    private static PaidCase[] Cases(string group, params long[] yuan) => [.. yuan.Select((cost, i) => Given.Case($"{group}{i}", "H", group, cost))];
}
