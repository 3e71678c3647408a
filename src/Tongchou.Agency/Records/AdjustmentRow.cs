namespace Tongchou.Agency.Records;

/// <summary>What a run of the adjustment fund 调剂批次 was worked out as, whole, under its digest. It is written when the run is proposed and never changes.</summary>
/// <param name="Digest">SM3 of what was packed.</param>
public sealed record AdjustmentContentRow(
    short Partition, long Seq, int N,
    string RunId,
    string Digest,
    byte[] Content) : IRecord
{
    public static readonly RecordTable<AdjustmentContentRow> Table = new(
        "adjustment_content",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Bytes(5)!),
        Column<AdjustmentContentRow>.Of("run_id", row => row.RunId),
        Column<AdjustmentContentRow>.Of("digest", row => row.Digest),
        Column<AdjustmentContentRow>.Of("content", row => row.Content));
}

/// <summary>A run of the adjustment fund that was approved. The latest of a province, year and stage is what holds; the one before it was corrected.</summary>
/// <param name="RunId">The number of the task it was entered as.</param>
/// <param name="Previous">The run it corrects; null for the first.</param>
/// <param name="Amount">What it moves in all, below nothing where more goes back.</param>
/// <param name="Closing">What the year closes with of both schemes, which the next year opens with.</param>
public sealed record AdjustmentRunRow(
    short Partition, long Seq, int N,
    string RunId,
    string Region,
    string Year,
    string Stage,
    string? Previous,
    string Digest,
    long Cities,
    Money Amount,
    string Closing,
    string EnteredBy,
    string ApprovedBy) : IRecord
{
    public static readonly RecordTable<AdjustmentRunRow> Table = new(
        "adjustment_run",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7), row.Text(8)!, row.Number(9), new(row.Number(10)), row.Text(11)!, row.Text(12)!, row.Text(13)!),
        Column<AdjustmentRunRow>.Of("run_id", row => row.RunId),
        Column<AdjustmentRunRow>.Of("region", row => row.Region),
        Column<AdjustmentRunRow>.Of("fund_year", row => row.Year),
        Column<AdjustmentRunRow>.Of("stage", row => row.Stage),
        Column<AdjustmentRunRow>.Of("previous", row => row.Previous),
        Column<AdjustmentRunRow>.Of("digest", row => row.Digest),
        Column<AdjustmentRunRow>.Long("cities", row => row.Cities),
        Column<AdjustmentRunRow>.Of("amount", row => row.Amount),
        Column<AdjustmentRunRow>.Of("closing", row => row.Closing),
        Column<AdjustmentRunRow>.Of("entered_by", row => row.EnteredBy),
        Column<AdjustmentRunRow>.Of("approved_by", row => row.ApprovedBy));
}

/// <summary>What a run changed in one book: each amount by how much, so that the rows of a book, year and stage add up to what holds.</summary>
/// <param name="Region">Whose book it is: the city's, or the province's.</param>
/// <param name="City">The city it concerns; the province itself for what is the province's own.</param>
/// <param name="Up">上解: paid by the city, raised by the province.</param>
/// <param name="Down">下拨: distributed by the province, received by the city.</param>
/// <param name="Reserved">Set aside as risk reserve.</param>
/// <param name="Drawn">Drawn from the risk reserve.</param>
public sealed record AdjustmentRow(
    short Partition, long Seq, int N,
    string Region,
    string City,
    string Province,
    string Fund,
    string Year,
    string Stage,
    string RunId,
    Money Up,
    Money Down,
    Money Reserved,
    Money Drawn,
    string BusinessDate) : IRecord
{
    public static readonly RecordTable<AdjustmentRow> Table = new(
        "adjustment",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!, row.Text(9)!,
            new(row.Number(10)), new(row.Number(11)), new(row.Number(12)), new(row.Number(13)), row.Text(14)!),
        Column<AdjustmentRow>.Of("region", row => row.Region),
        Column<AdjustmentRow>.Of("city", row => row.City),
        Column<AdjustmentRow>.Of("province", row => row.Province),
        Column<AdjustmentRow>.Of("fund", row => row.Fund),
        Column<AdjustmentRow>.Of("fund_year", row => row.Year),
        Column<AdjustmentRow>.Of("stage", row => row.Stage),
        Column<AdjustmentRow>.Of("run_id", row => row.RunId),
        Column<AdjustmentRow>.Of("up", row => row.Up),
        Column<AdjustmentRow>.Of("down", row => row.Down),
        Column<AdjustmentRow>.Of("reserved", row => row.Reserved),
        Column<AdjustmentRow>.Of("drawn", row => row.Drawn),
        Column<AdjustmentRow>.Of("business_date", row => row.BusinessDate));
}
