using Tongchou.Payment.Figures;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Weights;

/// <summary>What packs may set about weights, base points and coefficients, in <c>payment/weights.yaml</c>.</summary>
public static class WeightProvisions
{
    private static readonly DecimalForm number = new();
    private static readonly CountForm decimals = new(Rounding.MostDecimals);

    public static readonly Provision<decimal> PointsPerWeight = new("payment/weights/points-per-weight",
        new("权重为 1 的病组的基准点数", "Base points of a group of weight one"), number);

    public static readonly Provision<int> WeightDecimals = new("payment/weights/weight-decimals",
        new("权重保留的小数位数", "Decimals of a weight"), decimals);

    public static readonly Provision<int> PointsDecimals = new("payment/weights/points-decimals",
        new("点数、分值和系数保留的小数位数", "Decimals of points, scores and coefficients"), decimals);

    public static readonly Reading<Trimming> Trimming = new("payment/weights/trimming",
        new("测算前剔除哪些病例", "Which cases are left out before means are taken"));

    public static readonly Provision<decimal> TrimBelow = new("payment/weights/trim-below",
        new("剔除低于中位费用此倍数的病例", "Cases below this multiple of the median are left out"), number);

    public static readonly Provision<decimal> TrimAbove = new("payment/weights/trim-above",
        new("剔除高于中位费用此倍数的病例", "Cases above this multiple of the median are left out"), number);

    public static readonly Reading<OverallMean> OverallMean = new("payment/weights/overall-mean",
        new("全部病例均次费用的范围", "Over which cases the overall mean goes"));

    public static readonly Provision<int> StableCases = new("payment/weights/stable-cases",
        new("稳定组的最少病例数", "Least cases of a stable group"), new CountForm());

    public static readonly Provision<decimal> StableVariation = new("payment/weights/stable-variation",
        new("稳定组的变异系数上限(须小于)", "A stable group's coefficient of variation stays below it"), number);

    public static readonly Reading<UnstableGroup> UnstableGroup = new("payment/weights/unstable-group",
        new("非稳定组的费用水平", "What stands for the cost of an unstable group"));

    public static readonly Provision<decimal> UnstableFactor = new("payment/weights/unstable-factor",
        new("非稳定组按实际费用折点时的系数", "Factor on points of an unstable group's actual cost"), number);

    public static readonly Provision<Rate> AreaPart = new("payment/weights/area-part",
        new("差异系数中统筹区部分的占比", "Part of the area in the difference coefficient"), RateForm.Instance);

    public static readonly Provision<Rate> LevelPart = new("payment/weights/level-part",
        new("差异系数中等级部分的占比", "Part of the level in the difference coefficient"), RateForm.Instance);

    public static readonly Provision<Rate> HospitalPart = new("payment/weights/hospital-part",
        new("差异系数中医院部分的占比", "Part of the hospital in the difference coefficient"), RateForm.Instance);

    public static readonly Provision<decimal> CoefficientLeast = new("payment/weights/coefficient-least",
        new("差异系数下限", "Least difference coefficient"), number);

    public static readonly Provision<decimal> CoefficientMost = new("payment/weights/coefficient-most",
        new("差异系数上限", "Greatest difference coefficient"), number);

    public static readonly Provision<IReadOnlyList<string>> BaseGroups = new("payment/weights/base-groups",
        new("同病同价的基础病组", "Base groups of one price at every level"), CodesForm.Instance);

    public static readonly Provision<decimal> BaseCoefficient = new("payment/weights/base-coefficient",
        new("基础病组统一的系数", "The one coefficient of base groups"), number);

    public static IReadOnlyList<Provision> All =>
    [
        PointsPerWeight, WeightDecimals, PointsDecimals, Trimming, TrimBelow, TrimAbove, OverallMean, StableCases, StableVariation, UnstableGroup, UnstableFactor,
        AreaPart, LevelPart, HospitalPart, CoefficientLeast, CoefficientMost, BaseGroups, BaseCoefficient,
    ];
}
