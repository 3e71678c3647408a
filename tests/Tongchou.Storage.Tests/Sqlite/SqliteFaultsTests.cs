using Tongchou.Storage.Faults;
using Tongchou.Storage.Sqlite;

namespace Tongchou.Storage.Tests.Sqlite;

public sealed class SqliteFaultsTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void A_folder_is_no_database() => Refused(folder.Root).ShouldBe("store-not-writable");

    [Fact]
    public void A_file_below_a_file_cannot_be()
    {
        File.WriteAllText(folder.File("note.txt"), "a note");

        Refused(folder.File("note.txt/tongchou.db")).ShouldBe("store-not-writable");
    }

    [Fact]
    public void A_file_that_holds_something_else_is_left_alone()
    {
        string text = new('x', 5_000);
        File.WriteAllText(folder.File("letter.txt"), text);

        Refused(folder.File("letter.txt")).ShouldBe("store-broken");
        File.ReadAllText(folder.File("letter.txt")).ShouldBe(text);
    }

    public void Dispose() => folder.Dispose();

    private static string Refused(string path) => Should.Throw<StoreException>(() => SqliteStore.Open(path, DateTimeOffset.UnixEpoch)).Fault.Code;
}
