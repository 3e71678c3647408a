namespace Tongchou.Agency.Records;

/// <summary>A clearing 异地清算 of one month between the region that insures and the region that gave care. The latest row of an id counts.</summary>
/// <param name="Home">The region 参保地 that pays.</param>
/// <param name="Place">The region 就医地 that receives.</param>
/// <param name="Period">The month, such as <c>2026-03</c>.</param>
/// <param name="HomeBy">Who confirmed it for the paying region; null while nobody has.</param>
/// <param name="PlaceBy">Who confirmed it for the receiving region.</param>
/// <param name="Total">What the lines add up to, below nothing where reversals outweigh.</param>
public sealed record ClearingRow(
    short Partition, long Seq, int N,
    string ClearingId,
    string Home,
    string Place,
    string Period,
    string State,
    long Lines,
    Money Total,
    string? HomeBy,
    string? PlaceBy) : IRecord
{
    public static readonly RecordTable<ClearingRow> Table = new(
        "region_clearing",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Number(8), new(row.Number(9)), row.Text(10), row.Text(11)),
        Column<ClearingRow>.Of("clearing_id", row => row.ClearingId),
        Column<ClearingRow>.Of("home", row => row.Home),
        Column<ClearingRow>.Of("place", row => row.Place),
        Column<ClearingRow>.Of("period", row => row.Period),
        Column<ClearingRow>.Of("state", row => row.State),
        Column<ClearingRow>.Long("line_count", row => row.Lines),
        Column<ClearingRow>.Of("total", row => row.Total),
        Column<ClearingRow>.Of("home_by", row => row.HomeBy),
        Column<ClearingRow>.Of("place_by", row => row.PlaceBy))
    {
        Key = ["home", "place", "clearing_id"],
    };
}

/// <summary>A line of a clearing: what one settlement or reversal comes to in one fund. It can stand in one clearing only.</summary>
/// <param name="Amount">Below nothing for a reversal.</param>
public sealed record ClearingLineRow(
    short Partition, long Seq, int N,
    string ClearingId,
    string Home,
    string Place,
    string SettlementId,
    string Fund,
    string Institution,
    string BusinessDate,
    Money Amount) : IRecord
{
    public static readonly RecordTable<ClearingLineRow> Table = new(
        "region_clearing_line",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!, row.Text(9)!, new(row.Number(10))),
        Column<ClearingLineRow>.Of("clearing_id", row => row.ClearingId),
        Column<ClearingLineRow>.Of("home", row => row.Home),
        Column<ClearingLineRow>.Of("place", row => row.Place),
        Column<ClearingLineRow>.Of("settlement_id", row => row.SettlementId),
        Column<ClearingLineRow>.Of("fund", row => row.Fund),
        Column<ClearingLineRow>.Of("institution", row => row.Institution),
        Column<ClearingLineRow>.Of("business_date", row => row.BusinessDate),
        Column<ClearingLineRow>.Of("amount", row => row.Amount));
}
