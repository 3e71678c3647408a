namespace Tongchou.Payment.Dip;

/// <summary>How a case was treated 治疗方式属性; the later, the more was done.</summary>
public enum TreatmentAttribute
{
    [Word("conservative", "保守治疗", "conservative")] Conservative,
    [Word("diagnostic", "诊断性操作", "diagnostic procedure")] Diagnostic,
    [Word("therapeutic", "治疗性操作", "therapeutic procedure")] Therapeutic,
    [Word("surgery", "相关手术", "related surgery")] Surgery,
}

/// <summary>How bad complications are 严重程度.</summary>
public enum SeverityGrade
{
    [Word("none", "无并发症合并症", "none")] None,
    [Word("mild", "轻度", "mild")] Mild,
    [Word("moderate", "中度", "moderate")] Moderate,
    [Word("severe", "重度", "severe")] Severe,
    [Word("death", "死亡", "death")] Death,
}

/// <summary>Ages whose cases cost otherwise 年龄特征.</summary>
public enum AgeBand
{
    [Word("child", "幼儿", "small child")] Child,
    [Word("minor", "未成年", "minor")] Minor,
    [Word("adult", "成年", "adult")] Adult,
    [Word("elderly", "老年", "elderly")] Elderly,
}

/// <summary>How several auxiliary factors become one.</summary>
public enum FactorsMeet
{
    [Word("highest", "取最高的一个", "the highest")] Highest,
    [Word("multiplied", "连乘", "all multiplied")] Multiplied,
}

/// <summary>Which mean a case's cost is held against for deviation.</summary>
public enum DeviationMean
{
    [Word("level-mean", "同级别机构的病种均费", "the group's mean at hospitals of the level")] LevelMean,
    [Word("group-mean", "病种均费", "the group's mean")] GroupMean,
}

/// <summary>How a deviating case is scored.</summary>
public enum DeviationRule
{
    [Word("excess-added", "低于下限按比例,高于上限加超出倍数,再乘医院系数", "below: in proportion; above: the excess is added; the hospital coefficient comes after")] ExcessAdded,
    [Word("stepped", "高于上限加超出倍数与医院系数,过高则不追加,低于下限不乘系数", "above: excess plus hospital coefficient; far above: nothing added; below: no coefficient")] Stepped,
}

/// <summary>Whether the hospital coefficient holds for deviating cases.</summary>
public enum DeviationCoefficient
{
    [Word("applies", "偏差病例也乘医院系数", "deviating cases take it as well")] Applies,
    [Word("not", "偏差病例不乘医院系数", "deviating cases do not take it")] Not,
}
