using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Benefits;

namespace Tongchou.Agency.Tests.Catalogues;

public class CatalogueTests
{
    private static readonly DateOnly day = new(2025, 6, 1);
    private static readonly DateSpan open = DateSpan.Since(new(2025, 1, 1));
    private static readonly RegionCode county = new(110102), city = new(110100), province = new(110000), other = new(120100);

    [Fact]
    public void The_nearest_region_s_item_of_the_day_is_found()
    {
        Catalogue catalogue = Made(
            Item("A", RegionCode.Nation), Item("A", province) with { Name = "province" },
            Item("A", city) with { Name = "city", Valid = new(new(2025, 1, 1), new(2025, 3, 31)) },
            Item("A", city) with { Name = "city later", Valid = DateSpan.Since(new(2025, 9, 1)) },
            Item("A", other) with { Name = "other" });

        string? Name(RegionCode region, DateOnly on) => catalogue.Find(RegionChain.Of(region), null, "A", on)?.Name;

        Name(county, new(2025, 3, 31)).ShouldBe("city");
        Name(county, new(2025, 4, 1)).ShouldBe("province");
        Name(city, new(2025, 9, 1)).ShouldBe("city later");
        Name(new(530102), day).ShouldBe("A");
        Name(county, new(2024, 12, 31)).ShouldBeNull();
        catalogue.Find(RegionChain.Of(city), CatalogueKind.Drug, "A", day).ShouldNotBeNull();
        catalogue.Find(RegionChain.Of(city), CatalogueKind.Consumable, "A", day).ShouldBeNull();
        catalogue.Find(RegionChain.Of(city), null, "a", day).ShouldBeNull();
    }

    [Fact]
    public void Every_overlap_of_versions_is_a_fault_also_past_a_short_version_between()
    {
        FaultList faults = new();

        Catalogue? none = Catalogue.Of([
            Item("A", city), Item("A", city) with { Valid = new(new(2025, 2, 1), new(2025, 2, 28)) }, Item("A", city) with { Valid = DateSpan.Since(new(2025, 5, 1)) },
            Item("A", province), Item("A", city) with { Kind = CatalogueKind.EthnicDrug },
        ], faults);

        none.ShouldBeNull();
        faults.All.Select(fault => fault.Code).ShouldBe(["overlapping-versions", "overlapping-versions"]);
    }

    [Fact]
    public void A_line_in_the_catalogue_gets_class_own_share_and_the_limit_of_its_level()
    {
        CatalogueItem item = Item("A", RegionCode.Nation) with { Class = CatalogueClass.B, OwnShare = Rate.Percent(10), PriceLimits = new(null, null, Price("3.335"), Price("4")) };
        ChargedLine line = new("A", CatalogueKind.Drug, Quantity.Of(3), Price("5"), Money.Yuan(15), day);

        PricedLine priced = Charge([item], line);

        // 3 × 3.335 = 10.005, half up.
        priced.Line.ShouldBe(new BillLine(Money.Yuan(15), CatalogueClass.B, Rate.Percent(10), new Limit(new Money(1001)), day));
        priced.Outside.ShouldBeEmpty();
        Charge([item with { PriceLimits = PriceLimits.None }], line).Line.PriceLimit.ShouldBe(Limit.None);
    }

    [Theory]
    [InlineData("B", "Code B is not in the catalogue on 2025-06-01.")]
    [InlineData("A", "Paid from level 3 upwards only.")]
    [InlineData("D", "Code D is a diagnosis, nothing that is charged.")]
    [InlineData("C", "")]
    public void What_is_outside_is_the_person_s_own_and_says_why(string code, string why)
    {
        CatalogueItem[] items =
        [
            Item("A", RegionCode.Nation) with { Class = CatalogueClass.B, OwnShare = Rate.Percent(10), Restriction = new(LowestLevel: HospitalLevel.Level3) },
            Item("C", RegionCode.Nation) with { Class = CatalogueClass.C },
            Item("D", RegionCode.Nation) with { Kind = CatalogueKind.Diagnosis },
        ];

        PricedLine priced = Charge(items, new(code, null, Quantity.One, Price("5"), Money.Yuan(5), day));

        priced.Line.ShouldBe(new BillLine(Money.Yuan(5), CatalogueClass.C, Rate.Zero, Limit.None, day));
        string.Join(' ', priced.Outside.Select(reason => reason.En)).ShouldBe(why);
    }

