namespace Tongchou.Payment.Points;

/// <summary>How the weight of a group is banded for the limit of high outliers.</summary>
public enum WeightBand
{
    [Word("up-to-1", "权重不超过 1", "weight up to 1")] UpToOne,
    [Word("up-to-3", "权重 1 至 3", "weight above 1, up to 3")] UpToThree,
    [Word("above-3", "权重大于 3", "weight above 3")] AboveThree,
}

/// <summary>Which mean a case's cost is held against for outliers.</summary>
public enum OutlierMean
{
    [Word("with-coefficient", "病组均费乘差异系数", "the group's mean times the difference coefficient")] WithCoefficient,
    [Word("group-mean", "病组均费", "the group's mean")] GroupMean,
}

/// <summary>How points above the limit of a high outlier are counted.</summary>
public enum HighOutlierPoints
{
    [Word("excess-added", "点数 ×(1+超出倍数)", "points × (1 + what the ratio exceeds the limit by)")] ExcessAdded,
    [Word("not-added", "不追加点数", "nothing is added")] NotAdded,
}

/// <summary>The most an incomplete stay can earn.</summary>
public enum IncompleteLimit
{
    [Word("base-points", "不超过病组基准点数", "the group's base points")] BasePoints,
    [Word("case-points", "不超过乘系数后的点数", "the points after the coefficient")] CasePoints,
}

/// <summary>How an ambiguous case earns points.</summary>
public enum AmbiguousPoints
{
    [Word("like-ungrouped", "与未入组病例相同,按费用折点", "by its cost, like an ungrouped case")] LikeUngrouped,
    [Word("own-weight", "按歧义组自己的权重", "by a weight of the ambiguous group's own")] OwnWeight,
}

/// <summary>How a transferred case earns points.</summary>
public enum TransferPoints
{
    [Word("by-cost", "按费用与均费之比,不超过全部点数", "by the ratio of its cost to the mean, at most full points")] ByCost,
    [Word("full", "与其他病例相同", "like any other case")] Full,
}

/// <summary>Which stay of a readmission without good reason loses points.</summary>
public enum ReadmissionLoses
{
    [Word("first-stay", "前一次住院", "the stay before")] FirstStay,
    [Word("later-stay", "再次住院", "the later stay")] LaterStay,
}
