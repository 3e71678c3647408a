namespace Tongchou.Payment.Grouping;

/// <summary>What opens a major category to a stay.</summary>
public enum MdcCondition
{
    [Word("PDX", "主要诊断在诊断表", "principal diagnosis in the list")] PrincipalDiagnosis,
    [Word("ADX", "任一诊断在诊断表", "any diagnosis in the list")] AnyDiagnosis,
    [Word("PDX_AND_REGIONS>=2", "主要诊断在诊断表,且各诊断涉及两个以上部位", "principal diagnosis in the list, and the diagnoses cover two regions of the body")] TwoRegions,
    [Word("PPV", "主要手术操作属于有效手术操作", "the principal procedure counts as an operation")] PrincipalOperation,
    [Word("APV", "有属于有效手术操作的手术操作", "any procedure counts as an operation")] AnyOperation,
}

/// <summary>外科、操作、内科: what carries the care of a core group; the first two are tried before the last.</summary>
public enum AdrgKind
{
    [Word("surgical", "外科", "surgical")] Surgical,
    [Word("procedure", "非手术室操作", "procedure outside the operating room")] Procedure,
    [Word("medical", "内科", "medical")] Medical,
}

/// <summary>What the last step from core group to group asks of the secondary diagnoses.</summary>
public enum SeverityRule
{
    [Word("ALWAYS", "其余", "what is left")] Always,
    [Word("MCC", "有严重并发症或合并症", "a major complication or comorbidity")] Mcc,
    [Word("MCC_OR_CC", "有并发症或合并症", "a complication or comorbidity, major or not")] MccOrCc,
}

/// <summary>主要诊断大类 MDC.</summary>
/// <param name="Sex">1 male, 2 female; zero where either.</param>
/// <param name="AgeYears">The age it asks for; null where any.</param>
/// <param name="Ambiguous">An operation that fits none of its surgical rules gives the ambiguous group (歧义组) before the medical rules are tried.</param>
/// <param name="Openers">Numbers of procedures that open it as principal procedure, whatever else it asks of procedures.</param>
public sealed record Mdc(string Code, string Letter, string Name, MdcCondition Condition, int Sex, int? AgeYears, bool Ambiguous, IReadOnlyList<int> Openers);

/// <summary>A way into a core group 核心疾病诊断相关组 (ADRG); a core group may have several.</summary>
/// <param name="Mdc">Its category, by position in the order of testing.</param>
/// <param name="Bounds">What it asks of newborns, or null.</param>
public sealed record AdrgRule(string Code, string Adrg, string Name, int Mdc, AdrgKind Kind, RuleCondition Condition, NewbornBounds? Bounds);

/// <summary>Bounds of age in days and weight at birth in grams; a weight is asked for only where one of its bounds is set.</summary>
/// <param name="WeightMin">This weight is within; zero where there is no lower bound.</param>
/// <param name="WeightBelow">This weight is not within any more; null where there is no upper bound.</param>
public sealed record NewbornBounds(int? AgeDaysMax, int WeightMin, int? WeightBelow)
{
    public bool AsksWeight => WeightMin > 0 || WeightBelow is not null;
}

/// <summary>疾病诊断相关组 DRG: the last step within a rule, tried in their order.</summary>
public sealed record DrgGroup(string Code, string Name, int Rule, SeverityRule Severity);

public readonly record struct MdcDiagnosis(int Mdc, int Code, int Region);

/// <summary>A code on a list of a rule.</summary>
public readonly record struct RuleCode(int Rule, int List, int Code);

/// <summary>A code and the exclusion table it belongs to or names.</summary>
public readonly record struct TableCode(int Code, int Table);

/// <summary>The published tables of one version of the grouper, checked and numbered. What they mean is decided in <see cref="Grouper"/> alone.</summary>
public sealed class GrouperTables
{
    public required Phrase Title { get; init; }
    public required CodeIndex Diagnoses { get; init; }
    public required CodeIndex Procedures { get; init; }

    /// <summary>In the order they are tested.</summary>
    public required IReadOnlyList<Mdc> Mdcs { get; init; }

    /// <summary>Those of a category stand together, in the order they are tried.</summary>
    public required IReadOnlyList<AdrgRule> Rules { get; init; }

    /// <summary>Those of a rule stand together, in the order they are tried.</summary>
    public required IReadOnlyList<DrgGroup> Groups { get; init; }
    public required IReadOnlyList<MdcDiagnosis> MdcDiagnoses { get; init; }
    public required IReadOnlyList<RuleCode> RuleDiagnoses { get; init; }
    public required IReadOnlyList<RuleCode> RuleProcedures { get; init; }

    /// <summary>严重并发症或合并症.</summary>
    public required IReadOnlyList<TableCode> Mcc { get; init; }

    /// <summary>并发症或合并症.</summary>
    public required IReadOnlyList<TableCode> Cc { get; init; }

    /// <summary>Principal diagnoses by which a complication that names the same table does not count (排除表).</summary>
    public required IReadOnlyList<TableCode> Exclusions { get; init; }

    /// <summary>有效手术操作: what counts as an operation.</summary>
    public required IReadOnlyList<int> Operations { get; init; }
}
