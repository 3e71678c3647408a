using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
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

    private sealed class Statement(NpgsqlConnection connection, NpgsqlTransaction transaction) : IRowSetVisitor<Task>
    {
        public async Task Visit<T>(RowSet<T> rows)
            where T : IRecord
        {
            string types = string.Join(", ", rows.Table.Columns.Select((column, i) => $"${i + 1}::{(column.Type switch { ColumnType.Short => "smallint", ColumnType.Long => "bigint", ColumnType.Text => "text", _ => "bytea" })}[]"));
            await using NpgsqlCommand command = new($"insert into {rows.Table.Name} ({string.Join(", ", rows.Table.ColumnNames)}) select * from unnest({types})", connection, transaction);
            foreach (Column<T> column in rows.Table.Columns)
            {
                command.Parameters.Add(column.Type switch
                {
                    ColumnType.Short => new NpgsqlParameter<short[]> { TypedValue = [.. rows.Rows.Select(row => (short)column.Number!(row))] },
                    ColumnType.Long => new NpgsqlParameter<long[]> { TypedValue = [.. rows.Rows.Select(column.Number!)] },
                    ColumnType.Text => new NpgsqlParameter<string?[]> { TypedValue = [.. rows.Rows.Select(column.Text!)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                    _ => new NpgsqlParameter<byte[]?[]> { TypedValue = [.. rows.Rows.Select(column.Bytes!)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
                });
            }

            await command.ExecuteNonQueryAsync();
        }
    }
}
