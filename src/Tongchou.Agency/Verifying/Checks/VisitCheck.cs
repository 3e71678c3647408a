using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A visit is settled exactly where a settlement of it stands; settlements carry the number of their entry, and their parts add up.</summary>
internal sealed class VisitCheck(Findings findings) : BookCheck(findings)
{
    // Only what stands now is held: settlements that were reversed and visits that are open are gone from both.
    private readonly Dictionary<string, (string Visit, SettlementRow Row)> standing = [];
    private readonly Dictionary<string, VisitRow> settled = [];

    public override void End()
    {
        foreach ((string id, (string visit, SettlementRow row)) in standing.Where(each => settled.GetValueOrDefault(each.Value.Visit)?.SettlementId != each.Key))
        {
            Found("visit-not-settled", SettlementRow.Table, row, $"结算 {id} 有效,就诊 {visit} 却不是已结算。", $"The settlement {id} stands, and the visit {visit} is not settled by it.");
        }

        foreach (VisitRow visit in settled.Values.Where(visit => visit.SettlementId is null || !standing.ContainsKey(visit.SettlementId)))
        {
            Found("settlement-missing", VisitRow.Table, visit, $"就诊 {visit.VisitId} 已结算,却没有有效的结算。", $"The visit {visit.VisitId} is settled, and no settlement of it stands.");
        }
    }

    protected override ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (IRecord each in rows)
        {
            switch (each)
            {
                case SettlementRow row:
                    Take(row);
                    break;
                case VisitRow { State: VisitStates.Settled } visit:
                    settled[visit.VisitId] = visit;
                    break;
                case VisitRow visit:
                    settled.Remove(visit.VisitId);
                    break;
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Take(SettlementRow row)
    {
        if (RecordId.Parse(row.SettlementId) is not { Kind: RecordId.Settlement } id || id.Partition != row.Partition || id.Seq != row.Seq)
        {
            Found("wrong-number", SettlementRow.Table, row, $"结算编号 {row.SettlementId} 不是这条日志的编号。", $"The number {row.SettlementId} is not of this entry.");
        }

        Money parts = row.Pooled + row.LargeAmount + row.Supplement + row.SeriousIllness + row.Assistance + row.Tilt + row.Control
            + row.SupplementaryIn + row.SupplementaryOut + row.PersonalAccount + row.FamilyAccount + row.Cash;
        if (parts != row.Total)
        {
            Found("parts-differ", SettlementRow.Table, row, $"结算 {row.SettlementId} 各方支付合计 {parts},总费用 {row.Total}。", $"The payers of the settlement {row.SettlementId} add up to {parts}, its total is {row.Total}.");
        }

        switch (row.Kind)
        {
            case SettlementKinds.Settle:
                standing[row.SettlementId] = (row.VisitId, row);
                break;
            case SettlementKinds.Reverse when row.Concerns is null || !standing.Remove(row.Concerns):
                Found("reverses-nothing", SettlementRow.Table, row, $"撤销 {row.SettlementId} 所撤的结算 {row.Concerns} 不存在或已撤销。", $"{row.SettlementId} reverses {row.Concerns}, which is not there or was reversed.");
                break;
        }
    }
}
