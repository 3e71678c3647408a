namespace Tongchou.Agency.Records;

/// <summary>Somebody who works here 操作员, with roles and how they sign in. The latest row of a name counts.</summary>
public sealed record UserRow(
    long Seq, int N,
    string Name,
    string State,
    string Document) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<UserRow> Table = RecordTable<UserRow>.Reference(
        "agency_user",
        ["name"],
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!),
        Column<UserRow>.Of("name", row => row.Name),
        Column<UserRow>.Of("state", row => row.State),
        Column<UserRow>.Of("document", row => row.Document));
}
