using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>The journal entry an act writes: its rows, numbered and held together. Nothing of it exists until the batch is committed.</summary>
public sealed class Entry
{
    private readonly Draft draft;
    private readonly List<IRecord> added = [];
    private readonly Dictionary<RecordTable, int> counts = [];

    internal Entry(Draft draft, Head head, string by, DateTimeOffset at)
    {
        this.draft = draft;
        Head = head;
        By = by;
        RecordedAt = at;
    }

    /// <summary>The partition's last entry before this one.</summary>
    public Head Head { get; private set; }

    public short Partition => Head.Partition;

    public long Seq => Head.Seq + 1;

    public string By { get; }

    public DateTimeOffset RecordedAt { get; }

    public string RecordedText => Instants.Text(RecordedAt);

    /// <summary>The number of a visit, settlement or filing that this entry makes.</summary>
    public string Id(char kind) => new RecordId(kind, Partition, Seq).ToString();

    /// <summary>The place of the next row of a table in this entry.</summary>
    public int Next(RecordTable table) => counts.GetValueOrDefault(table);

    public void Add<T>(RecordTable<T> table, T row)
        where T : IRecord
    {
        if (row.Seq != Seq || row.N != Next(table) || (table.Partitioned && row.Partition != Partition))
        {
            throw new ArgumentException($"a row of {table} is numbered {row.Partition}/{row.Seq}/{row.N} in entry {Partition}/{Seq}/{Next(table)}", nameof(row));
        }

        counts[table] = row.N + 1;
        draft.Of(table).Add(row);
        added.Add(row);
    }

    /// <summary>Closes a period of a region's books through a day, with the row that says so.</summary>
    /// <param name="period">One of the periods of <see cref="ClosingRow"/>.</param>
    public ClosingRow Close(string region, string period, DateOnly through)
    {
        ClosingRow row = new(Partition, Seq, Next(ClosingRow.Table), region, period, Days.Text(through));
        Add(ClosingRow.Table, row);
        Head = Head.WithClosed(ClosingRow.NameInHead(region, period), through);
        return row;
    }

    internal bool IsEmpty => added.Count == 0;

    internal void GiveTo(OpenBooks books)
    {
        foreach (IRecord row in added)
        {
            books.Take(row);
        }
    }
}
