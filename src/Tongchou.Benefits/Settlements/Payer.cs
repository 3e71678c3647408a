namespace Tongchou.Benefits;

/// <summary>Who pays a part of a bill 支付方, in the order they pay.</summary>
public enum Payer
{
    [Word("pooled", "统筹基金", "pooled fund")] Pooled,
    [Word("large-amount", "大额医疗费用补助", "large-amount subsidy")] LargeAmount,
    [Word("supplement", "公务员补助/企业补充", "civil-servant or enterprise supplement")] Supplement,
    [Word("serious-illness", "大病保险", "serious-illness insurance")] SeriousIllness,
    [Word("assistance", "医疗救助", "medical assistance")] Assistance,
    [Word("supplementary", "补充保险产品", "supplementary product")] Supplementary,
    [Word("personal-account", "个人账户", "personal account")] PersonalAccount,
    [Word("family-account", "家庭共济账户", "family account")] FamilyAccount,
    [Word("cash", "个人现金", "cash")] Cash,
}
