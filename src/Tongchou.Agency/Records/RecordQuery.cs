namespace Tongchou.Agency.Records;

/// <summary>
/// A question about records outside a batch. Values are always parameters, columns always those of the table; so the same question can be put to any store.
/// </summary>
public sealed record RecordQuery<T>(RecordTable<T> Table)
    where T : IRecord
{
    /// <summary>The partition, or null for all of them: a report.</summary>
    public short? Partition { get; init; }

    public IReadOnlyList<(string Column, string Sign, object Value)> Conditions { get; init; } = [];

    /// <summary>Only the latest row of each value of these columns.</summary>
    public IReadOnlyList<string> LatestOf { get; init; } = [];

    /// <summary>What the rows are put in order by before partition and entry; null for those alone.</summary>
    public string? OrderColumn { get; init; }

    /// <summary>Newest first.</summary>
    public bool Descending { get; init; }

    public int? Most { get; init; }

    public int Skip { get; init; }

    public RecordQuery<T> In(short partition) => this with { Partition = partition };
    public RecordQuery<T> Where(string column, string value) => With(column, "=", value);
    public RecordQuery<T> Where(string column, long value) => With(column, "=", value);
    public RecordQuery<T> From(string column, object value) => With(column, ">=", value);
    public RecordQuery<T> Through(string column, object value) => With(column, "<=", value);

    /// <summary>Of each thing only its latest row, by the key of the table.</summary>
    /// <param name="also">Columns by whose values the latest is taken apart as well, such as the latest in each state.</param>
    /// <exception cref="ArgumentException">The table has no key, or no such column.</exception>
    public RecordQuery<T> Latest(params string[] also) =>
        Table.Key.Count > 0 ? this with { LatestOf = [.. Table.Key, .. also.Select(Checked)] } : throw new ArgumentException($"{Table} has no key", nameof(also));

    public RecordQuery<T> By(string column) => this with { OrderColumn = Checked(column) };
    public RecordQuery<T> Newest(int most, int skip = 0) => this with { Descending = true, Most = most, Skip = skip };
    public RecordQuery<T> First(int most, int skip = 0) => this with { Most = most, Skip = skip };

    private RecordQuery<T> With(string column, string sign, object value) => this with { Conditions = [.. Conditions, (Checked(column), sign, value)] };

    private string Checked(string column) => Table.ColumnNames.Contains(column) ? column : throw new ArgumentException($"{Table} has no column {column}", nameof(column));
}

/// <summary>Reads the books beside the acts: what was committed when the question was put.</summary>
public interface IRecordReader
{
    Task<IReadOnlyList<T>> Read<T>(RecordQuery<T> query, CancellationToken stop)
        where T : IRecord;

    Task<long> Count<T>(RecordQuery<T> query, CancellationToken stop)
        where T : IRecord;

    /// <summary>Rows of a table in the order of their entries, as many as there are, without holding them all.</summary>
    IAsyncEnumerable<T> Scan<T>(RecordTable<T> table, short partition, CancellationToken stop)
        where T : IRecord;

    Task<IReadOnlyList<Head>> Heads(CancellationToken stop);

    /// <summary>Which of the tables hold a row of the partition; of tables without partitions, which hold a row at all.</summary>
    Task<IReadOnlyList<RecordTable>> Filled(IEnumerable<RecordTable> tables, short partition, CancellationToken stop);

    /// <summary>The sums of whole-number columns over the rows a question finds, in the order in which they are named.</summary>
    Task<IReadOnlyList<long>> Sums<T>(RecordQuery<T> query, IReadOnlyList<string> columns, CancellationToken stop)
        where T : IRecord;

    /// <summary>Sums of debits and credits by region, fund and account over business dates, both inside.</summary>
    Task<IReadOnlyList<Turnover>> Turnovers(string? region, string? fund, DateOnly from, DateOnly to, CancellationToken stop);

    /// <summary>The same out of the checkpoints of closed days; of days that are not closed there is nothing.</summary>
    Task<IReadOnlyList<Turnover>> ClosedTurnovers(string? region, string? fund, DateOnly from, DateOnly to, CancellationToken stop);

    /// <summary>The first business date a region's books have an entry on; null where they have none.</summary>
    Task<DateOnly?> FirstBusinessDate(string region, CancellationToken stop);
}

/// <summary>What went through an account on both sides 发生额.</summary>
public sealed record Turnover(string Region, string Fund, string Account, Money Debit, Money Credit);
