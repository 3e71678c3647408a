using Tongchou.Payment.Cases;
using Tongchou.Payment.Points;
using Tongchou.Payment.Weights;

namespace Tongchou.Payment.Tests.Points;

public class CasePointsTests
{
    private static readonly Money overall = Money.Yuan(12_000);
    private static readonly GroupWeight group = GroupWeight.Published("X", Money.Yuan(9_600), 0.8m, 80);

    [Theory]
    [InlineData(10_000, 84.0, CaseKind.Normal)]
    [InlineData(40_000, 165.3333, CaseKind.HighOutlier)] // 3.968254 above the limit of 3
    [InlineData(3_000, 25.0, CaseKind.LowOutlier)] // 0.297619 below 0.4
    [InlineData(30_240, 84.0, CaseKind.Normal)] // exactly three times: not yet high
    [InlineData(4_032, 84.0, CaseKind.Normal)] // exactly 0.4: not yet low
    public void A_case_earns_points_by_its_cost_against_the_mean_of_its_level(long cost, double points, CaseKind kind)
    {
        PricedCase priced = CasePoints.Of(Given.Case("1", "H", "X", cost), group, 1.05m, overall, Given.Points);

        priced.Points.ShouldBe((decimal)points);
        priced.Kind.ShouldBe(kind);
        priced.Lines.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(HospitalLevel.Level3, CaseKind.Normal)]
    [InlineData(HospitalLevel.Level2, CaseKind.HighOutlier)]
    public void The_same_ratio_is_high_at_one_level_and_not_at_another(HospitalLevel level, CaseKind kind) =>
        CasePoints.Of(Given.Case("1", "H", "X", 24_000, level: level), group, 1, overall, Given.Points).Kind.ShouldBe(kind);

    [Theory]
    [InlineData(6_000, 63.0)]
    [InlineData(12_000, 120.0)] // 126 by cost, at most the base points
    public void An_incomplete_stay_earns_by_its_cost_and_at_most_the_base_points(long cost, double points)
    {
        GroupWeight dearer = GroupWeight.Published("Y", Money.Yuan(12_000), 1.2m, 120);

        CasePoints.Of(Given.Case("1", "H", "Y", cost) with { Ending = CaseEnding.Incomplete }, dearer, 1.05m, Money.Yuan(10_000), Given.Points).Points.ShouldBe((decimal)points);
    }

    [Fact]
    public void Where_the_region_says_so_an_incomplete_stay_may_earn_the_points_after_the_coefficient() =>
        CasePoints.Of(Given.Case("1", "H", "X", 20_000) with { Ending = CaseEnding.Incomplete }, group, 1.05m, overall, Given.Points with { IncompleteLimit = Given.Cited(IncompleteLimit.CasePoints) }).Points.ShouldBe(84);

    [Theory]
    [InlineData("", CaseKind.Ungrouped)]
    [InlineData("0000", CaseKind.Ungrouped)]
    [InlineData("GQY", CaseKind.Ambiguous)]
    public void A_case_without_a_group_earns_a_share_of_its_cost(string code, CaseKind kind)
    {
        PricedCase priced = CasePoints.Of(Given.Case("1", "H", code, 6_000), null, 1.2m, overall, Given.Points);

        priced.Points.ShouldBe(35); // 6,000 ÷ 12,000 × 100 × 0.7
        priced.Kind.ShouldBe(kind);
    }

    [Fact]
    public void An_ambiguous_group_may_have_a_weight_of_its_own() =>
        CasePoints.Of(Given.Case("1", "H", "BQY", 9_000), GroupWeight.Published("BQY", Money.Yuan(8_597), 0.7164m, 71.64m), 1, overall, Given.Points with { AmbiguousPoints = Given.Cited(AmbiguousPoints.OwnWeight) }).Points.ShouldBe(71.64m);

    [Fact]
    public void What_the_special_review_sets_stands_before_everything_else()
    {
        PricedCase priced = CasePoints.Of(Given.Case("1", "H", "X", 400_000) with { ReviewedPoints = 1_250 }, group, 1.05m, overall, Given.Points);

        priced.Points.ShouldBe(1_250);
        priced.Kind.ShouldBe(CaseKind.Reviewed);
    }

    [Fact]
    public void A_transferred_stay_earns_by_its_cost_unless_the_region_pays_it_in_full()
    {
        PaidCase transferred = Given.Case("1", "H", "X", 4_800) with { Ending = CaseEnding.Transferred };

        CasePoints.Of(transferred, group, 1, overall, Given.Points).Points.ShouldBe(40);
        CasePoints.Of(transferred, group, 1, overall, Given.Points with { TransferPoints = Given.Cited(TransferPoints.Full) }).Points.ShouldBe(80);
    }

    [Fact]
    public void An_unstable_group_may_pay_each_case_by_its_own_cost() =>
        CasePoints.Of(Given.Case("1", "H", "X", 3_000), group with { IsStable = false }, 1.05m, overall, Given.Points with { Weights = Given.Weights with { UnstableGroup = Given.Cited(UnstableGroup.ActualCost) } }).Points.ShouldBe(25);

    [Theory]
    [InlineData(1_000, 300, 100, 800, 0)]
    [InlineData(10_000, 300, 100, 800, 7_480)]
    public void The_fund_pays_a_ratio_of_what_the_standard_leaves_and_never_less_than_nothing(long standard, long fullSelf, long own, long deductible, long fund) =>
        FundPayment.ByFormula(Money.Yuan(standard), Money.Yuan(fullSelf), Money.Yuan(own), Money.Yuan(deductible), Rate.Percent(85)).ShouldBe(Money.Yuan(fund));

    [Fact]
    public void A_normal_case_is_worth_its_points_at_the_unrounded_value()
    {
        decimal value = PointValues.Of(Money.Yuan(1_000_000), 90_000)!.Value;

        decimal.Round(value, 4).ShouldBe(11.1111m);
        PointValues.Worth(84, value).ShouldBe(new Money(93_333));
        PointValues.Of(Money.Yuan(1), 0).ShouldBeNull();
    }

    [Fact]
    public void A_quota_of_special_reviews_is_never_passed() => ReviewQuota.Most(119, Rate.Percent(5)).ShouldBe(5);
}
