namespace Tongchou;

/// <summary>
/// What a person is entitled to 待遇享受资格, as Enrolment decides it from a history of dues and Benefits reads it.
/// </summary>
/// <param name="Covered">The days whose costs insurance shares; empty when no day is covered.</param>
/// <param name="CapAdjustment">
/// What is added to the serious-illness ceiling: incentives less reductions (YN2024 五, 六); below nothing for a reduction.
/// Null where the region has no such rule or it moves nothing.
/// </param>
/// <param name="Refusal">Why days outside <paramref name="Covered"/> are not covered; null where nothing is refused.</param>
public sealed record Entitlement(DateSpan Covered, Cited<Money>? CapAdjustment = null, Refusal? Refusal = null)
{
    /// <summary>Covered on every day: what a bill assumes that says nothing about dues.</summary>
    public static readonly Entitlement Always = new(new DateSpan(DateOnly.MinValue, DateOnly.MaxValue));
}

/// <summary>A refusal the law foresees: what it is, its clause, and what would help.</summary>
/// <param name="Code">A stable code for programs: <c>waiting-period</c>, <c>not-enrolled</c>.</param>
public sealed record Refusal(string Code, Phrase Reason, Phrase Remedy, Citation? Source);
