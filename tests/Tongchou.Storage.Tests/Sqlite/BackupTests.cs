using Tongchou.Agency.Verifying;
using Tongchou.Storage.Faults;
using Tongchou.Storage.Sqlite;
using Tongchou.Storage.Tests.Books;
using Tongchou.Storage.Tests.Verifying;

namespace Tongchou.Storage.Tests.Sqlite;

public sealed class BackupTests : IDisposable
{
    private readonly SqliteTestStore store = new();
    private readonly TempFolder folder = new();

    [Fact]
    public async Task What_is_restored_from_a_backup_of_a_running_agency_is_sound_and_the_same()
    {
        TestClock clock = new(new(2026, 3, 5));
        await using TestAgency agency = await BusyDay.Past(store, clock);
        VerifyReport before = await new VerifyBooks(agency.Desk.Reader).Verify(null, CancellationToken.None);

        SqliteCopy.Copy(store.File, folder.File("backup.db"));
        await agency.Settle(TestAgency.Purchase((await agency.Coverages())[^1].PersonId, Money.Yuan(1), clock.Day));
        SqliteCopy.Copy(folder.File("backup.db"), folder.File("restored.db"));

        using IStore restored = await StoreAddress.Open($"sqlite:{folder.File("restored.db")}", DateTimeOffset.UtcNow, CancellationToken.None);
        VerifyReport after = await new VerifyBooks(restored.Reader, agency.Desk.Law).Verify(null, CancellationToken.None);
        after.IsSound.ShouldBeTrue();
        (after.Fingerprint, after.Rows).ShouldBe((before.Fingerprint, before.Rows));
        Directory.GetFiles(folder.Root, "*.part*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_nothing_is_made_of_nothing()
    {
        (await store.Open()).Dispose();
        SqliteCopy.Copy(store.File, folder.File("backup.db"));

        Should.Throw<StoreException>(() => SqliteCopy.Copy(store.File, folder.File("backup.db"))).Fault.Code.ShouldBe("store-exists");
        Should.Throw<StoreException>(() => SqliteCopy.Copy(folder.File("none.db"), folder.File("other.db"))).Fault.Code.ShouldBe("store-missing");
        File.Exists(folder.File("other.db")).ShouldBeFalse();
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
