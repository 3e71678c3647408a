namespace Tongchou.Payment.Weights;

/// <summary>Which cases are left out before means are taken.</summary>
public enum Trimming
{
    [Word("multiples-of-median", "剔除低于或高于组内中位费用一定倍数的病例", "cases below or above multiples of the group's median are left out")] MultiplesOfMedian,
    [Word("quartiles", "剔除四分位距 1.5 倍以外的病例", "cases more than one and a half quartile distances outside are left out")] Quartiles,
    [Word("none", "不剔除", "none are left out")] None,
}

/// <summary>Over which cases the overall mean goes.</summary>
public enum OverallMean
{
    [Word("all-cases", "全部病例", "all cases")] AllCases,
    [Word("kept-cases", "剔除后的病例", "cases left after trimming")] KeptCases,
}

/// <summary>What stands for the cost of an unstable group 非稳定组.</summary>
public enum UnstableGroup
{
    [Word("median", "按组内中位费用", "the group's median")] Median,
    [Word("actual-cost", "逐例按实际费用", "each case by its own cost")] ActualCost,
    [Word("as-stable", "与稳定组相同", "like a stable group")] AsStable,
}
