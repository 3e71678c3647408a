using System.Text.Json;

namespace Tongchou.Cli.Tests;

public sealed class PayTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-pay-").FullName;

    private static string Year => Path.Combine(Samples.Root, "samples", "payment", "year");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_sample_year_is_cleared_to_the_fen_and_the_same_twice()
    {
        string one = Path.Combine(folder, "one.json"), two = Path.Combine(folder, "two.json"), excel = Path.Combine(folder, "clearing.xlsx");

        Spoken said = Spoken.Of("pay", "clear", "--in", Year, "--out", one, "--xlsx", excel);
        Spoken.Of("pay", "clear", "--in", Year, "--out", two).Code.ShouldBe(0);

        said.Code.ShouldBe(0);
        said.Out.ShouldContain("总额预算");
        File.ReadAllBytes(two).ShouldBe(File.ReadAllBytes(one));
        File.ReadAllBytes(excel).AsSpan().StartsWith("PK"u8).ShouldBeTrue();
        using JsonDocument cleared = JsonDocument.Parse(File.ReadAllText(one));
        foreach (JsonElement pool in cleared.RootElement.GetProperty("pools").EnumerateArray())
        {
            pool.GetProperty("uses").EnumerateArray().Sum(use => Amount(use, "amount")).ShouldBe(Amount(pool, "budget"));
            foreach (JsonElement provider in pool.GetProperty("providers").EnumerateArray())
            {
                provider.GetProperty("lines").EnumerateArray().Sum(line => Amount(line, "amount")).ShouldBe(Amount(provider, "final"));
            }
        }
    }

    [Fact]
    public void Every_case_tells_its_working_with_the_clauses_it_rests_on()
    {
        string to = Path.Combine(folder, "one.json");
        Spoken.Of("pay", "clear", "--in", Year, "--out", to);

        using JsonDocument cleared = JsonDocument.Parse(File.ReadAllText(to));
        JsonElement[] cases = [.. cleared.RootElement.GetProperty("pools").EnumerateArray().SelectMany(pool => pool.GetProperty("cases").EnumerateArray())];

        cases.Length.ShouldBe(200);
        cases.ShouldAllBe(each => each.GetProperty("working").EnumerateArray().Any(line => line.GetProperty("clause").GetString()!.Length > 0));
        cases.Select(each => each.GetProperty("kind").GetString()).Distinct().ShouldBeSubsetOf(["normal", "high-outlier", "low-outlier", "incomplete", "transferred", "ungrouped", "ambiguous", "reviewed", "readmitted", "separate"]);
    }

    [Fact]
    public void Bad_cases_are_counted_and_listed_with_reasons_and_never_paid()
    {
        string rejected = Path.Combine(folder, "rejected.csv"), to = Path.Combine(folder, "out.json");
        Write("order.json", """{ "day": "2025-12-31", "pools": [{ "scheme": "employee", "method": "drg-points", "budget": "1000" }], "groups": [{ "group": "X", "mean": "1000" }] }""");
        Write("cases.csv", """
            id,hospital,level,scheme,cost,patient-paid,group
            1,H1,level-3,employee,1000,200,X
            2,H1,level-3,employee,-5,0,X
            1,H1,level-3,employee,900,0,X
            4,H1,level-3,employee,900,0,ZZ
            5,H1,level-2,employee,900,0,X
            6,H1,level-3,resident,900,0,X
            7,H1,level-3,employee,900,901,X
            """);

        Spoken said = Spoken.Of("pay", "clear", "--in", folder, "--out", to, "--rejected", rejected);

        said.Code.ShouldBe(1);
        said.Error.ShouldContain("退回 6 份");
        foreach (string code in new[] { "bad-value", "duplicate-row", "unknown-group", "level-differs", "no-pool", "paid-too-much" })
        {
            said.Error.ShouldContain(code);
        }

        File.ReadAllLines(rejected).Length.ShouldBe(7);
        File.ReadAllText(to).ShouldContain("\"refused\": 6");
    }

    [Fact]
    public void Cases_without_a_group_are_grouped_and_those_that_lack_facts_are_never_paid()
    {
        string to = Path.Combine(folder, "out.json");
        Write("order.json", """{ "day": "2025-12-31", "pools": [{ "scheme": "employee", "method": "drg-points", "budget": "100000" }], "grouper": "chs-drg-1.1" }""");
        Write("cases.csv", """
            id,hospital,level,scheme,cost,group,diagnosis,other-diagnoses,procedures,sex,age,age-days,birth-weight
            1,H1,level-3,employee,1000,,I20.001,E11.900,36.0700,1,60,,
            2,H1,level-3,employee,900,,,E11.900,36.0700,1,60,,
            3,H1,level-3,employee,900,,I20.001,,,,60,,
            4,H1,level-3,employee,900,,P07.101,,,1,0,3,
            5,H1,level-3,employee,900,,ZZZ,,,女,40,,
            6,H1,level-3,employee,900,FR39,I20.001,,,,,,
            """);

        Spoken said = Spoken.Of("pay", "clear", "--in", folder, "--out", to, "--lang", "en");

        said.Code.ShouldBe(1);
        said.Error.ShouldContain("Grouped by chs-drg-1.1: 1 case(s), without a group 1, lacking what grouping needs 3");
        said.Error.ShouldContain("5: no group fits; an unknown diagnosis code");
        foreach (string code in new[] { "no-principal-diagnosis", "no-sex", "no-weight" })
        {
            said.Error.ShouldContain($"{code}: 1");
        }

        using JsonDocument cleared = JsonDocument.Parse(File.ReadAllText(to));
        cleared.RootElement.GetProperty("pools")[0].GetProperty("cases").EnumerateArray().Select(each => (each.GetProperty("id").GetString(), each.GetProperty("kind").GetString(), each.GetProperty("group").GetString()))
            .ShouldBe([("1", "normal", "FM19"), ("5", "ungrouped", "0000"), ("6", "normal", "FR39")]);
        Write("order.json", File.ReadAllText(Path.Combine(folder, "order.json")).Replace("chs-drg-1.1", "no-such", StringComparison.Ordinal));
        Spoken.Of("pay", "clear", "--in", folder).Error.ShouldContain("[unknown-version]");
        Write("order.json", File.ReadAllText(Path.Combine(folder, "order.json")).Replace("no-such", "../x", StringComparison.Ordinal));
        Spoken.Of("pay", "clear", "--in", folder).Error.ShouldContain("[bad-version]");
    }

    [Fact]
    public void The_sample_without_groups_is_grouped_one_case_fits_none_and_two_are_refused()
    {
        Spoken said = Spoken.Of("pay", "clear", "--in", Path.Combine(Samples.Root, "samples", "payment", "ungrouped"), "--lang", "en");

        said.Code.ShouldBe(1);
        said.Error.ShouldContain("2 case(s), without a group 1, lacking what grouping needs 2");
    }

    [Fact]
    public void All_that_is_wrong_with_an_order_is_said_at_once()
    {
        Write("order.json", """{ "region": "9", "pools": [{ "scheme": "employee", "method": "lump", "budget": "0" }, { "scheme": "none" }], "cases": "gone.csv" }""");

        Spoken said = Spoken.Of("pay", "clear", "--in", folder);

        said.Code.ShouldBe(1);
        foreach (string code in new[] { "bad-region", "missing-key", "no-budget", "no-pool-method", "unknown-word", "no-file", "no-cases" })
        {
            said.Error.ShouldContain($"[{code}]");
        }
    }

    [Fact]
    public void A_correction_lists_the_differences_to_the_run_before()
    {
        string before = Path.Combine(folder, "before.json");
        Write("order.json", """{ "day": "2025-12-31", "pools": [{ "scheme": "employee", "method": "dip", "budget": "1000", "reserve": "0" }], "dip-groups": [{ "code": "A", "kind": "core", "diagnosis": "I10.X", "mean": "1000", "score": "100" }], "providers": [], "cases": [{ "id": "1", "hospital": "H1", "level": "level-3", "scheme": "employee", "cost": "1000", "diagnosis": "I10.x00" }, { "id": "2", "hospital": "H2", "level": "level-3", "scheme": "employee", "cost": "1000", "diagnosis": "I10.x00" }] }""");
        Spoken.Of("pay", "clear", "--in", folder, "--out", before).Code.ShouldBe(0);
        Write("order.json", File.ReadAllText(Path.Combine(folder, "order.json")).Replace("\"id\": \"2\", \"hospital\": \"H2\"", "\"id\": \"2\", \"hospital\": \"H1\"", StringComparison.Ordinal));

        Spoken said = Spoken.Of("pay", "clear", "--in", folder, "--previous", before, "--lang", "en");

        said.Code.ShouldBe(0);
        said.Out.ShouldContain("employee H2");
        said.Out.ShouldContain("-500.00");
        Spoken.Of("pay", "clear", "--in", folder, "--previous", Path.Combine(folder, "order.json")).Error.ShouldContain("no-clearing");
    }

    [Fact]
    public void Weights_catalogue_matching_mirror_and_indicators_work_from_the_sample()
    {
        string cases = Path.Combine(Year, "cases.csv"), catalogue = Path.Combine(folder, "dip.csv"), mirror = Path.Combine(folder, "mirror.json");

        Spoken.Of("pay", "weights", "--in", cases, "--day", "2025-12-31").Out.ShouldContain("IC29");
        Spoken.Of("pay", "dip-groups", "--in", cases, "--day", "2025-12-31", "--out", catalogue).Out.ShouldContain("核心病种 7 个");
        Spoken.Of("pay", "weights", "--in", cases, "--day", "2025-12-31", "--out", Path.Combine(folder, "weights.json")).Code.ShouldBe(0);
        Spoken.Of("pay", "dip-groups", "--in", cases, "--day", "2025-12-31", "--out", Path.Combine(folder, "dip.json")).Code.ShouldBe(0);
        using JsonDocument weighed = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "weights.json"))), made = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "dip.json")));
        weighed.RootElement.GetProperty("groups").EnumerateArray().Single(each => each.GetProperty("group").GetString() == "ES25").GetProperty("cases").GetInt32().ShouldBe(33);
        weighed.RootElement.GetProperty("coefficients").GetArrayLength().ShouldBeGreaterThan(7);
        made.RootElement.GetProperty("groups").EnumerateArray().Count(each => each.GetProperty("kind").GetString() == "core").ShouldBe(7);
        Spoken.Of("pay", "dip-match", "--in", cases, "--groups", catalogue, "--day", "2025-12-31", "--lang", "en").Out.ShouldContain("same diagnosis, exactly these procedures");
        Spoken.Of("pay", "indicators", "--in", Year, "--lang", "en").Out.ShouldContain("3 of 3 institutions");
        Spoken.Of("pay", "mirror", "--in", Year, "--out", mirror).Code.ShouldBe(0);
        using JsonDocument mirrored = JsonDocument.Parse(File.ReadAllText(mirror));
        mirrored.RootElement.GetProperty("pools")[0].GetProperty("methods").EnumerateArray().Select(each => each.GetProperty("method").GetString()).ShouldBe(["drg-points", "drg-rate", "dip", "bed-day", "per-item", "lump"]);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    private static decimal Amount(JsonElement element, string name) => decimal.Parse(element.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
