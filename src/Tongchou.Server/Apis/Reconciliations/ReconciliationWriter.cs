using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.Reconciliations;

/// <summary>Writes reconciliations as the pages show them.</summary>
internal static class ReconciliationWriter
{
    public static ReconciliationLine Line(Desk desk, Reconciled reconciled, int open) => new(
        reconciled.Id, reconciled.Institution, desk.References.Institution(reconciled.Institution)?.Name ?? reconciled.Institution, Days.Text(reconciled.From), Days.Text(reconciled.To),
        reconciled.Scheme is { } scheme ? PersonWriter.Word<Scheme>(scheme) : null, reconciled.ClearingKind, Totals(reconciled.Theirs), Totals(reconciled.Ours), reconciled.Differences, open);

    public static DifferenceLine Line(TaskRow row)
    {
        DifferenceTask task = DifferenceTask.Of(row);
        Difference difference = task.Difference;
        Money theirs = difference.Theirs?.Total ?? Money.Zero;
        Money ours = OfTheirKind(difference)?.Total ?? Money.Zero;
        return new(
            row.TaskId, CodedWord.Of(difference.Cause), difference.SettlementId, difference.IsRefund, theirs.ToPlain(), ours.ToPlain(), (theirs - ours).ToPlain(), row.State,
            task.Repair is { } repair ? CodedWord.Of(repair) : null, task.Note.Length > 0 ? task.Note : null, row.DecidedBy);
    }

    public static DifferenceSheet Sheet(TaskRow row, PersonLine? person)
    {
        Difference difference = DifferenceTask.Of(row).Difference;
        return new(
            Line(row), difference.Cause.WhatToDo(), row.State == DifferenceTask.Open ? [.. difference.Cause.Repairs().Members.Select(CodedWord.Of)] : [],
            Side(difference.Theirs), Side(difference.Ours), person);
    }

    // A refund that only they have is shown beside the settlement it takes back; that one is no counterpart in money.
    private static StatementLine? OfTheirKind(Difference difference) =>
        difference is { Theirs: { } theirs, Ours: { } ours } && theirs.IsRefund != ours.IsRefund ? null : difference.Ours;

    private static SideTotals Totals(StatementTotals totals) => new(totals.Count, totals.Total.ToPlain(), totals.Fund.ToPlain(), totals.Account.ToPlain());

    private static SideLine? Side(StatementLine? line) => line is null ? null : new(
        line.SettlementId, line.VisitId, line.PersonId, line.IsRefund, line.Total.ToPlain(), line.Fund.ToPlain(), line.Account.ToPlain(), line.Day is { } day ? Days.Text(day) : null, line.MessageId.Length > 0 ? line.MessageId : null);
}
