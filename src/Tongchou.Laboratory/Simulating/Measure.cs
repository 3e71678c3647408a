namespace Tongchou.Laboratory;

/// <summary>What is summed of settled visits, on each side of a comparison. Amounts in fen.</summary>
public enum Measure
{
    [Word("pooled", "统筹基金", "pooled fund")] Pooled,
    [Word("large-amount", "大额补助", "large-amount subsidy")] LargeAmount,
    [Word("supplement", "公务员/企业补充", "supplement")] Supplement,
    [Word("serious-illness", "大病保险", "serious-illness insurance")] SeriousIllness,
    [Word("assistance", "医疗救助", "medical assistance")] Assistance,
    [Word("supplementary", "补充保险产品", "supplementary product")] Supplementary,
    [Word("personal-account", "个人账户", "personal account")] PersonalAccount,
    [Word("cash", "个人现金", "cash")] Cash,
    [Word("in-scope", "政策范围内费用", "in-scope cost")] InScope,
    [Word("in-scope-paid", "政策范围内支付", "paid of the in-scope cost")] InScopePaid,
    [Word("stays-in-scope", "住院政策范围内费用", "in-scope cost of stays")] StaysInScope,

    /// <summary>What all funds and products paid of it.</summary>
    [Word("stays-paid", "住院政策范围内支付", "paid of the in-scope cost of stays")] StaysPaid,

    /// <summary>What basic insurance alone paid of it: the published ratio is measured so.</summary>
    [Word("stays-pooled", "住院基本医保支付", "paid for stays by basic insurance")] StaysPooled,
    [Word("uncovered", "不享受待遇的费用", "cost without coverage")] Uncovered,

    /// <summary>What the 10% control topped up, a part of assistance.</summary>
    [Word("control", "自付控制补足", "topped up by the control")] Control,
    [Word("control-stays", "自付控制触发住院次数", "stays the control topped up")] ControlStays,

    /// <summary>Persons in households whose own part of bills is at least 40% of the household's income.</summary>
    [Word("catastrophic", "灾难性支出家庭人数", "persons with a catastrophic burden")] Catastrophic,
}

/// <summary>What is counted once, whatever the law.</summary>
public enum Count
{
    [Word("persons", "人数", "persons")] Persons,
    [Word("visits", "就诊次数", "visits")] Visits,
    [Word("cost", "总费用", "cost")] Cost,
    [Word("winners", "受益人数", "winners")] Winners,
    [Word("losers", "受损人数", "losers")] Losers,
    [Word("gained", "受益金额", "gained")] Gained,
    [Word("lost", "受损金额", "lost")] Lost,
}

/// <summary>The sides of a comparison.</summary>
public enum Side
{
    [Word("baseline", "现行", "baseline")] Baseline,
    [Word("reform", "改革", "reform")] Reform,
}
