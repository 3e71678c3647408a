using System.Text.Json;
using Tongchou.Agency.Ciphers;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

/// <summary>Budgets and alerts at the command line; what they come to is told by the suites of the stores.</summary>
public sealed class BudgetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    public BudgetTests()
    {
        StoreAddress.Open(Store, TimeProvider.System.GetUtcNow(), CancellationToken.None).GetAwaiter().GetResult().Dispose();
        KeyFile.OpenOrCreate(Path.Combine(folder, "books.keys"));
    }

    private string Store => $"sqlite:{Path.Combine(folder, "books.db")}";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_budget_goes_from_its_draft_to_the_province_and_an_adjustment()
    {
        Spoken look = Say("fund", "budget", "compile", "--in", Sample("guangyuan-resident-2026.json"));
        string id = Entered(Say("fund", "budget", "propose", "--in", Sample("guangyuan-resident-2026.json"), "--by", "city"));
        Spoken again = Say("fund", "budget", "propose", "--in", Sample("guangyuan-resident-2026.json"), "--by", "city");
        Spoken own = Say("fund", "budget", "approve", "--id", id, "--by", "city"), cityToo = Say("fund", "budget", "approve", "--id", id, "--by", "chief", "--office", "510800"), province = Say("fund", "budget", "approve", "--id", id, "--by", "chief");
        string plan = Entered(Say("fund", "budget", "adjust", "--in", Sample("guangyuan-adjustment-2026.json"), "--by", "city"));
        Spoken approved = Say("fund", "budget", "approve", "--id", plan, "--by", "chief"), unified = Say("fund", "budget", "unify", "--region", "510000", "--fund", "resident", "--year", "2026", "--by", "clerk");

        look.Code.ShouldBe(0, look.Error);
        look.Out.ShouldContain("1850000 × 400.00 × 98%");
        look.Out.ShouldContain("financing/resident/personal");
        look.Out.ShouldContain("SC2023 四");
        look.Out.ShouldNotContain("文件 5");
        again.Out.ShouldContain("此前已录入");
        own.Error.ShouldContain("[same-hand]");
        cityToo.Error.ShouldContain("[not-the-province]");
        (province.Code, approved.Code, unified.Code).ShouldBe((0, 0, 0));
        unified.Error.ShouldContain("[city-missing");
        Say("fund", "budget", "list", "--region", "510000").Out.ShouldContain("全省统一预算");
        Say("fund", "budget", "propose", "--in", Sample("guangyuan-resident-2026.json"), "--by", "city").Error.ShouldContain("[already-budgeted]");
        using JsonDocument shown = JsonDocument.Parse(Say("fund", "budget", "show", "--id", plan, "--json").Out);
        shown.RootElement.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("role").GetString() == "chronic-expense").GetProperty("change").GetString().ShouldBe("25000000.00");
        Spoken execution = Say("fund", "budget", "execution", "--region", "510800", "--fund", "resident", "--year", "2026", "--through", "0", "--json");
        using JsonDocument executed = JsonDocument.Parse(execution.Out);
        executed.RootElement.GetProperty("lines").EnumerateArray().ShouldAllBe(line => line.GetProperty("method").GetString() == "budget");
        Spoken.Of("verify", "--store", Store).Code.ShouldBe(0);
    }

    [Fact]
    public void A_draft_can_be_returned_with_a_reason()
    {
        string id = Entered(Say("fund", "budget", "propose", "--in", Sample("guangyuan-resident-2026.json"), "--by", "city"));

        Say("fund", "budget", "return", "--id", id, "--by", "chief", "--reason", "人数待核").Code.ShouldBe(0);
        Say("fund", "budget", "list", "--region", "510800").Out.ShouldContain("已退回");
    }

    [Fact]
    public void Everything_wrong_with_a_draft_is_told_at_once_with_its_line()
    {
        Spoken said = Given("""
            { "region": "110000", "fund": "purse", "year": "x", "colour": 1, "heads": "many", "collected": "120%",
              "lines": [{ "role": "luck" }, { "role": "inpatient-expense", "visits": 3, "amount": "1.234" }] }
            """, "compile");

        said.Code.ShouldBe(1);
        foreach (string code in new[] { "unknown-region", "unknown-word", "unknown-key", "bad-number", "bad-rate", "missing-key", "bad-amount" })
        {
            said.Error.ShouldContain($"[{code}]");
        }

        said.Error.ShouldNotContain("   at ");
        Given("{", "compile").Error.ShouldContain("[bad-json]");
        Given("""{ "region": "510800", "fund": "resident", "year": 2026, "reason": "x", "lines": [] }""", "adjust").Error.ShouldContain("[not-budgeted]");
        Say("fund", "budget", "show", "--id", "5000000000000001").Error.ShouldContain("[unknown-task]");
        Say("fund", "budget", "execution", "--region", "510800", "--fund", "resident", "--year", "2026").Error.ShouldContain("[not-budgeted]");
        Say("fund", "budget", "evaluate", "--region", "x", "--fund", "y", "--year", "2026").Error.ShouldContain("[bad-region]");
    }

    [Fact]
    public void Books_without_money_raise_no_alert_and_an_unknown_one_is_told()
    {
        Spoken warned = Say("fund", "warn", "--region", "510000");
        Spoken english = Say("fund", "alerts", "list", "--region", "510800", "--lang", "en");

        warned.Out.ShouldContain("预警 0 条");
        english.Code.ShouldBe(0);
        Say("fund", "alerts", "plan", "--id", "0000000000000001", "--note", "x").Error.ShouldContain("[unknown-alert]");
        Say("fund", "warn", "--region", "510800", "--on", "2199-01-01").Error.ShouldContain("[future-day]");
    }

    private static string Sample(string name) => Path.Combine(Samples.Root, "samples", "budget", name);

    private static string Entered(Spoken said)
    {
        said.Code.ShouldBe(0, said.Error);
        int at = said.Out.IndexOf("文件 ", StringComparison.Ordinal) + 3;
        return said.Out.Substring(at, 16);
    }

    private Spoken Say(params string[] words) => Spoken.Of([.. words, "--store", Store]);

    private Spoken Given(string input, string command) => Spoken.Given(input, "fund", "budget", command, "--in", "-", "--store", Store);
}
