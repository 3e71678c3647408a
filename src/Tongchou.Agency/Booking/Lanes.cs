namespace Tongchou.Agency.Booking;

/// <summary>The way into the books: every act goes to the lane of its partition.</summary>
public sealed class Lanes : IAsyncDisposable
{
    private const int Room = 4096;

    private readonly Lane[]? lanes;
    private readonly LaneMeter meter;

    public Lanes(IRecordStore store, TimeProvider clock)
    {
        LaneMeter meter = new(() => lanes?.Sum(lane => lane.Waiting) ?? 0);
        this.meter = meter;
        lanes = [.. Enumerable.Range(0, store.Lanes).Select(_ => new Lane(store, clock, Figures, meter, Room))];
    }

    /// <summary>How large batches are and where their time goes.</summary>
    public LaneFigures Figures { get; } = new();

    /// <summary>Carries an act out; completes when it is durable.</summary>
    /// <returns>What it answers, or why it was refused; also that the agency is too busy just now.</returns>
    public Task<Outcome<Done<T>>> Do<T>(Act<T> act) =>
        LaneOf(act.Partition).TryEnter(act) ? act.Finished : Task.FromResult<Outcome<Done<T>>>(TooBusy);

    /// <summary>As <see cref="Do"/>, waiting for room: for long work that is not a person's.</summary>
    public async Task<Outcome<Done<T>>> DoPatiently<T>(Act<T> act, CancellationToken stop)
    {
        await LaneOf(act.Partition).EnterAsync(act, stop);
        return await act.Finished;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Lane lane in lanes!)
        {
            await lane.DisposeAsync();
        }

        meter.Dispose();
    }

    private static Fault TooBusy => new("busy", Place.At(""),
        new("系统繁忙,本次未作任何处理。", "The system is too busy; nothing was done."), new("请稍后用同一报文编号重发。", "Send the same message again a little later."));

    private Lane LaneOf(short partition) => lanes![(partition + 1) % lanes.Length];
}
