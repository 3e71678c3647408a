using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>The acts of one batch, decided one after the other into rows and chained journal entries.</summary>
internal sealed class Batch(IOpenBatch open, DateTimeOffset now)
{
    private readonly Draft draft = new();
    private readonly Dictionary<short, Head> heads = new(open.Heads);
    private readonly HashSet<short> moved = [];

    public RowSet<JournalRow> Journal { get; } = new(JournalRow.Table);

    public IReadOnlyList<RowSet> Rows => draft.Sets;

    /// <summary>The heads that moved.</summary>
    public IReadOnlyCollection<Head> Heads => [.. moved.Order().Select(partition => heads[partition])];

    public bool IsEmpty => Journal.Count == 0;

    /// <returns>Whether it added anything.</returns>
    public bool Carry(Act act)
    {
        draft.Mark();
        Entry entry = new(draft, heads[act.Partition], act.By, now);
        if (!act.Carry(entry, open.Books) || entry.IsEmpty)
        {
            draft.GoBack();
            return false;
        }

        JournalRow row = Records.Journal.Next(entry.Head, act.Kind, act.Subject, act.By, entry.RecordedText, draft.Digest());
        Journal.Add(row);
        heads[act.Partition] = entry.Head with { Seq = row.Seq, Chain = row.Chain };
        moved.Add(act.Partition);
        entry.GiveTo(open.Books);
        return true;
    }

    public void Drop() => draft.GoBack();
}
