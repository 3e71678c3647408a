namespace Tongchou.Payment.Grouping;

/// <summary>What one part of a rule asks for (入组条件). The list it asks about is the rule's own, by number.</summary>
public enum AtomKind
{
    [Word("TRUE", "无条件", "always")] Always,
    [Word("PDX", "主要诊断在诊断表", "principal diagnosis in the rule's list")] PrincipalDiagnosis,
    [Word("ADX", "任一诊断在诊断表", "any diagnosis in the rule's list")] AnyDiagnosis,
    [Word("SDX", "任一其他诊断在诊断表", "a secondary diagnosis in the rule's list")] SecondaryDiagnosis,
    [Word("PP", "主要手术操作在手术操作表", "principal procedure in the rule's list")] PrincipalProcedure,
    [Word("AP", "任一手术操作在手术操作表", "any procedure in the rule's list")] AnyProcedure,
    [Word("PPV", "主要手术操作属于有效手术操作", "the principal procedure counts as an operation")] PrincipalOperation,
    [Word("APV", "有属于有效手术操作的手术操作", "any procedure counts as an operation")] AnyOperation,
    [Word("NOV", "没有属于有效手术操作的手术操作", "no procedure counts as an operation")] NoOperation,
    [Word("NEWBORN", "出生天数和出生体重在限内", "age in days and weight at birth within bounds")] Newborn,
}

/// <param name="List">Which of the rule's lists; one where it has only one, zero where no list is asked.</param>
public readonly record struct Atom(AtomKind Kind, int List)
{
    public override string ToString() => Kind is AtomKind.PrincipalDiagnosis or AtomKind.AnyDiagnosis && List == 1 || List == 0 ? Words<AtomKind>.Code(Kind) : $"{Words<AtomKind>.Code(Kind)}{List}";
}
