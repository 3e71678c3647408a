using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Takes lines of cost back that are not settled 费用明细撤销. The sheets stay; a later one says that they no longer count.</summary>
/// <param name="lines">The institution's numbers of the lines; null for all that are not settled.</param>
/// <param name="batch">Only lines of this batch; null for any.</param>
public sealed class WithdrawFees(string visit, string person, string institution, IReadOnlyList<string>? lines, string? batch, string by) : Act<IReadOnlyList<FeeLine>>(Partitions.Of(person), "withdraw-fees", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Visits.Add((Partition, visit));
        wanted.Lines.Add((Partition, visit));
    }

    protected override string? SubjectOf(IReadOnlyList<FeeLine> answer) => visit;

    protected override Outcome<IReadOnlyList<FeeLine>> Decide(Entry entry, OpenBooks books)
    {
        if (books.Visit(visit) is not { } row)
        {
            return Faults.UnknownVisit(visit);
        }

        if (row.PersonId != person || row.Institution != institution)
        {
            return Faults.OthersVisit(visit);
        }

        if (row.State is VisitStates.Settled)
        {
            return Faults.VisitState(visit, $"已经结算(结算编号 {row.SettlementId}),已结算的明细不能撤销。", $"was settled ({row.SettlementId}); settled lines can't be withdrawn.", "请先撤销结算。", "Reverse the settlement first.");
        }

        FeeLine[] chosen = [.. books.Lines(visit).Where(line => line.State == VisitStates.Charged && (lines is null || lines.Contains(line.Line)) && (batch is null || line.Batch == batch))];
        string[] unknown = [.. (lines ?? []).Except(chosen.Select(line => line.Line))];
        if (unknown.Length > 0)
        {
            return Outcome<IReadOnlyList<FeeLine>>.Refused([.. unknown.Select(line => new Fault("unknown-line", Place.At(line), new($"就诊 {visit} 没有未结算的明细 {line}。", $"The visit {visit} has no unsettled line {line}."), new("请核对明细流水号。", "Check its number.")))]);
        }

        if (batch is not null && chosen.Length == 0)
        {
            return new Fault("unknown-batch", Place.At(batch), new($"就诊 {visit} 没有批次 {batch} 的未结算明细。", $"The visit {visit} has no unsettled line of the batch {batch}."), new("请核对收费批次号。", "Check the number of the batch."));
        }

        // A line goes together with what was taken back of it.
        HashSet<string> gone = [.. chosen.Select(line => line.Line)];
        FeeLine[] withdrawn =
        [
            .. books.Lines(visit).Where(line => line.State == VisitStates.Charged && (gone.Contains(line.Line) || (line.Refunds is { } of && gone.Contains(of))))
                .Select(line => line with { State = VisitStates.Withdrawn }),
        ];
        if (withdrawn.Length > 0)
        {
            entry.Add(FeeSheetRow.Table, new(entry.Partition, entry.Seq, entry.Next(FeeSheetRow.Table), visit, FeeLineText.Write(withdrawn)));
        }

        return withdrawn;
    }
}
