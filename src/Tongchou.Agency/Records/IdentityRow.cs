namespace Tongchou.Agency.Records;

/// <summary>The index of certificates 证件索引: which person a number or a name belongs to, by its keyed digest; it lies in the partition of the digest.</summary>
public sealed record IdentityRow(
    short Partition, long Seq, int N,
    string Lookup,
    string PersonId) : IRecord
{
    public static readonly RecordTable<IdentityRow> Table = new(
        "identity",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!),
        Column<IdentityRow>.Of("lookup", row => row.Lookup),
        Column<IdentityRow>.Of("person_id", row => row.PersonId));
}
