namespace Tongchou.Agency.Records;

/// <summary>A scan 影像 of a paper that somebody handed in. It shows who they are, so it is kept encrypted; its digest is of what was scanned.</summary>
/// <param name="Subject">What it belongs to, such as a case of manual reimbursement.</param>
/// <param name="Sm3">SM3 of the bytes before they were encrypted.</param>
public sealed record ScanRow(
    short Partition, long Seq, int N,
    string PersonId,
    string ScanId,
    string Subject,
    string MediaType,
    long Length,
    string Sm3,
    byte[] Sealed) : IRecord
{
    public static readonly RecordTable<ScanRow> Table = new(
        "scan",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Number(7), row.Text(8)!, row.Bytes(9)!),
        Column<ScanRow>.Of("person_id", row => row.PersonId),
        Column<ScanRow>.Of("scan_id", row => row.ScanId),
        Column<ScanRow>.Of("subject", row => row.Subject),
        Column<ScanRow>.Of("media_type", row => row.MediaType),
        Column<ScanRow>.Long("byte_count", row => row.Length),
        Column<ScanRow>.Of("sm3", row => row.Sm3),
        Column<ScanRow>.Of("sealed", row => row.Sealed));
}
