using Tongchou.Laboratory;
using Tongchou.Server.Start;

namespace Tongchou.Server.Apis.Reforms;

/// <summary>How far a trial has come.</summary>
public enum TrialState
{
    [Word("waiting", "排队中", "waiting")] Waiting,
    [Word("running", "正在测算", "running")] Running,
    [Word("done", "已完成", "done")] Done,
    [Word("stopped", "已停止,可以继续", "stopped; it can go on")] Stopped,
    [Word("failed", "中断,可以继续", "broken off; it can go on")] Failed,
}

/// <summary>
/// The trials this server carries out beside the requests. A trial is named by what it rests on, so asking twice is one trial; another server, or this one after a
/// restart, works it out again to the same figures.
/// </summary>
internal sealed partial class TrialRuns(Populations populations, IHostApplicationLifetime lifetime, ILogger<TrialRuns> log) : IDisposable
{
    private const int MostKept = 64, MostAtOnce = 2, MostPersonsKept = 500_000;

    private readonly Lock gate = new();
    private readonly LinkedList<TrialRun> known = [];
    private readonly SemaphoreSlim room = new(MostAtOnce);
    private readonly Baselines baselines = new(MostPersonsKept);

    public TrialRun? Find(string id)
    {
        lock (gate)
        {
            return known.FirstOrDefault(run => run.Id == id);
        }
    }

    /// <returns>The trial that was started, or gone on with, or that is known already.</returns>
    public TrialRun Start(PopulationFolder population, SimulationCase simulated)
    {
        string id = simulated.KeyOf(population)[..TrialRun.IdLength];
        lock (gate)
        {
            TrialRun? run = known.FirstOrDefault(each => each.Id == id);
            if (run is null)
            {
                run = new(id, new(population, simulated, baselines.Of(population, simulated), populations.Names, Math.Max(1, Environment.ProcessorCount / MostAtOnce)));
            }
            else
            {
                known.Remove(run);
            }

            known.AddFirst(run);
            for (LinkedListNode<TrialRun>? last = known.Last; known.Count > MostKept && last is not null; last = last.Previous)
            {
                if (!last.Value.IsUnderWay)
                {
                    known.Remove(last);
                    break;
                }
            }

            if (run.Begin(lifetime.ApplicationStopping) is { } stop)
            {
                _ = Task.Run(() => Carry(run, stop), CancellationToken.None);
            }

            return run;
        }
    }

    public void Dispose() => room.Dispose();

    private async Task Carry(TrialRun run, CancellationToken stop)
    {
        try
        {
            await room.WaitAsync(stop);
            try
            {
                run.Work(stop);
            }
            finally
            {
                room.Release();
            }
        }
        catch (OperationCanceledException)
        {
            run.End(TrialState.Stopped);
        }
        catch (Exception failure)
        {
            run.End(TrialState.Failed);
            BrokenOff(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "a trial of the laboratory broke off")]
    private static partial void BrokenOff(ILogger log, Exception failure);
}

/// <summary>One trial.</summary>
internal sealed class TrialRun(string id, ReformTrial trial)
{
    public const int IdLength = 24;

    private readonly Lock gate = new();
    private CancellationTokenSource? stopping;
    private TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TrialSheet? sheet;

    public string Id { get; } = id;
    public TrialState State { get; private set; } = TrialState.Stopped;
    public bool IsUnderWay => State is TrialState.Waiting or TrialState.Running;
    public TrialSheet? Sheet => sheet;
    public int Hundredths => sheet is null ? trial.Hundredths : 100;
    public SimulationCase Case => trial.Case;
    public PopulationFolder Population => trial.Population;

    /// <summary>Completes when it is done, stopped or broken off.</summary>
    public Task Finished => finished.Task;

    /// <returns>What stops it, where it has to be carried out; null where it is under way or done.</returns>
    public CancellationToken? Begin(CancellationToken host)
    {
        lock (gate)
        {
            if (IsUnderWay || State is TrialState.Done)
            {
                return null;
            }

            stopping?.Dispose();
            stopping = CancellationTokenSource.CreateLinkedTokenSource(host);
            finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
            State = TrialState.Waiting;
            return stopping.Token;
        }
    }

    public void Work(CancellationToken stop)
    {
        State = TrialState.Running;
        sheet = trial.Run(stop);
        End(sheet is null ? TrialState.Stopped : TrialState.Done);
    }

    public void End(TrialState state)
    {
        lock (gate)
        {
            State = state;
            finished.TrySetResult();
        }
    }

    public void Stop()
    {
        lock (gate)
        {
            if (IsUnderWay)
            {
                stopping?.Cancel();
            }
        }
    }
}
