namespace Tongchou.Agency.Records;

/// <summary>The books of a region are closed through a day; a row in every partition.</summary>
/// <param name="Period">day | month | year</param>
public sealed record ClosingRow(
    short Partition, long Seq, int N,
    string Region,
    string Period,
    string Through) : IRecord
{
    public static readonly RecordTable<ClosingRow> Table = new(
        "closing",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!),
        Column<ClosingRow>.Of("region", row => row.Region),
        Column<ClosingRow>.Of("period", row => row.Period),
        Column<ClosingRow>.Of("through_day", row => row.Through));
}
