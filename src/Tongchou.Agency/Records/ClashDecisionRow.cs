namespace Tongchou.Agency.Records;

/// <summary>What was decided about a clash of two registers 并轨决定. The latest row of a clash counts.</summary>
/// <param name="Sealed">SM4: the decision, which may hold a person's right number.</param>
public sealed record ClashDecisionRow(
    short Partition, long Seq, int N,
    string Region,
    string Clash,
    byte[] Sealed) : IRecord
{
    public static readonly RecordTable<ClashDecisionRow> Table = new(
        "clash_decision",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Bytes(5)!),
        Column<ClashDecisionRow>.Of("region", row => row.Region),
        Column<ClashDecisionRow>.Of("clash", row => row.Clash),
        Column<ClashDecisionRow>.Of("sealed", row => row.Sealed))
    {
        Key = ["region", "clash"],
    };
}
