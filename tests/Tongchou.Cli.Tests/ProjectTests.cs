using System.Text.Json;

namespace Tongchou.Cli.Tests;

public class ProjectTests
{
    private static readonly string sample = Path.Combine(Samples.Root, "samples", "fund", "projection-nation.json");

    private const string Broken = """
        { "region": "990000", "year": 1800, "colour": 1,
          "employee": { "opening": "1.234", "monthlyBase": "6000.00", "baseGrowth": "90%", "employerRate": "31%", "ratio": "101%", "costGrowth": "4%" },
          "resident": { "opening": "0", "personal": "-1", "personalGrowth": "4%", "subsidy": "700", "subsidyGrowth": "4%", "costGrowth": "x" },
          "retirement": { "men": 600, "women": 55 },
          "persons": [ { "group": "active", "ages": "30-20", "value": 1 }, { "group": "pets", "ages": "1-2", "value": -1 }, { "group": "resident", "ages": "0-9", "value": 5 }, { "group": "resident", "ages": "9-12", "value": 5 } ],
          "costs": [ { "group": "resident", "ages": "0-100", "value": "10" } ],
          "deaths": [ { "ages": "0-100", "value": 200000 } ] }
        """;

    [Fact]
    public void Years_are_shown_scheme_by_scheme_with_what_is_assumed_and_what_is_an_example()
    {
        Spoken said = Spoken.Of("fund", "project", "--in", sample, "--years", "3");

        said.Code.ShouldBe(0);
        said.Out.ShouldContain("全国(000000)2025–2027 年基金测算");
        said.Out.ShouldContain("38,856.12");
        said.Out.ShouldContain("不是政策规定");
        said.Out.ShouldContain("职工医保单位缴费费率:8%(示例值");
        Spoken.Of("fund", "project", "--in", sample, "--years", "1", "--lang", "en").Out.ShouldContain("projection 2025–2025");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_also_of_draws_by_a_seed()
    {
        string[] drawn = ["fund", "project", "--in", sample, "--years", "4", "--draws", "9", "--json", "--seed"];

        Spoken.Of([.. drawn, "3"]).Out.ShouldBe(Spoken.Of([.. drawn, "3"]).Out);
        Spoken.Of([.. drawn, "3"]).Out.ShouldNotBe(Spoken.Of([.. drawn, "4"]).Out);
    }

    [Fact]
    public void The_JSON_and_the_CSV_say_the_same_to_the_fen()
    {
        string file = Path.Combine(Path.GetTempPath(), $"tongchou-project-{Guid.NewGuid():N}.csv");
        try
        {
            using JsonDocument answer = JsonDocument.Parse(Spoken.Of("fund", "project", "--in", sample, "--years", "5", "--json", "--csv", file).Out);

            string[] lines = File.ReadAllLines(file);
            lines.Length.ShouldBe(11);
            JsonElement last = answer.RootElement.GetProperty("schemes")[1].GetProperty("years")[4];
            string[] cells = lines[^1].Split(',');
            cells[1].ShouldBe("2029");
            cells[12].ShouldBe(last.GetProperty("balance").GetString());
            decimal.Parse(cells[8], null).ShouldBe(decimal.Parse(cells[5], null) * long.Parse(cells[3], null));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_fault_of_an_input_is_told_at_once_with_its_place()
    {
        Spoken said = Spoken.Given(Broken, "fund", "project", "--in", "-");

        said.Code.ShouldBe(1);
        foreach (string code in new[] { "unknown-region", "bad-number", "unknown-key", "bad-money", "bad-rate", "missing-key", "bad-ages", "unknown-word", "overlap", "gap" })
        {
            said.Error.ShouldContain($"[{code}]");
        }

        foreach (string place in new[] { "employee.ratio", "employee.employerRate", "resident.costGrowth", "resident.ratio", "retirement.men", "persons[1].ages", "persons[4]", "deaths[1].value" })
        {
            said.Error.ShouldContain(place);
        }

        said.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_lever_is_solved_for_with_the_clause_of_its_bounds()
    {
        Spoken said = Spoken.Of("fund", "project", "--in", sample, "--years", "10", "--solve", "reimbursement", "--scheme", "resident", "--hold", "end");

        said.Code.ShouldBe(0);
        said.Out.ShouldContain("6–9 个月的依据:EXAMPLE 示例(示例值)");
        said.Out.ShouldContain("✓ 2026–2034 年区间最后一年年末保持 6–9 个月");
    }

    [Fact]
    public void Bounds_that_were_asked_for_have_no_clause_and_none_that_does_is_told_plainly()
    {
        Spoken said = Spoken.Of("fund", "project", "--in", sample, "--years", "3", "--solve", "employee-rate", "--months", "1..2", "--lang", "en");

        said.Code.ShouldBe(1);
        said.Out.ShouldContain("no clause names them");
        said.Out.ShouldContain("✗ For 1 to 2 months");
        said.Out.ShouldContain("no value does; every one leaves too much");
    }

    [Theory]
    [InlineData("[bad-scheme]", "--solve", "cost-growth")]
    [InlineData("[bad-scheme]", "--solve", "employee-rate", "--scheme", "resident")]
    [InlineData("[bad-span]", "--solve", "employee-rate", "--from", "2020")]
    [InlineData("[bad-years]", "--years", "61")]
    [InlineData("[contradiction]", "--solve", "employee-rate", "--back-test")]
    [InlineData("[nothing-published]", "--back-test", "--from", "2012")]
    [InlineData("--months", "--solve", "employee-rate", "--months", "9..6")]
    public void What_can_not_be_asked_is_refused(string told, params string[] asked)
    {
        Spoken said = Spoken.Of(["fund", "project", "--in", sample, .. asked]);

        said.Code.ShouldNotBe(0);
        said.Error.ShouldContain(told);
    }

    [Fact]
    public void The_back_test_shows_the_error_of_each_year_and_the_mean()
    {
        Spoken said = Spoken.Of("fund", "project", "--in", sample, "--back-test", "--json");

        said.Code.ShouldBe(0);
        using JsonDocument answer = JsonDocument.Parse(said.Out);
        JsonElement row = answer.RootElement.GetProperty("rows").EnumerateArray().First(each => each.GetProperty("year").GetInt32() == 2025);
        row.GetProperty("published").GetInt64().ShouldBe(388_561_000);
        answer.RootElement.GetProperty("means").GetArrayLength().ShouldBe(5);
    }
}
