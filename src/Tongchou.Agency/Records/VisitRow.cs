namespace Tongchou.Agency.Records;

/// <summary>A visit 就诊 at an institution, from registration to settlement. The latest row of an id counts.</summary>
/// <param name="SettlementId">The settlement that stands for it, if any.</param>
/// <param name="Document">What the hospital told of it: department, diagnoses, bed …</param>
public sealed record VisitRow(
    short Partition, long Seq, int N,
    string VisitId,
    string PersonId,
    string Institution,
    string Kind,
    string State,
    string Begun,
    string? Ended,
    string? SettlementId,
    string? Document) : IRecord
{
    public static readonly RecordTable<VisitRow> Table = new(
        "visit",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!,
            row.Text(8)!, row.Text(9), row.Text(10), row.Text(11)),
        Column<VisitRow>.Of("visit_id", row => row.VisitId),
        Column<VisitRow>.Of("person_id", row => row.PersonId),
        Column<VisitRow>.Of("institution", row => row.Institution),
        Column<VisitRow>.Of("kind", row => row.Kind),
        Column<VisitRow>.Of("state", row => row.State),
        Column<VisitRow>.Of("begun", row => row.Begun),
        Column<VisitRow>.Of("ended", row => row.Ended),
        Column<VisitRow>.Of("settlement_id", row => row.SettlementId),
        Column<VisitRow>.Of("document", row => row.Document))
    {
        Key = ["visit_id"],
    };
}
