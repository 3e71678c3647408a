using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>Where the records are kept. What a commit returned from survives a crash of the machine.</summary>
public interface IRecordStore
{
    /// <summary>How many batches may be under way at once, each over its own partitions.</summary>
    int Lanes { get; }

    /// <summary>
    /// Loads partitions and what the acts want of them. What others add to these partitions before the commit waits for it, or makes it fail
    /// with a failure that may be tried again.
    /// </summary>
    /// <param name="partitions">In ascending order.</param>
    Task<IOpenBatch> Open(IReadOnlyList<short> partitions, Wanted wanted, CancellationToken stop);

    /// <summary>Whether a failure leaves it open what became of the batch, so that trying again is right.</summary>
    bool MayTryAgain(Exception failure);

    /// <summary>Whether a failure of a commit says for sure that nothing of the batch was stored.</summary>
    bool IsUndone(Exception failure);
}

/// <summary>Partitions as they were when a batch began, until its commit or end.</summary>
public interface IOpenBatch : IAsyncDisposable
{
    IReadOnlyDictionary<short, Head> Heads { get; }

    OpenBooks Books { get; }

    /// <summary>Adds the rows, all or none, and returns when they are durable.</summary>
    Task Commit(IReadOnlyList<RowSet> rows, RowSet<JournalRow> journal, IReadOnlyCollection<Head> heads, CancellationToken stop);
}
