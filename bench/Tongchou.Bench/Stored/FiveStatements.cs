using System.Diagnostics;
using Npgsql;
using Tongchou.Agency.Records;

namespace Tongchou.Bench.Stored;

/// <summary>
/// PostgreSQL with durable commits: each settlement in a transaction of its own, by one multi-row statement for each of five tables (lines, settlement,
/// postings, accumulators, request). That is two tables less than the agency writes, and no head to hold.
/// </summary>
internal sealed class FiveStatements(NpgsqlDataSource source) : IBaseline
{
    private static readonly RecordTable[] tables = [FeeSheetRow.Table, SettlementRow.Table, PostingRow.Table, AccumulatorRow.Table, RequestRow.Table];

    public async Task<double> Run(Queue<RecordedEntry> entries, int clients, double seconds)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int[] written = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            int mine = 0;
            while (watch.Elapsed.TotalSeconds < seconds && Next(entries) is { } entry)
            {
                await using NpgsqlConnection connection = await source.OpenConnectionAsync();
                await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
                Statement statement = new(connection, transaction);
                foreach (RowSet set in entry.Rows.Where(set => tables.Contains(set.Table)))
                {
                    await set.Accept(statement);
                }

                await transaction.CommitAsync();
                mine++;
            }

            return mine;
        })));
        return written.Sum() / watch.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static RecordedEntry? Next(Queue<RecordedEntry> entries)
    {
        lock (entries)
        {
            return entries.TryDequeue(out RecordedEntry? entry) ? entry : null;
        }
    }
}
