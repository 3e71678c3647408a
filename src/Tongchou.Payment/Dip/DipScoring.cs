using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Dip;

/// <summary>The score 分值 of one DIP case: the group's, corrected, and what the cost's deviation and the hospital make of it.</summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
public static class DipScoring
{
    /// <param name="hospital">The hospital coefficient; a basic group takes the one of all levels instead.</param>
    public static PricedCase Of(PaidCase @case, DipMatch match, Cited<decimal> hospital, Money overallMean, DipTerms terms)
    {
        List<WorkingLine> lines = [];
        if (@case.ReviewedPoints is { } reviewed)
        {
            lines.Add(Line(new("特病单议核定分值", "score set in the special review"), Rounding.Show(reviewed), terms.ReviewQuota.Source));
            return Priced(@case, match, CaseKind.Reviewed, reviewed, lines, terms);
        }

        if (match.Group is not { } group)
        {
            decimal byCost = (Rounding.Ratio(@case.Cost, overallMean) ?? 0) * terms.ScorePerWeight.Value * terms.UngroupedFactor.Value;
            lines.Add(Line(Words<CaseKind>.Phrase(CaseKind.Ungrouped), $"{@case.Cost} ÷ {overallMean} × {Rounding.Show(terms.ScorePerWeight.Value)} × {Rounding.Show(terms.UngroupedFactor.Value)} = {Rounding.Show(byCost)}", terms.ScorePerWeight.Source, terms.UngroupedFactor.Source));
            return Priced(@case, match, CaseKind.Ungrouped, byCost, lines, terms);
        }

        lines.Add(Line(Words<MatchStep>.Phrase(match.Step), $"{group.Code}: {Rounding.Show(group.Score)}", terms.ScorePerWeight.Source));
        AuxiliaryFactor auxiliary = AuxiliaryFactors.Of(@case, terms.Auxiliary);
        lines.AddRange(auxiliary.Lines);
        Cited<decimal> coefficient = group.IsBasic ? terms.BasicCoefficient : hospital;
        Money mean = terms.Deviation.Mean.Value is DeviationMean.LevelMean ? group.MeanAt(@case.Level) : group.Mean;
        (CaseKind kind, decimal multiple) = Deviation(Rounding.Ratio(@case.Cost, mean), coefficient.Value, terms.Deviation);
        decimal score = group.Score * auxiliary.Value * multiple;
        string ratio = Rounding.Ratio(@case.Cost, mean) is { } known ? $"; r = {@case.Cost} ÷ {mean} = {Rounding.Show(known)}" : "";
        lines.Add(Line(Words<CaseKind>.Phrase(kind), $"{Rounding.Show(group.Score)} × {Rounding.Show(auxiliary.Value)} × {Rounding.Show(multiple)} = {Rounding.Show(score)} (H = {Rounding.Show(coefficient.Value)}{ratio})",
            coefficient.Source, terms.Deviation.Rule.Source, terms.Deviation.Low.Source, terms.Deviation.High.Source, terms.Deviation.Mean.Source, terms.Deviation.Coefficient.Source));
        return Priced(@case, match, kind, score, lines, terms);
    }

    /// <summary>What the score is multiplied by for the cost's deviation, the hospital coefficient inside.</summary>
    /// <param name="ratio">Cost over mean; null where the group has no mean.</param>
    public static (CaseKind Kind, decimal Multiple) Deviation(decimal? ratio, decimal coefficient, DeviationTerms terms)
    {
        decimal after = terms.Coefficient.Value is DeviationCoefficient.Applies ? coefficient : 1;
        return (ratio, terms.Rule.Value) switch
        {
            (null, _) => (CaseKind.Normal, coefficient),
            ({ } r, DeviationRule.ExcessAdded) when r < terms.Low.Value => (CaseKind.LowOutlier, r * after),
            ({ } r, DeviationRule.ExcessAdded) when r > terms.High.Value => (CaseKind.HighOutlier, (r - terms.High.Value + 1) * after),
            ({ } r, DeviationRule.Stepped) when r <= terms.Low.Value => (CaseKind.LowOutlier, r),
            ({ } r, DeviationRule.Stepped) when r > terms.Far.Value => (CaseKind.HighOutlier, coefficient),
            ({ } r, DeviationRule.Stepped) when r > terms.High.Value => (CaseKind.HighOutlier, r - terms.High.Value + coefficient),
            _ => (CaseKind.Normal, coefficient),
        };
    }

    private static PricedCase Priced(PaidCase @case, DipMatch match, CaseKind kind, decimal score, List<WorkingLine> lines, DipTerms terms) =>
        new(@case, PaymentMethod.Dip, kind, match.Group?.Code ?? "", Rounding.HalfUp(score, terms.Weights.PointsDecimals.Value), null, match.Group?.Weight, lines);

    private static WorkingLine Line(Phrase what, string sum, params IReadOnlyList<Citation> rests) => new(PaymentClauses.Points, what, sum, rests);
}
