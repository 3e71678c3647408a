namespace Tongchou.Enrolment.History;

/// <summary>When a benefit year counts as missed 断保年度.</summary>
public enum MissedYear
{
    [Word("no-cover-at-all", "全年没有任何险种参保才算断保", "missed only when no scheme covered any of it")] NoCoverAtAll,
    [Word("any-month-missing", "缺一个月即算断保", "missed when any month of it was not covered")] AnyMonthMissing,
}

/// <summary>Whether somebody never insured before has missed the years before the first enrolment.</summary>
public enum FirstEnrolment
{
    [Word("not-broken", "首次参保不算断保", "a first enrolment breaks nothing")] NotBroken,
    [Word("broken", "首次参保前的年度算断保", "the years before it count as missed")] Broken,
}
