namespace Tongchou;

/// <summary>A supplement of the employee scheme that a person's employer brings (JS2021 3).</summary>
public enum Supplement
{
    [Word("none", "无", "none")] None,
    [Word("civil-servant", "公务员医疗补助", "civil-servant supplement")] CivilServant,
    [Word("enterprise", "企业补充医疗保险", "enterprise supplement")] Enterprise,
}
