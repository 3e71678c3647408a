namespace Tongchou.Benefits;

/// <summary>How often a deductible 起付标准 is owed.</summary>
public enum DeductibleBasis
{
    [Word("per-visit", "按次", "for each visit")] PerVisit,
    [Word("per-year", "按年", "once a year")] PerYear,
}

/// <summary>What bands 分段 are laid along.</summary>
public enum BandBase
{
    [Word("above-deductible", "起付标准以上的费用", "the cost above the deductible")] AboveDeductible,
    [Word("absolute", "全部政策范围内费用,起付标准切去第一段的开头", "the whole in-scope cost, the deductible cutting into the first band")] Absolute,
}

/// <summary>Whether bands start anew with each visit or run through the year.</summary>
public enum BandSpan
{
    [Word("per-visit", "按次", "anew with each visit")] PerVisit,
    [Word("in-year", "年度累计", "through the year")] InYear,
}

/// <summary>How a banded ratio is applied.</summary>
public enum BandMode
{
    [Word("marginal", "分段累进:每段按本段比例", "marginal: each part at its own band's rate")] Marginal,
    [Word("slab", "全额按所达段比例", "slab: the whole amount at the rate of the band it ends in")] Slab,
    [Word("continuous", "比例随金额连续上升", "the rate rises along a line between the bands' starts")] Continuous,
}

/// <summary>What a yearly ceiling 封顶线 is measured on.</summary>
public enum CeilingOn
{
    [Word("payment", "支付额", "what the fund pays")] Payment,
    [Word("cost", "起付标准以上的费用", "the cost above the deductible")] Cost,
}

/// <summary>A part of the bill that stays with the person until a later payer takes some of it 个人负担.</summary>
public enum Burden
{
    [Word("deductible", "起付标准", "deductible")] Deductible,
    [Word("copayment", "按比例自付", "copayment")] Copayment,
    [Word("above-ceiling", "封顶线以上", "above the ceiling")] AboveCeiling,
    [Word("first-own-share", "先行自付", "first own share")] FirstOwnShare,
}

/// <summary>How the deductible of a stay reached by referral is counted.</summary>
public enum ReferralDeductible
{
    [Word("continuous", "连续计算,只补差额", "one continuous deductible: only the difference is owed")] Continuous,
    [Word("anew", "重新计算", "owed anew")] Anew,
}

/// <summary>Which day decides whether a cost falls into the waiting period.</summary>
public enum CostInWait
{
    [Word("by-cost-date", "按费用发生日", "the day of each cost")] ByCostDate,
    [Word("by-admission-date", "按入院(就诊)日", "the day of admission or visit")] ByAdmissionDate,
}

/// <summary>When a person's age is looked at.</summary>
public enum AgeCounted
{
    [Word("on-the-day", "按入院(就诊)当日周岁", "full years on the day of admission or visit")] OnTheDay,
    [Word("in-the-year", "按当年年龄", "years reached in the calendar year")] InTheYear,
}

/// <summary>Whether the 10% control may pay beyond the yearly assistance limit.</summary>
public enum ControlAndLimit
{
    [Word("beyond-limit", "可以突破救助年度限额", "beyond the yearly assistance limit")] BeyondLimit,
    [Word("within-limit", "不得突破救助年度限额", "within the yearly assistance limit")] WithinLimit,
}

/// <summary>What the 10% control looks at.</summary>
public enum ControlSpan
{
    [Word("per-stay", "每次住院", "each stay")] PerStay,
    [Word("per-year", "全年累计", "the whole year")] PerYear,
}

/// <summary>What the upper amount of a supplementary product bounds.</summary>
public enum UpperMeans
{
    [Word("cost", "计入的费用", "the cost that counts")] Cost,
    [Word("payment", "赔付额", "what the product pays")] Payment,
}

/// <summary>What a personal account may pay for.</summary>
public enum AccountScope
{
    [Word("all", "全部个人负担", "everything the person bears")] All,
    [Word("in-scope", "政策范围内个人负担", "what the person bears in scope")] InScope,
}

/// <summary>Who bears a cost that the layers do not share.</summary>
public enum WhoBears
{
    [Word("person", "由个人负担", "the person")] Person,
}

public enum YesNo
{
    [Word("yes", "是", "yes")] Yes,
    [Word("no", "否", "no")] No,
}
