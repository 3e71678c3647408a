using System.Diagnostics;

namespace Tongchou.Agency.Booking;

/// <summary>Running sums over all batches since the start: acts, batches, and the time in loading, deciding and storing.</summary>
public sealed class LaneFigures
{
    private long acts;
    private long batches;
    private long loading;
    private long deciding;
    private long storing;

    public long Acts => Interlocked.Read(ref acts);
    public long Batches => Interlocked.Read(ref batches);
    public TimeSpan Loading => Span(ref loading);
    public TimeSpan Deciding => Span(ref deciding);
    public TimeSpan Storing => Span(ref storing);

    internal void Add(int carried, long load, long decide, long store)
    {
        Interlocked.Add(ref acts, carried);
        Interlocked.Increment(ref batches);
        Interlocked.Add(ref loading, load);
        Interlocked.Add(ref deciding, decide);
        Interlocked.Add(ref storing, store);
    }

    private static TimeSpan Span(ref long ticks) => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref ticks));
}
