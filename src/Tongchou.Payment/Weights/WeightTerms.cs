using Tongchou.Policy;

namespace Tongchou.Payment.Weights;

/// <summary>How a region makes weights, base points and coefficients from cases.</summary>
public sealed record WeightTerms(
    Cited<decimal> PointsPerWeight,
    Cited<int> WeightDecimals,
    Cited<int> PointsDecimals,
    Cited<Trimming> Trimming,
    Cited<decimal> TrimBelow,
    Cited<decimal> TrimAbove,
    Cited<OverallMean> OverallMean,
    Cited<int> StableCases,
    Cited<decimal> StableVariation,
    Cited<UnstableGroup> UnstableGroup,
    Cited<decimal> UnstableFactor,
    Cited<Rate> AreaPart,
    Cited<Rate> LevelPart,
    Cited<Rate> HospitalPart,
    Cited<decimal> CoefficientLeast,
    Cited<decimal> CoefficientMost,
    Cited<IReadOnlyList<string>> BaseGroups,
    Cited<decimal> BaseCoefficient)
{
    /// <exception cref="MissingLawException">Nobody sets one of them.</exception>
    public static WeightTerms Compile(LawOn law) => new(
        law.Need(WeightProvisions.PointsPerWeight),
        law.Need(WeightProvisions.WeightDecimals),
        law.Need(WeightProvisions.PointsDecimals),
        law.Need(WeightProvisions.Trimming),
        law.Need(WeightProvisions.TrimBelow),
        law.Need(WeightProvisions.TrimAbove),
        law.Need(WeightProvisions.OverallMean),
        law.Need(WeightProvisions.StableCases),
        law.Need(WeightProvisions.StableVariation),
        law.Need(WeightProvisions.UnstableGroup),
        law.Need(WeightProvisions.UnstableFactor),
        law.Need(WeightProvisions.AreaPart),
        law.Need(WeightProvisions.LevelPart),
        law.Need(WeightProvisions.HospitalPart),
        law.Need(WeightProvisions.CoefficientLeast),
        law.Need(WeightProvisions.CoefficientMost),
        law.Need(WeightProvisions.BaseGroups),
        law.Need(WeightProvisions.BaseCoefficient));

    public bool IsBaseGroup(string group) => BaseGroups.Value.Contains(group);
}
