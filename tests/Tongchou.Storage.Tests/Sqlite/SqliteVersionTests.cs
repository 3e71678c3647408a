using Microsoft.Data.Sqlite;

namespace Tongchou.Storage.Tests.Sqlite;

/// <summary>The library itself: before 3.51.3 a checkpoint beside a write could hide from readers what was committed, and we checkpoint beside writes.</summary>
public sealed class SqliteVersionTests
{
    [Fact]
    public void The_library_is_one_that_hides_no_commit_from_readers()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        connection.Open();

        Version.Parse(connection.ServerVersion).ShouldBeGreaterThanOrEqualTo(new Version(3, 51, 3));
    }
}
