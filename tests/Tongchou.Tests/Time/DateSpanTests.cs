namespace Tongchou.Tests;

public class DateSpanTests
{
    private static readonly DateSpan june = new(new(2025, 6, 1), new(2025, 6, 30));

    [Theory]
    [InlineData("2025-05-31", false)]
    [InlineData("2025-06-01", true)]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-07-01", false)]
    public void Both_ends_are_inside(string day, bool inside) => june.Contains(Day(day)).ShouldBe(inside);

    [Theory]
    [InlineData("2025-05-01", "2025-05-31", false)]
    [InlineData("2025-05-01", "2025-06-01", true)]
    [InlineData("2025-06-30", "2025-08-01", true)]
    [InlineData("2025-07-01", "2025-08-01", false)]
    [InlineData("2025-06-10", "2025-06-10", true)]
    public void Spans_overlap_where_they_share_a_day(string from, string to, bool overlap)
    {
        DateSpan other = new(Day(from), Day(to));

        june.Overlaps(other).ShouldBe(overlap);
        other.Overlaps(june).ShouldBe(overlap);
    }

    [Fact]
    public void A_span_may_be_open_or_empty()
    {
        DateSpan open = DateSpan.Since(new(2025, 6, 1));
        DateSpan empty = new(new(2025, 6, 2), new(2025, 6, 1));

        open.IsOpen.ShouldBeTrue();
        open.Contains(DateOnly.MaxValue).ShouldBeTrue();
        open.ToString().ShouldBe("2025-06-01...");
        june.ToString().ShouldBe("2025-06-01..2025-06-30");
        empty.IsEmpty.ShouldBeTrue();
        empty.Contains(new(2025, 6, 1)).ShouldBeFalse();
        june.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void A_benefit_year_is_the_calendar_year()
    {
        BenefitYear year = BenefitYear.Of(new(2024, 2, 29));

        (year.FirstDay, year.LastDay).ShouldBe((new(2024, 1, 1), new(2024, 12, 31)));
        year.Next.ShouldBe(BenefitYear.Of(new(2025, 1, 1)));
        year.Previous.ShouldBe(BenefitYear.Of(new(2023, 12, 31)));
        (year < year.Next).ShouldBeTrue();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
