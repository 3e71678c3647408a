using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests;

public class LawTests
{
    private static readonly RegionCode province = new(510000);
    private static readonly RegionCode city = new(510100);
    private static readonly DateOnly day = new(2025, 6, 1);

    [Fact]
    public void The_nearest_edition_holds_and_the_origin_tells_what_it_displaces()
    {
        Law law = TestPacks.Sane(
            TestPacks.Topic("nation", "care/year/share", "value: 50%"),
            TestPacks.Topic("province", "care/year/share", "value: 60%"),
            TestPacks.Topic("city", "care/year/share", "value: 70%, note: { zh: 试点, en: trial }"));

        LawOn here = law.On(city, day)!;

        here.Value(TestVocabulary.Share)!.Value.Value.ShouldBe(Rate.Percent(70));
        here.Value(TestVocabulary.Share)!.Value.Source.Note.En.ShouldBe("trial");
        here.Origin(TestVocabulary.Share).Select(edition => edition.Source.Region).ShouldBe([city, province, RegionCode.Nation]);
        law.On(province, day)!.Value(TestVocabulary.Share)!.Value.Value.ShouldBe(Rate.Percent(60));
    }

    [Fact]
    public void Where_the_region_is_silent_the_tier_above_speaks()
    {
        Law law = TestPacks.Sane(TestPacks.Topic("nation", "care/year/share", "value: 50%"));

        law.On(city, day)!.Need(TestVocabulary.Share).Source.Region.ShouldBe(RegionCode.Nation);
    }

    [Fact]
    public void What_nobody_sets_is_missing_and_says_so()
    {
        LawOn here = TestPacks.Sane().On(city, day)!;

        here.Find(TestVocabulary.Share).ShouldBeNull();
        here.Value(TestVocabulary.Share).ShouldBeNull();
        MissingLawException missing = Should.Throw<MissingLawException>(() => here.Need(TestVocabulary.Share));
        missing.Fault.Place.Path.ShouldBe("care/year/share");
        missing.Fault.Message.En.ShouldContain("2025-06-01");
    }

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", 60)]
    [InlineData("2021-12-31", 60)] // until the day before the next edition
    [InlineData("2022-01-01", 65)]
    [InlineData("2022-06-30", 65)] // until is inside
    [InlineData("2022-07-01", null)]
    [InlineData("2024-01-01", 70)]
    [InlineData("2199-01-01", 70)]
    public void Editions_hold_from_their_day_until_the_next_or_their_end(string on, int? percent)
    {
        Law law = TestPacks.Sane(new PolicyFile("city/care/year.yaml", """
            share:
              - { from: 2020-01-01, cite: FULL 一, standing: official, value: 60% }
              - { from: 2022-01-01, until: 2022-06-30, cite: FULL 一, standing: official, value: 65% }
              - { from: 2024-01-01, cite: FULL 二, standing: official, value: 70% }
            """));

        Cited<Rate>? share = law.On(city, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture))!.Value(TestVocabulary.Share);

