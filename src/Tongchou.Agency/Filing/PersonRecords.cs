using Tongchou.Agency.Booking;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Filing;

/// <summary>What is on file of a person, between the rows of the books and the records that decisions read.</summary>
public static class PersonRecords
{
    public const string Filed = "filed";
    public const string Withdrawn = "withdrawn";

    public const string Chronic = "chronic";
    public const string Elsewhere = "elsewhere";
    public const string Referral = "referral";
    public const string Designated = "designated";
    public const string Accident = "accident";

    /// <summary>In the file that no longer stands for itself 并入. Code: the number of the person who stands for it.</summary>
    public const string MergedInto = "merged-into";

    /// <summary>In the file that stands for another as well 并档. Code: the number of that other.</summary>
    public const string Absorbed = "absorbed";

    /// <summary>The file of a person; null where there is none.</summary>
    public static PersonFile? FileOf(OpenBooks books, string personId) => books.Person(personId) is { } person ? FileOf(person, books.Coverages(personId), books.Filings(personId)) : null;

    /// <summary>The file of a person as it stands now, beside any act; null where there is none.</summary>
    public static async Task<PersonFile?> Read(IRecordReader reader, string personId, CancellationToken stop)
    {
        short partition = Partitions.Of(personId);
        IReadOnlyList<PersonRow> rows = await reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(partition).Where("person_id", personId).Newest(1), stop);
        return rows.Count == 0 ? null : FileOf(rows[0],
            await reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Where("person_id", personId).Latest(), stop),
            await reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(partition).Where("person_id", personId).Latest(), stop));
    }

    /// <param name="coverages">The latest row of each coverage.</param>
    /// <param name="filings">The latest row of each filing.</param>
    public static PersonFile FileOf(PersonRow person, IEnumerable<CoverageRow> coverages, IEnumerable<FilingRow> filings)
    {
        PersonId id = Id(person.PersonId);
        FilingRow[] filed = [.. filings.Where(filing => filing.State == Filed)];
        return new(id, Word<Sex>(person.Sex), Days.Read(person.Born), [.. coverages.Select(row => CoverageOf(row, id))],
            [.. filed.Where(row => row.Kind == Chronic).Select(row => new ChronicDisease(id, row.Code!, Part(row, 0), Word<VisitKind>(Part(row, 1)), SpanOf(row), Institution(Part(row, 2))))],
            [.. filed.Where(row => row.Kind == Elsewhere).Select(row => new ElsewhereFiling(id, Word<ElsewhereKind>(Part(row, 0)), Region(row.Code!), SpanOf(row)))],
            [.. filed.Where(row => row.Kind == Referral).Select(row => new ReferralFiling(id, Institution(row.Code!)!, Institution(Part(row, 0)), Part(row, 1), SpanOf(row)))],
            [.. filed.Where(row => row.Kind == Designated).Select(row => new DesignatedInstitution(id, Word<VisitKind>(Part(row, 0)), Institution(row.Code!)!, SpanOf(row)))])
        {
            Departure = DepartureOf(filed),
            MergedInto = Array.Find(filed, row => row.Kind == MergedInto) is { } merged ? Id(merged.Code!) : null,
        };
    }

    // Whoever was told of twice left on the earlier day.
    private static Departure? DepartureOf(FilingRow[] filed) => filed
        .Where(row => row.Kind == Words<FactKind>.Code(FactKind.Departure))
        .Select(row => new Departure(Word<DepartureKind>(row.Code!), Days.Read(row.From)))
        .MinBy(departure => departure.Day);

    public static CoverageSpan CoverageOf(CoverageRow row, PersonId id) => new(
        id, Region(row.Region), Word<PersonGroup>(row.Group), Word<AssistanceCategory>(row.Assistance), Word<Supplement>(row.Supplement), row.SupplementaryProduct == 1,
        new(Days.Read(row.From), Days.Read(row.To)), row.Employer ?? "", Word<CoverageStatus>(row.State), Money.Zero, row.CapChange);

    public static CoverageRow RowOf(CoverageSpan span, string coverageId, short partition, long seq, int n) => new(
        partition, seq, n, span.Person.Text, coverageId, span.Region.ToString(), Words<Scheme>.Code(span.Scheme), Words<PersonGroup>.Code(span.Group), Words<AssistanceCategory>.Code(span.Category),
        Words<Supplement>.Code(span.Supplement), span.SupplementaryProduct ? 1 : 0, Days.Text(span.Days.From), Days.Text(span.Days.To), span.Employer.Length > 0 ? span.Employer : null, Words<CoverageStatus>.Code(span.Status), span.CapChange);

    /// <summary>The parts of a filing that only its kind knows, as they stand in its document: <c>name|visit|institution</c> and the like.</summary>
    public static string Document(params string?[] parts) => string.Join('|', parts.Select(part => (part ?? "").Replace("|", "/", StringComparison.Ordinal)));

    public static string Part(FilingRow row, int place) => (row.Document ?? "").Split('|') is var parts && place < parts.Length ? parts[place] : "";

    public static DateSpan SpanOf(FilingRow row) => new(Days.Read(row.From), Days.Read(row.To));

    private static PersonId Id(string text) => PersonId.TryParse(text, out PersonId? id) ? id : throw new FormatException($"{text} is no person number");
    private static RegionCode Region(string text) => RegionCode.TryParse(text, out RegionCode region) ? region : throw new FormatException($"{text} is no region");
    private static InstitutionCode? Institution(string text) => InstitutionCode.TryParse(text, out InstitutionCode? code) ? code : null;

    private static T Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T member) ? member : throw new FormatException($"{code} is no {typeof(T).Name}");
}
