using Tongchou.Agency;
using Tongchou.Storage.Sqlite;
using Tongchou.Storage.Tests.Trials;

namespace Tongchou.Storage.Tests.Sqlite;

public sealed class SqliteTrialBillsTests : TrialBillsSuite, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SqliteStore store;

    public SqliteTrialBillsTests() => store = SqliteStore.Open(folder.File("data/tongchou.db"), Noon);

    protected override ITrialBills Kept => store.TrialBills;

    [Fact]
    public async Task A_bill_survives_closing_and_opening_again()
    {
        string file = folder.File("again.db");
        using (SqliteStore first = SqliteStore.Open(file, Noon))
        {
            await first.TrialBills.Keep(Id("lasting"), "lasting", Noon, Never);
        }

        using SqliteStore second = SqliteStore.Open(file, Noon);
        (await second.TrialBills.Find(Id("lasting"), Never)).ShouldBe("lasting");
        (await second.IsReady(Never)).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_servers_share_a_file()
    {
        using SqliteStore other = SqliteStore.Open(folder.File("data/tongchou.db"), Noon);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? store : other).TrialBills.Keep(Id($"{i}"), $"{i}", Noon, Never))));

        for (int i = 0; i < 40; i++)
        {
            (await (i % 2 == 0 ? other : store).TrialBills.Find(Id($"{i}"), Never)).ShouldBe($"{i}");
        }
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
