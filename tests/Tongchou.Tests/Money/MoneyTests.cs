namespace Tongchou.Tests;

public class MoneyTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1234.5", 123450)]
    [InlineData("-0.01", -1)]
    [InlineData("12.50", 1250)]
    [InlineData("10000000000", 1_000_000_000_000)]
    public void Yuan_with_at_most_two_decimals_are_read_as_fen(string text, long fen)
    {
        Money.TryParse(text, out Money amount).ShouldBeTrue();

        amount.Fen.ShouldBe(fen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,234")]
    [InlineData("0.001")]
    [InlineData("1e3")]
    [InlineData("10000000000.01")]
    [InlineData("¥5")]
    [InlineData(" 5")]
    [InlineData(null)]
    public void Anything_else_is_no_amount(string? text) => Money.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(1, 5_000, 1)] // half a fen goes up
    [InlineData(1, 4_999, 0)]
    [InlineData(-1, 5_000, -1)] // a reversal mirrors its settlement
    [InlineData(10_003, 8_500, 8_503)] // 8502.55
    public void A_step_rounds_half_up_once(long fen, int tenThousandths, long rounded) =>
        new Rate(tenThousandths).Of(new Money(fen)).Rounded.Fen.ShouldBe(rounded);

    [Fact]
    public void An_amount_that_does_not_fit_is_an_error_and_never_another_amount() =>
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Fact]
    public void Nothing_is_left_of_a_limit_that_was_passed()
    {
        Limit limit = new(Money.Yuan(400));

        limit.Left(Money.Yuan(350)).ShouldBe(Money.Yuan(50));
        limit.Left(Money.Yuan(500)).ShouldBe(Money.Zero);
        Limit.None.Left(Money.Largest).ShouldBeGreaterThan(Money.Largest);
    }
}
