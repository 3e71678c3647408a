using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>Something that must hold of a partition's entries beyond their digests: figures that would contradict each other had a program erred.</summary>
internal abstract class BookCheck(Findings findings)
{
    protected Findings Findings => findings;

    /// <summary>Looks at an entry. A value it can't read is a finding and no end.</summary>
    public async ValueTask Run(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        try
        {
            await Check(entry, rows);
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            findings.Add("unreadable", JournalRow.Table.Name, entry.Partition, entry.Seq, $"记录的内容读不懂:{unreadable.Message}", $"A row can't be read: {unreadable.Message}");
        }
    }

    /// <summary>The partition is at its end.</summary>
    public virtual void End()
    {
    }

    protected abstract ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows);

    protected void Found(string code, RecordTable table, IRecord row, string zh, string en) => findings.Add(code, table.Name, row.Partition, row.Seq, zh, en);
}
