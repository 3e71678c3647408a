using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Lets a file no longer stand for another 拆档: what it took over is taken off it again. Doing it again changes nothing.</summary>
/// <param name="taken">The filing that says the file stands for the other.</param>
/// <param name="brought">The numbers of the filings that came with it.</param>
/// <param name="coverages">The numbers of the coverages that came with it.</param>
internal sealed class ReleasePerson(FilingRow taken, IReadOnlyCollection<string> brought, IReadOnlyCollection<string> coverages, string by) : FilingAct(taken.PersonId, "release-person", by)
{
    private static readonly string ended = Words<CoverageStatus>.Code(CoverageStatus.Ended);

    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        foreach (FilingRow row in books.Filings(taken.PersonId).Where(row => row.State == PersonRecords.Filed && (row.FilingId == taken.FilingId || brought.Contains(row.FilingId))))
        {
            entry.Add(FilingRow.Table, row with { Seq = entry.Seq, N = entry.Next(FilingRow.Table), State = PersonRecords.Withdrawn });
        }

        foreach (CoverageRow row in books.Coverages(taken.PersonId).Where(row => row.State != ended && coverages.Contains(row.CoverageId)))
        {
            entry.Add(CoverageRow.Table, row with { Seq = entry.Seq, N = entry.Next(CoverageRow.Table), State = ended });
        }

        return taken;
    }
}
