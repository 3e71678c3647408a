namespace Tongchou.Agency.Records;

/// <summary>An entry of the journal 日志: what was done, by whom and when, and digests that hold every row of it and everything before.</summary>
/// <param name="Kind">What was done, as a word such as <c>settle</c>.</param>
/// <param name="RecordedAt">The instant in UTC.</param>
/// <param name="Content">SM3 over the rows of the entry.</param>
/// <param name="Chain">SM3 over the chain of the entry before, this entry's own values, and <paramref name="Content"/>.</param>
/// <param name="N">Always nothing: an entry is one row.</param>
public sealed record JournalRow(short Partition, long Seq, string Kind, string? Subject, string Operator, string RecordedAt, byte[] Content, byte[] Chain, int N = 0) : IRecord
{
    public static readonly RecordTable<JournalRow> Table = new(
        "journal",
        row => new((short)row.Number(0), row.Number(1), row.Text(3)!, row.Text(4), row.Text(5)!, row.Text(6)!, row.Bytes(7)!, row.Bytes(8)!, (int)row.Number(2)),
        Column<JournalRow>.Of("kind", row => row.Kind),
        Column<JournalRow>.Of("subject", row => row.Subject),
        Column<JournalRow>.Of("operator", row => row.Operator),
        Column<JournalRow>.Of("recorded_at", row => row.RecordedAt),
        Column<JournalRow>.Of("content", row => row.Content),
        Column<JournalRow>.Of("chain", row => row.Chain));
}

/// <summary>
/// The last entry of a partition's journal. Holding it is holding the partition: nobody else adds to it meanwhile. The one kind of row that changes.
/// </summary>
/// <param name="Closed">Through which day the books of each region are closed, such as <c>210900=2026-03-31;510100=2026-03-30</c>.</param>
public sealed record Head(short Partition, long Seq, byte[] Chain, string Closed)
{
    public static Head First(short partition) => new(partition, 0, new byte[Journal.DigestLength], "");

    /// <summary>The last closed day of a region's books, or null where none is closed yet.</summary>
    public DateOnly? ClosedThrough(string region)
    {
        // With a separator before it the first name is found like every other.
        int at = $";{Closed}".IndexOf($";{region}=", StringComparison.Ordinal);
        return at < 0 ? null : DateOnly.ParseExact(Closed.AsSpan(at + region.Length + 1, 10), "yyyy-MM-dd");
    }

    public Head WithClosed(string region, DateOnly through)
    {
        IEnumerable<string> others = Closed.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(each => !each.StartsWith(region + "=", StringComparison.Ordinal));
        return this with { Closed = string.Join(';', others.Append($"{region}={through:yyyy-MM-dd}").Order(StringComparer.Ordinal)) };
    }
}
