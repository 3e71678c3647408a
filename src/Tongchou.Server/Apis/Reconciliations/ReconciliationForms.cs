using Tongchou.Agency;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.Reconciliations;

/// <summary>A reconciliation 对账 with an institution, on one line.</summary>
/// <param name="From">The first of the days it is about.</param>
/// <param name="ClearingKind">The kind of clearing as the institution named it; 99 is all.</param>
/// <param name="Open">Differences nobody has dealt with yet.</param>
public sealed record ReconciliationLine(
    string Id, string Institution, string InstitutionName, string From, string To, CodedWord? Scheme, string ClearingKind, SideTotals Theirs, SideTotals Ours, int Differences, int Open);

/// <summary>The sums of one side 对总账.</summary>
/// <param name="Count">Lines, refunds too.</param>
public sealed record SideTotals(int Count, string Total, string Fund, string Account);

/// <summary>A reconciliation, opened: its sums and every difference.</summary>
public sealed record ReconciliationSheet(ReconciliationLine Reconciliation, IReadOnlyList<DifferenceLine> Differences);

/// <summary>A difference on one line; it names no person.</summary>
/// <param name="TotalDifference">Their total less ours.</param>
/// <param name="State">open or closed.</param>
/// <param name="Repair">What was done about it.</param>
public sealed record DifferenceLine(
    string Id, CodedWord Cause, string Settlement, bool IsRefund, string TheirTotal, string OurTotal, string TotalDifference, string State, CodedWord? Repair, string? Note, string? DecidedBy);

/// <summary>A difference, opened: both sides' lines, whom it is about, and what may be done.</summary>
/// <param name="WhatToDo">What the cause calls for.</param>
/// <param name="Repairs">What may be done about it here; nothing where it was dealt with.</param>
/// <param name="Person">Whom our line is about, numbers masked; left out where we have no line or the person is of another region.</param>
public sealed record DifferenceSheet(DifferenceLine Difference, Phrase WhatToDo, IReadOnlyList<CodedWord> Repairs, SideLine? Theirs, SideLine? Ours, PersonLine? Person);

/// <summary>A line as one side's books have it 对账明细.</summary>
/// <param name="Person">The person's number as this side has it.</param>
public sealed record SideLine(string Settlement, string Visit, string Person, bool IsRefund, string Total, string Fund, string Account, string? Day, string? Message);

/// <param name="Repair">reverse-here, ask-resend or explain.</param>
/// <param name="Note">What was found out; needed to explain, and to reverse.</param>
public sealed record RepairBody(string Repair, string? Note);
