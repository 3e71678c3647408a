using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Tests.Books;

/// <summary>The line to the store breaks at a commit, before it or after: the caller can't tell which.</summary>
internal sealed class BreakingStore(IRecordStore inner) : IRecordStore
{
    public enum Break
    {
        Never,
        Before,
        After,
    }

    /// <summary>What the next commit meets; after it the line is whole again.</summary>
    public Break Next { get; set; }

    public int Lanes => inner.Lanes;

    public async Task<IOpenBatch> Open(IReadOnlyList<short> partitions, Wanted wanted, CancellationToken stop) => new Batch(this, await inner.Open(partitions, wanted, stop));
    public bool MayTryAgain(Exception failure) => failure is LineBrokeException || inner.MayTryAgain(failure);
    public bool IsUndone(Exception failure) => failure is not LineBrokeException && inner.IsUndone(failure);

    private sealed class Batch(BreakingStore store, IOpenBatch batch) : IOpenBatch
    {
        public IReadOnlyDictionary<short, Head> Heads => batch.Heads;

        public OpenBooks Books => batch.Books;

        public async Task Commit(IReadOnlyList<RowSet> rows, RowSet<JournalRow> journal, IReadOnlyCollection<Head> heads, CancellationToken stop)
        {
            Break next = store.Next;
            store.Next = Break.Never;
            if (next is not Break.Before)
            {
                await batch.Commit(rows, journal, heads, stop);
            }

            if (next is not Break.Never)
            {
                throw new LineBrokeException();
            }
        }

        public ValueTask DisposeAsync() => batch.DisposeAsync();
    }
}

/// <summary>Nobody knows what became of the commit.</summary>
public sealed class LineBrokeException : Exception;
