namespace Tongchou.Agency.Records;

/// <summary>A request that was carried out, with its answer: the same request gives the same answer.</summary>
/// <param name="Subject">What it made: a visit, a settlement …</param>
/// <param name="Input">The digest of what was asked.</param>
/// <param name="Answer">What was answered, as <see cref="Booking.PackedAnswer"/> keeps it.</param>
public sealed record RequestRow(
    short Partition, long Seq, int N,
    string Institution,
    string MessageId,
    string Kind,
    string? Subject,
    string Input,
    byte[]? Answer) : IRecord
{
    public static readonly RecordTable<RequestRow> Table = new(
        "request",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6), row.Text(7)!, row.Bytes(8)),
        Column<RequestRow>.Of("institution", row => row.Institution),
        Column<RequestRow>.Of("message_id", row => row.MessageId),
        Column<RequestRow>.Of("kind", row => row.Kind),
        Column<RequestRow>.Of("subject", row => row.Subject),
        Column<RequestRow>.Of("input", row => row.Input),
        Column<RequestRow>.Of("answer", row => row.Answer));
}
