using Tongchou.Policy.Forms;

namespace Tongchou.Benefits.Tests.Steps;

public class BandingTests
{
    private static readonly Band[] bands = [new(Money.Yuan(100), Rate.Percent(50)), new(Money.Yuan(200), Rate.Zero), new(Money.Yuan(300), Rate.Percent(80))];

    [Theory]
    [InlineData(0, 100, 50)]
    [InlineData(0, 250, 90)]
    [InlineData(50, 250, 65)]
    [InlineData(100, 200, 0)]
    [InlineData(250, 900, 40)] // beyond the last band nothing
    [InlineData(300, 900, 0)]
    [InlineData(40, 40, 0)]
    public void A_stretch_earns_each_part_at_its_own_rate(long from, long to, long earned) =>
        Banding.Share(bands, Money.Yuan(from), Money.Yuan(to), Rate.Zero, Rate.Whole).Rounded.ShouldBe(Money.Yuan(earned));

    [Theory]
    [InlineData(0, 300, 0, 0)]
    [InlineData(0, 300, 25, 50)]
    [InlineData(0, 300, 50, 200)] // what shares nothing is not above a ceiling
    [InlineData(0, 300, 90, 250)]
    [InlineData(0, 300, 130, 300)]
    [InlineData(0, 300, 500, 300)]
    [InlineData(50, 300, 25, 150)]
    public void Cost_is_used_until_the_room_is(long from, long to, long room, long used) =>
        Banding.CostUntil(bands, Money.Yuan(from), Money.Yuan(to), Rate.Zero, Rate.Whole, Money.Yuan(room)).ShouldBe(Money.Yuan(used));

    [Fact]
    public void The_fen_that_crosses_the_room_counts_as_used() =>
        Banding.CostUntil([new(Band.Open, Rate.Percent(30))], Money.Zero, Money.Yuan(1), Rate.Zero, Rate.Whole, new Money(10)).ShouldBe(new Money(34));
}
