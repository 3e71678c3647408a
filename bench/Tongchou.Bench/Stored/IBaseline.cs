namespace Tongchou.Bench.Stored;

/// <summary>A plain way to write what settlements wrote, deciding nothing.</summary>
internal interface IBaseline : IAsyncDisposable
{
    /// <summary>Writes recorded settlements until the time is over or there are no more.</summary>
    /// <returns>Settlements a second.</returns>
    Task<double> Run(Queue<RecordedEntry> entries, int clients, double seconds);
}
