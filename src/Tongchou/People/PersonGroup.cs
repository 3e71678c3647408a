namespace Tongchou;

/// <summary>The group 人群 of an insured person that a region's benefit tables may tell apart.</summary>
public enum PersonGroup
{
    [Word("active", "在职职工", "active employee")] Active,
    [Word("retired", "退休职工", "retired employee")] Retired,
    [Word("adult", "成年居民", "adult resident")] Adult,
    [Word("student", "学生儿童", "pupil, student or child")] Student,
}

public static class PersonGroups
{
    /// <summary>The scheme a group belongs to.</summary>
    public static Scheme Scheme(this PersonGroup group) => group is PersonGroup.Active or PersonGroup.Retired ? Tongchou.Scheme.Employee : Tongchou.Scheme.Resident;
}
