namespace Tongchou.Agency.Records;

/// <summary>The text of an agreement as it was signed 协议文本.</summary>
/// <param name="Digest">SM3 of the text.</param>
/// <param name="Version">The version of the template it was made from.</param>
public sealed record AgreementTextRow(
    long Seq, int N,
    string Digest,
    string Institution,
    string Agreement,
    string Version,
    string Text) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<AgreementTextRow> Table = RecordTable<AgreementTextRow>.Reference(
        "agreement_text",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!),
        Column<AgreementTextRow>.Of("digest", row => row.Digest),
        Column<AgreementTextRow>.Of("institution", row => row.Institution),
        Column<AgreementTextRow>.Of("agreement", row => row.Agreement),
        Column<AgreementTextRow>.Of("version", row => row.Version),
        Column<AgreementTextRow>.Of("signed_text", row => row.Text));
}