    [Fact]
    public void A_limit_of_a_day_looks_at_all_lines_of_the_code_so_that_splitting_a_line_changes_nothing()
    {
        CatalogueItem item = Item("A", RegionCode.Nation) with { Restriction = new(MostPerDay: Quantity.Of(2)) };
        ChargedLine one = new("A", null, Quantity.One, Price("5"), Money.Yuan(5), day);

        IReadOnlyList<PricedLine> within = LinePricing.Price(Made(item), Visit, [one, one, one with { Date = day.AddDays(1) }]);
        IReadOnlyList<PricedLine> beyond = LinePricing.Price(Made(item), Visit, [one, one, one]);

        within.ShouldAllBe(line => line.Line.Class == CatalogueClass.A);
        beyond.ShouldAllBe(line => line.Line.Class == CatalogueClass.C && line.Outside.Count == 1);
    }

    [Fact]
    public void Only_an_approved_mapping_of_the_day_counts()
    {
        InstitutionCode.TryParse("H11010000001", out InstitutionCode? hospital).ShouldBeTrue();
        HospitalCode code = new(hospital!, "own", "名称", CatalogueKind.Drug, "A", open, Approval.Approved);
        FaultList faults = new();
        Mapping mapping = Mapping.Of([code, code with { OwnCode = "new", Approval = Approval.Pending }, code with { OwnCode = "old", Approval = Approval.Refused }, code with { OwnCode = "old", Code = "B" }], faults)!;

        mapping.Resolve(hospital!, CatalogueKind.Drug, "own", day, out Phrase why).ShouldBe("A");
        why.IsEmpty.ShouldBeTrue();
        mapping.Resolve(hospital!, CatalogueKind.Drug, "old", day, out _).ShouldBe("B");
        mapping.Resolve(hospital!, CatalogueKind.Drug, "new", day, out why).ShouldBeNull();
        why.En.ShouldBe("The mapping of the hospital's code new is not yet looked at.");
        mapping.Resolve(hospital!, CatalogueKind.Drug, "own", open.From.AddDays(-1), out why).ShouldBeNull();
        Charge([Item("A", RegionCode.Nation)], new("", null, Quantity.One, Price("1"), Money.Yuan(1), day, why)).Outside.ShouldBe([why]);
        Mapping.Of([code, code with { Code = "B" }], faults).ShouldBeNull();
    }

    [Theory]
    [InlineData("0.123456", "1", 12)]
    [InlineData("0.005", "1", 1)]
    [InlineData("0.004999", "1", 0)]
    [InlineData("0.0049", "1.0204", 0)]
    [InlineData("8.123456", "3.5", 2843)]
    [InlineData("1000000000", "10000000", 1_000_000_000_000_000_000)]
    public void Price_times_quantity_is_rounded_once_half_up(string price, string quantity, long fen)
    {
        Quantity.TryParse(quantity, out Quantity count).ShouldBeTrue();

        Price(price).Times(count).Fen.ShouldBe(fen);
    }

    [Theory]
    [InlineData("0.1234567")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1000000001")]
    [InlineData("")]
    public void A_price_has_at_most_six_decimals_and_is_not_below_nothing(string text) => UnitPrice.TryParse(text, out _).ShouldBeFalse();

    private static ChargedVisit Visit => new(RegionChain.Of(city), HospitalLevel.Level2, VisitKind.Inpatient, Sex.Male, new(1980, 1, 1), []);
    private static PricedLine Charge(CatalogueItem[] items, ChargedLine line) => LinePricing.Price(Made(items), Visit, [line]).ShouldHaveSingleItem();
    private static UnitPrice Price(string text) => UnitPrice.TryParse(text, out UnitPrice price) ? price : throw new ArgumentException(text);

    private static CatalogueItem Item(string code, RegionCode region) =>
        new(CatalogueKind.Drug, region, code, code, "", "", "盒", "", CatalogueClass.A, Rate.Zero, PriceLimits.None, Restriction.None, open, "", Standing.Illustrative, "");

    private static Catalogue Made(params CatalogueItem[] items)
    {
        FaultList faults = new();
        Catalogue? catalogue = Catalogue.Of(items, faults);
        faults.All.ShouldBeEmpty();
        return catalogue!;
    }
}
