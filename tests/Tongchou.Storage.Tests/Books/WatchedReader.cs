using Tongchou.Agency.Records;

namespace Tongchou.Storage.Tests.Books;

/// <summary>A reader that remembers which rows of a table were read through it.</summary>
internal sealed class WatchedReader<TWatched>(IRecordReader reader) : IRecordReader
    where TWatched : IRecord
{
    public List<TWatched> Seen { get; } = [];

    public async Task<IReadOnlyList<T>> Read<T>(RecordQuery<T> query, CancellationToken stop)
        where T : IRecord
    {
        IReadOnlyList<T> rows = await reader.Read(query, stop);
        Seen.AddRange(rows.OfType<TWatched>());
        return rows;
    }

    public Task<long> Count<T>(RecordQuery<T> query, CancellationToken stop)
        where T : IRecord => reader.Count(query, stop);

    public IAsyncEnumerable<T> Scan<T>(RecordTable<T> table, short partition, CancellationToken stop)
        where T : IRecord => reader.Scan(table, partition, stop);

    public Task<IReadOnlyList<Head>> Heads(CancellationToken stop) => reader.Heads(stop);

    public Task<IReadOnlyList<RecordTable>> Filled(IEnumerable<RecordTable> tables, short partition, CancellationToken stop) => reader.Filled(tables, partition, stop);

    public Task<IReadOnlyList<long>> Sums<T>(RecordQuery<T> query, IReadOnlyList<string> columns, CancellationToken stop)
        where T : IRecord => reader.Sums(query, columns, stop);

    public Task<IReadOnlyList<Turnover>> Turnovers(string? region, string? fund, DateOnly from, DateOnly to, CancellationToken stop) => reader.Turnovers(region, fund, from, to, stop);

    public Task<IReadOnlyList<Turnover>> ClosedTurnovers(string? region, string? fund, DateOnly from, DateOnly to, CancellationToken stop) => reader.ClosedTurnovers(region, fund, from, to, stop);

    public Task<DateOnly?> FirstBusinessDate(string region, CancellationToken stop) => reader.FirstBusinessDate(region, stop);
}
