using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tongchou.Agency.Booking;

/// <summary>What the lanes do, for whoever watches them: metrics and traces named <c>Tongchou</c>. Nothing in them tells of a person; where nobody watches they cost a test each.</summary>
public sealed class LaneMeter : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Tongchou";

    internal static readonly ActivitySource Source = new(Name);

    private readonly Meter meter = new(Name);
    private readonly Counter<long> acts;
    private readonly Counter<double> loading;
    private readonly Counter<double> deciding;
    private readonly Counter<double> storing;
    private readonly Histogram<int> batches;

    internal LaneMeter(Func<int> waiting)
    {
        acts = meter.CreateCounter<long>("tongchou.acts", "{act}", "Acts by kind and outcome: done, again, refused, failed.");
        batches = meter.CreateHistogram<int>("tongchou.batch.acts", "{act}", "Acts in a batch.");
        loading = meter.CreateCounter<double>("tongchou.batch.loading", "s", "Time spent taking hold of partitions and loading.");
        deciding = meter.CreateCounter<double>("tongchou.batch.deciding", "s", "Time spent deciding.");
        storing = meter.CreateCounter<double>("tongchou.batch.storing", "s", "Time spent committing.");
        meter.CreateObservableGauge("tongchou.lane.waiting", waiting, "{act}", "Acts that wait for a batch.");
    }

    public void Dispose() => meter.Dispose();

    internal void Told(Act act) => acts.Add(1, new("kind", act.Kind), new("outcome", act.Came));

    internal void Failed(Act act) => acts.Add(1, new("kind", act.Kind), new("outcome", "failed"));

    internal void Batch(int carried, long load, long decide, long store)
    {
        batches.Record(carried);
        if (loading.Enabled)
        {
            loading.Add(Seconds(load));
            deciding.Add(Seconds(decide));
            storing.Add(Seconds(store));
        }
    }

    private static double Seconds(long ticks) => Stopwatch.GetElapsedTime(0, ticks).TotalSeconds;
}
