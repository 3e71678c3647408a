using System.Text.Json.Nodes;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

/// <summary>A store whose one hospital stay was settled while the packs paid 75 percent; today's packs pay 85.</summary>
public sealed class DifferencesTests : IAsyncLifetime
{
    private static readonly string repository = Samples.Root;
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;
    private SettlementRow settled = null!;

    private string Store => $"sqlite:{Path.Combine(folder, "books.db")}";

    private static string[] Spring => ["--from", "2026-03-01", "--to", "2026-03-31", "--policies", Path.Combine(repository, "policies")];

    public async ValueTask InitializeAsync()
    {
        LawBook older = LawBook.Read([.. PolicyFolder.Read(Path.Combine(repository, "policies"))
            .Select(file => file.Path == "CN-2109-fuxin/employee/inpatient.yaml" ? file with { Text = file.Text.Replace("level: level-3, value: 85%", "level: level-3, value: 75%", StringComparison.Ordinal) } : file)]).Book!;
        using IStore store = await StoreAddress.Open(Store, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await using Lanes lanes = new(store.Records, TimeProvider.System);
        Desk desk = new(older, lanes, store.Reader, TimeProvider.System);
        MasterData data = new(desk, new IdentityCipher(KeyFile.OpenOrCreate(Path.Combine(folder, "books.keys"))), "test");
        foreach (ImportKind kind in Words<ImportKind>.All)
        {
            string file = Path.Combine(repository, "samples", "demo", $"{Words<ImportKind>.Code(kind)}.csv");
            (await data.Take(kind, Path.GetFileName(file), File.OpenRead(file), CancellationToken.None)).IsClean.ShouldBeTrue();
        }

        string person = (await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).Where("region", "210900").Where("scheme", "employee").First(1), CancellationToken.None))[0].PersonId;
        DateOnly day = new(2026, 3, 5);
        SettlementOrder order = new(person, "H21090000001", null, VisitKind.Inpatient, null, day, day,
            [new("1", null, "", "XA02A-0007-00", CatalogueKind.Drug, "样品", Quantity.One, new UnitPrice(Money.Yuan(8000).Fen * 10_000), Money.Yuan(8000), day, null)], ["I10.x00"], false, true, Money.Yuan(8000));
        settled = (await lanes.Do(new SettleVisit(desk, order, "hospital"))).Value!.Value!.Row;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_settlements_that_change_are_listed_with_their_total_and_nothing_is_booked()
    {
        Spoken first = Spoken.Of(["differences", "--store", Store, .. Spring]);
        Spoken again = Spoken.Of(["differences", "--store", Store, .. Spring]);

        first.Code.ShouldBe(0, first.Error);
        first.Out.ShouldContain(settled.SettlementId);
        first.Out.ShouldContain("合计");
        first.Out.ShouldContain("1 笔结算有变动");
        first.Out.ShouldNotContain(settled.PersonId);
        again.Out.ShouldBe(first.Out);
    }

    [Fact]
    public void The_list_comes_as_json()
    {
        Spoken told = Spoken.Of(["differences", "--store", Store, "--json", .. Spring]);

        JsonNode list = JsonNode.Parse(told.Out)!;
        list["settlements"]!.AsArray().ShouldHaveSingleItem()!["settlement"]!.ToString().ShouldBe(settled.SettlementId);
        list["total"]!["funds"]!.ToString().ShouldBe(list["settlements"]![0]!["funds"]!.ToString());
        list["undecided"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Days_without_a_change_are_told_so()
    {
        Spoken told = Spoken.Of("differences", "--store", Store, "--from", "2026-01-01", "--to", "2026-02-28", "--policies", Path.Combine(repository, "policies"));

        told.Code.ShouldBe(0, told.Error);
        told.Out.ShouldContain("0 笔结算有变动");
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03-01")]
    [InlineData("2024-01-01", "2026-03-01")]
    public void Days_that_will_not_do_are_refused(string from, string to)
    {
        Spoken refused = Spoken.Of("differences", "--store", Store, "--from", from, "--to", to);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("bad-days");
    }
}
