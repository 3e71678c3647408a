namespace Tongchou;

/// <summary>The category 救助对象类别 of a medical-assistance target; <see cref="None"/> for everybody else.</summary>
public enum AssistanceCategory
{
    [Word("none", "非救助对象", "no assistance target")] None,
    [Word("destitute", "特困人员", "destitute person")] Destitute,
    [Word("orphan", "孤儿", "orphan")] Orphan,
    [Word("minimum-living", "最低生活保障对象", "minimum living allowance")] MinimumLiving,
    [Word("low-income-edge", "低保边缘家庭成员", "marginal low income")] LowIncomeEdge,
    [Word("poverty-watch", "防止返贫监测对象", "watched against return to poverty")] PovertyWatch,
    [Word("illness-poverty", "因病致贫重病患者", "poor through illness")] IllnessPoverty,
}
