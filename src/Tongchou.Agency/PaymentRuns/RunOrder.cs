namespace Tongchou.Agency.PaymentRuns;

/// <summary>What is asked of a run: whom it pays from, for which month or year, and what is to be kept back.</summary>
/// <param name="Period">A month for an advance and for what is paid by item, else a year.</param>
/// <param name="Budget">The budget of the whole year, the reserve inside; null where none is held against it.</param>
/// <param name="Deductions">What audits and refused items keep back.</param>
public sealed record RunOrder(RegionCode Region, Scheme Scheme, RunPeriod Period, Money? Budget, params IReadOnlyList<RunDeduction> Deductions)
{
    /// <summary>The fund that pays; of a settlement by item any that owes institutions, else the scheme's pooled one.</summary>
    public FundKind Fund { get; init; } = PayFunds.Of(Scheme);

    /// <summary>Whether the period may still run: a demonstration doesn't wait for its end.</summary>
    public bool IsEarly { get; init; }
}

/// <summary>Money kept back from an institution 扣款, with its reason.</summary>
public sealed record RunDeduction(string Institution, string Reason, Money Amount);

/// <summary>A run that was worked out, or every reason why there is none.</summary>
public sealed record WorkedOut(PaymentRun? Run, IReadOnlyList<Fault> Faults)
{
    public static WorkedOut Refused(params IReadOnlyList<Fault> faults) => new(null, faults);
}
