using System.Diagnostics;
using Npgsql;
using Tongchou.Agency.Records;

namespace Tongchou.Bench.Stored;

/// <summary>PostgreSQL with durable commits: the same rows by one statement for each table, a hundred entries in a transaction.</summary>
internal sealed class PostgresBatches(NpgsqlDataSource source) : IBaseline
{
    private const int PerTransaction = 100;

    public async Task<double> Run(Queue<RecordedEntry> entries, int clients, double seconds)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int written = 0;
        while (entries.Count > 0 && watch.Elapsed.TotalSeconds < seconds)
        {
            Joiner joiner = new();
            for (int i = 0; i < PerTransaction && entries.TryDequeue(out RecordedEntry? entry); i++, written++)
            {
                foreach (RowSet set in entry.Rows)
                {
                    set.Accept(joiner);
                }
            }

            await using NpgsqlConnection connection = await source.OpenConnectionAsync();
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            Statement statement = new(connection, transaction);
            foreach (RowSet set in joiner.Sets.Values)
            {
                await set.Accept(statement);
            }

            await transaction.CommitAsync();
        }

        return written / watch.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <summary>Puts the rows of several entries together, table by table.</summary>
    private sealed class Joiner : IRowSetVisitor<bool>
    {
        public Dictionary<RecordTable, RowSet> Sets { get; } = [];

        public bool Visit<T>(RowSet<T> rows)
            where T : IRecord
        {
            RowSet<T> all = (RowSet<T>)(Sets.TryGetValue(rows.Table, out RowSet? set) ? set : Sets[rows.Table] = new RowSet<T>(rows.Table));
            foreach (T row in rows.Rows)
            {
                all.Add(row);
            }

            return true;
        }
    }
}
