namespace Tongchou.Supervision.Auditing;

/// <summary>A case as auditing looks at it 审核对象: the patient, the visit and what was charged. What is not known is null and no rule hits by it.</summary>
public sealed record AuditCase(IReadOnlyList<AuditLine> Lines)
{
    public Sex? Sex { get; init; }
    public int? AgeYears { get; init; }

    /// <summary>Days of life, for the very young.</summary>
    public int? AgeDays { get; init; }
    public Insurance? Insurance { get; init; }
    public VisitKind? Visit { get; init; }
    public HospitalLevel? Level { get; init; }
    public IReadOnlyList<string> Diagnoses { get; init; } = [];

    /// <summary>Items the patient was given before this visit.</summary>
    public IReadOnlyList<string> UsedBefore { get; init; } = [];
    public EarlierStay? Earlier { get; init; }
}

/// <summary>A line that was charged 收费明细.</summary>
/// <param name="Day">Days count from any day; lines of one day have the same number.</param>
/// <param name="Order">Which operation of a session it is, from 1; zero for what is no operation.</param>
/// <param name="ChargedShare">How much of its price was charged.</param>
public sealed record AuditLine(string Code, string Name, bool IsDrug, int Day = 0, decimal Quantity = 1, Money? UnitPrice = null, int Order = 0, Rate? ChargedShare = null);

/// <summary>The stay before this one 前次住院.</summary>
/// <param name="DaysSince">From its discharge to this admission.</param>
/// <param name="HasReason">There is a good reason to come back, such as chemotherapy in courses.</param>
public sealed record EarlierStay(int DaysSince, bool SameGroup, bool HasReason);

/// <summary>A rule looked at one thing and hit or not 审核结果.</summary>
/// <param name="Line">The line it looked at, from zero; null for the visit as a whole.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record AuditFinding(AuditRule Rule, bool Hit, AuditOutcome Outcome, int? Line, Phrase Reason, Citation Source);
