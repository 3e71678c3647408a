namespace Tongchou.Payment.Grouping;

/// <summary>How grouping a stay came out (分组结果).</summary>
public enum GroupingOutcome
{
    [Word("grouped", "入组", "grouped")] Grouped,
    [Word("no-group", "没有符合条件的组", "no group fits")] NoGroup,
    [Word("no-sex", "没有性别", "no sex")] NoSex,
    [Word("other-sex", "性别不是 1 或 2", "sex is neither 1 nor 2")] OtherSex,
    [Word("no-age", "没有可读的年龄", "no readable age")] NoAge,
    [Word("no-age-days", "0 岁而没有可读的天数", "age zero without readable days")] NoAgeDays,
    [Word("no-weight", "28 天以内的新生儿没有体重", "a newborn of at most 28 days without weight")] NoWeight,
    [Word("no-principal-diagnosis", "没有主要诊断", "no principal diagnosis")] NoPrincipalDiagnosis,
}

/// <param name="Group">Position among <see cref="Grouper.Groups"/>; minus one without a group.</param>
public readonly record struct Grouped(GroupingOutcome Outcome, int Group)
{
    public const int None = -1;

    public bool IsGrouped => Outcome is GroupingOutcome.Grouped;

    /// <summary>The facts don't pass the checks before grouping, so that no group was looked for.</summary>
    public bool IsRefused => Outcome > GroupingOutcome.NoGroup;
}

/// <summary>The codes of a result, as files carry them.</summary>
public readonly record struct GroupCodes(string Mdc, string Adrg, string Drg)
{
    public override string ToString() => $"{Mdc},{Adrg},{Drg}";
}
