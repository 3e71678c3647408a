using System.Text.Json;
using Tongchou.Agency.Ciphers;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

/// <summary>The adjustment fund at the command line; what a run books is told by the suites of the stores.</summary>
public sealed class AdjustBooksTests : IDisposable
{
    private static readonly string sample = Path.Combine(Samples.Root, "samples", "fund", "sichuan-2024.json");
    private static readonly string sandbox = Path.Combine(Samples.Root, "samples", "fund", "sichuan-sandbox.yaml");

    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    public AdjustBooksTests()
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
    public void The_commands_of_the_adjustment_fund_are_there()
    {
        string help = Spoken.Of("fund", "adjust", "--help").Out;

        new[] { "gather", "propose", "runs", "show", "approve", "return", "sandbox" }.ShouldAllBe(name => help.Contains(name));
        Spoken.Of("fund", "adjust").Error.ShouldContain("[no-input]");
    }

    [Fact]
    public void A_run_is_proposed_shown_listed_and_refused_before_anything_is_booked()
    {
        string figures = WithoutReserve();
        Spoken entered = Say("fund", "adjust", "propose", "--in", figures, "--stage", "remit", "--by", "accountant");
        Spoken again = Say("fund", "adjust", "propose", "--in", figures, "--stage", "remit", "--by", "accountant", "--lang", "en");
        JsonElement run = JsonDocument.Parse(Say("fund", "adjust", "runs", "--region", "510000", "--json").Out).RootElement.EnumerateArray().Single();
        string id = run.GetProperty("run").GetString()!, excel = Path.Combine(folder, "run.xlsx"), kept = Path.Combine(folder, "kept.json");

        entered.Code.ShouldBe(0, entered.Error);
        entered.Error.ShouldContain("[no-money]");
        again.Out.ShouldContain("already entered");
        Say("fund", "adjust", "show", "--run", id, "--xlsx", excel, "--figures", kept).Out.ShouldContain("本次记账");
        File.ReadAllBytes(excel).AsSpan().StartsWith("PK"u8).ShouldBeTrue();
        Say("fund", "adjust", "propose", "--in", kept, "--stage", "remit", "--by", "accountant").Out.ShouldContain("此前已录入");
        Say("fund", "adjust", "show", "--run", id, "--city", "510300", "--lang", "en").Out.ShouldNotContain("510100");
        Say("fund", "adjust", "show", "--run", id, "--city", "999900").Error.ShouldContain("[not-in-run]");
        Say("fund", "adjust", "approve", "--run", id, "--by", "accountant").Error.ShouldContain("[same-hand]");
        Say("fund", "adjust", "approve", "--run", id, "--by", "head").Error.ShouldContain("[no-money]");
        Say("fund", "adjust", "return", "--run", id, "--by", "head", "--reason", "先拨款").Code.ShouldBe(0);
        Say("fund", "adjust", "runs", "--region", "510000").Out.ShouldContain("已退回");
    }

    [Fact]
    public void What_can_not_be_gathered_or_proposed_is_refused_with_the_reason()
    {
        Say("fund", "adjust", "gather", "--region", "510000", "--year", "2024").Error.ShouldContain("[no-cities]");
        Say("fund", "adjust", "gather", "--region", "510100", "--year", "2024").Error.ShouldContain("[not-a-province]");
        Say("fund", "adjust", "propose", "--in", sample, "--stage", "remit").Error.ShouldContain("[opening-differs]");
        Spoken early = Say("fund", "adjust", "propose", "--in", WithoutReserve(), "--stage", "pay", "--day", "2023-01-01");
        early.Error.ShouldContain("[bad-day]");
        early.Error.ShouldContain("[no-remittance]");
        Say("fund", "adjust", "propose", "--in", sample, "--stage", "sideways").Code.ShouldBe(2);
        Say("fund", "adjust", "approve", "--run", "5000000000000001").Error.ShouldContain("[unknown-task]");
    }

    [Fact]
    public void A_sandbox_is_the_same_bytes_each_time_and_every_law_holds_in_it()
    {
        string first = Path.Combine(folder, "a.json"), second = Path.Combine(folder, "b.json"), table = Path.Combine(folder, "rows.csv");

        Spoken said = Spoken.Of("fund", "adjust", "sandbox", "--in", sandbox);
        Spoken.Of("fund", "adjust", "sandbox", "--in", sandbox, "--out", first).Code.ShouldBe(0);
        Spoken.Of("fund", "adjust", "sandbox", "--in", sandbox, "--out", second).Code.ShouldBe(0);
        Spoken.Of("fund", "adjust", "sandbox", "--in", sandbox, "--out", table).Code.ShouldBe(0);

        said.Code.ShouldBe(0, said.Error);
        said.Out.ShouldContain("超计划支出按比例补助");
        File.ReadAllBytes(first).ShouldBe(File.ReadAllBytes(second));
        JsonElement form = JsonDocument.Parse(File.ReadAllText(first)).RootElement;
        form.GetProperty("holds").GetBoolean().ShouldBeTrue();
        JsonElement[] schemes = [.. form.GetProperty("schemes").EnumerateArray()];
        schemes.ShouldAllBe(scheme => scheme.GetProperty("formulas").GetArrayLength() == 3 && scheme.GetProperty("left").GetArrayLength() == 1);
        schemes.ShouldAllBe(scheme => scheme.GetProperty("formulas")[0].GetProperty("years").GetArrayLength() == 8);

        // 2 schemes, 3 formulas, 8 years, 5 cities, and the heading.
        File.ReadAllLines(table).Length.ShouldBe((2 * 3 * 8 * 5) + 1);
    }

    [Fact]
    public void Everything_wrong_with_a_sandbox_is_told_at_once_with_its_line()
    {
        string broken = Path.Combine(folder, "broken.yaml");
        File.WriteAllText(broken, File.ReadAllText(sandbox).Replace("years: 8", "years: 0").Replace("ageing: 0.5%", "ageing: soon").Replace("to: \"510100\"", "too: \"510100\"").Replace("\"510300\"", "\"510100\""));

        Spoken said = Spoken.Of("fund", "adjust", "sandbox", "--in", broken);

        said.Code.ShouldBe(1);
        foreach (string code in new[] { "bad-number", "bad-rate", "unknown-key", "missing-key", "city-twice" })
        {
            said.Error.ShouldContain($"[{code}]");
        }

        said.Error.ShouldContain("broken.yaml:");
        Spoken.Given("{}", "fund", "adjust", "sandbox", "--in", "-").Error.ShouldContain("[missing-key]");
        Spoken.Given("", "fund", "adjust", "sandbox", "--in", "-").Code.ShouldBe(1);
    }

    private string WithoutReserve()
    {
        string file = Path.Combine(folder, "figures.json");
        File.WriteAllText(file, File.ReadAllText(sample).Replace("180000000.00", "0.00"));
        return file;
    }

    private Spoken Say(params string[] words) => Spoken.Of([.. words, "--store", Store]);
}
