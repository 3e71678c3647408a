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

    [Theory]
    [InlineData(100_000_001)]
    [InlineData(7)]
    [InlineData(999_999_999_999)]
    public void Twelve_months_of_a_budget_are_the_budget_and_the_institutions_of_a_month_are_its_share(long fen)
    {
        Money[] charges = [new(333), new(0), new(1), new(-50), new(999_999)];

        Money[][] months = [.. Enumerable.Range(1, 12).Select(month => MonthlyAdvance.OfBudget(new(fen), month, charges).ToArray())];

        months.Sum(month => month.Sum(part => part.Fen)).ShouldBe(fen);
        months.ShouldAllBe(month => month.All(part => !part.IsNegative) && month[1].IsZero && month[3].IsZero);
        months.Max(month => month.Sum(part => part.Fen)).ShouldBeLessThanOrEqualTo((fen / 12) + 1);
        MonthlyAdvance.OfBudget(new(fen), 1, [Money.Zero]).ShouldBe([Money.Zero]);
    }

    [Fact]
    public void Working_capital_is_some_months_of_last_year() =>
        MonthlyAdvance.WorkingCapital(Money.Yuan(1_200), Given.Clearing with { WorkingCapitalMonths = Given.Cited(2) }).ShouldBe(Money.Yuan(200));
}
