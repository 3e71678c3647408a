using System.Diagnostics;
using System.Threading.Channels;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>
/// Carries out the acts of some partitions, batch by batch. What arrives while a commit is under way is the next batch: nobody waits for a
/// timer, and under load a commit is shared by many (group commit).
/// </summary>
internal sealed class Lane : IAsyncDisposable
{
    private const int Most = 512;
    private const int Tries = 6;

    private readonly IRecordStore store;
    private readonly TimeProvider clock;
    private readonly LaneFigures figures;
    private readonly LaneMeter meter;
    private readonly Channel<Act> waiting;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public Lane(IRecordStore store, TimeProvider clock, LaneFigures figures, LaneMeter meter, int room)
    {
        this.store = store;
        this.clock = clock;
        this.figures = figures;
        this.meter = meter;
        waiting = Channel.CreateBounded<Act>(new BoundedChannelOptions(room) { SingleReader = true });
        running = Task.Run(Run);
    }

    /// <summary>How many acts wait for a batch.</summary>
    public int Waiting => waiting.Reader.Count;

    /// <returns>Whether there was room.</returns>
    public bool TryEnter(Act act) => waiting.Writer.TryWrite(act);

    public async ValueTask EnterAsync(Act act, CancellationToken cancel) => await waiting.Writer.WriteAsync(act, cancel);

    public async ValueTask DisposeAsync()
    {
        // What has come in is still carried out; nothing new is let in.
        waiting.Writer.TryComplete();
        await running;
        stop.Dispose();
    }

    private async Task Run()
    {
        List<Act> batch = [];
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < Most && waiting.Reader.TryRead(out Act? act))
            {
                batch.Add(act);
            }

            await CarryOut(batch);
            batch.Clear();

            // Those who were just answered run first: what they ask next can still be in this next batch.
            await Task.Yield();
        }
    }

    private async Task CarryOut(List<Act> acts)
    {
        try
        {
            await CommitTogether(acts);
        }
        catch (Exception failure) when (acts.Count > 1 && !store.MayTryAgain(failure))
        {
            // One of them the store won't take; the others are not to suffer for it.
            foreach (Act act in acts)
            {
                await CarryOut([act]);
            }
        }
        catch (Exception failure)
        {
            foreach (Act act in acts)
            {
                Fail(act, failure);
            }
        }
    }

    private async Task CommitTogether(List<Act> acts)
    {
        for (int attempt = 1; acts.Count > 0; attempt++)
        {
            List<Act> unkeyed = [];
            try
            {
                await Attempt(acts, unkeyed);
                return;
            }
            catch (Exception failure)
            {
                Leave(acts, unkeyed, failure);
                if (attempt == Tries || !store.MayTryAgain(failure))
                {
                    throw;
                }

                // The commit may have gone through: the acts' keys tell when they are loaded again.
                await Task.Delay(TimeSpan.FromMilliseconds(20 << attempt), clock);
            }
        }
    }

    // Nobody can tell whether what these acts added is in the books, and carried out again it might be there twice: so they end here, and who
    // waits must look.
    private void Leave(List<Act> acts, List<Act> unkeyed, Exception failure)
    {
        if (unkeyed.Count == 0 || store.IsUndone(failure))
        {
            return;
        }

        foreach (Act act in unkeyed)
        {
            Fail(act, new UncertainCommitException(failure));
            acts.Remove(act);
        }
    }

    /// <param name="unkeyed">Gets the acts without a request key whose rows a commit was begun for.</param>
    private async Task Attempt(List<Act> acts, List<Act> unkeyed)
    {
        using Activity? traced = LaneMeter.Source.StartActivity("batch");
        traced?.SetTag("acts", acts.Count);
        long began = Stopwatch.GetTimestamp();
        Wanted wanted = new();
        foreach (Act act in acts)
        {
            act.Want(wanted);
        }

        List<Act> told = new(acts.Count);
        List<Act> adding = [];
        await using (IOpenBatch batch = await store.Open([.. acts.Select(act => act.Partition).Distinct().Order()], wanted, stop.Token))
        {
            long loaded = Stopwatch.GetTimestamp();
            Batch decided = new(batch, clock.GetUtcNow());
            foreach (Act act in acts)
            {
                try
                {
                    if (decided.Carry(act) && act.Request is null)
                    {
                        adding.Add(act);
                    }

                    told.Add(act);
                }
                catch (Exception fault)
                {
                    // A broken assumption ends this request alone; its rows are dropped.
                    decided.Drop();
                    Fail(act, fault);
                }
            }

            long done = Stopwatch.GetTimestamp();
            if (!decided.IsEmpty)
            {
                unkeyed.AddRange(adding);
                await batch.Commit(decided.Rows, decided.Journal, decided.Heads, stop.Token);
            }

            long stored = Stopwatch.GetTimestamp();
            figures.Add(told.Count, loaded - began, done - loaded, stored - done);
            meter.Batch(told.Count, loaded - began, done - loaded, stored - done);
        }

        foreach (Act act in told)
        {
            meter.Told(act);
            act.Tell();
        }
    }

    private void Fail(Act act, Exception failure)
    {
        meter.Failed(act);
        act.Fail(failure);
    }
}
