using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Tests.Books;

/// <summary>A server that goes down before the batch of a number, counted from one: what was committed before stays, and nobody tries again.</summary>
internal sealed class DownAtStore(IRecordStore inner, int downAt) : IRecordStore
{
    private int opened;

    public int Lanes => inner.Lanes;

    public async Task<IOpenBatch> Open(IReadOnlyList<short> partitions, Wanted wanted, CancellationToken stop) => ++opened == downAt ? throw new LineBrokeException() : await inner.Open(partitions, wanted, stop);
    public bool MayTryAgain(Exception failure) => failure is not LineBrokeException && inner.MayTryAgain(failure);
    public bool IsUndone(Exception failure) => inner.IsUndone(failure);
}