        (share?.Value.TenThousandths / 100).ShouldBe(percent);
    }

    [Fact]
    public void A_county_without_a_pack_is_spoken_for_by_its_city_and_a_foreign_one_by_nobody()
    {
        Law law = TestPacks.Sane(TestPacks.Topic("city", "care/year/share", "value: 70%"));

        law.On(new RegionCode(510104), day)!.Value(TestVocabulary.Share)!.Value.Value.ShouldBe(Rate.Percent(70));
        law.On(new RegionCode(320102), day).ShouldBeNull();
        law.On(new RegionCode(510200), day).ShouldBeNull();
    }

    [Fact]
    public void The_verified_day_of_the_pack_holds_where_an_edition_names_none()
    {
        Law law = TestPacks.Sane(
            new PolicyFile("town/pack.yaml", "region: \"510104\"\nname: { zh: 区, en: town }\nparent: \"510100\"\nverified: 2024-12-31\nschemes: [resident]\n"),
            TestPacks.Topic("town", "care/year/share", "value: 70%"),
            TestPacks.Topic("town", "care/stay/deductible", "value: 1, verified: 2026-01-31"));
        LawOn town = law.On(new RegionCode(510104), day)!;

        town.Need(TestVocabulary.Share).Source.IsStaleOn(day).ShouldBeTrue();
        town.Need(TestVocabulary.Share).Source.IsStaleOn(new(2024, 12, 31)).ShouldBeFalse();
        town.Find(TestVocabulary.Deductible)!.Single.Source.IsStaleOn(day).ShouldBeFalse();
        town.Pack.Schemes.ShouldBe([Scheme.Resident]);
    }

    [Fact]
    public void A_reading_is_switched_for_one_region_and_everything_else_stays()
    {
        Law law = TestPacks.Sane(TestPacks.Topic("nation", "care/year/way", "value: plain"), TestPacks.Topic("city", "care/year/share", "value: 70%"));

        Law switched = law.With(city, TestVocabulary.Way, "special").Law!;

        switched.On(city, day)!.Need(TestVocabulary.Way).Value.ShouldBe(Way.Special);
        switched.On(city, day)!.Need(TestVocabulary.Way).Source.Standing.ShouldBe(Standing.Illustrative);
        switched.On(city, day)!.Need(TestVocabulary.Share).Value.ShouldBe(Rate.Percent(70));
        switched.On(province, day)!.Need(TestVocabulary.Way).Value.ShouldBe(Way.Plain);
        law.On(city, day)!.Need(TestVocabulary.Way).Value.ShouldBe(Way.Plain);
        law.With(city, TestVocabulary.Way, "sideways").Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-word");
    }

    [Fact]
    public void A_worked_example_brings_its_own_pack_over_the_same_law()
    {
        Law law = TestPacks.Sane(TestPacks.Topic("city", "care/year/share", "value: 70%"));

        LawReading over = law.With([TestPacks.Pack("case", "510100", "510000"), TestPacks.Topic("case", "care/year/share", "value: 55%")]);

        over.Law!.On(city, day)!.Need(TestVocabulary.Share).Value.ShouldBe(Rate.Percent(55));
        law.On(city, day)!.Need(TestVocabulary.Share).Value.ShouldBe(Rate.Percent(70));
        law.With([TestPacks.Pack("case", "510100", "510000"), TestPacks.Topic("case", "care/year/share", "value: 55%", cite: "NOWHERE 一")]).Codes().ShouldBe(["unknown-document"]);
    }

    [Fact]
    public void A_pack_with_ten_different_faults_reports_all_ten_at_once()
    {
        LawReading reading = TestPacks.Read(
            new PolicyFile("city/care/year.yaml", """
                share:
                  - { from: 2020-02-30, cite: FULL 一, standing: official, value: 60% }
                ceiling:
                  - { from: 2020-01-01, cite: FULL 一, standing: official, value: lots }
                months:
                  - { from: 2020-01-01, cite: FULL, standing: official, value: 3 }
                levels:
                  - { from: 2020-01-01, cite: FULL 一, standing: golden, value: [level-1] }
                way:
                  - { from: 2020-01-01, cite: FULL 一, standing: official, value: plain, colour: red }
                weigh:
                  - { from: 2020-01-01, cite: FULL 一, standing: official, value: plain }
                """),
            new PolicyFile("city/care/stay.yaml", """
                deductible:
                  - { from: 2020-01-01, cite: FULL 一, standing: official, table: [{ stay: 1, value: 500 }] }
                  - { from: 2021-01-01, until: 2020-06-30, cite: FULL 一, standing: official, value: 500 }
                ratio:
                  - { cite: FULL 一, standing: official, value: 90% }
                """),
            new PolicyFile("city/care/hats.yaml", "x: 1\n"));

        reading.Law.ShouldBeNull();
        reading.Codes().Distinct().Order(StringComparer.Ordinal).ShouldBe(
            ["bad-clause", "bad-date", "bad-money", "dates-order", "missing-key", "table-gap", "unknown-key", "unknown-provision", "unknown-topic", "unknown-word"]);
        reading.Faults.ShouldAllBe(fault => fault.Place.File.StartsWith("city/care/", StringComparison.Ordinal) && (fault.Place.Line > 0 || fault.Code == "unknown-topic"));
    }

    [Fact]
    public void Reading_goes_on_when_the_list_of_faults_is_full()
    {
        string[] bad = [.. Enumerable.Range(0, FaultList.Most + 100).Select(_ => "{ to: x, rate: y }")];

        LawReading reading = TestPacks.Read(
            TestPacks.Topic("city", "care/stay/ratio", $"value: [{string.Join(", ", bad)}]"),
            TestPacks.Topic("province", "care/stay/ratio", "value: [{ to: x, rate: y }]"));

        reading.Law.ShouldBeNull();
        reading.Faults.Count.ShouldBe(FaultList.Most);
    }
}
