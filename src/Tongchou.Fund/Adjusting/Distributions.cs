namespace Tongchou.Fund.Adjusting;

/// <summary>The formulas that a pack may choose from.</summary>
public static class Distributions
{
    private static readonly NeedFormula byGap = new(assessed: false);
    private static readonly NeedFormula byAssessedGap = new(assessed: true);
    private static readonly WeightedEnrolmentFormula byWeightedEnrolment = new();
    private static readonly OverspendFormula byOverspend = new();

    public static IDistribution Of(DistributionFormula formula) => formula switch
    {
        DistributionFormula.ByGap => byGap,
        DistributionFormula.ByWeightedEnrolment => byWeightedEnrolment,
        DistributionFormula.ByAssessedGap => byAssessedGap,
        DistributionFormula.ByOverspend => byOverspend,
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };
}
