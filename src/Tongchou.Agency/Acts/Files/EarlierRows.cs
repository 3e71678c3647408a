using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Coverages as they were before an entry changed them: what undoing the entry puts back.</summary>
internal static class EarlierRows
{
    /// <summary>The coverages that an entry changed, each as it stood before.</summary>
    public static async Task<IReadOnlyList<CoverageRow>> Before(IRecordReader reader, string person, long seq, CancellationToken stop)
    {
        IReadOnlyList<CoverageRow> all = await reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(Partitions.Of(person)).Where("person_id", person), stop);
        HashSet<string> changed = [.. all.Where(row => row.Seq == seq).Select(row => row.CoverageId)];
        return [.. all.Where(row => row.Seq < seq && changed.Contains(row.CoverageId)).GroupBy(row => row.CoverageId).Select(rows => rows.MaxBy(row => row.Seq)!)];
    }

    /// <summary>Puts them back, save those that were changed again since.</summary>
    /// <param name="seq">The entry that is undone.</param>
    public static void Restore(Entry entry, OpenBooks books, string person, IReadOnlyList<CoverageRow> before, long seq)
    {
        HashSet<string> untouched = [.. books.Coverages(person).Where(row => row.Seq == seq).Select(row => row.CoverageId)];
        foreach (CoverageRow row in before.Where(row => untouched.Contains(row.CoverageId)))
        {
            entry.Add(CoverageRow.Table, row with { Seq = entry.Seq, N = entry.Next(CoverageRow.Table) });
        }
    }
}
