using Tongchou.Storage;

namespace Tongchou.Server.Watching;

/// <summary>Whether requests should come here: the store answers, the law is read, and the server is not about to stop.</summary>
internal sealed class Readiness(IStore store)
{
    private volatile bool leaving;

    /// <summary>The server will stop; from now on it says so, and goes on serving until it does.</summary>
    public void Leave() => leaving = true;

    public bool IsLeaving => leaving;

    /// <summary>Whether the store answers; a failure of it is an answer too.</summary>
    public async Task<bool> StoreAnswers(CancellationToken stop)
    {
        try
        {
            return await store.IsReady(stop);
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            return false;
        }
    }
}

/// <summary>Says that the server will stop, and waits so long that a balancer has seen it, before anything stops.</summary>
internal sealed class Leaving(Readiness readiness, TimeSpan wait) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.Leave();
        await Task.Delay(wait, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
