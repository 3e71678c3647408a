using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;

namespace Tongchou.Server.Start;

/// <summary>Something to look at in a demonstration: a stay and a visit of each person who has a chronic disease on file.</summary>
/// <remarks>The visits are made up, as the persons are; what becomes of them is the law's. Who may not be settled is left out.</remarks>
internal static class DemoSettlements
{
    private const string Operator = "demonstration";
    private const int LinesOfStay = 12;
    private const int LinesOfVisit = 3;
    private const int DaysOfStay = 8;

    public static async Task Make(Desk desk)
    {
        IReadOnlyList<FilingRow> filings = await desk.Reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).Where("kind", PersonRecords.Chronic).Latest(), CancellationToken.None);
        CatalogueItem[] items = Charged(desk);
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Latest(), CancellationToken.None);
        Dictionary<string, string> born = (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table), CancellationToken.None)).ToDictionary(row => row.PersonId, row => row.Born);
        int number = 0;

        // Numbers of persons are drawn anew for every demonstration; by birthdays it is the same each time.
        foreach (string person in filings.Select(filing => filing.PersonId).Distinct(StringComparer.Ordinal).OrderBy(person => born[person], StringComparer.Ordinal))
        {
            if (coverages.FirstOrDefault(row => row.PersonId == person) is not { } coverage
                || !RegionCode.TryParse(coverage.Region, out RegionCode home)
                || Hospital(desk, home) is not { } hospital)
            {
                continue;
            }

            number++;
            await Settle(desk, Order(person, hospital, VisitKind.Inpatient, desk.Today.AddDays(-DaysOfStay), desk.Today, items, number, LinesOfStay));
            await Settle(desk, Order(person, hospital, VisitKind.Outpatient, desk.Today, desk.Today, items, number, LinesOfVisit));
        }
    }

    /// <summary>A stay in another region of the oldest person of a region who has no other visit here.</summary>
    public static async Task Elsewhere(Desk desk, IReadOnlyList<CoverageRow> coverages, string home, string place)
    {
        CatalogueItem[] items = Charged(desk);
        HashSet<string> settled = [.. (await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), CancellationToken.None)).Select(row => row.PersonId)];
        Dictionary<string, string> born = (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table), CancellationToken.None)).ToDictionary(row => row.PersonId, row => row.Born);
        DateSpan stay = new(desk.Today.AddDays(-DaysOfStay), desk.Today);
        if (coverages.Where(row => row.Region == home && !settled.Contains(row.PersonId) && Days.Read(row.From) <= stay.From && Days.Read(row.To) >= stay.To).OrderBy(row => born[row.PersonId], StringComparer.Ordinal).FirstOrDefault() is { } person
            && RegionCode.TryParse(place, out RegionCode there) && Hospital(desk, there) is { } hospital)
        {
            await Settle(desk, Order(person.PersonId, hospital, VisitKind.Inpatient, stay.From, stay.To, items, number: 1, LinesOfStay));
        }
    }

    private static async Task Settle(Desk desk, SettlementOrder order) => await desk.Lanes.Do(new SettleVisit(desk, order, Operator));

    private static CatalogueItem[] Charged(Desk desk) => [.. desk.References.Catalogue.Items.Where(item => item.Kind.IsCharged()).OrderBy(item => item.Code, StringComparer.Ordinal)];

    private static string? Hospital(Desk desk, RegionCode region) =>
        desk.References.Institutions.Values.Where(each => each.Region.City == region.City && each.Barred(VisitKind.Inpatient, desk.Today).Count == 0).Select(each => each.Code.Text).Order(StringComparer.Ordinal).FirstOrDefault();

    private static SettlementOrder Order(string person, string institution, VisitKind kind, DateOnly begun, DateOnly ended, CatalogueItem[] items, int number, int lines) => new(
        person, institution, null, kind, null, begun, ended, [.. Enumerable.Range(0, lines).Select(i => Fee(items[(number * lines * 7 + i * 13) % items.Length], i, number, begun))],
        ["I10.x00"], Emergency: false, UseAccount: true, ExpectedTotal: null);

    private static Fee Fee(CatalogueItem item, int i, int number, DateOnly day)
    {
        Money amount = Money.Yuan(40 + (i * 137 + number * 61) % 900);
        return new((i + 1).ToString(CultureInfo.InvariantCulture), null, "", item.Code, item.Kind, item.Name, Quantity.One, new UnitPrice(amount.Fen * 10_000), amount, day, null);
    }
}
