namespace Tongchou.Agency.Records;

/// <summary>One side of a voucher 记账凭证 in the book of one pooling region and one fund.</summary>
/// <param name="Voucher">Number within the entry; the sides of one number balance.</param>
/// <param name="Document">The settlement, payment or closing it comes from.</param>
public sealed record PostingRow(
    short Partition, long Seq, int N,
    string Region,
    string Fund,
    long Voucher,
    string Account,
    Money Debit,
    Money Credit,
    string BusinessDate,
    string Kind,
    string? Document,
    string? Institution) : IRecord
{
    public static readonly RecordTable<PostingRow> Table = new(
        "posting",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Number(5), row.Text(6)!, new(row.Number(7)),
            new(row.Number(8)), row.Text(9)!, row.Text(10)!, row.Text(11), row.Text(12)),
        Column<PostingRow>.Of("region", row => row.Region),
        Column<PostingRow>.Of("fund", row => row.Fund),
        Column<PostingRow>.Long("voucher", row => row.Voucher),
        Column<PostingRow>.Of("account", row => row.Account),
        Column<PostingRow>.Of("debit", row => row.Debit),
        Column<PostingRow>.Of("credit", row => row.Credit),
        Column<PostingRow>.Of("business_date", row => row.BusinessDate),
        Column<PostingRow>.Of("kind", row => row.Kind),
        Column<PostingRow>.Of("document", row => row.Document),
        Column<PostingRow>.Of("institution", row => row.Institution));
}
