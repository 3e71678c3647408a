using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Tongchou.Storage.Sqlite;

/// <summary>
/// Folds the write-ahead log into the file beside the work, so that no commit waits for it: again and again what has piled up while others write
/// on, and now and then the little they wrote meanwhile in a turn of its own, after which the log begins anew.
/// </summary>
internal sealed class SqliteFolding : IDisposable
{
    private const int Rounds = 4;

    // A turn takes from those who write what they would have in some hundredths of a second, so it is rare: a log of some hundred megabytes harms less.
    private const int LongLog = 60_000;
    private static readonly TimeSpan longTime = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan little = TimeSpan.FromMilliseconds(4);

    private readonly SqliteFile file;
    private readonly CancellationTokenSource stop = new();
    private readonly Lazy<Task> running;
    private volatile bool isWritten;
    private long begunAnew;

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
            long pages = 0;
            for (int round = 0; round < Rounds; round++)
            {
                long began = Stopwatch.GetTimestamp();
                pages = Fold(connection);
                if (Stopwatch.GetElapsedTime(began) < little)
                {
                    break;
                }
            }

            if (pages < LongLog && Stopwatch.GetElapsedTime(begunAnew) < longTime)
            {
                isWritten = true;
                return;
            }

            using (file.Turn())
            {
                Fold(connection);
            }

            begunAnew = Stopwatch.GetTimestamp();
        }
        catch (SqliteException)
        {
            // Nothing is lost by a log that stays as it is: it is folded the next time, or by the commit that finds it too long, which tells what is wrong.
            isWritten = true;
        }
    }

    /// <returns>How many pages the log has.</returns>
    private static long Fold(SqliteConnection connection)
    {
        (long _, long pages, long _) = connection.QuerySingle<(long Busy, long Pages, long Folded)>("pragma wal_checkpoint(passive)");
        return pages;
    }
}
