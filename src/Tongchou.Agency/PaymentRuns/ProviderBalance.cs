namespace Tongchou.Agency.PaymentRuns;

/// <summary>How a fund stands with one institution 机构往来 at this moment.</summary>
/// <param name="Owed">What the books owe it: what settlements booked less what was paid, kept back or set off. Below nothing it owes the fund.</param>
/// <param name="Advanced">Monthly advances not yet set off.</param>
/// <param name="Capital">Working capital it still holds.</param>
/// <param name="Deposit">Deposit held of it.</param>
/// <param name="Deducted">Kept back for good, over all time.</param>
/// <param name="Paid">Money that went to it under runs, over all time.</param>
public sealed record ProviderBalance(string Institution, string Name, string Fund, Money Owed, Money Advanced, Money Capital, Money Deposit, Money Deducted, Money Paid);

/// <summary>What an approved run came to for one case.</summary>
public sealed record PaidCaseResult(string RunId, bool IsDip, string Group, decimal Points, Money Standard);
