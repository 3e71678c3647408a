namespace Tongchou.Fund;

/// <summary>What is known when somebody asks to close 结账依据.</summary>
/// <param name="Today">The day the request is made; a day that is not reached can't be closed.</param>
/// <param name="Balances">The trial balance of every book of the region, each up to the last day to be closed.</param>
/// <param name="Unbooked">Documents of the period that should have an entry and have none.</param>
public sealed record ClosingFacts(DateOnly Today, IReadOnlyList<TrialBalance> Balances, IReadOnlyList<DocumentRef> Unbooked);

/// <summary>Whether a period was closed.</summary>
public abstract record ClosingDecision;

/// <summary>It was 已结账.</summary>
/// <param name="CarryForward">What has to be booked together with the new state; only the closing of a year has any.</param>
public sealed record Closed(Periods After, IReadOnlyList<Voucher> CarryForward) : ClosingDecision;

/// <summary>It was not 未结账, and this is all that is missing.</summary>
public sealed record ClosingRefused(IReadOnlyList<Fault> Missing) : ClosingDecision;
