namespace Tongchou.Agency.Records;

/// <summary>An insured person 参保人. What identifies them lies encrypted in <see cref="Sealed"/>; birth and sex are what rules ask for.</summary>
/// <param name="Sealed">SM4: name, kind and number of the certificate, telephone.</param>
/// <param name="Lookup">Keyed digest of the certificate number, so that it can be found without being read.</param>
public sealed record PersonRow(
    short Partition, long Seq, int N,
    string PersonId,
    string Sex,
    string Born,
    byte[] Sealed,
    string Lookup) : IRecord
{
    public static readonly RecordTable<PersonRow> Table = new(
        "person",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Bytes(6)!, row.Text(7)!),
        Column<PersonRow>.Of("person_id", row => row.PersonId),
        Column<PersonRow>.Of("sex", row => row.Sex),
        Column<PersonRow>.Of("born", row => row.Born),
        Column<PersonRow>.Of("sealed", row => row.Sealed),
        Column<PersonRow>.Of("lookup", row => row.Lookup));
}
