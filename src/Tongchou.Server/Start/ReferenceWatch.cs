using Tongchou.Agency.Counter;

namespace Tongchou.Server.Start;

/// <summary>Looks every second whether the reference tables changed, here or on another server.</summary>
internal sealed partial class ReferenceWatch(Desk desk, ILogger<ReferenceWatch> log) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(pause);
        while (await Next(timer, stoppingToken))
        {
            try
            {
                await ReferenceReader.Refresh(desk, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The store is away for a moment, or a table is wrong: what is known stays in force, and it is said.
                NotRefreshed(log, failure);
            }
        }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the reference tables could not be read again")]
    private static partial void NotRefreshed(ILogger log, Exception failure);
}
