using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>Why a stay is in its group, as people read it (分组说明).</summary>
/// <param name="Refused">The facts did not pass the check before grouping.</param>
public sealed record GroupingExplanation(
    string Version,
    Phrase Title,
    IReadOnlyList<ExplainedCode> Diagnoses,
    IReadOnlyList<ExplainedCode> Procedures,
    GroupCodes Result,
    string Name,
    Phrase Outcome,
    bool Refused,
    IReadOnlyList<Phrase> Faults,
    IReadOnlyList<ExplainedCategory> Categories,
    IReadOnlyList<ExplainedComplication> Complications,
    IReadOnlyList<GroupingAlternative> Alternatives);

/// <param name="Known">Whether any table or classification has it.</param>
public sealed record ExplainedCode(string Code, string Name, bool Known);

/// <param name="Condition">By what the category was met.</param>
public sealed record ExplainedCategory(string Mdc, string Name, Phrase Condition, bool Open, Phrase Answer, IReadOnlyList<ExplainedRule> Rules, IReadOnlyList<ExplainedGroup> Groups);

/// <param name="Missing">What the rule asks for and the stay has not.</param>
public sealed record ExplainedRule(string Rule, string Adrg, string Name, string Condition, bool Holds, IReadOnlyList<Phrase> Missing);

public sealed record ExplainedGroup(string Drg, string Name, Phrase Asks, bool Holds);

/// <param name="Table">The exclusion table that the diagnosis names.</param>
/// <param name="Excluded">The principal diagnosis is in that table.</param>
public sealed record ExplainedComplication(string Code, string Name, Phrase Kind, int? Table, bool Excluded, Phrase Answer);

/// <summary>What one change of the record would give.</summary>
/// <param name="Example">A code that makes the change where any of a table would; left out where the change needs none.</param>
/// <param name="Diagnoses">The diagnoses after the change; left out where no single record stands for it.</param>
public sealed record GroupingAlternative(string Kind, Phrase Change, GroupCodes Result, string Name, ExplainedCode? Example = null, IReadOnlyList<string>? Diagnoses = null, IReadOnlyList<string>? Procedures = null)
{
    public const string OneProcedureMore = "one-procedure-more", OneDiagnosisMore = "one-diagnosis-more";

    /// <summary>Whether a rule that stood before the stay's own lacked only this code.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOneMore => Kind is OneProcedureMore or OneDiagnosisMore;
}
