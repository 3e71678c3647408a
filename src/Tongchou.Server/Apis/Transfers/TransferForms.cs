using Tongchou.Agency.Transfers;

namespace Tongchou.Server.Apis.Transfers;

/// <param name="LastDay">The last day insured here; today where it is left out.</param>
public sealed record TransferOutBody(string Region, string To, string? LastDay);

/// <param name="Certificate">The certificate as the other region issued it.</param>
/// <param name="From">The first day insured here; today where it is left out.</param>
public sealed record TransferInBody(TransferCertificate Certificate, string Region, string Group, string? From, string? Employer);

/// <param name="Amount">What came, in yuan.</param>
/// <param name="Document">The number of the bank's paper.</param>
public sealed record TransferMoneyBody(string Amount, string Document, string? Day);

/// <summary>A coverage that begins.</summary>
public sealed record BegunForm(string Region, string Scheme, string From, string To);

/// <summary>What came of a transfer in.</summary>
/// <param name="Years">Resident years that were new to the file.</param>
/// <param name="Unbroken">Whether the law takes the gap for none; left out where there is no gap or the law is silent.</param>
/// <param name="Clause">Where it says so.</param>
/// <param name="Expected">The balance that is to come, in yuan.</param>
public sealed record ArrivalForm(TransferCertificate Certificate, IReadOnlyList<int> Years, BegunForm? Coverage, int GapDays, bool? Unbroken, string? Clause, string Expected);

/// <summary>A transfer of a person's file.</summary>
/// <param name="MoneyCame">The paper by which the balance came.</param>
public sealed record TransferForm(bool IsIn, TransferCertificate Certificate, string? MoneyCame);
