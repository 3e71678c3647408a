using Tongchou.Agency;
using Tongchou.Agency.Transfers;
using Tongchou.Server.Apis.SettlementDesk;

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
/// <param name="Carried">The clause by which years and months are carried over.</param>
/// <param name="Expected">The balance that is to come, in yuan.</param>
public sealed record ArrivalForm(TransferCertificate Certificate, IReadOnlyList<int> Years, int Months, BegunForm? Coverage, int GapDays, bool? Unbroken, string? Clause, string Carried, string Expected);

/// <summary>A transfer of a person's file.</summary>
/// <param name="MoneyCame">The paper by which the balance came.</param>
public sealed record TransferForm(bool IsIn, TransferCertificate Certificate, string? MoneyCame);

/// <summary>A person's transfers, and the days they were insured as one line.</summary>
/// <param name="Transfers">The oldest first.</param>
/// <param name="Spans">Every stretch insured, in the order in which they begin.</param>
/// <param name="Gaps">Days between them on which nobody insured the person.</param>
/// <param name="Doubled">Days insured twice.</param>
public sealed record TransferSheet(
    PersonLine Person, string Today, IReadOnlyList<TransferForm> Transfers, IReadOnlyList<InsuredSpanForm> Spans, IReadOnlyList<DaysForm> Gaps, IReadOnlyList<DaysForm> Doubled, string Clause);

/// <param name="To">The last day; left out where no end is known.</param>
/// <param name="Rests">Whether it rests, so that it is no cover.</param>
public sealed record InsuredSpanForm(RegionName Region, CodedWord Scheme, string From, string? To, bool Rests);

/// <param name="Days">How many they are.</param>
public sealed record DaysForm(string From, string To, int Days);
