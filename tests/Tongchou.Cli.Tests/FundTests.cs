using System.Text.Json;

namespace Tongchou.Cli.Tests;

public class FundTests
{
    private static readonly string sample = Path.Combine(Samples.Root, "samples", "fund", "sichuan-2024.json");

    private const string Broken = """
        { "year": 2024, "region": "510000", "formula": "by-luck", "colour": 1,
          "schemes": { "employee": { "reserve": "-1" } },
          "cities": [
            { "city": "510100", "employee": { "pooledIncome": "-5", "expenditure": "1.234", "balance": "0", "enrolled": "x", "breaches": [{ "government": "530100", "amount": "9" }] } },
            { "city": "510100", "employee": { "pooledIncome": "5", "expenditure": "1", "balance": "0", "enrolled": 1 }, "resident": { "income": "99999999999999", "expenditure": "1", "balance": "0", "enrolled": 1 } },
            { "city": "440100", "employee": { "pooledIncome": "5", "expenditure": "1", "balance": "0", "enrolled": 1 }, "resident": { "pooledIncome": "5", "income": "99", "expenditure": "1", "balance": "0", "enrolled": 1 } }
          ] }
        """;

    [Fact]
    public void A_year_is_shown_city_by_city_with_its_clauses_and_the_laws_it_holds()
    {
        Spoken said = Spoken.Of("fund", "adjust", "--in", sample);

        said.Code.ShouldBe(0);
        said.Out.ShouldContain("四川省(510000)2024 年度调剂金");
        said.Out.ShouldContain("广元市 510800");
        said.Out.ShouldContain("SC2023 四");
        said.Out.ShouldContain("示例值");
        said.Out.ShouldContain("✓ 各地下拨之和等于分配额: 998,000,000.00 = 998,000,000.00");
        said.Out.ShouldNotContain("✗");
    }

    [Fact]
    public void As_JSON_each_scheme_adds_up_to_the_fen_and_every_amount_names_a_clause()
    {
        using JsonDocument answer = JsonDocument.Parse(Spoken.Of("fund", "adjust", "--in", sample, "--json").Out);

        foreach (JsonElement scheme in answer.RootElement.GetProperty("schemes").EnumerateArray())
        {
            JsonElement[] cities = [.. scheme.GetProperty("cities").EnumerateArray()];
            cities.Sum(city => Amount(city, "received")).ShouldBe(Amount(scheme, "raised") - Amount(scheme.GetProperty("reserve"), "taken"));
            cities.SelectMany(city => city.GetProperty("amounts").EnumerateArray()).ShouldAllBe(row => row.GetProperty("basis").EnumerateArray().Any(cite => cite.GetProperty("clause").GetString()!.Length > 0));
        }
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes_in_whatever_order_the_cities_stand()
    {
        string text = File.ReadAllText(sample);
        using JsonDocument read = JsonDocument.Parse(text);
        IEnumerable<string> cities = read.RootElement.GetProperty("cities").EnumerateArray().Select(city => city.GetRawText());
        string turned = $$"""{ "year": 2024, "region": "510000", "schemes": {{read.RootElement.GetProperty("schemes").GetRawText()}}, "cities": [{{string.Join(",", cities.Reverse())}}] }""";

        Spoken.Given(turned, "fund", "adjust", "--in", "-", "--json").Out.ShouldBe(Spoken.Given(text, "fund", "adjust", "--in", "-", "--json").Out);
    }

    [Fact]
    public void The_result_is_written_to_a_file_as_it_is_shown()
    {
        string file = Path.Combine(Path.GetTempPath(), $"tongchou-fund-{Guid.NewGuid():N}.json");
        try
        {
            Spoken.Of("fund", "adjust", "--in", sample, "--out", file).Code.ShouldBe(0);

            File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(Spoken.Of("fund", "adjust", "--in", sample, "--json").Out);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Another_formula_can_be_asked_for_and_is_told_to_be_so()
    {
        string asked = File.ReadAllText(sample).Replace("\"year\": 2024,", "\"year\": 2024, \"formula\": \"by-weighted-enrolment\",", StringComparison.Ordinal);

        Spoken said = Spoken.Given(asked, "fund", "adjust", "--in", "-", "--lang", "en");

        said.Out.ShouldContain("by weighted enrolment");
        said.Out.ShouldContain("The formula was named in the input");
        said.Out.ShouldNotContain("✗");
    }

    [Fact]
    public void The_citys_fund_of_2008_runs_by_its_own_rules_and_says_that_they_were_not_checked_since()
    {
        Spoken said = Spoken.Of("fund", "adjust", "--in", Path.Combine(Samples.Root, "samples", "fund", "guangyuan-2009.json"), "--lang", "en");

        said.Code.ShouldBe(0);
        said.Out.ShouldContain("GUANGYUAN2008 第八条");
        said.Out.ShouldContain("verified up to 2008-12-31 only");
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_with_its_place_and_nothing_is_written()
    {
        string file = Path.Combine(Path.GetTempPath(), $"tongchou-fund-{Guid.NewGuid():N}.json");

        Spoken refused = Spoken.Given(Broken, "fund", "adjust", "--in", "-", "--out", file);

        refused.Code.ShouldBe(1);
        File.Exists(file).ShouldBeFalse();
        refused.Error.Split('\n').Where(line => line.StartsWith('✗')).Select(line => $"{line.Split(' ')[2].TrimEnd(':')} {line[(line.LastIndexOf('[') + 1)..^1]}").ShouldBe(
        [
            "colour unknown-key", "formula unknown-word", "cities[1].employee.enrolled bad-number", "cities[1].employee.expenditure bad-money", "cities[3].city city-outside",
            "schemes.employee.reserve negative-amount", "cities[1].employee.pooledIncome negative-amount", "cities[1].employee.breaches[1].government government-outside", "cities[2].city city-twice",
            "schemes.resident missing-key", "cities[1].resident missing-key", "cities[3].resident.pooledIncome unknown-key", "cities[2].resident.income too-large", "cities too-large",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "bad-json")]
    [InlineData("[]", "expected-mapping")]
    [InlineData("{}", "missing-key")]
    [InlineData("""{ "year": 2024, "region": "999999", "schemes": {}, "cities": [] }""", "unknown-region")]
    [InlineData("""{ "year": 2024, "region": "530000", "schemes": { "employee": { "reserve": 0 }, "resident": { "reserve": 0 } }, "cities": [] }""", "no-adjustment-fund")]
    [InlineData("""{ "year": 2024, "region": "510000", "schemes": { "employee": { "reserve": 0 }, "resident": { "reserve": 0 } }, "cities": [7] }""", "expected-mapping")]
    public void What_is_no_year_is_refused(string input, string code)
    {
        Spoken refused = Spoken.Given(input, "fund", "adjust", "--in", "-");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain($"[{code}]");
        refused.Out.ShouldBeEmpty();
    }

    private static decimal Amount(JsonElement element, string name) => decimal.Parse(element.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
