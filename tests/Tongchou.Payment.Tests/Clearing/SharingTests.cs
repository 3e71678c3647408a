using Tongchou.Payment.Clearing;

namespace Tongchou.Payment.Tests.Clearing;

public class SharingTests
{
    [Theory]
    [InlineData(700_000, 700_000)] // below a: what the items cost
    [InlineData(800_000, 1_000_000)] // exactly a: all is kept
    [InlineData(900_000, 1_000_000)]
    [InlineData(1_080_000, 1_048_000)]
    [InlineData(1_150_000, 1_090_000)] // exactly b
    [InlineData(1_300_000, 1_090_000)]
    public void Surplus_is_kept_from_a_on_and_overspend_shared_up_to_b(long byItem, long paid)
    {
        Money standard = Money.Yuan(1_000_000);

        Sharing sharing = SurplusSharing.Of(standard, Money.Yuan(byItem), Given.Clearing);

        (standard - sharing.Returned + sharing.Shared).ShouldBe(Money.Yuan(paid));
    }

    [Fact]
    public void A_reserve_that_does_not_suffice_is_shared_in_proportion() =>
        SurplusSharing.Limited([Money.Yuan(300), Money.Yuan(100)], Money.Yuan(100)).ShouldBe([Money.Yuan(75), Money.Yuan(25)]);

    [Fact]
    public void A_month_keeps_a_deposit_but_never_so_much_that_the_least_share_is_missed()
    {
        MonthlyAdvance.Of(Money.Yuan(1_000), Given.Clearing).ShouldBe(new Advance(Money.Yuan(100), Money.Yuan(900)));
        MonthlyAdvance.Of(Money.Yuan(1_000), Given.Clearing with { DepositShare = Given.Cited(Rate.Percent(30)) }).ShouldBe(new Advance(Money.Yuan(150), Money.Yuan(850)));
    }

    [Theory]
    [InlineData(95, DepositReturn.FullFromScore, 0)]
    [InlineData(80, DepositReturn.FullFromScore, 20)]
    [InlineData(95, DepositReturn.Proportional, 5)]
    public void An_appraisal_keeps_back_part_of_the_deposit(int score, DepositReturn reading, long withheld) =>
        MonthlyAdvance.Withheld(Money.Yuan(100), score, Given.Clearing with { DepositReturn = Given.Cited(reading) }).ShouldBe(Money.Yuan(withheld));

    [Fact]
    public void Working_capital_is_some_months_of_last_year() =>
        MonthlyAdvance.WorkingCapital(Money.Yuan(1_200), Given.Clearing with { WorkingCapitalMonths = Given.Cited(2) }).ShouldBe(Money.Yuan(200));
}
