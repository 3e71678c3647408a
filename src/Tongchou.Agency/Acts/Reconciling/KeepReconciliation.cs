using Tongchou.Agency.Booking;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Keeps how a reconciliation came out: its sums, a task for each difference, and the file the institution fetches.</summary>
/// <param name="reconciled">With an empty number; the number is given here.</param>
/// <param name="fileKind">The kind of upload under which files are fetched.</param>
/// <param name="file">The result file as it is kept.</param>
public sealed class KeepReconciliation(Reconciled reconciled, IReadOnlyList<Difference> differences, string fileKind, byte[] file, string by) : Act<Reconciled>(Partitions.Of(reconciled.Institution), "reconcile", by)
{
    protected override string? SubjectOf(Reconciled answer) => answer.Id;

    protected override Outcome<Reconciled> Decide(Entry entry, OpenBooks books)
    {
        Reconciled kept = reconciled with { Id = entry.Id(RecordId.Request), Differences = differences.Count };
        entry.Add(UploadRow.Table, new(entry.Partition, entry.Seq, entry.Next(UploadRow.Table), kept.Institution, Reconciled.Kind, kept.Id, differences.Count == 0 ? "even" : "uneven", kept.Write()));
        entry.Add(UploadRow.Table, new(entry.Partition, entry.Seq, entry.Next(UploadRow.Table), kept.Institution, fileKind, kept.Id, "made", file));
        for (int i = 0; i < differences.Count; i++)
        {
            string document = new DifferenceTask(kept.Id, kept.Institution, differences[i]).Write();
            entry.Add(TaskRow.Table, new(entry.Partition, entry.Seq, entry.Next(TaskRow.Table), $"{kept.Id}-{i + 1}", DifferenceTask.Kind, DifferenceTask.Open, null, entry.By, null, document));
        }

        return kept;
    }
}
