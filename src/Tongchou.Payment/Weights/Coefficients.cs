using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Weights;

/// <summary>A difference coefficient 差异系数 of a hospital in a group, with what it is made of.</summary>
/// <param name="LevelRatio">Mean of the hospital's level over the mean of the group; null where the level has no case.</param>
/// <param name="HospitalRatio">Likewise of the hospital.</param>
/// <param name="Bounded">Whether the least or the greatest coefficient moved it.</param>
public sealed record Coefficient(string Hospital, string Group, decimal? LevelRatio, decimal? HospitalRatio, decimal Value, bool Bounded, IReadOnlyList<WorkingLine> Lines);

/// <summary>How dear a hospital is in a group, blended from area, level and hospital, and bounded.</summary>
[Clause("SC2023", "七")]
[Clause("ZHEJIANG2019", "基准点数")]
public static class Coefficients
{
    /// <summary>A coefficient for every hospital and group that a case names, in the order of hospitals, then groups.</summary>
    public static IReadOnlyList<Coefficient> Of(IReadOnlyCollection<PaidCase> cases, WeightTable weights, WeightTerms terms)
    {
        List<Coefficient> made = [];
        foreach (IGrouping<string, PaidCase> group in cases.Where(each => weights.Find(each.Group) is not null).GroupBy(each => each.Group, StringComparer.Ordinal))
        {
            GroupWeight weight = weights.Find(group.Key)!;
            Dictionary<HospitalLevel, decimal?> byLevels = group.GroupBy(each => each.Level).ToDictionary(level => level.Key, level => RatioOf(level, weight, terms));
            foreach (IGrouping<string, PaidCase> hospital in group.GroupBy(each => each.Hospital, StringComparer.Ordinal))
            {
                made.Add(Blend(hospital.Key, group.Key, byLevels[hospital.First().Level], RatioOf(hospital, weight, terms), terms));
            }
        }

        return [.. made.OrderBy(each => each.Hospital, StringComparer.Ordinal).ThenBy(each => each.Group, StringComparer.Ordinal)];
    }

    /// <summary>The blend of the three parts; a part without cases is taken as the area's, which is one.</summary>
    public static Coefficient Blend(string hospital, string group, decimal? levelRatio, decimal? hospitalRatio, WeightTerms terms)
    {
        if (terms.IsBaseGroup(group))
        {
            // One price for one disease: how dear the hospital is plays no part.
            WorkingLine same = new(PaymentClauses.Points, new("基础病组同病同价", "base group, one price for one disease"), Rounding.Show(terms.BaseCoefficient.Value), terms.BaseGroups.Source, terms.BaseCoefficient.Source);
            return new(hospital, group, levelRatio, hospitalRatio, terms.BaseCoefficient.Value, Bounded: false, [same]);
        }

        decimal area = Part(terms.AreaPart), level = Part(terms.LevelPart), own = Part(terms.HospitalPart);
        decimal blended = Rounding.HalfUp(area + (level * (levelRatio ?? 1)) + (own * (hospitalRatio ?? 1)), terms.PointsDecimals.Value);
        decimal value = Math.Max(terms.CoefficientLeast.Value, Math.Min(terms.CoefficientMost.Value, blended));
        WorkingLine line = new(PaymentClauses.Points, new("差异系数", "difference coefficient"),
            $"{Rounding.Show(area)} + {Rounding.Show(level)} × {Rounding.Show(levelRatio ?? 1)} + {Rounding.Show(own)} × {Rounding.Show(hospitalRatio ?? 1)} = {Rounding.Show(blended)}{(value == blended ? "" : $" → {Rounding.Show(value)}")}",
            terms.AreaPart.Source, terms.LevelPart.Source, terms.HospitalPart.Source, terms.CoefficientLeast.Source, terms.CoefficientMost.Source);
        return new(hospital, group, levelRatio, hospitalRatio, value, value != blended, [line]);
    }

    private static decimal? RatioOf(IEnumerable<PaidCase> cases, GroupWeight weight, WeightTerms terms) =>
        Rounding.Ratio(new CostSample(cases.Select(each => each.Cost)).Trimmed(terms).Mean, weight.Mean);

    private static decimal Part(Cited<Rate> part) => part.Value.TenThousandths / 10_000m;
}
