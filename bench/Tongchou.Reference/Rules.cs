namespace Tongchou.Reference;

/// <summary>A stretch of cost and the part of it that is shared; without an end it goes on for ever.</summary>
public sealed record Tier(decimal? To, decimal Ratio);

/// <summary>A payer with one ratio above a yearly threshold, up to a yearly limit; no limit is null.</summary>
public sealed record Layer(decimal Threshold, decimal Ratio, decimal? Limit);

/// <summary>Why a part of the bill stays with the person.</summary>
public enum Bears
{
    Deductible,
    Copayment,
    AboveCeiling,
    FirstOwnShare,
}

/// <summary>How the tiers of serious-illness insurance are read.</summary>
public enum TierReading
{
    EachPartAtItsOwnRatio,
    WholeAtTheRatioReached,
    RatioRisesAlongALine,
}

/// <summary>What one region lays down, in plain yuan and fractions. What is missing is not offered or not limited.</summary>
public sealed record Rules
{
    public IReadOnlyDictionary<VisitKind, VisitRules> Visits { get; init; } = new Dictionary<VisitKind, VisitRules>();
    public IReadOnlyDictionary<PersonGroup, decimal?>? YearCeiling { get; init; }
    public IReadOnlyDictionary<(VisitKind, CarePlace, Referral), decimal>? PointsOffElsewhere { get; init; }
    public IReadOnlyDictionary<(VisitKind, CarePlace, Referral), decimal>? OwnShareElsewhere { get; init; }
    public bool OneDeductiblePerChain { get; init; }
    public IReadOnlyDictionary<PersonGroup, Layer>? LargeAmount { get; init; }
    public IReadOnlyDictionary<Supplement, Layer>? Supplements { get; init; }
    public SeriousIllnessRules? SeriousIllness { get; init; }
    public IReadOnlyDictionary<AssistanceCategory, AssistanceRules>? Assistance { get; init; }
    public IReadOnlyDictionary<AssistanceCategory, Layer>? Tilt { get; init; }
    public IReadOnlyDictionary<AssistanceCategory, decimal>? Control { get; init; }
    public bool ControlRunsThroughYear { get; init; }
    public bool ControlStaysWithinAssistanceLimit { get; init; }
    public Layer? ProductInScope { get; init; }
    public IReadOnlySet<Bears> ProductInScopeCounts { get; init; } = new HashSet<Bears>(Enum.GetValues<Bears>());
    public Layer? ProductOutOfScope { get; init; }
    public bool ProductUpperIsOnPayment { get; init; }
    public bool AccountOnlyInScope { get; init; }
    public bool FamilyShares { get; init; }
    public bool WaitLooksAtAdmission { get; init; }
}

/// <summary>What a region lays down for one kind of visit.</summary>
public sealed record VisitRules
{
    public required IReadOnlyDictionary<(HospitalLevel, PersonGroup, AssistanceCategory), IReadOnlyList<Tier>> Ratio { get; init; }
    public IReadOnlyDictionary<(HospitalLevel, PersonGroup, int Stay, AssistanceCategory), decimal>? Deductible { get; init; }
    public bool DeductibleOnceAYear { get; init; }
    public bool TiersOnWholeCost { get; init; }
    public bool TiersRunThroughYear { get; init; }
    public IReadOnlyDictionary<int, decimal>? PointsByAge { get; init; }
    public decimal HighestRatio { get; init; } = 1;
    public IReadOnlyDictionary<(HospitalLevel, PersonGroup), decimal?>? VisitLimit { get; init; }
    public IReadOnlyDictionary<(PersonGroup, int Diseases), decimal?>? Ceiling { get; init; }
    public bool CeilingIsOnCost { get; init; }
}

/// <summary>What a region lays down for serious-illness insurance.</summary>
public sealed record SeriousIllnessRules
{
    public required decimal Deductible { get; init; }
    public required IReadOnlyList<Tier> Tiers { get; init; }
    public bool TiersOnWholeAmount { get; init; }
    public TierReading Reading { get; init; }
    public IReadOnlyDictionary<AssistanceCategory, decimal>? PartOfDeductible { get; init; }
    public IReadOnlyDictionary<AssistanceCategory, decimal>? Points { get; init; }
    public IReadOnlyDictionary<AssistanceCategory, decimal?>? Ceiling { get; init; }
    public IReadOnlySet<Bears> Counts { get; init; } = new HashSet<Bears> { Bears.Deductible, Bears.Copayment, Bears.AboveCeiling };
    public IReadOnlySet<VisitKind> Visits { get; init; } = new HashSet<VisitKind> { VisitKind.Inpatient };
}

/// <summary>What a region lays down for one category of assistance targets.</summary>
public sealed record AssistanceRules
{
    public decimal Threshold { get; init; }
    public required IReadOnlyDictionary<VisitKind, decimal> Ratio { get; init; }
    public IReadOnlyDictionary<VisitKind, decimal?>? Limit { get; init; }
    public decimal? YearLimit { get; init; }
}
