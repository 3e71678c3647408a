using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Weights;

/// <summary>A group with its weight 权重 and base points 基准点数.</summary>
/// <param name="Kept">Cases left after trimming; the mean goes over them.</param>
/// <param name="Mean">The mean cost of the kept cases, or what stands for it in an unstable group.</param>
/// <param name="Variation">The coefficient of variation of the kept cases.</param>
public sealed record GroupWeight(string Group, int Cases, int Kept, Money Mean, decimal Weight, decimal BasePoints, decimal Variation, bool IsStable)
{
    /// <summary>A weight that was published, where no cases stand behind it.</summary>
    public static GroupWeight Published(string group, Money mean, decimal weight, decimal basePoints) => new(group, 0, 0, mean, weight, basePoints, 0, IsStable: true);
}

/// <summary>The weights of all groups, in the order of their codes, and the mean they are measured by.</summary>
public sealed record WeightTable(Money OverallMean, IReadOnlyList<GroupWeight> Groups)
{
    private readonly Dictionary<string, GroupWeight> byCode = Groups.ToDictionary(group => group.Group, StringComparer.Ordinal);

    public GroupWeight? Find(string group) => byCode.GetValueOrDefault(group);

    public bool Equals(WeightTable? other) => other is not null && OverallMean == other.OverallMean && Groups.SequenceEqual(other.Groups);
    public override int GetHashCode() => HashCode.Combine(OverallMean, Groups.Count);
}

/// <summary>Weights of groups from cases: a group's mean over the mean of all.</summary>
[Clause("SC2023", "七")]
[Clause("ZHEJIANG2019", "基准点数")]
public static class Weighing
{
    /// <summary>Every group that a case names is weighed; cases without one only count in the overall mean.</summary>
    public static WeightTable Weigh(IReadOnlyCollection<PaidCase> cases, WeightTerms terms)
    {
        (string Code, CostSample All, CostSample Kept)[] groups =
        [
            .. cases.Where(each => !GroupCode.IsUngrouped(each.Group)).GroupBy(each => each.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new CostSample(group.Select(each => each.Cost)) is var all ? (group.Key, all, all.Trimmed(terms)) : default),
        ];
        CostSample everything = new(cases.Select(each => each.Cost));
        Money overall = (terms.OverallMean.Value is OverallMean.KeptCases ? new(KeptCosts(cases, terms)) : everything).Mean;
        return new(overall, [.. groups.Select(group => Weigh(group.Code, group.All, group.Kept, overall, terms))]);
    }

    /// <summary>The weight of one mean cost.</summary>
    public static decimal WeightOf(Money mean, Money overall, WeightTerms terms) => Rounding.HalfUp(Rounding.Ratio(mean, overall) ?? 0, terms.WeightDecimals.Value);

    /// <summary>The base points of one mean cost; from the means themselves, so that the weight's own rounding does not count twice.</summary>
    public static decimal PointsOf(Money mean, Money overall, WeightTerms terms) =>
        Rounding.HalfUp((Rounding.Ratio(mean, overall) ?? 0) * terms.PointsPerWeight.Value, terms.PointsDecimals.Value);

    private static GroupWeight Weigh(string code, CostSample all, CostSample kept, Money overall, WeightTerms terms)
    {
        decimal variation = kept.Variation;
        bool stable = kept.Count >= terms.StableCases.Value && variation < terms.StableVariation.Value;
        Money mean = !stable && terms.UnstableGroup.Value is UnstableGroup.Median ? all.Median : kept.Mean;
        return new(code, all.Count, kept.Count, mean, WeightOf(mean, overall, terms), PointsOf(mean, overall, terms), Rounding.HalfUp(variation, 4), stable);
    }

    private static IEnumerable<Money> KeptCosts(IEnumerable<PaidCase> cases, WeightTerms terms)
    {
        foreach (IGrouping<string, PaidCase> group in cases.GroupBy(each => each.Group, StringComparer.Ordinal))
        {
            foreach (Money cost in new CostSample(group.Select(each => each.Cost)).Trimmed(terms).Costs)
            {
                yield return cost;
            }
        }
    }
}
