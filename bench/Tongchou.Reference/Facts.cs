namespace Tongchou.Reference;

/// <summary>A line of a bill; no price limit is null.</summary>
public sealed record Item(decimal Cost, CatalogueClass Class, decimal OwnShare, decimal? PriceLimit, DateOnly Date);

/// <summary>The days that insurance shares, both ends inside, and how far the serious-illness ceiling moves.</summary>
public sealed record Cover(DateOnly From, DateOnly To, decimal CeilingMove)
{
    public bool Includes(DateOnly day) => From <= day && day <= To;
}

/// <summary>The person and the care.</summary>
public sealed record Visit
{
    public VisitKind Kind { get; init; }
    public HospitalLevel Level { get; init; }
    public CarePlace Place { get; init; }
    public Referral Referral { get; init; }
    public PersonGroup Group { get; init; }
    public int Age { get; init; }
    public AssistanceCategory Category { get; init; }
    public Supplement Supplement { get; init; }
    public int Diseases { get; init; }
    public bool HasProduct { get; init; }
    public bool InCounty { get; init; }
    public bool ContinuesStay { get; init; }
    public decimal DeductiblePaidInChain { get; init; }
    public DateOnly Begun { get; init; }
    public decimal Account { get; init; }
    public decimal FamilyAccount { get; init; }
}

/// <summary>What the person's year has used up: before a bill, and by a bill.</summary>
public sealed record YearSoFar
{
    public int Stays { get; init; }
    public IReadOnlyDictionary<VisitKind, decimal> DeductiblePaid { get; init; } = new Dictionary<VisitKind, decimal>();
    public IReadOnlyDictionary<VisitKind, decimal> PooledPaid { get; init; } = new Dictionary<VisitKind, decimal>();
    public IReadOnlyDictionary<VisitKind, decimal> TierCost { get; init; } = new Dictionary<VisitKind, decimal>();
    public IReadOnlyDictionary<VisitKind, decimal> CeilingCost { get; init; } = new Dictionary<VisitKind, decimal>();
    public decimal PooledTotal { get; init; }
    public decimal LargeAmountPaid { get; init; }
    public decimal SupplementCounted { get; init; }
    public decimal SupplementPaid { get; init; }
    public decimal SeriousCounted { get; init; }
    public decimal SeriousPaid { get; init; }
    public decimal AssistanceCounted { get; init; }
    public decimal AssistancePaid { get; init; }
    public decimal AssistanceOutpatientPaid { get; init; }
    public decimal TiltCounted { get; init; }
    public decimal TiltPaid { get; init; }
    public decimal ControlCost { get; init; }
    public decimal ControlBurden { get; init; }
    public decimal ProductInScopeCounted { get; init; }
    public decimal ProductInScopePaid { get; init; }
    public decimal ProductOutOfScopeCounted { get; init; }
    public decimal ProductOutOfScopePaid { get; init; }
}

/// <summary>Who pays what, what is left with the person and why, and what the bill adds to the year.</summary>
public sealed record Outcome
{
    public decimal Total { get; init; }
    public decimal Uncovered { get; init; }
    public decimal OutsideCatalogue { get; init; }
    public decimal AbovePriceLimit { get; init; }
    public decimal FirstOwnShare { get; init; }
    public decimal ElsewhereOwnShare { get; init; }
    public decimal InScope { get; init; }
    public decimal Deductible { get; init; }
    public decimal AboveCeiling { get; init; }
    public decimal AboveYearCeiling { get; init; }
    public decimal Pooled { get; init; }
    public decimal LargeAmount { get; init; }
    public decimal Supplement { get; init; }
    public decimal SeriousIllness { get; init; }
    public decimal Assistance { get; init; }
    public decimal Tilt { get; init; }
    public decimal Control { get; init; }
    public decimal ProductInScope { get; init; }
    public decimal ProductOutOfScope { get; init; }
    public decimal Account { get; init; }
    public decimal FamilyAccount { get; init; }
    public decimal Cash { get; init; }

    /// <summary>What the person bears before accounts pay.</summary>
    public required IReadOnlyDictionary<Bears, decimal> Borne { get; init; }
    public decimal BorneOutOfScope { get; init; }
    public required IReadOnlyDictionary<Bears, decimal> Left { get; init; }
    public decimal LeftOutOfScope { get; init; }
    public decimal LeftUncovered { get; init; }
    public required YearSoFar Adds { get; init; }
}
