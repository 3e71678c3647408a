using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Points;
using Tongchou.Payment.Weights;

namespace Tongchou.Payment.Rates;

/// <summary>DRG by rate 费率法: what a weight of one costs, set beforehand; the standard of a case is its weight times the rate.</summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
[Clause("FX2019", "四(四)")]
public static class RateStandard
{
    /// <summary>Yuan for a weight of one: expected cost of the cases in scope over the sum of their weights; null without any weight.</summary>
    public static decimal? RateOf(Money expectedCost, decimal weights, RateTerms terms) =>
        weights > 0 ? Rounding.HalfUp(expectedCost.Fen / 100m / weights, terms.RateDecimals.Value) : null;

    /// <summary>Weight × rate × coefficient, half up to the fen.</summary>
    public static Money Of(decimal weight, decimal rate, decimal coefficient) => Rounding.Fen(weight * rate * coefficient * 100);

    /// <summary>The standard of a case. An outlier, incomplete or ungrouped case is worth what its points are, as weights.</summary>
    public static PricedCase Price(PaidCase @case, GroupWeight? group, decimal rate, Money overallMean, PointTerms points, RateTerms terms)
    {
        Cited<decimal> coefficient = terms.LevelCoefficient(@case.Level);
        PricedCase earned = CasePoints.Of(@case, group, coefficient.Value, overallMean, points);
        decimal weight = earned.Kind is CaseKind.Normal && group is not null ? group.Weight * coefficient.Value : earned.Points / points.Weights.PointsPerWeight.Value;
        Money standard = Of(weight, rate, 1);
        WorkingLine line = new(PaymentClauses.Points, new("权重 × 等级系数 × 费率", "weight × coefficient of the level × rate"), $"{Rounding.Show(weight)} × {Rounding.Show(rate)} = {standard}", coefficient.Source, terms.RateDecimals.Source);
        return earned.With(line) with { Method = PaymentMethod.DrgRate, Points = 0, Standard = standard };
    }
}
