using System.Text.Json;
using Tongchou.Agency.Ciphers;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

/// <summary>Paying from the books at the command line; what a run comes to is told by the suites of the stores.</summary>
public sealed class PayBooksTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    public PayBooksTests()
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
    public void The_commands_of_paying_are_there()
    {
        string help = Spoken.Of("pay", "--help").Out, year = Spoken.Of("pay", "year", "--help").Out;

        new[] { "advance", "items", "capital", "year", "balances", "runs", "show", "approve", "return" }.ShouldAllBe(name => help.Contains(name));
        new[] { "propose", "approve", "show", "list", "return" }.ShouldAllBe(name => year.Contains(name));
    }

    [Fact]
    public void Books_without_stays_pay_nobody_and_say_so()
    {
        Spoken advance = Say("pay", "advance", "--region", "210900", "--scheme", "resident", "--month", "2026-01");
        Spoken items = Say("pay", "items", "--region", "210900", "--scheme", "resident", "--fund", "serious-illness", "--month", "2026-01");
        Spoken capital = Say("pay", "capital", "--region", "210900", "--scheme", "resident", "--year", "2026", "--lang", "en");
        Spoken year = Say("pay", "year", "propose", "--region", "210900", "--scheme", "employee", "--year", "2025", "--budget", "1000");

        advance.Code.ShouldBe(1);
        advance.Error.ShouldContain("[nothing-to-pay]");
        items.Error.ShouldContain("[nothing-to-pay]");
        string wrong = Say("pay", "items", "--region", "210900", "--scheme", "resident", "--fund", "cats", "--month", "2026").Error;
        wrong.ShouldContain("[bad-period]");
        wrong.ShouldContain("[bad-word]");
        capital.Error.ShouldContain("no institution to pay");
        year.Error.ShouldContain("[nothing-to-pay]");
    }

    [Fact]
    public void Everything_wrong_with_what_was_asked_is_told_at_once()
    {
        Spoken said = Say("pay", "advance", "--region", "210900", "--scheme", "cats", "--month", "2026-13", "--budget", "many", "--deduct", "H1", "--deduct", "H2=x=y");

        said.Code.ShouldBe(1);
        foreach (string code in new[] { "bad-word", "bad-period", "bad-amount", "bad-deduction" })
        {
            said.Error.ShouldContain($"[{code}]");
        }

        Say("pay", "advance", "--region", "x", "--scheme", "resident", "--month", "2026-01").Error.ShouldContain("[bad-region]");
        Say("pay", "year", "propose", "--region", "210900", "--scheme", "employee", "--year", "2025", "--budget", "0").Error.ShouldContain("[no-budget]");
        Say("pay", "show", "--run", "5000000000000001").Error.ShouldContain("[unknown-task]");
        Say("pay", "approve", "--run", "nothing").Code.ShouldBe(1);
    }

    [Fact]
    public void Cases_of_an_order_from_unknown_institutions_are_refused_with_the_reason()
    {
        string order = Path.Combine(folder, "order.json");
        File.WriteAllText(order, """{ "region": "210900", "day": "2025-12-31", "pools": [{ "scheme": "employee", "method": "per-item", "budget": "1000" }], "cases": [{ "id": "1", "hospital": "H99999999999", "level": "level-3", "scheme": "employee", "cost": "100" }] }""");

        Spoken said = Say("pay", "year", "propose", "--region", "210900", "--scheme", "employee", "--year", "2025", "--in", order);
        Spoken other = Say("pay", "year", "propose", "--region", "210900", "--scheme", "employee", "--year", "2024", "--in", order);

        said.Error.ShouldContain("[unknown-institution]");
        other.Error.ShouldContain("[other-order]");
    }

    [Fact]
    public void Lists_and_balances_of_empty_books_are_empty_also_as_JSON()
    {
        JsonDocument.Parse(Say("pay", "runs", "--region", "210900", "--json").Out).RootElement.GetArrayLength().ShouldBe(0);
        JsonDocument.Parse(Say("pay", "balances", "--region", "210900", "--scheme", "resident", "--json").Out).RootElement.GetArrayLength().ShouldBe(0);
        Say("pay", "year", "list", "--region", "210900", "--lang", "en").Out.ShouldContain("institutions");
    }

    private Spoken Say(params string[] words) => Spoken.Of([.. words, "--store", Store]);
}
