using Dapper;
using Microsoft.Data.Sqlite;

namespace Tongchou.Storage.Sqlite;

/// <summary>A database file, and who may write to it.</summary>
internal sealed class SqliteFile(string path) : IDisposable
{
    // Commits are durable, and the pages of a busy day stay in memory. The log is folded into the file beside the work; a commit does it only
    // where the log has grown past all measure.
    public const string Settings = "pragma synchronous = full; pragma cache_size = -65536; pragma wal_autocheckpoint = 200000";

    private const int SecondsToWait = 30;

    private readonly string connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = SecondsToWait }.ToString();

    // SQLite lets one write at a time and makes others poll; queueing here spares that within this process.
    private readonly SemaphoreSlim turn = new(1);

    public SqliteConnection Connect()
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        connection.Execute(Settings);
        return connection;
    }

    /// <summary>Waits for the turn to write; disposing what it gives passes the turn on.</summary>
    public async Task<IDisposable> Turn(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        return new Held(turn);
    }

    /// <inheritdoc cref="Turn(CancellationToken)"/>
    public IDisposable Turn()
    {
        turn.Wait();
        return new Held(turn);
    }

    /// <summary>Does something in one transaction that may write.</summary>
    public async Task<T> Write<T>(Func<SqliteConnection, SqliteTransaction, Task<T>> work, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            await using SqliteConnection connection = Connect();
            await using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            T result = await work(connection, transaction);
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        using SqliteConnection connection = new(connectionString);
        SqliteConnection.ClearPool(connection);
        turn.Dispose();
    }

    private sealed class Held(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
