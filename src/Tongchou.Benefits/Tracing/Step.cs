namespace Tongchou.Benefits;

/// <summary>The steps of a settlement in the order the policy applies them.</summary>
public enum Step
{
    [Word("uncovered", "待遇享受期外的费用", "cost of days without coverage")] Uncovered,
    [Word("outside-catalogue", "目录外费用(自费)", "outside the catalogue")] OutsideCatalogue,
    [Word("above-price-limit", "超限价费用", "above the price limit")] AbovePriceLimit,
    [Word("first-own-share", "乙类等先行自付", "first own share")] FirstOwnShare,
    [Word("elsewhere-own-share", "异地就医先行自付", "first own share for care elsewhere")] ElsewhereOwnShare,
    [Word("in-scope", "政策范围内费用", "in-scope cost")] InScope,
    [Word("deductible", "起付标准", "deductible")] Deductible,
    [Word("pooled", "基本医保(统筹基金)", "basic insurance (pooled fund)")] Pooled,
    [Word("above-ceiling", "封顶线以上的费用", "cost above the ceiling")] AboveCeiling,
    [Word("large-amount", "大额医疗费用补助", "large-amount subsidy")] LargeAmount,
    [Word("supplement", "公务员补助/企业补充", "civil-servant or enterprise supplement")] Supplement,
    [Word("serious-illness", "大病保险", "serious-illness insurance")] SeriousIllness,
    [Word("assistance", "医疗救助", "medical assistance")] Assistance,
    [Word("tilt", "倾斜救助", "tilt assistance")] Tilt,
    [Word("control", "救助对象自付控制", "control of the own part")] Control,
    [Word("supplementary-in-scope", "补充保险(范围内)", "supplementary product, in scope")] SupplementaryInScope,
    [Word("supplementary-out-of-scope", "补充保险(范围外)", "supplementary product, out of scope")] SupplementaryOutOfScope,
    [Word("personal-account", "个人账户支付", "personal account")] PersonalAccount,
    [Word("family-account", "家庭共济支付", "family account")] FamilyAccount,
    [Word("cash", "个人现金支付", "cash")] Cash,
}
