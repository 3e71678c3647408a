using Dapper;
using Tongchou.Agency.Records;
using Tongchou.Storage.Tests.Books;
using BookTables = Tongchou.Agency.Records.Tables;

namespace Tongchou.Storage.Tests.Sqlite;

/// <summary>What tells one thing from another in a table is said of the table once, and the schema says the same.</summary>
public sealed class TableKeyTests
{
    [Fact]
    public async Task The_key_of_each_table_is_its_primary_key_without_partition_and_entry()
    {
        using SqliteTestStore store = new();
        (await store.Open()).Dispose();
        using var connection = store.Connect();
        RecordTable[] keyed = [.. BookTables.All.Where(table => table.Key.Count > 0)];

        keyed.Length.ShouldBeGreaterThan(10);
        foreach (RecordTable table in keyed)
        {
            string[] primary = [.. connection.Query<string>("select name from pragma_table_info(@Name) where pk > 0 order by pk", new { table.Name })];
            primary.Except(["partition", "seq", "n"]).ShouldBe(table.Key, table.Name);
        }
    }
}
