using Tongchou.Fund.Adjusting;

namespace Tongchou.Fund.Sandboxes;

/// <summary>What a sandbox 调剂沙盘 is played with: the figures of a first year, and what is assumed of those that follow. Nothing of it is law.</summary>
/// <param name="Years">How many years are played, the first among them.</param>
public sealed record SandboxPlan(int FirstYear, int Years, AdjustmentOpening Opening, AdjustmentInputs Start)
{
    public const int MostYears = 30;

    /// <summary>收入、支出年增长: of a place that names no growth of its own.</summary>
    public CityGrowth Growth { get; init; } = new(Rate.Zero, Rate.Zero);

    public IReadOnlyDictionary<RegionCode, CityGrowth> Growths { get; init; } = new Dictionary<RegionCode, CityGrowth>();

    /// <summary>老龄化: by how much the aged's part of the insured rises each year.</summary>
    public Rate Ageing { get; init; }

    /// <summary>老年人费用倍数: how many times another's an aged person's cost is.</summary>
    public Rate AgedCost { get; init; } = Rate.Whole;

    public IReadOnlyList<Migration> Migrations { get; init; } = [];
    public IReadOnlyList<EpidemicYear> Epidemics { get; init; } = [];
    public IReadOnlyList<BreachYear> Breaches { get; init; } = [];

    public CityGrowth GrowthOf(RegionCode city) => Growths.GetValueOrDefault(city, Growth);
}

/// <summary>How a city's income and expenditure grow in a year, prices and wages; ageing and moving come on top.</summary>
public readonly record struct CityGrowth(Rate Income, Rate Expenditure);

/// <summary>人口流动: each year so many of a city's insured below old age move to another, with the income and the cost that go with them.</summary>
public sealed record Migration(RegionCode From, RegionCode To, Rate Share);

/// <summary>疫情年: what a year of emergency changes in that year alone.</summary>
/// <param name="Drawn">Of the reserve the year opens with.</param>
/// <param name="Cities">Where; everywhere if empty.</param>
public sealed record EpidemicYear(int Year, Rate Expenditure, Rate Income, Rate Drawn, IReadOnlyList<RegionCode> Cities);

/// <summary>违规损失: a loss by breach in one year of one city, on top of its expenditure.</summary>
public sealed record BreachYear(int Year, RegionCode City, RegionCode Government, Money Amount);
