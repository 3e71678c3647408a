using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Bench.Stored;

/// <summary>An agency with one hospital, a small catalogue and made-up persons, to be measured.</summary>
internal sealed class BenchAgency : IAsyncDisposable
{
    public const int LinesPerClaim = 20;
    public const string Hospital = "H21090099999";
    private const int CatalogueItems = 200;
    private static readonly DateOnly day = new(2026, 3, 5);
    private static readonly DateSpan always = DateSpan.Since(new(2020, 1, 1));

    private readonly string[] persons;

    private BenchAgency(Desk desk, string[] persons)
    {
        Desk = desk;
        this.persons = persons;
    }

    public Desk Desk { get; }

    /// <param name="regions">How many pooling regions the persons are of: each is a set of fund accounts of its own.</param>
    public static Task<BenchAgency> Over(LawBook law, IRecordStore records, IRecordReader reader, int persons, int regions) =>
        At(new(law, new Lanes(records, TimeProvider.System), reader, TimeProvider.System), new(KeyRing.New()), persons, regions);

    /// <summary>Puts hospital, catalogue and persons on file at a desk.</summary>
    public static async Task<BenchAgency> At(Desk desk, IdentityCipher cipher, int persons, int regions)
    {
        LawBook law = desk.Law;
        await ReferenceReader.Refresh(desk, CancellationToken.None);
        if (desk.References.Institution(Hospital) is null)
        {
            await Prepare(desk);
        }

        RegionCode[] all = [.. Counties(law, regions)];
        PersonId[] ids = [.. Enumerable.Range(0, persons).Select(i => PersonId.FromSequence((regions * 1_000_000L) + i))];
        foreach ((PersonId Id, RegionCode Region)[] some in ids.Select((id, i) => (id, all[i % all.Length])).Chunk(512))
        {
            await Task.WhenAll(some.Select(each => desk.Lanes.DoPatiently(new KeepPerson(new(each.Id, Identity(), "例", Sex.Female, new(1980, 5, 1), ""), cipher, "bench"), CancellationToken.None)));
            await Task.WhenAll(some.Select(each => desk.Lanes.DoPatiently(new KeepCoverage(Span(each.Id, each.Region), "bench", "bench"), CancellationToken.None)));
        }

        return new(desk, [.. ids.Select(id => id.Text)]);
    }

    /// <summary>A claim of twenty lines of one of the persons.</summary>
    public SettlementOrder Order(Random random)
    {
        Fee[] fees = new Fee[LinesPerClaim];
        Money total = Money.Zero;
        for (int i = 0; i < fees.Length; i++)
        {
            Quantity quantity = Quantity.Of(1 + random.Next(5));
            UnitPrice price = new(random.Next(100, 20_000) * 10_000L);
            Money amount = price.Times(quantity);
            fees[i] = new($"{i + 1}", null, "", Code(random.Next(CatalogueItems)), CatalogueKind.Drug, "样品药品", quantity, price, amount, day, null);
            total += amount;
        }

        return new(persons[random.Next(persons.Length)], Hospital, null, VisitKind.Outpatient, null, day, day, fees, ["I10.x00"], false, true, total);
    }

    /// <summary>Codes of the catalogue.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Enumerable.Range(0, CatalogueItems).Select(Code)];

    /// <summary>One of the persons.</summary>
    public string Person(Random random) => persons[random.Next(persons.Length)];

    public ValueTask DisposeAsync() => Desk.Lanes.DisposeAsync();

    private static string Code(int item) => $"XBENCH{item:D4}";

    /// <summary>One city, or counties of all cities that have a pack: each keeps books of its own.</summary>
    private static IEnumerable<RegionCode> Counties(LawBook law, int regions)
    {
        RegionCode[] cities = [.. law.Law.Packs.Select(pack => pack.Region).Where(region => region.Tier is RegionTier.City).Order()];
        return regions == 1 ? [cities[0]] : Enumerable.Range(0, regions).Select(i => new RegionCode(cities[i % cities.Length].Number + 1 + (i / cities.Length % 99)));
    }

    private static CoverageSpan Span(PersonId id, RegionCode region) =>
        new(id, region, PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, always, "", CoverageStatus.Normal, Money.Zero);

    private static IdentityNumber Identity() => IdentityNumber.Read(IdentityDocument.Passport, "BENCH0001", out _)!;

    private static async Task Prepare(Desk desk)
    {
        _ = InstitutionCode.TryParse(Hospital, out InstitutionCode? code);
        Institution hospital = new(code!, "测量用医院", InstitutionKind.Hospital, HospitalLevel.Level2, "", new(210900), [always], SetOf<VisitKind>.Of([.. Words<VisitKind>.All]), InstitutionStatus.Active);
        await desk.Lanes.DoPatiently(new ChangeReferences<InstitutionRow>(InstitutionRow.Table, [(seq, n) => ReferenceReader.Row(hospital, seq, n)], "bench"), CancellationToken.None);
        CatalogueItem[] items =
        [
            .. Enumerable.Range(0, CatalogueItems).Select(i => new CatalogueItem(
                CatalogueKind.Drug, RegionCode.Nation, Code(i), $"样品{i}", "", "", "盒", "", i % 3 == 0 ? CatalogueClass.A : i % 10 == 9 ? CatalogueClass.C : CatalogueClass.B,
                i % 3 == 0 || i % 10 == 9 ? Rate.Zero : Rate.Percent(10), default, Restriction.None, always, "1", Standing.Illustrative, "")),
        ];
        await desk.Lanes.DoPatiently(new ChangeReferences<CatalogueRow>(CatalogueRow.Table, [.. items.Select(item => (Func<long, int, CatalogueRow>)((seq, n) => ReferenceReader.Row(item, seq, n)))], "bench"), CancellationToken.None);
        await ReferenceReader.Refresh(desk, CancellationToken.None);
    }
}
