namespace Tongchou.Agency.Records;

/// <summary>
/// The books of a region are closed 结账 through a day: first in each partition (<see cref="InPartition"/>), where nothing more is booked on that day, and
/// when all have it, once for the region in its own partition.
/// </summary>
/// <param name="Period">One of the words below.</param>
public sealed record ClosingRow(
    short Partition, long Seq, int N,
    string Region,
    string Period,
    string Through) : IRecord
{
    /// <summary>This partition books nothing more on the day.</summary>
    public const string InPartition = "partition";

    /// <summary>The day before the first one of the region's books.</summary>
    public const string Begin = "begin";

    public const string Day = "day";
    public const string Month = "month";
    public const string Year = "year";

    /// <summary>Clearings between regions hold everything through the day; it is said once, for the nation.</summary>
    public const string Clearing = "clearing";

    public static readonly RecordTable<ClosingRow> Table = new(
        "closing",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!),
        Column<ClosingRow>.Of("region", row => row.Region),
        Column<ClosingRow>.Of("period", row => row.Period),
        Column<ClosingRow>.Of("through_day", row => row.Through));

    /// <summary>Under which name the head of a partition keeps how far a region is closed; that of the partition itself is the region's alone.</summary>
    public static string NameInHead(string region, string period) => period == InPartition ? region : $"{region}:{period}";
}
