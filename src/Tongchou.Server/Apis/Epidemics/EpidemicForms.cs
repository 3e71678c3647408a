using Tongchou.Agency;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.Epidemics;

/// <summary>A region's epidemic measure 疫情措施 on one line.</summary>
/// <param name="State">entered, returned, coming, in-force or ended.</param>
/// <param name="To">The last day it is in force; left out while nobody knows.</param>
/// <param name="Document">The document that declares it 文号.</param>
/// <param name="LiftsFiling">Whether care elsewhere counts as filed under it.</param>
/// <param name="Answer">Why it was returned.</param>
public sealed record MeasureForm(
    string Id, CodedWord State, RegionName Region, string From, string? To, string Document, string Issuer, bool LiftsFiling, string EnteredBy, string? DecidedBy, string? Answer);

/// <param name="To">Left out or empty while nobody knows.</param>
public sealed record MeasureBody(string Region, string From, string? To, string Document, string Issuer, bool LiftsFiling = false);

/// <param name="Answer">Why it is returned; not needed to approve.</param>
public sealed record MeasureDecisionBody(bool Approve, string? Answer);

/// <param name="Last">The last day it is in force.</param>
public sealed record MeasureEndBody(string Last);

/// <summary>Bills treated under a measure that still stand, some of them, newest first: what is to be settled with the public purse later.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Borne">What the persons bear of all of them.</param>
public sealed record PursePage(IReadOnlyList<PurseBill> Rows, int Count, string Borne);

/// <param name="Person">Whose it is, numbers masked; left out where the person is of another region by now.</param>
/// <param name="Borne">What the person bears, from the account and in cash.</param>
public sealed record PurseBill(string Settlement, PersonLine? Person, string Institution, string InstitutionName, string Day, string Total, string Funds, string Borne);

/// <summary>What an institution still holds of an advance 周转金 from a fund.</summary>
/// <param name="Owed">What the fund owes the institution by now: the most that it makes sense to set off.</param>
/// <param name="Measure">The measure of the last movement.</param>
/// <param name="Document">The paper of the last movement, and its day.</param>
public sealed record AdvanceForm(RegionName Region, string Institution, string InstitutionName, CodedWord Fund, string Balance, string Owed, string Measure, string Document, string Day);

/// <summary>Moves an advance.</summary>
/// <param name="Measure">The approved measure it is moved under.</param>
/// <param name="Move">advanced, offset or returned.</param>
/// <param name="Document">The number of the paper that orders it; one paper moves an advance once each way.</param>
public sealed record AdvanceBody(string Measure, string Institution, string Fund, string Move, string Amount, string Document);
