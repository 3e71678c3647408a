namespace Tongchou.Agency.Records;

/// <summary>How an institution’s messages are signed and encrypted 接入设置. The latest row counts.</summary>
public sealed record AccessRow(
    long Seq, int N,
    string Institution,
    string State,
    byte[] Sealed) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<AccessRow> Table = RecordTable<AccessRow>.Reference(
        "gateway_access",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Bytes(4)!),
        Column<AccessRow>.Of("institution", row => row.Institution),
        Column<AccessRow>.Of("state", row => row.State),
        Column<AccessRow>.Of("sealed", row => row.Sealed));
}
