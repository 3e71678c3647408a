using Npgsql;
using NpgsqlTypes;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Postgres;

/// <summary>
/// The books in PostgreSQL. A batch is two round trips: take hold and load, then add and commit. On Citus a lane is one partition, so that a
/// batch stays on one shard.
/// </summary>
internal sealed class PostgresRecords(NpgsqlDataSource source, bool distributed) : IRecordStore
{
    private const int LanesOfOneMachine = 2;

    private static readonly string[] transient =
    [
        PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow, PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.ConnectionFailure, PostgresErrorCodes.InternalError, PostgresErrorCodes.UniqueViolation,
    ];

    // Classes of SQLSTATE: connection, operator's intervention, system, internal.
    private static readonly string[] unsure = ["08", "57", "58", "XX"];

    private static readonly PostgresInsert insert = new();

    // Partition -1 is the reference tables' own.
    public int Lanes => distributed ? Partitions.Count + 1 : LanesOfOneMachine;

    public async Task<IOpenBatch> Open(IReadOnlyList<short> partitions, Wanted wanted, CancellationToken stop)
    {
        NpgsqlConnection connection = await source.OpenConnectionAsync(stop);
        try
        {
            await using NpgsqlBatch batch = new(connection);
            batch.BatchCommands.Add(new("begin"));
            batch.BatchCommands.Add(Hold(partitions));
            Question[] questions = [.. Question.All(wanted)];
            foreach (Question question in questions)
            {
                batch.BatchCommands.Add(Ask(question));
            }

            await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(stop);
            Dictionary<short, Head> heads = new(partitions.Count);
            while (await reader.ReadAsync(stop))
            {
                heads[reader.GetInt16(0)] = new(reader.GetInt16(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetString(3));
            }

            OpenBooks books = new();
            ReaderRow row = new(reader);
            foreach (Question question in questions)
            {
                await reader.NextResultAsync(stop);
                while (await reader.ReadAsync(stop))
                {
                    question.Lookup.Take(row, books);
                }
            }

            return new OpenBatch(connection, heads, books);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // A unique violation on a journal number is a race that another server won; what it booked is seen when the batch is loaded again.
    public bool MayTryAgain(Exception failure) => failure switch
    {
        PostgresException fault => transient.Contains(fault.SqlState),
        NpgsqlException => true,
        _ => failure is IOException or TimeoutException,
    };

    // What the server itself refused it has rolled back. A connection that broke, or a server that went down, tells nothing of the commit.
    public bool IsUndone(Exception failure) =>
        failure is PostgresException { SqlState: { } state } && !unsure.Any(kind => state.StartsWith(kind, StringComparison.Ordinal));

    private NpgsqlBatchCommand Hold(IReadOnlyList<short> partitions)
    {
        if (distributed)
        {
            return new("select partition, seq, chain, closed from partition_head where partition = $1 for update")
            {
                Parameters = { new NpgsqlParameter<short> { TypedValue = partitions.Single() } },
            };
        }

        // Always in the same order, so that two servers never wait for each other in a ring.
        return new("select partition, seq, chain, closed from partition_head where partition = any($1) order by partition for update")
        {
            Parameters = { new NpgsqlParameter<short[]> { TypedValue = [.. partitions] } },
        };
    }

    private static NpgsqlBatchCommand Ask(Question question)
    {
        NpgsqlBatchCommand command = new(question.Lookup.ManySql);
        command.Parameters.Add(new NpgsqlParameter<short[]> { TypedValue = [.. question.Wanted.Select(key => key.Partition)] });
        for (int i = 0; i < question.Lookup.Keys.Count; i++)
        {
            int place = i;
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. question.Wanted.Select(key => key.Keys[place])], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        }

        return command;
    }

    private static NpgsqlBatchCommand Move(IReadOnlyCollection<Head> heads) =>
        new("update partition_head h set seq = m.seq, chain = m.chain, closed = m.closed from unnest($1::smallint[], $2::bigint[], $3::bytea[], $4::text[]) as m(partition, seq, chain, closed) where h.partition = m.partition")
        {
            Parameters =
            {
                new NpgsqlParameter<short[]> { TypedValue = [.. heads.Select(head => head.Partition)] },
                new NpgsqlParameter<long[]> { TypedValue = [.. heads.Select(head => head.Seq)] },
                new NpgsqlParameter<byte[][]> { TypedValue = [.. heads.Select(head => head.Chain)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. heads.Select(head => head.Closed)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            },
        };

    private sealed class OpenBatch(NpgsqlConnection connection, IReadOnlyDictionary<short, Head> heads, OpenBooks books) : IOpenBatch
    {
        private bool committed;

        public IReadOnlyDictionary<short, Head> Heads => heads;

        public OpenBooks Books => books;

        public async Task Commit(IReadOnlyList<RowSet> rows, RowSet<JournalRow> journal, IReadOnlyCollection<Head> moved, CancellationToken stop)
        {
            await using NpgsqlBatch batch = new(connection);
            foreach (RowSet set in rows.Append(journal).Where(set => set.Count > 0))
            {
                batch.BatchCommands.Add(set.Accept(insert));
            }

            batch.BatchCommands.Add(Move(moved));
            batch.BatchCommands.Add(new("commit"));
            await batch.ExecuteNonQueryAsync(stop);
            committed = true;
        }

        public async ValueTask DisposeAsync()
        {
            if (!committed && connection.FullState is System.Data.ConnectionState.Open)
            {
                await using NpgsqlCommand back = new("rollback", connection);
                await back.ExecuteNonQueryAsync();
            }

            await connection.DisposeAsync();
        }
    }
}
