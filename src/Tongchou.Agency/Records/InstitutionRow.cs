namespace Tongchou.Agency.Records;

/// <summary>A designated institution 定点医药机构. The latest row of a code counts.</summary>
public sealed record InstitutionRow(
    long Seq, int N,
    string Code,
    string Region,
    string State,
    string Document) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<InstitutionRow> Table = RecordTable<InstitutionRow>.Reference(
        "institution",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!),
        Column<InstitutionRow>.Of("code", row => row.Code),
        Column<InstitutionRow>.Of("region", row => row.Region),
        Column<InstitutionRow>.Of("state", row => row.State),
        Column<InstitutionRow>.Of("document", row => row.Document));
}
