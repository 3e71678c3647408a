using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Sqlite;

/// <summary>
/// The books in SQLite. One connection writes for all lanes, each in its turn; while one lane writes, another loads and decides. Nothing is held
/// meanwhile: a batch that finds its partitions moved by another process is loaded and decided again.
/// </summary>
internal sealed class SqliteRecords : IRecordStore, IDisposable
{
    private readonly SqliteFile file;
    private readonly SqliteConnection connection;
    private readonly SqliteFolding folding;
    private readonly ConcurrentBag<SqliteLoading> loadings = [];
    private readonly Dictionary<RecordTable, SqliteInsert> inserts = [];
    private readonly SqliteCommand move;

    public SqliteRecords(SqliteFile file)
    {
        this.file = file;
        connection = file.Connect();
        folding = new(file);
        move = connection.Prepared("""
            insert into partition_head (partition, seq, chain, closed) values (@partition, @seq, @chain, @closed)
            on conflict (partition) do update set seq = @seq, chain = @chain, closed = @closed where seq = @before
            """, "@partition", "@seq", "@chain", "@closed", "@before");
    }

    // One decides while the other stores.
    public int Lanes => 2;

    public Task<IOpenBatch> Open(IReadOnlyList<short> partitions, Wanted wanted, CancellationToken stop)
    {
        if (!loadings.TryTake(out SqliteLoading? loading))
        {
            loading = new(file);
        }

        try
        {
            (IReadOnlyDictionary<short, Head> heads, OpenBooks books) = loading.Load(partitions, wanted);
            return Task.FromResult<IOpenBatch>(new OpenBatch(this, heads, books));
        }
        finally
        {
            loadings.Add(loading);
        }
    }

    // What SQLite did not commit is gone, and it says so at once: nothing is left open but a file that is busy.
    public bool MayTryAgain(Exception failure) => failure is MovedOnException or SqliteException { SqliteErrorCode: SqliteFaults.Busy };

    // Only a disk that fails while it syncs leaves open what is on it.
    public bool IsUndone(Exception failure) => failure is MovedOnException or SqliteException { SqliteErrorCode: not SqliteFaults.InputOutput };

    public void Dispose()
    {
        folding.Dispose();
        foreach (IDisposable held in inserts.Values.Concat<IDisposable>(loadings).Append(move))
        {
            held.Dispose();
        }

        connection.Dispose();
    }

    private async Task Store(IEnumerable<RowSet> sets, IReadOnlyDictionary<short, Head> before, IReadOnlyCollection<Head> heads, CancellationToken stop)
    {
        using IDisposable turn = await file.Turn(stop);
        using SqliteTransaction writing = connection.BeginTransaction(deferred: false);
        foreach (Head moved in heads)
        {
            Move(before[moved.Partition], moved, writing);
        }

        foreach (RowSet set in sets.Where(set => set.Count > 0))
        {
            if (!inserts.TryGetValue(set.Table, out SqliteInsert? insert))
            {
                inserts[set.Table] = insert = SqliteInsert.For(set, connection);
            }

            insert.Insert(set);
        }

        writing.Commit();
        folding.Written();
    }

    private void Move(Head before, Head moved, SqliteTransaction writing)
    {
        move.Transaction = writing;
        (move.Parameters[0].Value, move.Parameters[1].Value, move.Parameters[2].Value, move.Parameters[3].Value, move.Parameters[4].Value) = ((long)moved.Partition, moved.Seq, moved.Chain, moved.Closed, before.Seq);
        if (move.ExecuteNonQuery() != 1)
        {
            throw new MovedOnException(moved.Partition);
        }
    }

    private sealed class MovedOnException(short partition) : Exception($"partition {partition} was moved on by another process");

    private sealed class OpenBatch(SqliteRecords store, IReadOnlyDictionary<short, Head> heads, OpenBooks books) : IOpenBatch
    {
        public IReadOnlyDictionary<short, Head> Heads => heads;

        public OpenBooks Books => books;

        public Task Commit(IReadOnlyList<RowSet> rows, RowSet<JournalRow> journal, IReadOnlyCollection<Head> moved, CancellationToken stop) => store.Store(rows.Append(journal), heads, moved, stop);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
