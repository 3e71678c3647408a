using Tongchou.Agency;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>What a person is entitled to in a benefit year 待遇享受资格, as their file says.</summary>
/// <param name="From">The first day of benefits; left out where there are none.</param>
/// <param name="WaitMonths">Months of waiting; left out where nobody paid for the year.</param>
/// <param name="Refusal">Why there are no benefits, and what would help.</param>
/// <param name="Rows">How it was decided, step by step, each with its clause.</param>
/// <param name="Years">What each year was, the oldest first.</param>
/// <param name="Repair">What broken years would cost; left out where nobody waits.</param>
public sealed record EntitlementSheet(
    PersonLine Person, RegionName Region, string Year, string AskedOn, string? From, string? To, int? WaitMonths, Phrase? Refusal, Phrase? Remedy,
    IReadOnlyList<EntitlementRow> Rows, IReadOnlyList<YearMark> Years, RepairSheet? Repair, IReadOnlyList<ChoiceLine> Choices);

/// <summary>A year of a person's line of years.</summary>
/// <param name="Cover">resident, employee, missed, before, or taken-over.</param>
public sealed record YearMark(string Year, CodedWord Cover);

/// <summary>The price of broken years 缴费修复.</summary>
/// <param name="Dues">The year's own dues, where they are still owed.</param>
/// <param name="Warning">What is said before any money is taken.</param>
/// <param name="WarningBasis">The clause of the warning.</param>
public sealed record RepairSheet(int MissedYears, string Dues, IReadOnlyList<RepairPrice> Prices, Phrase? Warning, Basis? WarningBasis, Phrase Notice);

/// <param name="Helps">The last of these years brings the start forward; where it does not, no money is taken.</param>
public sealed record RepairPrice(int Years, string Price, string PayNow, string From, bool Helps, Basis Basis);

/// <summary>What a person could do, and what would come of it.</summary>
public sealed record ChoiceLine(string Code, Phrase Title, string? Cost, string? From, Phrase Consequence);

/// <summary>A notice of dues with what became of it.</summary>
/// <param name="Collected">What the tax side collects on it.</param>
/// <param name="Request">The request to give it back that waits for a reviewer.</param>
/// <param name="Advice">What the clerk should know of a notice that was just made, such as that the law would rather have the person insured elsewhere.</param>
public sealed record DuesLine(
    string Id, CodedWord Kind, RegionName Region, string Period, CodedWord State, int Years, string Collected, IReadOnlyList<ShareLine> Shares, string IssuedOn, string? PaidOn, string? Receipt, string? Request, FaultForm? Advice = null);

/// <summary>Who pays how much of a notice; what is nothing is left out.</summary>
public sealed record ShareLine(Phrase Who, string Amount);

/// <param name="Group">The person's group, such as adult.</param>
/// <param name="Charity">What a charity pays; empty for nothing.</param>
/// <param name="Village">What the village pays; empty for nothing.</param>
/// <param name="School">The number of a student's school; empty takes the one on file.</param>
public sealed record EnrolBody(string Region, string Year, string Group, string? Charity, string? Village, string? School = null);

/// <param name="PaidOn">The day of payment; empty for today.</param>
/// <param name="Receipt">The number of the receipt 税票号码.</param>
public sealed record PaymentBody(string Amount, string? PaidOn, string Receipt);

/// <param name="Years">How many broken years.</param>
public sealed record RepairYearsBody(string Region, string Year, int Years);

/// <param name="Reason">withdrawn, double, deceased or mistake.</param>
public sealed record RefundBody(string Reason);

/// <summary>A request to give dues back, as it waits for a reviewer.</summary>
/// <param name="State">entered, approved or returned.</param>
/// <param name="Answer">Why it was returned.</param>
public sealed record RefundRequest(string Id, string State, string Person, string PersonName, DuesLine Dues, CodedWord Reason, string EnteredBy, string? DecidedBy, string? Answer);

/// <param name="Answer">Why it is returned.</param>
public sealed record RefundDecisionBody(bool Approve, string? Answer);

public sealed record RegionYearBody(string Region, string Year);

/// <summary>The year's run of a region and how far it has come.</summary>
/// <param name="State">never, running, done or failed; never also where another server ran it, whose notices count all the same.</param>
/// <param name="Done">Hundredths of the region that are done.</param>
/// <param name="Notices">The notices of the year that are in the books, whoever issued them.</param>
/// <param name="Before">Persons who had been asked before the run.</param>
public sealed record DuesRunForm(RegionName Region, string Year, CodedWord State, int Done, int Notices, int Issued, int Before, int Refused, IReadOnlyList<RefusedPerson> RefusedPersons, string? By, string? StartedAt);

public sealed record RefusedPerson(string Person, FaultForm Fault);

/// <summary>What became of a file of receipts 税务回传.</summary>
/// <param name="Again">Receipts that had been taken before.</param>
/// <param name="Missing">Dues our books have as paid on the file's days by receipts the file doesn't have.</param>
/// <param name="RefusedTable">The refused rows with their reasons as an Excel file, in base64; left out where none were.</param>
public sealed record ReceiptsAnswer(
    int Read, int Taken, string TakenAmount, int Again, string AgainAmount, int Refused, IReadOnlyList<FaultForm> FileFaults, IReadOnlyList<RefusedReceipt> RefusedRows, string? RefusedTable, IReadOnlyList<MissingReceipt> Missing);

/// <param name="Row">Its number as a spreadsheet shows it.</param>
public sealed record RefusedReceipt(int Row, string Receipt, IReadOnlyList<FaultForm> Faults);

public sealed record MissingReceipt(string Person, string Dues, string Receipt, string PaidOn, string Amount);

/// <summary>The governments' subsidy of a region and year 财政补助.</summary>
/// <param name="People">Residents who paid and are added a subsidy.</param>
/// <param name="PerHead">The subsidy per head.</param>
public sealed record SubsidySheet(RegionName Region, string Year, int People, string PerHead, Basis PerHeadBasis, IReadOnlyList<GovernmentLine> Governments, IReadOnlyList<ClaimLine> Claims);

/// <summary>One government: what it owes by now, what was asked of it, what came.</summary>
public sealed record GovernmentLine(CodedWord Government, string Owed, string Claimed, string Received, string Missing, Basis Share);

/// <param name="State">claimed or received.</param>
public sealed record ClaimLine(string Id, CodedWord Government, int People, string Amount, string ClaimedOn, string State, string? ReceivedOn, string? Document);

/// <param name="Day">The day it came; empty for today.</param>
/// <param name="Document">The number of the bank's paper.</param>
public sealed record SubsidyReceiptBody(string Region, string Year, string? Day, string Document);
