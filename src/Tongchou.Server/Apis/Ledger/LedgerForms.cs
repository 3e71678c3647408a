using Tongchou.Agency;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Ledger;

/// <summary>What the pages of the ledger choose from.</summary>
/// <param name="Regions">Those whose books the user may see.</param>
public sealed record LedgerChoices(string Today, IReadOnlyList<RegionName> Regions, IReadOnlyList<CodedWord> Funds, IReadOnlyList<FlowChoice> Flows, IReadOnlyList<CodedWord> Receiving);

/// <summary>A movement of money that has a template.</summary>
/// <param name="OfInstitution">It concerns one institution, whose code it asks for.</param>
/// <param name="Arrives">It asks on which account the money arrives.</param>
public sealed record FlowChoice(CodedWord Flow, bool OfInstitution, bool Arrives);

/// <summary>A trial balance 试算平衡表; of all funds of a region where none was asked for.</summary>
public sealed record TrialBalanceForm(RegionName Region, string From, string To, bool IsBalanced, IReadOnlyList<TrialBalanceLine> Lines);

public sealed record TrialBalanceLine(
    CodedWord Fund, string Account, Phrase Name, CodedWord Nature, string OpeningDebit, string OpeningCredit, string Debit, string Credit, string ClosingDebit, string ClosingCredit);

/// <summary>A page of an account's statement 明细账.</summary>
/// <param name="Opening">Debits less credits before the first line given.</param>
/// <param name="Total">How many lines the days have in all.</param>
public sealed record AccountStatementForm(RegionName Region, CodedWord Fund, string Account, Phrase Name, string From, string To, string Opening, IReadOnlyList<AccountStatementLine> Lines, long Total);

/// <param name="Document">Where its kind is settle or reverse, the number of a settlement.</param>
/// <param name="Balance">Debits less credits after it.</param>
public sealed record AccountStatementLine(
    string Voucher, string BusinessDate, string Day, Phrase Kind, string Summary, string DocumentKind, string Document, string? Institution, string? InstitutionName, string Debit, string Credit, string Balance);

/// <summary>A voucher 记账凭证, opened.</summary>
public sealed record VoucherForm(
    string Id, RegionName Region, CodedWord Fund, string BusinessDate, string Day, CodedWord Kind, CodedWord Ink, string DocumentKind, string Document, string Summary, string Total,
    string BookedBy, string RecordedAt, IReadOnlyList<VoucherLine> Lines);

public sealed record VoucherLine(string Account, Phrase Name, string Debit, string Credit);

/// <param name="Months">How many months of spending the surplus pays; left out where nothing was spent.</param>
public sealed record PositionLine(CodedWord Fund, string Income, string Expense, string Surplus, string Cash, string? Months);

/// <summary>How far a region's books are closed 结账进度, and what comes next.</summary>
/// <param name="DaysThrough">Left out, as the others, where no day was ever closed.</param>
/// <param name="Closing">A day whose closing was broken off: closing it again goes on.</param>
/// <param name="NextDay">Left out, as the others, where the books have no entry yet.</param>
public sealed record ClosingForm(RegionName Region, string? DaysThrough, string? MonthsThrough, string? YearsThrough, string? Closing, NextClosingForm? NextDay, NextClosingForm? NextMonth, NextClosingForm? NextYear);

/// <param name="Missing">Nothing: it can be closed now.</param>
public sealed record NextClosingForm(string Period, IReadOnlyList<FaultForm> Missing);

/// <summary>Asks to close a period.</summary>
/// <param name="Period">2026-01-31, 2026-01 or 2026; the one that was shown as next, so that nobody closes more than they saw.</param>
public sealed record ClosingBody(string Region, string Period);

public sealed record AccountChoice(string Account, Phrase Name, CodedWord Nature);

/// <summary>A voucher by hand 手工凭证, as its author writes it.</summary>
/// <param name="Red">It takes back; amounts are written above nothing all the same.</param>
public sealed record ManualVoucherBody(string Region, string Fund, string Day, string Document, string Summary, IReadOnlyList<ManualVoucherLine> Lines, bool Red = false);

public sealed record ManualVoucherLine(string Account, string Debit, string Credit);

/// <summary>A voucher by hand with its review.</summary>
/// <param name="State">entered, approved or returned.</param>
/// <param name="Answer">Why it was returned.</param>
/// <param name="Voucher">The voucher it was booked as.</param>
public sealed record ManualVoucherForm(
    string Id, string State, RegionName Region, CodedWord Fund, string Day, string Document, string Summary, bool Red, string Total, string EnteredBy, string? DecidedBy, string? Answer, string? Voucher,
    IReadOnlyList<VoucherLine> Lines);

/// <param name="Approve">Approves and books it, or rejects it.</param>
/// <param name="Answer">Why it is returned.</param>
public sealed record VoucherDecisionBody(bool Approve, string? Answer);

/// <summary>A movement of a fund's money 基金收支事项.</summary>
/// <param name="Document">The number of the bank's paper; one paper is booked once.</param>
/// <param name="Into">Where income arrives: revenue or special.</param>
public sealed record FlowBody(string Region, string Fund, string Flow, string Amount, string Day, string Document, string? Institution = null, string? Into = null);

/// <param name="Voucher">The number of the voucher that books it.</param>
public sealed record BookedForm(string Voucher);
