using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests.Checks;

public class AuthorityCheckTests
{
    [Theory]
    [InlineData("may-set: [nation, province]", "province", "")]
    [InlineData("may-set: [nation, province]", "city", "outside-authority")]
    [InlineData("may-set: [city]", "province", "outside-authority")]
    [InlineData("may-set: [nation]", "nation", "")] // a rule binds those below who made it
    public void A_tier_sets_only_what_it_may(string rule, string folder, string code) =>
        Read(rule, TestPacks.Topic(folder, "care/year/share", "value: 60%")).Codes().ShouldBe(code.Length == 0 ? [] : [code]);

    [Fact]
    public void A_refusal_names_the_pack_the_provision_the_clause_and_who_may()
    {
        Fault fault = Read("may-set: [nation, province]", TestPacks.Topic("city", "care/year/share", "value: 60%")).Faults.ShouldHaveSingleItem();

        fault.Message.En.ShouldBe("city may not set 'share' (FULL 二): only nation, province may.");
        (fault.Place.File, fault.Place.Line).ShouldBe(("city/care/year.yaml", 2));
    }

    [Theory]
    [InlineData("value: 500", "")]
    [InlineData("table: [{ stay: 1, value: 500 }, { stay: 2+, value: 100 }]", "")]
    [InlineData("table: [{ group: adult, value: 500 }, { group: student, value: 500 }]", "outside-authority")] // telling apart is what is forbidden
    [InlineData("table: [{ group: any, value: 500 }]", "")]
    public void A_forbidden_column_must_not_be_told_apart(string written, string code) =>
        Read("forbid-columns: [group]", TestPacks.Topic("city", "care/stay/deductible", written)).Codes().ShouldBe(code.Length == 0 ? [] : [code]);

    [Theory]
    [InlineData("59.99%", "outside-bounds")]
    [InlineData("60%", "")]
    [InlineData("75%", "")]
    [InlineData("75.01%", "outside-bounds")]
    public void A_value_lies_within_the_bounds_ends_inside(string share, string code) =>
        Read("at-least: 60%, at-most: 75%", TestPacks.Topic("city", "care/year/share", $"value: {share}")).Codes().ShouldBe(code.Length == 0 ? [] : [code]);

    [Theory]
    [InlineData("where: { level: [level-3] }", "table: [{ level: level-3, value: 60% }, { level: [grassroots, level-1, level-2], value: 90% }]", "")]
    [InlineData("where: { level: [level-3] }", "table: [{ level: level-3, value: 80% }, { level: [grassroots, level-1, level-2], value: 90% }]", "outside-bounds")]
    [InlineData("where: { level: [level-3], group: [adult] }", "table: [{ group: student, value: 80% }, { group: adult, value: 70% }]", "")]
    [InlineData("where: { level: [level-3] }", "value: [{ to: 1000, rate: 60% }, { rate: 80% }]", "outside-bounds")] // every band counts
    public void Bounds_may_be_for_some_cells_only(string where, string written, string code) =>
        Read($"at-most: 75%, {where}", TestPacks.Topic("city", "care/stay/ratio", written)).Codes().ShouldBe(code.Length == 0 ? [] : [code]);

    [Theory]
    [InlineData("where: { levle: [level-3] }")]
    [InlineData("where: { level: [level-9] }")]
    [InlineData("forbid-columns: [gruop]")]
    public void A_rule_that_names_no_column_or_cell_is_a_fault_and_not_a_rule_that_never_bites(string part) =>
        Read($"at-most: 75%, {part}").Codes().Single().ShouldStartWith("authority-unknown");

    [Theory]
    [InlineData("2021-12-31", "")] // set before the rule: stays lawful until it is replaced
    [InlineData("2022-01-01", "outside-bounds")]
    [InlineData("2023-12-31", "outside-bounds")]
    [InlineData("2024-01-01", "")] // the rule has ended
    public void A_rule_binds_what_is_set_while_it_is_in_force(string from, string code) =>
        Read("at-most: 75%, until: 2023-12-31", TestPacks.Topic("city", "care/year/share", "value: 80%", from: from)).Codes().ShouldBe(code.Length == 0 ? [] : [code]);

    [Theory]
    [InlineData("care/year/share", true)]
    [InlineData("care/*/share", true)]
    [InlineData("**", true)]
    [InlineData("**/share", true)]
    [InlineData("care/**", true)]
    [InlineData("care/**/share", true)]
    [InlineData("care/*", false)]
    [InlineData("*/share", false)]
    public void A_pattern_covers_one_segment_or_any_number(string pattern, bool covers)
    {
        PolicyFile rule = new("nation/authority.yaml", $"- {{ provisions: [{Quoted(pattern)}], cite: FULL 二, from: 2000-01-01, may-set: [nation] }}\n");

        LawReading reading = TestPacks.Read(rule, TestPacks.Topic("city", "care/year/share", "value: 80%"));

        reading.Codes().ShouldBe(covers ? ["outside-authority"] : ["authority-without-provision"]);
    }

    [Theory]
    [InlineData("provisions: [care/hats], may-set: [nation]", "authority-without-provision")]
    [InlineData("provisions: [care/year/share]", "authority-without-effect")]
    [InlineData("provisions: [care/year/share], at-least: lots", "bad-money")]
    [InlineData("provisions: [care/year/share], may-set: [village]", "unknown-word")]
    [InlineData("may-set: [nation]", "missing-key")]
    [InlineData("provisions: [care/year/share], may-set: [nation], colour: red", "unknown-key")]
    public void A_rule_that_is_wrong_is_a_fault(string rule, string code) =>
        TestPacks.Read(new PolicyFile("nation/authority.yaml", $"- {{ cite: FULL 二, from: 2000-01-01, {rule} }}\n")).Codes().ShouldContain(code);

    [Fact]
    public void A_pattern_without_end_is_a_fault_and_no_crash() =>
        TestPacks.Read(new PolicyFile("nation/authority.yaml",
            $"- {{ provisions: [{Quoted(string.Concat(Enumerable.Repeat("**/", 300_000)))}], cite: FULL 二, from: 2000-01-01, may-set: [nation] }}\n")).Codes().ShouldContain("authority-pattern");

    [Fact]
    public void A_rule_cites_a_clause_that_exists() =>
        TestPacks.Read(new PolicyFile("nation/authority.yaml", "- { provisions: [care/year/share], cite: FULL 九, from: 2000-01-01, may-set: [nation] }\n")).Codes().ShouldBe(["unknown-clause"]);

    private static string Quoted(string text) => $"\"{text}\"";

    private static LawReading Read(string rule, params PolicyFile[] more) => TestPacks.Read(
        [new("nation/authority.yaml", $"- {{ provisions: [care/year/share, care/stay/deductible, care/stay/ratio], cite: FULL 二, from: 2022-01-01, {rule} }}\n".Replace("2022-01-01", rule.Contains("until") ? "2022-01-01" : "2000-01-01")), .. more]);
}
