namespace Tongchou.Agency.Records;

/// <summary>A hospital’s own code and the national code it stands for 目录对照. The latest row counts.</summary>
public sealed record MappingRow(
    long Seq, int N,
    string Institution,
    string HospitalCode,
    string Kind,
    string Code,
    string From,
    string To,
    string State,
    string? Document) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<MappingRow> Table = RecordTable<MappingRow>.Reference(
        "mapping",
        row => new(
            row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!,
            row.Text(9)),
        Column<MappingRow>.Of("institution", row => row.Institution),
        Column<MappingRow>.Of("hospital_code", row => row.HospitalCode),
        Column<MappingRow>.Of("kind", row => row.Kind),
        Column<MappingRow>.Of("code", row => row.Code),
        Column<MappingRow>.Of("valid_from", row => row.From),
        Column<MappingRow>.Of("valid_to", row => row.To),
        Column<MappingRow>.Of("state", row => row.State),
        Column<MappingRow>.Of("document", row => row.Document));
}
