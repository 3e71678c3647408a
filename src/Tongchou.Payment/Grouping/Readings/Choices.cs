namespace Tongchou.Payment.Grouping;

/// <summary>A sex other than 1 and 2: it matches no category of one sex, or the stay is not grouped.</summary>
public enum OtherSex
{
    [Word("grouped", "照常分组,只是不入男性、女性大类", "grouped; the categories of one sex never match")] Grouped,
    [Word("refused", "校验不通过", "fails the check")] Refused,
}

/// <summary>No age in days at age zero.</summary>
public enum BlankAgeDays
{
    [Word("zero-days", "视为出生 0 天", "counts as 0 days")] ZeroDays,
    [Word("refused", "校验不通过", "fails the check")] Refused,
}

/// <summary>A newborn whose weight is written as zero. One whose weight is blank always fails the check.</summary>
public enum ZeroWeight
{
    [Word("refused", "视为缺体重,校验不通过", "counts as missing and fails the check")] Refused,
    [Word("grouped", "照常分组,只是不入按体重的组", "grouped; groups by weight never match")] Grouped,
}

/// <summary>A category is open to a stay, and none of its rules holds.</summary>
public enum WithoutRule
{
    [Word("next-category", "继续试后面的大类", "the categories after it are tried")] NextCategory,
    [Word("ungrouped", "到此为止,不入组", "it ends there without a group")] Ungrouped,
}

/// <summary>How a stay without a group is written.</summary>
public enum UngroupedCode
{
    [Word("plain", "一律 0000", "always 0000")] Plain,
    [Word("a-no-group", "无组可入 0000A,校验不通过 0000B", "0000A where no group fits, 0000B where the check fails")] NoGroupA,
    [Word("a-refused", "校验不通过 0000A,无组可入 0000B", "0000A where the check fails, 0000B where no group fits")] RefusedA,
}
