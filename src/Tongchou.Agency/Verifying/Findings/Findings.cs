namespace Tongchou.Agency.Verifying;

/// <summary>Gathers what several walks find and count at once.</summary>
internal sealed class Findings
{
    private const int Most = 1000;

    private readonly List<Finding> found = [];
    private long entries;
    private long rows;
    private long settlements;
    private long recomputed;
    private long skipped;

    public long Count { get; private set; }

    public void Add(string code, string table, short? partition, long? seq, string zh, string en)
    {
        lock (found)
        {
            Count++;
            if (found.Count < Most)
            {
                found.Add(new(code, table, partition, seq, new(zh, en)));
            }
        }
    }

    public void Counted(int ofRows, int ofSettlements)
    {
        Interlocked.Increment(ref entries);
        Interlocked.Add(ref rows, ofRows);
        Interlocked.Add(ref settlements, ofSettlements);
    }

    public void Recomputed() => Interlocked.Increment(ref recomputed);
    public void Skipped() => Interlocked.Increment(ref skipped);

    public VerifyReport Report(string fingerprint) =>
        new(entries, rows, settlements, recomputed, skipped, Count, [.. found.OrderBy(finding => finding.Partition).ThenBy(finding => finding.Seq)], fingerprint);
}
