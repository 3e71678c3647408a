using Tongchou.Fund.Projecting;

namespace Tongchou.Fund.Tests.Projecting;

public class BackTestTests
{
    [Fact]
    public void A_year_fitted_to_what_was_published_repeats_it_and_only_later_years_are_compared()
    {
        BackTest test = BackTest.Run(Town.Plain, [.. Published(2020, 1_000_000), .. Published(2021, 1_050_000), .. Published(2022, 1_102_500)], 2021)!;

        FundYear start = Projection.Run(test.Used, 1).Employee[0];
        ((decimal)start.Insured).ShouldBe(1_050_000m, 100m);
        ((decimal)start.Cost.Fen / 100).ShouldBe(1_050_000m * 4_000, 1_000_000m);
        test.Rows.ShouldAllBe(row => row.Year == 2022);
        test.Rows.Count.ShouldBe(5);

        // The growth of the years before goes on, so a series that grows evenly is met.
        test.Rows.Where(row => row.Figure is Figure.Enrolled or Figure.Cost).ShouldAllBe(row => Math.Abs(row.Error.TenThousandths) <= 30);
    }

    [Fact]
    public void What_was_published_after_the_start_year_moves_no_projected_figure()
    {
        PublishedFigure[] early = [.. Published(2020, 1_000_000), .. Published(2021, 1_050_000)];

        long[] Projected(long heads) => [.. BackTest.Run(Town.Plain, [.. early, .. Published(2022, heads)], 2021)!.Rows.Select(row => row.Projected)];

        Projected(1_100_000).ShouldBe(Projected(3_000_000));
    }

    [Fact]
    public void A_year_of_which_nothing_was_published_is_no_start() => BackTest.Run(Town.Plain, Published(2020, 1_000_000), 2019).ShouldBeNull();

    [Theory]
    [InlineData(110, 100, 1_000)]
    [InlineData(90, 100, -1_000)]
    public void An_error_is_projected_less_published(long projected, long published, int error) =>
        new BackTestRow(2022, Scheme.Resident, Figure.Enrolled, projected, published).Error.ShouldBe(new(error));

    private static PublishedFigure[] Published(int year, long heads) =>
    [
        new(year, Scheme.Employee, Figure.Enrolled, heads), new(year, Scheme.Employee, Figure.Retired, heads / 4), new(year, Scheme.Employee, Figure.Cost, heads * 4_000),
        new(year, Scheme.Resident, Figure.Enrolled, heads * 2), new(year, Scheme.Resident, Figure.Cost, heads * 3_000),
    ];
}
