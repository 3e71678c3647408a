namespace Tongchou.Enrolment.Incentives;

/// <summary>Whether the continuity bonus earned before a break survives it.</summary>
public enum AfterBreak
{
    [Word("recomputed", "断保后按新的连续年数重算", "recomputed from the new count")] Recomputed,
    [Word("kept", "断保前已得的额度保留", "what was earned before is kept")] Kept,
}

/// <summary>How bonus and reduction of one person meet.</summary>
public enum BonusAndReduction
{
    [Word("each-limited", "先各自封顶再相抵", "each held at its limit first, then netted")] EachLimited,
    [Word("net-first", "先相抵再封顶", "netted first, then held at the limit")] NetFirst,
}

/// <summary>What spoils a year without a claim 零报销.</summary>
public enum ZeroClaim
{
    [Word("any-payment", "基金任何支付都算报销(含门诊)", "any fund payment, outpatient too")] AnyPayment,
    [Word("inpatient-payment", "只有住院支付才算报销", "only a fund payment for a stay")] InpatientPayment,
}

/// <summary>Whether a repaired year counts as a year of dues for incentives and reductions.</summary>
public enum RepairedYear
{
    [Word("not-continuous", "修复只减变动等待期", "repair touches the variable wait only")] NotContinuous,
    [Word("continuous", "修复的年度视同连续参保", "a repaired year counts as insured")] Continuous,
}

/// <summary>Whether years before the rule began count as continuous.</summary>
public enum EarlierYears
{
    [Word("not-counted", "连续年数自规则施行之年起算", "counted from the year the rule began")] NotCounted,
    [Word("counted", "施行前的连续年数也算", "earlier years count as well")] Counted,
}

/// <summary>Whether a return in an exempt group lowers the ceiling for the years missed.</summary>
public enum ExemptReturn
{
    [Word("reduced", "豁免人群只免等待期,限额仍降低", "exempt from waiting only; the ceiling is lowered")] Reduced,
    [Word("spared", "豁免人群不降低限额", "exempt from the reduction too")] Spared,
}
