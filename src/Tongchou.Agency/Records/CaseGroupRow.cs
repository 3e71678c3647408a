namespace Tongchou.Agency.Records;

/// <summary>The group 病例分组 that a settled stay came to when its settlement list arrived. The latest row of a settlement counts.</summary>
/// <param name="Month">The month of the settlement, such as <c>2026-02</c>.</param>
/// <param name="Version">The version of the grouper; empty where the region has none that can group.</param>
/// <param name="Outcome">How grouping came out, in the grouper's words.</param>
/// <param name="Document">The facts it was grouped by, so that it can be grouped again: codes and figures, no name.</param>
public sealed record CaseGroupRow(
    short Partition, long Seq, int N,
    string Institution,
    string SettlementId,
    string Month,
    string Version,
    string Mdc,
    string Adrg,
    string Drg,
    string Outcome,
    string Document) : IRecord
{
    public static readonly RecordTable<CaseGroupRow> Table = new(
        "case_group",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!, row.Text(9)!, row.Text(10)!, row.Text(11)!),
        Column<CaseGroupRow>.Of("institution", row => row.Institution),
        Column<CaseGroupRow>.Of("settlement_id", row => row.SettlementId),
        Column<CaseGroupRow>.Of("month", row => row.Month),
        Column<CaseGroupRow>.Of("version", row => row.Version),
        Column<CaseGroupRow>.Of("mdc", row => row.Mdc),
        Column<CaseGroupRow>.Of("adrg", row => row.Adrg),
        Column<CaseGroupRow>.Of("drg", row => row.Drg),
        Column<CaseGroupRow>.Of("outcome", row => row.Outcome),
        Column<CaseGroupRow>.Of("document", row => row.Document))
    {
        Key = ["institution", "settlement_id"],
    };
}
