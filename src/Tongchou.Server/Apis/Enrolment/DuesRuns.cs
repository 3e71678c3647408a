using System.Collections.Concurrent;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>How far a run of this server has come.</summary>
public enum DuesRunState
{
    [Word("never", "本服务器没有运行过", "not run by this server")] Never,
    [Word("running", "正在征缴", "running")] Running,
    [Word("done", "已完成", "done")] Done,
    [Word("failed", "中断,可以重新开始", "broken off; start it again")] Failed,
}

/// <summary>The year's runs that this server carries out beside the requests. A run is idempotent, so one on another server, or after a restart, doubles nothing.</summary>
internal sealed partial class DuesRuns(Desk desk, IHostApplicationLifetime lifetime, ILogger<DuesRuns> log)
{
    private readonly ConcurrentDictionary<(RegionCode Region, BenefitYear Year), DuesRun> runs = new();

    public DuesRun? Find(RegionCode region, BenefitYear year) => runs.GetValueOrDefault((region, year));

    /// <returns>The run that was started, or the one that is under way.</returns>
    public DuesRun Start(RegionCode region, BenefitYear year, string by)
    {
        DuesRun fresh = new(by, desk.Clock.GetUtcNow());
        DuesRun run = runs.AddOrUpdate((region, year), fresh, (_, known) => known.State is DuesRunState.Running ? known : fresh);
        if (run == fresh)
        {
            _ = Task.Run(() => Carry(run, region, year, by), CancellationToken.None);
        }

        return run;
    }

    private async Task Carry(DuesRun run, RegionCode region, BenefitYear year, string by)
    {
        try
        {
            run.End(await new DuesOffice(desk, by).Run(region, year, desk.Today, run, lifetime.ApplicationStopping));
        }
        catch (Exception failure)
        {
            run.End(null);
            if (failure is not OperationCanceledException)
            {
                BrokenOff(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "a year's run of dues broke off")]
    private static partial void BrokenOff(ILogger log, Exception failure);
}

/// <summary>One run of a region and year.</summary>
internal sealed class DuesRun(string by, DateTimeOffset startedAt) : IProgress<int>
{
    private volatile int partitions;
    private volatile DuesRunReport? report;
    private volatile bool failed;

    public string By { get; } = by;
    public DateTimeOffset StartedAt { get; } = startedAt;
    public DuesRunReport? Report => report;
    public DuesRunState State => report is not null ? DuesRunState.Done : failed ? DuesRunState.Failed : DuesRunState.Running;

    /// <summary>Hundredths of the partitions that are done.</summary>
    public int Hundredths => partitions * 100 / Partitions.Count;

    void IProgress<int>.Report(int value) => partitions = value;

    public void End(DuesRunReport? came)
    {
        report = came;
        failed = came is null;
    }
}
