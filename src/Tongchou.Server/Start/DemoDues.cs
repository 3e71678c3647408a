using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Start;

/// <summary>Somebody in a demonstration whose insurance was broken: the tables have only persons who are insured.</summary>
internal static class DemoDues
{
    private const string Operator = "demonstration";

    /// <summary>A made-up number: no division begins so.</summary>
    private const string Number = "999999199002141026";
    private const int BrokenYears = 3;
    private const int YearsBefore = 2;

    /// <summary>A resident of the last region, insured for two years, then not for three: two of them count, whether this year or the next is asked about.</summary>
    public static async Task Make(Desk desk, IdentityCipher cipher)
    {
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Latest("coverage_id", "person_id"), CancellationToken.None);
        if (coverages.Select(row => row.Region).Order(StringComparer.Ordinal).LastOrDefault() is not { } last || !RegionCode.TryParse(last, out RegionCode region)
            || IdentityNumber.Read(IdentityDocument.ResidentCard, Number, out _) is not { } identity)
        {
            return;
        }

        Person person = new(PersonId.New(), identity, "例断保", Sex.Female, new(1990, 2, 14), "000-00000099");
        await desk.Lanes.Do(new IndexPerson(SealedPerson.Lookup(person.Identity, cipher), person.Id.Text, Operator));
        await desk.Lanes.Do(new IndexName(SealedPerson.NameLookup(person.Name, cipher), person.Id.Text, Operator));
        await desk.Lanes.Do(new KeepPerson(person, cipher, Operator));

        // This year is the last of the broken ones.
        int through = desk.Today.Year - BrokenYears;
        DateSpan insured = new(new(through - YearsBefore + 1, 1, 1), new(through, 12, 31));
        CoverageSpan span = new(person.Id, region, PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, insured, "", CoverageStatus.Normal, Money.Zero);
        await desk.Lanes.Do(new KeepCoverage(span, $"{last}-{Words<Scheme>.Code(Scheme.Resident)}-{insured.From:yyyyMMdd}", Operator));
    }
}
