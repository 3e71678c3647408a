namespace Tongchou.Agency.Records;

/// <summary>A line 分录 of a voucher 记账凭证 in the book of one pooling region and one fund.</summary>
/// <param name="Voucher">Number within the entry; the lines of one number balance.</param>
/// <param name="BusinessDate">The day it is booked on 记账日期.</param>
/// <param name="Day">The event's own day.</param>
/// <param name="Kind">What the voucher is about.</param>
/// <param name="Ink">Blue books, red takes back.</param>
/// <param name="DocumentKind">The kind of paper it rests on: settlement, reversal, payment …</param>
/// <param name="Document">The number of that paper.</param>
/// <param name="Summary">摘要, on the voucher's first line.</param>
/// <param name="Institution">The institution the money is for, if any.</param>
public sealed record PostingRow(
    short Partition, long Seq, int N,
    string Region,
    string Fund,
    long Voucher,
    string Account,
    Money Debit,
    Money Credit,
    string BusinessDate,
    string Day,
    string Kind,
    string Ink,
    string DocumentKind,
    string Document,
    string? Summary,
    string? Institution) : IRecord
{
    public static readonly RecordTable<PostingRow> Table = new(
        "posting",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Number(5), row.Text(6)!, new(row.Number(7)), new(row.Number(8)), row.Text(9)!,
            row.Text(10)!, row.Text(11)!, row.Text(12)!, row.Text(13)!, row.Text(14)!, row.Text(15), row.Text(16)),
        Column<PostingRow>.Of("region", row => row.Region),
        Column<PostingRow>.Of("fund", row => row.Fund),
        Column<PostingRow>.Long("voucher", row => row.Voucher),
        Column<PostingRow>.Of("account", row => row.Account),
        Column<PostingRow>.Of("debit", row => row.Debit),
        Column<PostingRow>.Of("credit", row => row.Credit),
        Column<PostingRow>.Of("business_date", row => row.BusinessDate),
        Column<PostingRow>.Of("event_day", row => row.Day),
        Column<PostingRow>.Of("kind", row => row.Kind),
        Column<PostingRow>.Of("ink", row => row.Ink),
        Column<PostingRow>.Of("document_kind", row => row.DocumentKind),
        Column<PostingRow>.Of("document", row => row.Document),
        Column<PostingRow>.Of("summary", row => row.Summary),
        Column<PostingRow>.Of("institution", row => row.Institution));
}
