namespace Tongchou.Agency.Records;

/// <summary>A line of cost 费用明细 of a visit, priced by the catalogue of its day. A withdrawn line is a later row.</summary>
/// <param name="Line">The hospital’s own number of the line.</param>
/// <param name="Item">National code, as mapped or told; null where there is none. Whether the catalogue has it, <see cref="Reason"/> says.</param>
/// <param name="OwnShare">First own share in ten-thousandths.</param>
/// <param name="PriceLimit">What of the amount is recognised at most, in fen; -1 for all of it.</param>
/// <param name="Refunds">The line whose cost this one takes back, in whole or part; its amount is below nothing.</param>
/// <param name="Reason">Why the catalogue leaves it out.</param>
public sealed record FeeLineRow(
    short Partition, long Seq, int N,
    string VisitId,
    string Line,
    string State,
    string? Batch,
    string? HospitalCode,
    string? Item,
    string Name,
    string Kind,
    string Class,
    long OwnShare,
    long PriceLimit,
    string Quantity,
    string Price,
    Money Amount,
    string Date,
    string? Refunds,
    string? Reason,
    string? Document) : IRecord
{
    public static readonly RecordTable<FeeLineRow> Table = new(
        "fee_line",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6), row.Text(7), row.Text(8),
            row.Text(9)!, row.Text(10)!, row.Text(11)!, row.Number(12), row.Number(13), row.Text(14)!, row.Text(15)!, new(row.Number(16)),
            row.Text(17)!, row.Text(18), row.Text(19), row.Text(20)),
        Column<FeeLineRow>.Of("visit_id", row => row.VisitId),
        Column<FeeLineRow>.Of("line", row => row.Line),
        Column<FeeLineRow>.Of("state", row => row.State),
        Column<FeeLineRow>.Of("batch", row => row.Batch),
        Column<FeeLineRow>.Of("hospital_code", row => row.HospitalCode),
        Column<FeeLineRow>.Of("item", row => row.Item),
        Column<FeeLineRow>.Of("name", row => row.Name),
        Column<FeeLineRow>.Of("kind", row => row.Kind),
        Column<FeeLineRow>.Of("class", row => row.Class),
        Column<FeeLineRow>.Long("own_share", row => row.OwnShare),
        Column<FeeLineRow>.Long("price_limit", row => row.PriceLimit),
        Column<FeeLineRow>.Of("quantity", row => row.Quantity),
        Column<FeeLineRow>.Of("price", row => row.Price),
        Column<FeeLineRow>.Of("amount", row => row.Amount),
        Column<FeeLineRow>.Of("used_on", row => row.Date),
        Column<FeeLineRow>.Of("refunds", row => row.Refunds),
        Column<FeeLineRow>.Of("reason", row => row.Reason),
        Column<FeeLineRow>.Of("document", row => row.Document));
}
