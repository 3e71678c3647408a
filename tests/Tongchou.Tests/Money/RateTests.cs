namespace Tongchou.Tests;

public class RateTests
{
    [Theory]
    [InlineData("65%", 6_500)]
    [InlineData("82.5%", 8_250)]
    [InlineData("82.55%", 8_255)]
    [InlineData("0.65", 6_500)]
    [InlineData("0.8255", 8_255)]
    [InlineData("1", 10_000)]
    [InlineData("100%", 10_000)]
    [InlineData("0", 0)]
    [InlineData("-5%", -500)] // points may be taken away
    [InlineData("120%", 12_000)]
    public void A_ratio_is_read_in_whole_ten_thousandths(string text, int tenThousandths)
    {
        Rate.TryParse(text, out Rate rate).ShouldBeTrue();

        rate.TenThousandths.ShouldBe(tenThousandths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("65 %")]
    [InlineData("65.555%")]
    [InlineData("0.65555")]
    [InlineData("1e2")]
    [InlineData("1001")]
    [InlineData("六成")]
    [InlineData("0.650000000000000000")] // longer than any ratio is written
    [InlineData(null)]
    public void Anything_else_is_no_ratio(string? text) => Rate.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(6_500, "65%")]
    [InlineData(8_250, "82.5%")]
    [InlineData(8_255, "82.55%")]
    [InlineData(0, "0%")]
    [InlineData(10_000, "100%")]
    public void A_ratio_is_shown_as_it_is_read(int tenThousandths, string text)
    {
        new Rate(tenThousandths).ToString().ShouldBe(text);

        Rate.TryParse(text, out Rate again).ShouldBeTrue();
        again.TenThousandths.ShouldBe(tenThousandths);
    }

    [Fact]
    public void A_share_too_large_is_an_error_and_never_another_amount() =>
        Should.Throw<OverflowException>(() => Rate.Whole.Of(new Money(long.MaxValue / 9_000)));
}
