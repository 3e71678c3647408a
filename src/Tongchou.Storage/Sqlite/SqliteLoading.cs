using Dapper;
using Microsoft.Data.Sqlite;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Sqlite;

/// <summary>A connection that loads what a batch wants, all of one moment, and keeps its statements prepared. It is used by one batch at a time.</summary>
internal sealed class SqliteLoading : IDisposable
{
    // After each commit of another connection SQLite forgets all it read here, and takes the longer for it the more room it has.
    private const string SmallRoom = "pragma cache_size = -1024";

    private readonly SqliteConnection connection;
    private readonly Dictionary<Lookup, SqliteCommand> lookups = [];
    private readonly SqliteCommand head;

    public SqliteLoading(SqliteFile file)
    {
        connection = file.Connect();
        connection.Execute(SmallRoom);
        head = connection.Prepared("select partition, seq, chain, closed from partition_head where partition = @partition", "@partition");
    }

    public (IReadOnlyDictionary<short, Head> Heads, OpenBooks Books) Load(IReadOnlyList<short> partitions, Wanted wanted)
    {
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        return (Heads(partitions, reading), Books(wanted, reading));
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in lookups.Values.Append(head))
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private IReadOnlyDictionary<short, Head> Heads(IReadOnlyList<short> partitions, SqliteTransaction transaction)
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

    private OpenBooks Books(Wanted wanted, SqliteTransaction transaction)
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
            lookups[lookup] = command = connection.Prepared(lookup.OneSql, ["@partition", .. lookup.Keys.Select((_, i) => $"@k{i}")]);
        }

        return command;
    }
}
