using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Start;

/// <summary>Somebody in a demonstration whose insurance was broken: the tables have only persons who are insured.</summary>
internal static class DemoDues
{
    /// <summary>A made-up number without its check digit: no division begins so.</summary>
    private const string Digits = "99999919900214102";
    private const int BrokenYears = 3;
    private const int YearsBefore = 2;

    /// <summary>A resident of the last region, insured for two years, then not for three: two of them count, whether this year or the next is asked about.</summary>
    public static async Task Make(Desk desk, IdentityCipher cipher)
    {
        if (await LastRegion(desk) is not { } region)
        {
            return;
        }

        PersonId person = await DemoPersons.Put(desk, cipher, "例断保", Digits);

        // This year is the last of the broken ones.
        int through = desk.Today.Year - BrokenYears;
        DateSpan insured = new(new(through - YearsBefore + 1, 1, 1), new(through, 12, 31));
        CoverageSpan span = new(person, region, PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, insured, "", CoverageStatus.Normal, Money.Zero);
        await desk.Lanes.Do(new KeepCoverage(span, $"{region}-{Words<Scheme>.Code(Scheme.Resident)}-{insured.From:yyyyMMdd}", DemoPersons.Operator));
    }

    /// <summary>The last region of the tables, by its code; null where they insure nobody.</summary>
    public static async Task<RegionCode?> LastRegion(Desk desk)
    {
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Latest(), CancellationToken.None);
        return RegionCode.TryParse(coverages.Select(row => row.Region).Order(StringComparer.Ordinal).LastOrDefault(), out RegionCode region) ? region : null;
    }
}
