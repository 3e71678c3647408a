using Tongchou.Payment.Cases;
using Tongchou.Payment.OtherMethods;
using Tongchou.Payment.Rates;
using Tongchou.Payment.Weights;

namespace Tongchou.Payment.Tests.OtherMethods;

public class OtherMethodsTests
{
    [Theory]
    [InlineData(0, 400)] // in and out on one day is a day
    [InlineData(30, 12_000)]
    [InlineData(31, 12_340)]
    [InlineData(100, 35_200)] // 30 × 400 + 60 × 340 + 10 × 280
    public void Bed_days_are_paid_band_by_band(int days, long standard) =>
        StayStandards.BedDay(Given.Case("1", "H", "", 1) with { Days = days }, Given.Other).Standard.ShouldBe(Money.Yuan(standard));

    [Theory]
    [InlineData(QuotaPays.Quota, 5_000)]
    [InlineData(QuotaPays.LowerOfCost, 4_000)]
    public void A_quota_pays_itself_or_the_lower_cost(QuotaPays pays, long standard) =>
        StayStandards.SingleDisease(Given.Case("1", "H", "Q", 4_000), new("Q", Money.Yuan(5_000)), Given.Other with { QuotaPays = Given.Cited(pays) }).Standard.ShouldBe(Money.Yuan(standard));

    [Fact]
    public void A_TCM_group_earns_a_share_of_the_group_it_corresponds_to() =>
        StayStandards.Tcm(Given.Earned(Given.Case("1", "H", "X", 1), 84), Given.Other with { TcmFactor = Given.Cited(0.9m) }, 4).Points.ShouldBe(75.6m);

    [Fact]
    public void Heads_are_paid_by_the_months_they_were_on_the_list() => LumpPayments.Capitation(125, Given.Other).Amount.ShouldBe(Money.Yuan(1_250));

    [Theory]
    [InlineData(1_000, 600, 300, 700)] // a surplus of 100 stays
    [InlineData(1_000, 700, 500, 600)] // an overspend of 200, half of it shared
    public void A_community_answers_for_what_its_people_cost_inside_and_outside(long budget, long inside, long outside, long amount) =>
        LumpPayments.Community(Money.Yuan(budget), Money.Yuan(inside), Money.Yuan(outside), Given.Other).Amount.ShouldBe(Money.Yuan(amount));

    [Fact]
    public void A_rate_times_weight_and_coefficient_is_the_published_standard() =>
        RateStandard.Of(15.207924m, 8_728.30m, 1.2m).ShouldBe(new Money(15_928_719));

    [Fact]
    public void A_rate_is_the_expected_cost_over_the_weights()
    {
        RateStandard.RateOf(Money.Yuan(1_000_000), 120, Given.Rates).ShouldBe(8_333.33m);
        RateStandard.RateOf(Money.Yuan(1), 0, Given.Rates).ShouldBeNull();
    }

    [Fact]
    public void By_rate_a_normal_case_costs_the_fund_its_weight_and_an_outlier_what_its_points_are_worth()
    {
        GroupWeight group = GroupWeight.Published("X", Money.Yuan(10_000), 1, 100);

        RateStandard.Price(Given.Case("1", "H", "X", 9_000), group, 10_000, Money.Yuan(10_000), Given.Points, Given.Rates).Standard.ShouldBe(Money.Yuan(11_500));
        RateStandard.Price(Given.Case("1", "H", "X", 1_150), group, 10_000, Money.Yuan(10_000), Given.Points, Given.Rates).Standard.ShouldBe(Money.Yuan(1_150));
    }
}
