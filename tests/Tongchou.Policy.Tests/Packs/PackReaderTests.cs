using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests.Packs;

public class PackReaderTests
{
    [Theory]
    [InlineData("region: \"510104\"\nname: { zh: 区, en: town }\n", "pack-without-parent")]
    [InlineData("region: \"51010\"\nname: { zh: 区, en: town }\nparent: \"510100\"\n", "bad-region")]
    [InlineData("name: { zh: 区, en: town }\nparent: \"510100\"\n", "missing-key")]
    [InlineData("region: \"510104\"\nname: { zh: 区 }\nparent: \"510100\"\n", "missing-key")]
    [InlineData("region: \"510104\"\nname: 区\nparent: \"510100\"\n", "expected-mapping")]
    [InlineData("region: \"510104\"\nname: { zh: 区, en: town }\nparent: \"320000\"\n", "unknown-parent")]
    [InlineData("region: \"510104\"\nname: { zh: 区, en: town }\nparent: \"510104\"\n", "unknown-parent")]
    [InlineData("region: \"510200\"\nname: { zh: 区, en: town }\nparent: \"510100\"\n", "parent-not-above")]
    [InlineData("region: \"510100\"\nname: { zh: 区, en: town }\nparent: \"510000\"\n", "region-twice")]
    [InlineData("region: \"510104\"\nname: { zh: 区, en: town }\nparent: \"510100\"\nschemes: [both]\n", "unknown-word")]
    [InlineData("region: \"510104\"\nname: { zh: 区, en: town }\nparent: \"510100\"\ncolour: red\n", "unknown-key")]
    [InlineData("- 1\n", "expected-mapping")]
    public void A_head_that_is_wrong_is_a_fault(string head, string code) =>
        TestPacks.Read(new PolicyFile("town/pack.yaml", head)).Codes().ShouldContain(code);

    [Fact]
    public void A_folder_without_a_head_is_a_fault() =>
        TestPacks.Read(new PolicyFile("town/care/year.yaml", "share: []\n")).Codes().ShouldBe(["pack-without-head"]);

    [Theory]
    [InlineData("{ from: 2020-01-01, VALID }", "{ from: 2020-01-01, VALID }", "dates-overlap")]
    [InlineData("{ from: 2022-01-01, VALID }", "{ from: 2020-01-01, VALID }", "dates-overlap")]
    [InlineData("{ from: 2020-01-01, until: 2022-01-01, VALID }", "{ from: 2022-01-01, VALID }", "dates-overlap")]
    [InlineData("{ from: 2020-01-01, until: 2019-12-31, VALID }", "{ from: 2022-01-01, VALID }", "dates-order")]
    [InlineData("{ from: 2020-01-01, until: 2021-12-31, VALID }", "{ from: 2022-01-01, VALID }", "")]
    public void Editions_follow_one_another_in_time(string first, string second, string code)
    {
        string Written(string edition) => $"  - {edition.Replace("VALID", "cite: FULL 一, standing: official, value: 60%")}\n";

        LawReading reading = TestPacks.Read(new PolicyFile("city/care/year.yaml", $"share:\n{Written(first)}{Written(second)}"));

        reading.Codes().ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Fact]
    public void An_unknown_topic_or_provision_suggests_near_ones()
    {
        LawReading topic = TestPacks.Read(new PolicyFile("city/care/yaer.yaml", "x: 1\n"));
        LawReading provision = TestPacks.Read(new PolicyFile("city/care/year.yaml", "cieling: []\n"));

        topic.Faults.ShouldHaveSingleItem().Hint.En.ShouldContain("care/year");
        Fault fault = provision.Faults.ShouldHaveSingleItem();
        fault.Hint.En.ShouldContain("ceiling");
        (fault.Place.File, fault.Place.Line, fault.Place.Column, fault.Place.Path).ShouldBe(("city/care/year.yaml", 1, 1, "cieling"));
    }

    [Fact]
    public void Worked_examples_and_other_files_beside_a_pack_are_left_alone() =>
        TestPacks.Read(
            new PolicyFile("city/cases/one.yaml", "not: [a pack"),
            new PolicyFile("city/README.md", "# words"),
            new PolicyFile("README.md", "# words"),
            new PolicyFile("sources/README.md", "# words"),
            new PolicyFile("sources/x", "")).Faults.ShouldBeEmpty();
}
