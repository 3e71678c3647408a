using Tongchou.Agency.Records;

namespace Tongchou.Agency.Tests.Records;

public sealed class HeadTests
{
    [Fact]
    public void Each_region_is_closed_through_its_own_day_wherever_it_stands()
    {
        DateOnly first = new(2026, 3, 30);
        DateOnly later = new(2026, 3, 31);

        Head head = Head.First(0).WithClosed("510100", first).WithClosed("210900", first).WithClosed("210900:day", first).WithClosed("210900", later);

        (head.ClosedThrough("210900"), head.ClosedThrough("210900:day"), head.ClosedThrough("510100")).ShouldBe((later, first, first));
        head.ClosedThrough("10100").ShouldBeNull();
        Head.First(0).ClosedThrough("210900").ShouldBeNull();
    }
}
