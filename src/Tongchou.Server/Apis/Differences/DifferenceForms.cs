using Tongchou.Agency;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Differences;

/// <summary>What is asked to be decided again 追溯.</summary>
/// <param name="From">The first law day that is touched, as 2026-01-31.</param>
/// <param name="To">The last one; at most a year later.</param>
/// <param name="Catalogue">Lines are priced anew by what the catalogue says now of their day.</param>
/// <param name="Mapped">Mappings that were corrected: institution and its own code, several parted by semicolons.</param>
public sealed record DifferencesBody(string From, string To, bool Catalogue = false, string? Mapped = null);

/// <summary>What was found; nothing is booked.</summary>
/// <param name="Law">The digest of the law it was decided by: the one at hand.</param>
/// <param name="Rows">Every settlement that changes; those that stay as they are are left out.</param>
/// <param name="Totals">All rows together, payer by payer.</param>
/// <param name="Undecided">Years that can't be decided again, and why.</param>
public sealed record TouchedSettlements(string From, string To, string Law, IReadOnlyList<TouchedSettlement> Rows, IReadOnlyList<PayerChange> Totals, IReadOnlyList<FaultForm> Undecided);

/// <summary>A settlement that comes out otherwise, on one line; it names no person.</summary>
/// <param name="Why">law: it is decided by the new law or prices; year: only the year before it has changed.</param>
/// <param name="Payers">Payer by payer, where an amount changes.</param>
public sealed record TouchedSettlement(
    string Settlement, string Day, CodedWord Visit, string Institution, string InstitutionName, CodedWord Why, AmountChange Funds, AmountChange Account, AmountChange Cash, IReadOnlyList<PayerChange> Payers);

/// <param name="Change">After less before.</param>
public sealed record AmountChange(string Before, string After, string Change);

public sealed record PayerChange(Phrase Payer, string Before, string After, string Change);

/// <summary>A list of differences 差额清单 on one line.</summary>
/// <param name="State">entered, approved, returned or booked.</param>
/// <param name="Count">How many settlements it changes.</param>
/// <param name="Funds">What funds bear more, all together.</param>
/// <param name="Answer">Why it was returned.</param>
public sealed record DifferenceListLine(
    string Id, CodedWord State, string From, string To, RegionName Region, string Law, bool Catalogue, IReadOnlyList<string> Mapped,
    int Count, string Funds, string Account, string Cash, string EnteredBy, string? DecidedBy, string? Answer);

/// <summary>A list, opened.</summary>
/// <param name="More">How many settlements are not shown.</param>
public sealed record DifferenceListSheet(DifferenceListLine List, IReadOnlyList<ListedDifference> Rows, int More);

/// <summary>What a list changes about one settlement: who bears more, or less.</summary>
public sealed record ListedDifference(string Settlement, string? Day, CodedWord? Visit, string? InstitutionName, CodedWord Why, string Funds, string Account, string Cash);

/// <param name="Answer">Why it is returned; not needed to approve.</param>
public sealed record DifferencesDecision(bool Approve, string? Answer);
