namespace Tongchou.Agency.Records;

/// <summary>Who read or changed what of whom, when and what for.</summary>
public sealed record AuditRow(
    short Partition, long Seq, int N,
    string Actor,
    string Act,
    string? PersonId,
    string? Subject,
    string? Detail) : IRecord
{
    public static readonly RecordTable<AuditRow> Table = new(
        "audit",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5), row.Text(6), row.Text(7)),
        Column<AuditRow>.Of("actor", row => row.Actor),
        Column<AuditRow>.Of("act", row => row.Act),
        Column<AuditRow>.Of("person_id", row => row.PersonId),
        Column<AuditRow>.Of("subject", row => row.Subject),
        Column<AuditRow>.Of("detail", row => row.Detail));
}
