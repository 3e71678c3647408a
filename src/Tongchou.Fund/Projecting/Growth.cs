namespace Tongchou.Fund.Projecting;

/// <summary>How much dues, subsidy and cost of a head have grown since the start year 累计增长; one is not at all.</summary>
public readonly record struct Growth(decimal Dues, decimal Subsidy, decimal Cost)
{
    /// <summary>Digits kept from year to year: far below a fen of any amount, and the same on every machine.</summary>
    private const int Digits = 18;

    public Growth()
        : this(1, 1, 1)
    {
    }

    public Growth Next(Assumptions now, Scheme scheme) => new(
        Times(Dues, scheme is Scheme.Employee ? now.Dues.BaseGrowth : now.Dues.PersonalGrowth),
        Times(Subsidy, now.Dues.SubsidyGrowth),
        Times(Cost, now.Costs.Of(scheme).Growth));

    /// <summary>An amount of the start year in this one, whole fen, half away from zero.</summary>
    public static Money Grown(Money amount, decimal growth) => new((long)Math.Round(amount.Fen * growth, MidpointRounding.AwayFromZero));

    private static decimal Times(decimal grown, Rate by) => Math.Round(grown * (1 + (by.TenThousandths / 10_000m)), Digits, MidpointRounding.AwayFromZero);
}
