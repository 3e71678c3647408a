using Tongchou.Agency;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Paying;

/// <summary>The runs of payments 拨付批次 of a region, newest first, and what one may ask for.</summary>
public sealed record PaymentRunsForm(IReadOnlyList<PaymentRunForm> Runs, IReadOnlyList<CodedWord> Stages, IReadOnlyList<CodedWord> Schemes, IReadOnlyList<CodedWord> Methods, IReadOnlyList<CodedWord> Funds);

/// <summary>A run on one line.</summary>
/// <param name="Id">The number of the run; left out while it is only looked at.</param>
/// <param name="Period">A month or a year.</param>
/// <param name="Paid">What it pays out in all, below nothing where more comes back.</param>
/// <param name="Answer">Why it was returned.</param>
/// <param name="MayDecide">Whether this user may approve it.</param>
public sealed record PaymentRunForm(
    string? Id, CodedWord Stage, string Period, RegionName Region, CodedWord Fund, int Institutions, string Paid, CodedWord State, string? Previous, string Digest, string? EnteredBy, string? DecidedBy, string? Answer, bool MayDecide);

/// <summary>A run, opened: every institution's sum line by line, who is not paid and why, where the budget went.</summary>
/// <param name="Budget">Left out where none was given.</param>
/// <param name="Cases">Left out of runs that no cases stand behind.</param>
public sealed record PaymentSheet(PaymentRunForm Run, string? Budget, IReadOnlyList<PaymentInstitutionForm> Institutions, IReadOnlyList<PaymentRefusalForm> Refused, IReadOnlyList<PaymentLineForm> Uses, PaymentCasesForm? Cases);

/// <param name="Target">What the period comes to.</param>
/// <param name="Before">What earlier runs of the period paid.</param>
/// <param name="Change">What is paid now.</param>
public sealed record PaymentInstitutionForm(string Institution, string Name, string Target, string Before, string Change, string Deposit, string Deducted, IReadOnlyList<PaymentLineForm> Lines);

/// <param name="Sum">The sum with its numbers, the same in every language.</param>
/// <param name="Rests">Clauses and provisions; those of examples say so.</param>
public sealed record PaymentLineForm(string Item, string Zh, string En, string Amount, string Sum, IReadOnlyList<string> Rests);

/// <param name="Amount">What it would have been about.</param>
public sealed record PaymentRefusalForm(string Institution, string Name, string Code, string Zh, string En, string? Amount);

/// <param name="Paid">How many were paid.</param>
/// <param name="Refused">How many were not.</param>
/// <param name="Version">The grouper that grouped those without a group.</param>
/// <param name="PointValue">Yuan a point.</param>
/// <param name="Unpaid">The first of those not paid, each with the reason.</param>
public sealed record PaymentCasesForm(int Read, int Paid, int Refused, int Ungrouped, string? Version, string? PointValue, IReadOnlyList<UnpaidCaseForm> Unpaid);

public sealed record UnpaidCaseForm(string Id, string Institution, string Code, string Zh, string En);

/// <summary>How a fund stands with an institution 机构往来.</summary>
/// <param name="Owed">Below nothing it owes the fund.</param>
public sealed record ProviderBalanceForm(string Institution, string Name, string Owed, string Advanced, string Capital, string Deposit, string Deducted, string Paid);

/// <summary>What a run is asked for.</summary>
/// <param name="Stage">month, items, capital or year.</param>
/// <param name="Fund">Which fund pays by item; left out for the scheme's pooled one, which pays everything else.</param>
/// <param name="Period">2026-02, or 2026.</param>
/// <param name="Budget">The year's budget in yuan; needed for a year.</param>
/// <param name="Method">The method of the pool, for a year.</param>
/// <param name="Reserve">For a year; left out for the region's share.</param>
/// <param name="Enter">Whether it is entered; otherwise it is only worked out and shown.</param>
public sealed record PaymentRunBody(string Region, string Scheme, string Stage, string Period, string? Fund, string? Budget, string? Method, string? Reserve, IReadOnlyList<DeductionBody>? Deductions, bool Enter);

public sealed record DeductionBody(string Institution, string Reason, string Amount);

/// <param name="Answer">Why it is returned.</param>
public sealed record PaymentDecisionBody(bool Approve, string? Answer);
