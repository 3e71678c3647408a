namespace Tongchou.Payment.Grouping;

/// <summary>A discharged stay (出院病案) as grouping reads it. Nothing is put in another order: the first code of each list is the principal one.</summary>
public readonly ref struct Discharge
{
    /// <summary>What is not said.</summary>
    public const int Blank = -1;

    /// <summary>What is said and can't be read as a number.</summary>
    public const int Unreadable = -2;

    public const int Male = 1, Female = 2, OtherSex = 9;

    /// <summary>Numbers of a <see cref="CodeIndex"/>; empty where there is no principal diagnosis.</summary>
    public required ReadOnlySpan<int> Diagnoses { get; init; }
    public required ReadOnlySpan<int> Procedures { get; init; }

    /// <summary><see cref="Male"/>, <see cref="Female"/>, <see cref="OtherSex"/> or <see cref="Blank"/>.</summary>
    public required int Sex { get; init; }
    public required int AgeYears { get; init; }

    /// <summary>Days since birth; asked for at age zero.</summary>
    public required int AgeDays { get; init; }

    /// <summary>Weight at birth in grams; asked for up to 28 days.</summary>
    public required int WeightGrams { get; init; }
}

/// <summary>The same as it stands in a file.</summary>
public readonly ref struct DischargeCells
{
    public ReadOnlySpan<byte> Sex { get; init; }
    public ReadOnlySpan<byte> Age { get; init; }
    public ReadOnlySpan<byte> AgeDays { get; init; }
    public ReadOnlySpan<byte> Weight { get; init; }

    /// <summary>Codes between <c>|</c> or commas.</summary>
    public ReadOnlySpan<byte> Diagnoses { get; init; }
    public ReadOnlySpan<byte> Procedures { get; init; }
}

/// <summary>What is wrong with the facts of a stay; several things can be.</summary>
[Flags]
public enum DischargeFaults
{
    [Word("none", "无", "nothing")] None = 0,
    [Word("no-principal-diagnosis", "没有主要诊断", "no principal diagnosis")] NoPrincipalDiagnosis = 1,
    [Word("unknown-diagnosis", "有不认识的诊断编码", "an unknown diagnosis code")] UnknownDiagnosis = 2,
    [Word("unknown-procedure", "有不认识的手术操作编码", "an unknown procedure code")] UnknownProcedure = 4,
    [Word("no-sex", "没有性别", "no sex")] NoSex = 8,
    [Word("bad-sex", "性别不是 1(男)或 2(女)", "sex is neither 1 (male) nor 2 (female)")] BadSex = 16,
    [Word("no-age", "没有年龄", "no age")] NoAge = 32,
    [Word("bad-age", "年龄不是 0 至 200 的整数", "age is no whole number from 0 to 200")] BadAge = 64,
    [Word("no-age-days", "0 岁而没有天数", "age zero without days")] NoAgeDays = 128,
    [Word("bad-age-days", "年龄天数不是整数", "age in days is no whole number")] BadAgeDays = 256,
    [Word("no-weight", "28 天以内的新生儿没有体重", "a newborn of at most 28 days without weight")] NoWeight = 512,
    [Word("bad-weight", "体重不是以克为单位的整数", "weight is no whole number of grams")] BadWeight = 1024,
    [Word("duplicate-id", "病案号重复", "the number of the stay stands twice")] DuplicateId = 2048,
}
