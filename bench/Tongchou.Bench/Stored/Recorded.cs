using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Bench.Stored;

/// <summary>The rows of one settlement, as the agency wrote them: what the baselines write without deciding anything.</summary>
internal sealed record RecordedEntry(IReadOnlyList<RowSet> Rows, Head Head);

/// <summary>Stands before a store and remembers what goes in, settlement by settlement.</summary>
internal sealed class RecordingStore(IRecordStore store) : IRecordStore
{
    public List<RecordedEntry> Entries { get; } = [];

    public bool IsRecording { get; set; }

    public int Lanes => 1;

    public async Task<IOpenBatch> Open(IReadOnlyList<short> partitions, Wanted wanted, CancellationToken stop) => new OpenBatch(this, await store.Open(partitions, wanted, stop));

    public bool MayTryAgain(Exception failure) => store.MayTryAgain(failure);

    public bool IsUndone(Exception failure) => store.IsUndone(failure);

    private sealed class OpenBatch(RecordingStore owner, IOpenBatch batch) : IOpenBatch
    {
        public IReadOnlyDictionary<short, Head> Heads => batch.Heads;

        public OpenBooks Books => batch.Books;

        public async Task Commit(IReadOnlyList<RowSet> rows, RowSet<JournalRow> journal, IReadOnlyCollection<Head> heads, CancellationToken stop)
        {
            if (owner.IsRecording)
            {
                Splitter splitter = new();
                foreach (RowSet set in rows.Append(journal))
                {
                    set.Accept(splitter);
                }

                Dictionary<short, Head> last = heads.ToDictionary(head => head.Partition);
                owner.Entries.AddRange(splitter.Entries.Select(entry => new RecordedEntry([.. entry.Value.Values], last[entry.Key.Partition])));
            }

            await batch.Commit(rows, journal, heads, stop);
        }

        public ValueTask DisposeAsync() => batch.DisposeAsync();
    }

    /// <summary>Parts the rows of a batch by journal entry.</summary>
    private sealed class Splitter : IRowSetVisitor<bool>
    {
        public Dictionary<(short Partition, long Seq), Dictionary<RecordTable, RowSet>> Entries { get; } = [];

        public bool Visit<T>(RowSet<T> rows)
            where T : IRecord
        {
            foreach (T row in rows.Rows)
            {
                Dictionary<RecordTable, RowSet> entry = Entries.TryGetValue((row.Partition, row.Seq), out Dictionary<RecordTable, RowSet>? known) ? known : Entries[(row.Partition, row.Seq)] = [];
                ((RowSet<T>)(entry.TryGetValue(rows.Table, out RowSet? set) ? set : entry[rows.Table] = new RowSet<T>(rows.Table))).Add(row);
            }

            return true;
        }
    }
}
