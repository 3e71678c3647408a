namespace Tongchou.Tests;

public class FineMoneyTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(4_999, 0, 0)]
    [InlineData(5_000, 1, 0)]
    [InlineData(9_999, 1, 0)]
    [InlineData(10_000, 1, 1)]
    [InlineData(15_000, 2, 1)]
    [InlineData(-1, 0, -1)]
    [InlineData(-4_999, 0, -1)]
    [InlineData(-5_000, -1, -1)]
    [InlineData(-10_000, -1, -1)]
    [InlineData(-10_001, -1, -2)]
    public void Parts_of_a_fen_are_rounded_half_up_or_dropped(long parts, long rounded, long floor)
    {
        FineMoney amount = new(parts);

        amount.Rounded.Fen.ShouldBe(rounded);
        amount.Floor.Fen.ShouldBe(floor);
    }

    [Fact]
    public void Rounding_mirrors_below_nothing_so_that_a_reversal_undoes_its_settlement()
    {
        for (long parts = -30_000; parts <= 30_000; parts++)
        {
            (new FineMoney(parts).Rounded + new FineMoney(-parts).Rounded).ShouldBe(Money.Zero);
        }
    }

    [Fact]
    public void Parts_add_up_before_they_are_rounded()
    {
        FineMoney third = Rate.Percent(10).Of(new Money(4));

        (third + third + third).Rounded.ShouldBe(new Money(1));
        (third + third - third).ShouldBe(third);
        FineMoney.From(new Money(7)).Rounded.ShouldBe(new Money(7));
    }
}
