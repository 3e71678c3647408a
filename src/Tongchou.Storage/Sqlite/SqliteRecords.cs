using Microsoft.Data.Sqlite;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Sqlite;

/// <summary>The books in SQLite: one writer, so one lane; statements are prepared once for the life of the connection.</summary>
internal sealed class SqliteRecords : IRecordStore, IDisposable
{
    private readonly SqliteFile file;
    private readonly SqliteConnection connection;
    private readonly Dictionary<Lookup, SqliteCommand> lookups = [];
    private readonly Dictionary<RecordTable, SqliteInsert> inserts = [];
    private readonly SqliteCommand head;
    private readonly SqliteCommand move;

    public SqliteRecords(SqliteFile file)
    {
        this.file = file;
        connection = file.Connect();
        head = Command("select partition, seq, chain, closed from partition_head where partition = @partition", "@partition");
        move = Command("insert into partition_head (partition, seq, chain, closed) values (@partition, @seq, @chain, @closed) on conflict (partition) do update set seq = @seq, chain = @chain, closed = @closed",
            "@partition", "@seq", "@chain", "@closed");
    }

    public int Lanes => 1;

    public async Task<IOpenBatch> Open(IReadOnlyList<short> partitions, Wanted wanted, CancellationToken stop)
    {
        IDisposable turn = await file.Turn(stop);
        SqliteTransaction? transaction = null;
        try
        {
            transaction = connection.BeginTransaction(deferred: false);
            return new OpenBatch(this, turn, transaction, Heads(partitions, transaction), Load(wanted, transaction));
        }
        catch
        {
            transaction?.Dispose();
            turn.Dispose();
            throw;
        }
    }

    // What SQLite did not commit is gone, and it says so at once: nothing is left open but a file that is busy.
    public bool MayTryAgain(Exception failure) => failure is SqliteException { SqliteErrorCode: SqliteFaults.Busy };

    // Only a disk that fails while it syncs leaves open what is on it.
    public bool IsUndone(Exception failure) => failure is SqliteException { SqliteErrorCode: not SqliteFaults.InputOutput };

    public void Dispose()
    {
        foreach (IDisposable command in lookups.Values.Concat<IDisposable>(inserts.Values).Append(head).Append(move))
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private Dictionary<short, Head> Heads(IReadOnlyList<short> partitions, SqliteTransaction transaction)
    {
        Dictionary<short, Head> heads = new(partitions.Count);
        head.Transaction = transaction;
        foreach (short partition in partitions)
        {
            head.Parameters[0].Value = (long)partition;
            using SqliteDataReader reader = head.ExecuteReader();
            heads[partition] = reader.Read() ? new(partition, reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetString(3)) : Head.First(partition);
        }

        return heads;
    }

    private OpenBooks Load(Wanted wanted, SqliteTransaction transaction)
    {
        OpenBooks books = new();
        foreach (Question question in Question.All(wanted))
        {
            SqliteCommand command = CommandOf(question.Lookup);
            command.Transaction = transaction;
            foreach ((short partition, string[] keys) in question.Wanted)
            {
                command.Parameters[0].Value = (long)partition;
                for (int i = 0; i < keys.Length; i++)
                {
                    command.Parameters[i + 1].Value = keys[i];
                }

                using SqliteDataReader reader = command.ExecuteReader();
                ReaderRow row = new(reader);
                while (reader.Read())
                {
                    question.Lookup.Take(row, books);
                }
            }
        }

        return books;
    }

    private SqliteCommand CommandOf(Lookup lookup)
    {
        if (!lookups.TryGetValue(lookup, out SqliteCommand? command))
        {
            lookups[lookup] = command = Command(lookup.OneSql, ["@partition", .. lookup.Keys.Select((_, i) => $"@k{i}")]);
        }

        return command;
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private void Store(IEnumerable<RowSet> sets, IReadOnlyCollection<Head> heads, SqliteTransaction transaction)
    {
        foreach (RowSet set in sets.Where(set => set.Count > 0))
        {
            if (!inserts.TryGetValue(set.Table, out SqliteInsert? insert))
            {
                inserts[set.Table] = insert = SqliteInsert.For(set, connection);
            }

            insert.Insert(set);
        }

        move.Transaction = transaction;
        foreach (Head moved in heads)
        {
            (move.Parameters[0].Value, move.Parameters[1].Value, move.Parameters[2].Value, move.Parameters[3].Value) = ((long)moved.Partition, moved.Seq, moved.Chain, moved.Closed);
            move.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private sealed class OpenBatch(SqliteRecords store, IDisposable turn, SqliteTransaction transaction, IReadOnlyDictionary<short, Head> heads, OpenBooks books) : IOpenBatch
    {
        public IReadOnlyDictionary<short, Head> Heads => heads;

        public OpenBooks Books => books;

        public Task Commit(IReadOnlyList<RowSet> rows, RowSet<JournalRow> journal, IReadOnlyCollection<Head> moved, CancellationToken stop)
        {
            store.Store(rows.Append(journal), moved, transaction);
            return Task.CompletedTask;
        }

        public async ValueTask DisposeAsync()
        {
            // Rolls back what was not committed.
            await transaction.DisposeAsync();
            turn.Dispose();
        }
    }
}
