using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Tongchou.Agency.Records;
using Tongchou.Storage.Sqlite;

namespace Tongchou.Bench.Stored;

/// <summary>SQLite with durable commits and the settings of the store: the same rows by prepared inserts, a hundred settlements in a transaction.</summary>
internal sealed class SqliteBatches : IBaseline
{
    private const int PerTransaction = 100;

    private readonly SqliteConnection connection;
    private readonly Inserter inserter;

    public SqliteBatches(string file)
    {
        SqliteStore.Open(file, DateTimeOffset.UtcNow).Dispose();
        connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand full = connection.CreateCommand();
        full.CommandText = "pragma synchronous = full; pragma cache_size = -65536; pragma wal_autocheckpoint = 8000";
        full.ExecuteNonQuery();
        inserter = new(connection);
    }

    public Task<double> Run(Queue<RecordedEntry> entries, int clients, double seconds)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int written = 0;
        while (entries.Count > 0 && watch.Elapsed.TotalSeconds < seconds)
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            inserter.Transaction = transaction;
            Dictionary<short, Head> heads = [];
            for (int i = 0; i < PerTransaction && entries.TryDequeue(out RecordedEntry? entry); i++, written++)
            {
                foreach (RowSet set in entry.Rows)
                {
                    set.Accept(inserter);
                }

                heads[entry.Head.Partition] = entry.Head;
            }

            foreach (Head head in heads.Values)
            {
                using SqliteCommand move = connection.CreateCommand();
                move.Transaction = transaction;
                move.CommandText = "insert into partition_head (partition, seq, chain, closed) values (@p, @s, @c, '') on conflict (partition) do update set seq = @s, chain = @c";
                move.Parameters.AddWithValue("@p", head.Partition);
                move.Parameters.AddWithValue("@s", head.Seq);
                move.Parameters.AddWithValue("@c", head.Chain);
                move.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return Task.FromResult(written / watch.Elapsed.TotalSeconds);
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    private sealed class Inserter(SqliteConnection connection) : IRowSetVisitor<bool>
    {
        private readonly Dictionary<RecordTable, SqliteCommand> commands = [];

        public SqliteTransaction? Transaction { get; set; }

        public bool Visit<T>(RowSet<T> rows)
            where T : IRecord
        {
            if (!commands.TryGetValue(rows.Table, out SqliteCommand? command))
            {
                commands[rows.Table] = command = connection.CreateCommand();
                command.CommandText = $"insert into {rows.Table.Name} ({string.Join(", ", rows.Table.ColumnNames)}) values ({string.Join(", ", rows.Table.ColumnNames.Select((_, i) => $"@p{i}"))})";
                foreach (int i in Enumerable.Range(0, rows.Table.ColumnNames.Count))
                {
                    command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
                }
            }

            command.Transaction = Transaction;
            foreach (T row in rows.Rows)
            {
                for (int i = 0; i < rows.Table.Columns.Count; i++)
                {
                    Column<T> column = rows.Table.Columns[i];
                    command.Parameters[i].Value = column.Type switch
                    {
                        ColumnType.Text => (object?)column.Text!(row) ?? DBNull.Value,
                        ColumnType.Bytes => (object?)column.Bytes!(row) ?? DBNull.Value,
                        _ => column.Number!(row),
                    };
                }

                command.ExecuteNonQuery();
            }

            return true;
        }
    }
}
