namespace Tongchou.Agency;

/// <summary>A bill in its plainest form, as JSON carries it: amounts in yuan and words by their codes.</summary>
public sealed record BillForm
{
    public required string Region { get; init; }
    public required string Scheme { get; init; }
    public required PersonForm Person { get; init; }
    public required VisitForm Visit { get; init; }
    public YearForm? YearToDate { get; init; }
    public required IReadOnlyList<LineForm> Lines { get; init; }
}

public sealed record PersonForm
{
    public required string Born { get; init; }
    public required string Group { get; init; }
    public string Category { get; init; } = "none";
    public string Supplement { get; init; } = "none";
    public bool SupplementaryProduct { get; init; }
    public int Diseases { get; init; } = 1;
    public string Account { get; init; } = "0.00";
    public string FamilyAccount { get; init; } = "0.00";
    public DuesForm? Dues { get; init; }
}

public sealed record VisitForm
{
    public required string Kind { get; init; }
    public required string Level { get; init; }
    public required string Begun { get; init; }
    public required string Ended { get; init; }
    public string Care { get; init; } = "local";
    public string Referral { get; init; } = "not-needed";
    public bool InCounty { get; init; }
    public ChainForm? Continues { get; init; }
}

public sealed record ChainForm(string DeductiblePaid);

/// <summary>What the year used up so far; amounts per kind of visit leave out what is nothing.</summary>
public sealed record YearForm
{
    public int Stays { get; init; }
    public IReadOnlyDictionary<string, string>? DeductiblePaid { get; init; }
    public IReadOnlyDictionary<string, string>? PooledPaid { get; init; }
    public IReadOnlyDictionary<string, string>? BandUsed { get; init; }
    public IReadOnlyDictionary<string, string>? CeilingCost { get; init; }
    public string? LargeAmountPaid { get; init; }
    public string? SupplementCounted { get; init; }
    public string? SupplementPaid { get; init; }
    public string? SeriousCounted { get; init; }
    public string? SeriousPaid { get; init; }
    public string? AssistanceCounted { get; init; }
    public string? AssistancePaid { get; init; }
    public string? AssistanceOutpatientPaid { get; init; }
    public string? TiltCounted { get; init; }
    public string? TiltPaid { get; init; }
    public string? ControlCost { get; init; }
    public string? ControlBurden { get; init; }
    public string? SupplementaryInCounted { get; init; }
    public string? SupplementaryInPaid { get; init; }
    public string? SupplementaryOutCounted { get; init; }
    public string? SupplementaryOutPaid { get; init; }
}

public sealed record LineForm
{
    public required string Date { get; init; }
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string Kind { get; init; } = "other";
    public required string Class { get; init; }
    public string? Quantity { get; init; }
    public string? Price { get; init; }
    public required string Amount { get; init; }
    public string? OwnShare { get; init; }
    public string? PriceLimit { get; init; }
}

public sealed record DuesForm
{
    public IReadOnlyList<ResidentYearForm> Resident { get; init; } = [];
    public IReadOnlyList<PeriodForm> Employee { get; init; } = [];
    public IReadOnlyList<RepairForm> Repairs { get; init; } = [];
    public IReadOnlyList<GroupForm> Groups { get; init; } = [];
    public IReadOnlyList<ClaimsForm> Claims { get; init; } = [];
}

public sealed record ResidentYearForm(int Year, string PaidOn);
public sealed record PeriodForm(string From, string? To);
public sealed record RepairForm(int Of, string PaidOn, int Years);
public sealed record GroupForm(string Code, string? Began);
public sealed record ClaimsForm(int Year, string FundPaid, string InpatientFundPaid, string SeriousIllnessPaid, string OriginalCap);
