namespace Tongchou.Agency.Records;

/// <summary>A law book 政策包 that settlements were decided by, by its digest.</summary>
/// <param name="Files">Brotli of every file.</param>
public sealed record LawBookRow(
    long Seq, int N,
    string Digest,
    string RecordedAt,
    byte[] Files) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<LawBookRow> Table = RecordTable<LawBookRow>.Reference(
        "law_book",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Bytes(4)!),
        Column<LawBookRow>.Of("digest", row => row.Digest),
        Column<LawBookRow>.Of("recorded_at", row => row.RecordedAt),
        Column<LawBookRow>.Of("files", row => row.Files));
}
