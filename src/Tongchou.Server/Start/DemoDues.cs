using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Start;

/// <summary>Somebody in a demonstration whose insurance was broken: the tables have only persons who are insured.</summary>
internal static class DemoDues
{
    private const string Operator = "demonstration";
    private const int BrokenYears = 3;
    private const int YearsBefore = 2;

    /// <summary>The youngest adult resident of the last region who has no bills: insured for two years, then not for three: two of them count, whether this year or the next is asked about.</summary>
    public static async Task Make(Desk desk)
    {
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Latest("coverage_id", "person_id"), CancellationToken.None);
        HashSet<string> settled = [.. (await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), CancellationToken.None)).Select(row => row.PersonId)];
        Dictionary<string, string> born = (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table), CancellationToken.None)).ToDictionary(row => row.PersonId, row => row.Born);
        string? region = coverages.Select(row => row.Region).Order(StringComparer.Ordinal).LastOrDefault();
        CoverageRow? row = coverages.Where(each => each.Region == region && each.Group == Words<PersonGroup>.Code(PersonGroup.Adult) && !settled.Contains(each.PersonId))
            .OrderByDescending(each => born[each.PersonId], StringComparer.Ordinal).FirstOrDefault();
        if (row is null || !PersonId.TryParse(row.PersonId, out PersonId? person))
        {
            return;
        }

        // This year is the last of the broken ones.
        int last = desk.Today.Year - BrokenYears;
        DateSpan insured = new(new(last - YearsBefore + 1, 1, 1), new(last, 12, 31));
        await desk.Lanes.Do(new KeepCoverage(PersonRecords.CoverageOf(row, person) with { Days = insured }, row.CoverageId, Operator));
    }
}
