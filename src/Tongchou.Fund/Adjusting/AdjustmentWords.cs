namespace Tongchou.Fund.Adjusting;

/// <summary>分配办法: how the fund is shared out. The document announces a method of its own, which was not found; so it is a choice of the pack.</summary>
public enum DistributionFormula
{
    [Word("by-gap", "按当年正常缺口分配,不超过缺口,其余再分", "by the normal gap of the year, at most the gap, the rest shared out")] ByGap,
    [Word("by-weighted-enrolment", "按加权参保人数分配", "by weighted enrolment")] ByWeightedEnrolment,
    [Word("by-assessed-gap", "按考核后的缺口分配,不超过认定数,其余再分", "by the gap as assessed, at most that, the rest shared out")] ByAssessedGap,
    [Word("by-overspend", "超计划支出按比例补助,余额结转", "a share of overspending, what is left carried on")] ByOverspend,
}

/// <summary>缺口口径: what counts as a city's gap.</summary>
public enum GapBasis
{
    [Word("current-year", "当年正常支出减当年收入", "normal expenditure less income of the year")] CurrentYear,
    [Word("after-remittance", "再加上解的调剂金", "with what was remitted to the fund added")] AfterRemittance,
    [Word("after-balance", "先用滚存结余弥补", "what the retained balance does not cover")] AfterBalance,
}

/// <summary>余额分配口径: by what the rest is shared out when every gap is met.</summary>
public enum RestBasis
{
    [Word("by-enrolment", "按参保人数", "by enrolment")] ByEnrolment,
    [Word("by-remittance", "按上解额", "by what was remitted")] ByRemittance,
}

/// <summary>风险金最后一步: how much is taken in the year in which the reserve reaches its target.</summary>
public enum ReserveLastStep
{
    [Word("what-is-missing", "只提到目标为止", "only what is missing")] WhatIsMissing,
    [Word("whole-step", "未达标的年度提足", "the whole step")] WholeStep,
}
