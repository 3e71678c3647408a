namespace Tongchou.Tests;

public class LimitTests
{
    [Theory]
    [InlineData(400, 0, 400)]
    [InlineData(400, 400, 0)]
    [InlineData(400, 401, 0)]
    [InlineData(0, 0, 0)]
    public void What_is_left_is_never_below_nothing(long limit, long used, long left) =>
        new Limit(Money.Yuan(limit)).Left(Money.Yuan(used)).ShouldBe(Money.Yuan(left));

    [Fact]
    public void No_limit_stays_without_limit_and_a_limit_of_nothing_pays_nothing()
    {
        Limit.None.IsNone.ShouldBeTrue();
        Limit.None.Left(Money.Largest).ShouldBe(Limit.None.Amount);
        default(Limit).IsNone.ShouldBeFalse();
        default(Limit).Left(Money.Zero).ShouldBe(Money.Zero);
        new Limit(Money.Largest).IsNone.ShouldBeFalse();
    }
}
