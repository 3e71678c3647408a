namespace Tongchou.Agency.Records;

/// <summary>A document an institution handed in: settlement list, file, sign-in … The latest row of a reference counts.</summary>
public sealed record UploadRow(
    short Partition, long Seq, int N,
    string Institution,
    string Kind,
    string Reference,
    string State,
    byte[] Document) : IRecord
{
    public static readonly RecordTable<UploadRow> Table = new(
        "upload",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Bytes(7)!),
        Column<UploadRow>.Of("institution", row => row.Institution),
        Column<UploadRow>.Of("kind", row => row.Kind),
        Column<UploadRow>.Of("reference", row => row.Reference),
        Column<UploadRow>.Of("state", row => row.State),
        Column<UploadRow>.Of("document", row => row.Document))
    {
        Key = ["institution", "kind", "reference"],
    };
}
