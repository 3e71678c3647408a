using Tongchou.Agency;
using Tongchou.Agency.Reimbursements;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.PaperBills;

/// <summary>A case of manual reimbursement 手工报销 on one line.</summary>
/// <param name="Total">What the invoices come to, as typed so far.</param>
/// <param name="Amount">What the person gets; left out until it is approved.</param>
public sealed record PaperBillLine(
    string Id, CodedWord State, string Person, string PersonName, string Institution, CodedWord? Visit, string Begun, string Ended, string Total, string? Amount, string EnteredBy, string? DecidedBy, string? Settlement);

/// <summary>Some of the cases, newest first.</summary>
/// <param name="More">There are more.</param>
public sealed record PaperBillPage(IReadOnlyList<PaperBillLine> Rows, bool More);

/// <summary>A case, opened.</summary>
/// <param name="Version">The change it was opened at; an act on it says so, and is refused where somebody changed it since.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Faults">What still keeps it from being entered; only while it may be changed.</param>
/// <param name="Reason">Why it was returned.</param>
public sealed record PaperBillSheet(
    PaperBillLine Case, long Version, PersonLine Person, PaperForm Typed, IReadOnlyList<Problems.FaultForm> Faults, string? Reason, string? PaidOn, IReadOnlyList<ScanLine> Scans, IReadOnlyList<PaperBillStep> History);

/// <summary>What somebody did to a case, and when.</summary>
/// <param name="At">The instant in UTC.</param>
/// <param name="Reason">Why it was returned, with that step alone.</param>
public sealed record PaperBillStep(string At, string By, Phrase Words, string? Reason);

/// <summary>A scan 影像 of the papers.</summary>
public sealed record ScanLine(string Id, string MediaType, long Length, string At, string By);

/// <summary>What approving the case would book, and whether it comes to what the law gives.</summary>
public sealed record PaperBillPreview(Receipt Receipt, string Funds, IReadOnlyList<Phrase> Differences);

/// <param name="Version">The version it was opened at.</param>
public sealed record PaperBillBody(PaperForm Form, long Version);

/// <inheritdoc cref="PaperBillBody"/>
public sealed record SeenBody(long Version);

/// <param name="Reason">Why it is returned; not needed to approve.</param>
/// <param name="Version">The version that was decided about.</param>
public sealed record PaperBillDecision(bool Approve, string? Reason, long Version);
