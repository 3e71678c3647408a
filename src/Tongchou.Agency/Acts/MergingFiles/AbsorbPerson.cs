using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Lets a file stand for another as well 并档: it takes over what is on file there, and the days of coverage it does not have itself, so that
/// nobody is covered twice. Doing it again changes nothing.
/// </summary>
/// <param name="absorbed">The file that was closed for it.</param>
/// <param name="coverages">Its coverages as they were before.</param>
/// <param name="filings">What is on file there.</param>
internal sealed class AbsorbPerson(string survivor, string absorbed, IReadOnlyList<CoverageRow> coverages, IReadOnlyList<FilingRow> filings, string by) : FilingAct(survivor, "absorb-person", by)
{
    private static readonly string normal = Words<CoverageStatus>.Code(CoverageStatus.Normal);
    private static readonly string[] ownToEachFile = [PersonRecords.MergedInto, PersonRecords.Absorbed, Words<FactKind>.Code(FactKind.Departure)];

    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Person(Person) is null)
        {
            return Faults.UnknownPerson(Person);
        }

        FilingRow[] own = [.. books.Filings(Person).Where(row => row.State == PersonRecords.Filed)];
        if (Array.Find(own, row => row.Kind == PersonRecords.Absorbed && row.Code == absorbed) is { } known)
        {
            return known;
        }

        FilingRow taken = new(entry.Partition, entry.Seq, 0, Person, entry.Id(RecordId.Filing), PersonRecords.Absorbed, absorbed, Days.Text(Instants.Day(entry.RecordedAt)), Days.Text(DateOnly.MaxValue), PersonRecords.Filed, null);
        entry.Add(FilingRow.Table, taken);
        foreach (FilingRow row in filings.Where(row => row.State == PersonRecords.Filed && !ownToEachFile.Contains(row.Kind) && !own.Any(mine => IsSame(mine, row))))
        {
            // A filing keeps the number that people hold of it.
            entry.Add(FilingRow.Table, row with { Partition = entry.Partition, Seq = entry.Seq, N = entry.Next(FilingRow.Table), PersonId = Person });
        }

        List<DateSpan> covered = [.. books.Coverages(Person).Where(row => row.State == normal).Select(SpanOf)];
        foreach (CoverageRow row in coverages.Where(row => row.State == normal))
        {
            foreach (DateSpan free in Without(SpanOf(row), covered))
            {
                entry.Add(CoverageRow.Table, row with
                {
                    Partition = entry.Partition, Seq = entry.Seq, N = entry.Next(CoverageRow.Table), PersonId = Person,
                    CoverageId = $"{row.CoverageId}~{free.From:yyyyMMdd}", From = Days.Text(free.From), To = Days.Text(free.To),
                });
            }

            covered.Add(SpanOf(row));
        }

        return taken;
    }

    /// <summary>What is left of a span without the days of others, in order.</summary>
    internal static IEnumerable<DateSpan> Without(DateSpan span, IEnumerable<DateSpan> others)
    {
        DateOnly from = span.From;
        foreach (DateSpan other in others.Where(span.Overlaps).OrderBy(each => each.From))
        {
            if (other.From > from)
            {
                yield return new(from, other.From.AddDays(-1));
            }

            if (other.To >= span.To)
            {
                yield break;
            }

            from = other.To.AddDays(1) > from ? other.To.AddDays(1) : from;
        }

        if (from <= span.To)
        {
            yield return new(from, span.To);
        }
    }

    private static DateSpan SpanOf(CoverageRow row) => new(Days.Read(row.From), Days.Read(row.To));

    private static bool IsSame(FilingRow mine, FilingRow theirs) =>
        mine.FilingId == theirs.FilingId || (mine.Kind == theirs.Kind && mine.Code == theirs.Code && PersonRecords.SpanOf(mine).Overlaps(PersonRecords.SpanOf(theirs)));
}
