namespace Tongchou.Supervision.Auditing;

/// <summary>A rule of the rule base 规则库: what kind of limit it watches. The knowledge points say of which item.</summary>
public enum AuditRule
{
    [Word("drug-sex-limit", "药品限性别", "drug limited by sex")] DrugSex,
    [Word("drug-age-limit", "药品限年龄(限儿童等)", "drug limited by age")] DrugAge,
    [Word("service-sex-limit", "诊疗项目限性别", "service limited by sex")] ServiceSex,
    [Word("service-age-limit", "诊疗项目限年龄", "service limited by age")] ServiceAge,
    [Word("insurance-limit", "限工伤或生育保险", "for work injury or maternity insurance only")] Insurance,
    [Word("visit-limit", "限就医方式", "limited to a kind of visit")] Visit,
    [Word("level-limit", "限医疗机构级别", "limited to levels of institutions")] Level,
    [Word("course-limit", "限疗程(天数)", "limited course in days")] Course,
    [Word("quantity-limit", "限数量", "limited quantity")] Quantity,
    [Word("frequency-limit", "限频次", "limited frequency")] Frequency,
    [Word("duplicate-charge", "重复收费", "duplicate charge")] DuplicateCharge,
    [Word("second-line-limit", "限二线用药", "second-line use only")] SecondLine,
    [Word("indication-limit", "限适应症", "limited to indications")] Indication,
    [Word("price-limit", "超标准收费", "price above the standard")] Price,
    [Word("further-operation", "同次手术未按比例计费", "further operation of a session not discounted")] FurtherOperation,
    [Word("split-stay", "分解住院", "split stay")] SplitStay,
}

/// <summary>What a hit means 审核结论.</summary>
public enum AuditOutcome
{
    [Word("violation", "明确违规", "violation for sure")] Violation,
    [Word("suspected", "可疑,待机构说明", "suspected, the institution is asked")] Suspected,
    [Word("reminder", "提醒", "reminder only")] Reminder,
}

/// <summary>A group of ages 年龄段 that a limit names; how old each is at most is law.</summary>
public enum AgeGroup
{
    [Word("newborn", "新生儿", "newborn")] Newborn,
    [Word("infant", "婴幼儿", "infant")] Infant,
    [Word("child", "儿童", "child")] Child,
}

/// <summary>Which insurance 险别 pays for a case.</summary>
public enum Insurance
{
    [Word("medical", "基本医疗保险", "medical insurance")] Medical,
    [Word("work-injury", "工伤保险", "work-injury insurance")] WorkInjury,
    [Word("maternity", "生育保险", "maternity insurance")] Maternity,
}

/// <summary>How long a frequency is counted over 频次周期.</summary>
public enum AuditPeriod
{
    [Word("day", "每日", "a day")] Day,
    [Word("week", "每周", "a week")] Week,
    [Word("month", "每月", "a month")] Month,
    [Word("year", "每年", "a year")] Year,
    [Word("stay", "每次住院", "a stay")] Stay,
}
