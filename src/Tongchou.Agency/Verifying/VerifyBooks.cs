using System.Buffers;
using System.Globalization;
using System.Text;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Verifying.Checks;
using Tongchou.Agency.Verifying.Walking;

namespace Tongchou.Agency.Verifying;

/// <summary>
/// Checks the books 账务核验 from the first entry to the last: that every record is there as it was written, and that the figures agree with each other. It
/// reads beside a running agency and holds nobody up.
/// </summary>
/// <param name="law">Decides settlements again, by this law and by the law books that were kept; null to leave that out.</param>
[Clause("FX2019", "二(六)")]
public sealed class VerifyBooks(IRecordReader reader, LawBook? law = null)
{
    private const int AtOnce = 3;

    /// <param name="progress">Told how many of the partitions are done.</param>
    public async Task<VerifyReport> Verify(IProgress<int>? progress, CancellationToken stop)
    {
        Findings findings = new();
        IReadOnlyList<Head> heads = await reader.Heads(stop);
        Dictionary<short, Head> byPartition = heads.ToDictionary(head => head.Partition);
        BookSums sums = new([.. Enumerable.Range(0, Partitions.Count).Select(partition => HeadOf((short)partition))]);
        await CheckPartitions(heads, findings, stop);
        LawShelf? shelf = law is null ? null : new(reader, law);
        int done = 0;
        ParallelOptions several = new() { MaxDegreeOfParallelism = Math.Min(AtOnce, Environment.ProcessorCount), CancellationToken = stop };
        await Parallel.ForEachAsync(Enumerable.Range(Partitions.Reference, Partitions.Count + 1), several, async (partition, halt) =>
        {
            Recomputing? again = shelf is null ? null : new(shelf, reader, findings, halt);
            BookCheck[] checks =
            [
                new ClosingCheck(findings, (short)partition), new VoucherCheck(findings, sums), new SettlementVoucherCheck(findings), new ClearingCheck(findings, reader, halt), new PaymentCheck(findings, reader, halt), new AdjustmentRunCheck(findings, reader, halt), new BudgetCheck(findings, reader, halt),
                new YearCheck(findings, again), new AccountCheck(findings), new VisitCheck(findings), new RequestCheck(findings),
            ];
            await new PartitionWalk(reader, HeadOf((short)partition), findings, checks, halt).Walk();
            progress?.Report(Interlocked.Increment(ref done));
        });
        sums.Check(findings);
        await new IdentityCheck(reader, HeadOf, findings, stop).Check();
        return findings.Report(Fingerprint(heads));

        Head HeadOf(short partition) => byPartition.GetValueOrDefault(partition) ?? Head.First(partition);
    }

    // Only the journal and the heads could lie in a partition that there isn't; all other tables refuse one.
    private async Task CheckPartitions(IReadOnlyList<Head> heads, Findings findings, CancellationToken stop)
    {
        RecordQuery<JournalRow> journal = new(JournalRow.Table);
        bool strangers = await reader.Count(journal.From("partition", (long)Partitions.Count), stop) > 0 || await reader.Count(journal.Through("partition", Partitions.Reference - 1L), stop) > 0;
        if (strangers || heads.Any(head => head.Partition is < Partitions.Reference or >= Partitions.Count))
        {
            findings.Add("no-such-partition", JournalRow.Table.Name, null, null, "日志或分区末条有不存在的分区号。", "The journal or the heads name a partition that there is not.");
        }
    }

    private static string Fingerprint(IEnumerable<Head> heads)
    {
        ArrayBufferWriter<byte> text = new();
        foreach (Head head in heads.OrderBy(head => head.Partition))
        {
            text.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head.Partition} {head.Seq} {Convert.ToHexStringLower(head.Chain)}\n")));
        }

        return Sm3.Of(text.WrittenSpan);
    }
}
