using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Tongchou.Storage.Sqlite;

/// <summary>
/// Folds the write-ahead log into the file beside the work, so that no commit waits for it: what has piled up while others write on, then the
/// little they wrote meanwhile in a turn of its own, after which the log begins anew.
/// </summary>
internal sealed class SqliteFolding : IDisposable
{
    private const int Rounds = 4;
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan little = TimeSpan.FromMilliseconds(4);

    private readonly SqliteFile file;
    private readonly CancellationTokenSource stop = new();
    private readonly Lazy<Task> running;
    private volatile bool isWritten;

    public SqliteFolding(SqliteFile file)
    {
        this.file = file;
        running = new(() => Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    /// <summary>Says that something was committed.</summary>
    public void Written()
    {
        isWritten = true;
        _ = running.Value;
    }

    public void Dispose()
    {
        stop.Cancel();
        if (running.IsValueCreated)
        {
            running.Value.Wait();
        }

        stop.Dispose();
    }

    private void Run()
    {
        using SqliteConnection connection = file.Connect();
        while (!stop.Token.WaitHandle.WaitOne(pause))
        {
            if (isWritten)
            {
                isWritten = false;
                FoldAll(connection);
            }
        }
    }

    private void FoldAll(SqliteConnection connection)
    {
        try
        {
            for (int round = 0; round < Rounds && Fold(connection) > little; round++)
            {
            }

            using (file.Turn())
            {
                Fold(connection);
            }
        }
        catch (SqliteException)
        {
            // Nothing is lost by a log that stays as it is: it is folded the next time, or by the commit that finds it too long, which tells what is wrong.
            isWritten = true;
        }
    }

    /// <returns>How long it took, and so about how much was written meanwhile.</returns>
    private static TimeSpan Fold(SqliteConnection connection)
    {
        long began = Stopwatch.GetTimestamp();
        connection.Execute("pragma wal_checkpoint(passive)");
        return Stopwatch.GetElapsedTime(began);
    }
}
