using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Weights;

namespace Tongchou.Payment.Points;

/// <summary>The points of one DRG case: base points times coefficient, and what its cost or its ending makes of them.</summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
[Clause("ZHEJIANG2019", "基准点数")]
[Clause("ZHEJIANG2019", "未完整住院")]
[Clause("DRG-PAGES", "高倍率")]
public static class CasePoints
{
    /// <param name="group">The case's group; null where it has none, or none that was weighed.</param>
    /// <param name="coefficient">The difference coefficient of the hospital in the group.</param>
    public static PricedCase Of(PaidCase @case, GroupWeight? group, decimal coefficient, Money overallMean, PointTerms terms)
    {
        Working working = new(@case, terms, overallMean);
        return @case.ReviewedPoints is { } reviewed ? working.Reviewed(reviewed, group)
            : GroupCode.IsAmbiguous(@case.Group) && (terms.AmbiguousPoints.Value is AmbiguousPoints.LikeUngrouped || group is null) ? working.ByCost(CaseKind.Ambiguous, terms.UngroupedFactor, terms.AmbiguousPoints.Source)
            : group is null ? working.ByCost(CaseKind.Ungrouped, terms.UngroupedFactor)
            : !group.IsStable && terms.Weights.UnstableGroup.Value is UnstableGroup.ActualCost ? working.ByCost(CaseKind.Unstable, terms.Weights.UnstableFactor, terms.Weights.UnstableGroup.Source)
            : working.InGroup(group, coefficient);
    }

    /// <summary>The lines of one case while it is worked out.</summary>
    private sealed class Working(PaidCase @case, PointTerms terms, Money overallMean)
    {
        private readonly List<WorkingLine> lines = [];

        public PricedCase Reviewed(decimal points, GroupWeight? group)
        {
            Tell(new("特病单议核定点数", "points set in the special review"), Rounding.Show(points), terms.ReviewQuota.Source);
            return Priced(CaseKind.Reviewed, points, group?.Weight);
        }

        public PricedCase ByCost(CaseKind kind, Cited<decimal> factor, params ReadOnlySpan<Citation> more)
        {
            decimal scale = terms.Weights.PointsPerWeight.Value;
            decimal points = Round((Rounding.Ratio(@case.Cost, overallMean) ?? 0) * scale * factor.Value);
            Tell(Words<CaseKind>.Phrase(kind), $"{@case.Cost} ÷ {overallMean} × {Rounding.Show(scale)} × {Rounding.Show(factor.Value)} = {Rounding.Show(points)}", [factor.Source, terms.Weights.PointsPerWeight.Source, .. more]);
            return Priced(kind, points, null);
        }

        public PricedCase InGroup(GroupWeight group, decimal coefficient)
        {
            decimal full = group.BasePoints * coefficient;
            Tell(new("病组基准点数 × 差异系数", "base points × difference coefficient"), $"{Rounding.Show(group.BasePoints)} × {Rounding.Show(coefficient)} = {Rounding.Show(full)}", terms.Weights.PointsPerWeight.Source);
            if (@case.Ending is CaseEnding.Incomplete)
            {
                return Incomplete(group, full);
            }

            Money mean = terms.OutlierMean.Value is OutlierMean.WithCoefficient ? Rounding.Times(group.Mean, coefficient) : group.Mean;
            if (Rounding.Ratio(@case.Cost, mean) is not { } ratio)
            {
                return Priced(CaseKind.Normal, full, group.Weight);
            }

            Cited<decimal> high = terms.HighLimit(@case.Level, group.Weight), low = terms.LowLimit(@case.Level);
            Tell(new("费用 ÷ 均费", "cost ÷ mean"), $"{@case.Cost} ÷ {mean} = {Rounding.Show(ratio)}", terms.OutlierMean.Source);
            return @case.Ending is CaseEnding.Transferred && terms.TransferPoints.Value is TransferPoints.ByCost ? Transferred(group, full, ratio)
                : ratio > high.Value ? High(group, full, ratio, high)
                : ratio < low.Value ? Low(group, full, ratio, low)
                : Priced(CaseKind.Normal, full, group.Weight);
        }

        private PricedCase Incomplete(GroupWeight group, decimal full)
        {
            decimal most = terms.IncompleteLimit.Value is IncompleteLimit.BasePoints ? group.BasePoints : full;
            decimal byCost = full * (Rounding.Ratio(@case.Cost, group.Mean) ?? 0);
            decimal points = Math.Min(byCost, most);
            Tell(Words<CaseKind>.Phrase(CaseKind.Incomplete), $"{Rounding.Show(full)} × {@case.Cost} ÷ {group.Mean} = {Rounding.Show(byCost)}, ≤ {Rounding.Show(most)}", terms.IncompleteLimit.Source);
            return Priced(CaseKind.Incomplete, points, group.Weight);
        }

        private PricedCase Transferred(GroupWeight group, decimal full, decimal ratio)
        {
            decimal points = full * Math.Min(1, ratio);
            Tell(Words<CaseKind>.Phrase(CaseKind.Transferred), $"{Rounding.Show(full)} × {Rounding.Show(Math.Min(1, ratio))} = {Rounding.Show(points)}", terms.TransferPoints.Source);
            return Priced(CaseKind.Transferred, points, group.Weight);
        }

        private PricedCase High(GroupWeight group, decimal full, decimal ratio, Cited<decimal> limit)
        {
            if (terms.HighOutlierPoints.Value is HighOutlierPoints.NotAdded)
            {
                Tell(Words<CaseKind>.Phrase(CaseKind.HighOutlier), $"{Rounding.Show(ratio)} > {Rounding.Show(limit.Value)}: {Rounding.Show(full)}", limit.Source, terms.HighOutlierPoints.Source);
                return Priced(CaseKind.HighOutlier, full, group.Weight);
            }

            decimal share = terms.HighExcessShare.Value.TenThousandths / 10_000m;
            decimal points = full * (1 + ((ratio - limit.Value) * share));
            Tell(Words<CaseKind>.Phrase(CaseKind.HighOutlier), $"{Rounding.Show(full)} × (1 + ({Rounding.Show(ratio)} − {Rounding.Show(limit.Value)}) × {terms.HighExcessShare.Value}) = {Rounding.Show(points)}", limit.Source, terms.HighExcessShare.Source, terms.HighOutlierPoints.Source);
            return Priced(CaseKind.HighOutlier, points, group.Weight);
        }

        private PricedCase Low(GroupWeight group, decimal full, decimal ratio, Cited<decimal> limit)
        {
            // The limit may lie above one where a region says so; the points never do.
            decimal points = full * Math.Min(1, ratio);
            Tell(Words<CaseKind>.Phrase(CaseKind.LowOutlier), $"{Rounding.Show(full)} × {Rounding.Show(ratio)} = {Rounding.Show(points)} ({Rounding.Show(ratio)} < {Rounding.Show(limit.Value)})", limit.Source);
            return Priced(CaseKind.LowOutlier, points, group.Weight);
        }

        private PricedCase Priced(CaseKind kind, decimal points, decimal? weight) => new(@case, PaymentMethod.DrgPoints, kind, @case.Group, Round(points), null, weight, lines);
        private decimal Round(decimal points) => Rounding.HalfUp(points, terms.Weights.PointsDecimals.Value);
        private void Tell(Phrase what, string sum, params IReadOnlyList<Citation> rests) => lines.Add(new(PaymentClauses.Points, what, sum, rests));
    }
}
