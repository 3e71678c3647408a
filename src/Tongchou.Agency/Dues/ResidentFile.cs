using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;

namespace Tongchou.Agency.Dues;

/// <summary>A person's file as far as enrolment asks for it: who, what is known, coverages, dues and what the funds paid.</summary>
public sealed record ResidentFile(
    PersonFile Person, IReadOnlyList<PersonFact> Facts, IReadOnlyCollection<DuesRow> Dues, IReadOnlyList<CoverageRow> Coverages, IReadOnlyList<SettlementRow> Settlements)
{
    /// <summary>What an act wants loaded for it.</summary>
    public static void Want(Wanted wanted, short partition, string person)
    {
        wanted.Persons.Add((partition, person));
        wanted.Dues.Add((partition, person));
        wanted.SettlementsOf.Add((partition, person));
    }

    /// <summary>Null where there is no such person.</summary>
    public static ResidentFile? Of(OpenBooks books, string person) => PersonRecords.FileOf(books, person) is { } file
        ? new(file, PersonFacts.Of(books.Filings(person)), books.Dues(person), [.. books.Coverages(person)], [.. books.SettlementsOf(person)])
        : null;

    /// <summary>The file as it stands now, beside any act; null where there is none.</summary>
    public static async Task<ResidentFile?> Read(IRecordReader reader, string person, CancellationToken stop)
    {
        short partition = Partitions.Of(person);
        IReadOnlyList<PersonRow> rows = await reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(partition).Where("person_id", person).Newest(1), stop);
        if (rows.Count == 0)
        {
            return null;
        }

        IReadOnlyList<CoverageRow> coverages = await reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Where("person_id", person).Latest(), stop);
        IReadOnlyList<FilingRow> filings = await reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(partition).Where("person_id", person).Latest(), stop);
        IReadOnlyList<DuesRow> dues = await reader.Read(new RecordQuery<DuesRow>(DuesRow.Table).In(partition).Where("person_id", person).Latest(), stop);
        IReadOnlyList<SettlementRow> settlements = await reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("person_id", person), stop);
        return new(PersonRecords.FileOf(rows[0], coverages, filings), PersonFacts.Of(filings), dues, coverages, settlements);
    }

    /// <summary>The file with dues as they stand after an act.</summary>
    public ResidentFile With(DuesRow dues) => this with { Dues = [.. Dues.Where(row => row.DuesId != dues.DuesId), dues] };

    /// <param name="through">The last year that is asked about.</param>
    public DuesHistory History(LawBook law, BenefitYear through) => DuesRecords.HistoryOf(Person.Born, Dues, Person.Coverages, Facts, Settlements, law, through);

    /// <summary>The assistance category on a day, as facts tell it.</summary>
    public AssistanceCategory CategoryOn(DateOnly day) =>
        Facts.Where(fact => fact.Kind is FactKind.Category && fact.Days.Contains(day))
            .Select(fact => Words<AssistanceCategory>.TryParse(fact.Code, out AssistanceCategory category) ? category : AssistanceCategory.None)
            .FirstOrDefault(category => category is not AssistanceCategory.None);

    /// <summary>What the dues of a year entitle to, asked on a day.</summary>
    public EntitlementAccount Entitlement(LawBook law, RegionCode region, BenefitYear year, AssistanceCategory category, DateOnly askedOn) =>
        EntitlementDecision.Decide(History(law, year), year, askedOn, DuesRecords.CapOf(law, region, category, year), law.Enrolment(region, year));

    /// <summary>The coverage that the dues of a year bring, as it should stand in the books; null where they bring none.</summary>
    public CoverageSpan? CoverageFrom(LawBook law, DuesRow dues, DateOnly askedOn)
    {
        _ = RegionCode.TryParse(dues.Region, out RegionCode region);
        _ = Words<PersonGroup>.TryParse(dues.Group, out PersonGroup group);
        _ = Words<AssistanceCategory>.TryParse(dues.Category, out AssistanceCategory category);
        BenefitYear year = DuesRecords.YearOf(dues);
        Entitlement entitlement = Entitlement(law, region, year, category, askedOn).Entitlement;
        if (entitlement.Covered.IsEmpty)
        {
            return null;
        }

        CoverageRow? kept = Coverages.FirstOrDefault(row => row.CoverageId == DuesRecords.CoverageId(year, region));
        Supplement supplement = kept is not null && Words<Supplement>.TryParse(kept.Supplement, out Supplement known) ? known : Supplement.None;
        return new(Person.Id, region, group, category, supplement, kept?.SupplementaryProduct == 1, entitlement.Covered, dues.Employer ?? "", CoverageStatus.Normal, Money.Zero,
            entitlement.CapAdjustment?.Value ?? Money.Zero);
    }
}
