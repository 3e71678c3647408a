using Dapper;
using Npgsql;
using Tongchou.Agency.Records;
using Tongchou.Storage.Tests.Books;
using BookTables = Tongchou.Agency.Records.Tables;

namespace Tongchou.Storage.Tests.Postgres;

/// <summary>What the schema has to keep to so that it can be shared out over machines later, and so that records can only be added.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    private static readonly RecordTable[] all = [.. BookTables.All, JournalRow.Table];

    private readonly PostgresTestStore store = new();

    public async ValueTask InitializeAsync() => (await store.Open()).Dispose();

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_unique_index_of_a_partitioned_table_contains_the_partition_and_the_key_begins_with_it()
    {
        (string Table, bool IsKey, string[] Columns)[] indexes = [.. Query<(string, bool, string[])>("""
            select t.relname::text, i.indisprimary, array(select a.attname::text from unnest(i.indkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.o)
            from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace s on s.oid = t.relnamespace where s.nspname = 'public' and i.indisunique
            """)];
        string[] partitioned = [.. all.Where(table => table.Partitioned).Select(table => table.Name), "partition_head", "trial_bill"];

        indexes.Where(index => partitioned.Contains(index.Table) && !index.Columns.Contains("partition")).ShouldBeEmpty();
        indexes.Where(index => partitioned.Contains(index.Table) && index.IsKey && index.Columns[0] != "partition").ShouldBeEmpty();
        indexes.Where(index => index.IsKey).Select(index => index.Table).ShouldBe(partitioned.Union(indexes.Select(index => index.Table)), ignoreOrder: true);
    }

    [Fact]
    public void There_are_no_triggers_no_sequences_and_no_keys_from_the_database()
    {
        Query<string>("select tgname::text from pg_trigger where not tgisinternal").ShouldBeEmpty();
        Query<string>("select sequencename::text from pg_sequences where schemaname = 'public'").ShouldBeEmpty();
        Query<string>("select table_name::text from information_schema.columns where table_schema = 'public' and is_identity = 'YES'").ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_stores_have_the_columns_of_the_record_tables_in_their_order_and_types()
    {
        using SqliteTestStore sqlite = new();
        (await sqlite.Open()).Dispose();
        using System.Data.Common.DbConnection file = sqlite.Connect();
        foreach (RecordTable table in all)
        {
            (string Name, string Type)[] wide = [.. Query<(string, string)>($"select column_name::text, data_type::text from information_schema.columns where table_schema = 'public' and table_name = '{table.Name}' order by ordinal_position")];
            (string Name, string Type)[] narrow = [.. file.Query<(string, string)>($"select name, lower(type) from pragma_table_info('{table.Name}') order by cid")];

            wide.Select(column => column.Name).ShouldBe(table.ColumnNames, table.Name);
            narrow.Select(column => column.Name).ShouldBe(table.ColumnNames, table.Name);
            narrow.Select(column => column.Type).ShouldBe(wide.Select(column => column.Type is "smallint" or "bigint" ? "integer" : column.Type is "bytea" ? "blob" : column.Type), table.Name);
            wide.Single(column => column.Name == "seq").Type.ShouldBe("bigint");
            (table.Partitioned ? wide[0] : ("partition", "smallint")).ShouldBe(("partition", "smallint"), table.Name);
        }
    }

    [Fact]
    public async Task A_role_that_may_only_add_can_settle_and_can_alter_nothing()
    {
        string role = $"app_{Guid.NewGuid():N}";
        Execute($"create role {role} login; grant select, insert on all tables in schema public to {role}; grant update on partition_head to {role}");
        string connection = new NpgsqlConnectionStringBuilder(store.ConnectionString) { Username = role }.ToString();

        await using (TestAgency agency = await TestAgency.Over(await StoreAddress.Open($"postgres:{connection}", DateTimeOffset.UtcNow, CancellationToken.None), new TestClock(new(2026, 3, 5))))
        {
            await agency.TakeDemonstration();
            string person = (await agency.Coverages()).First(row => row is { Region: "210900", Scheme: "resident", State: "normal" } && string.CompareOrdinal(row.To, "2026-12-31") >= 0).PersonId;
            (await agency.Settle(TestAgency.Purchase(person, Money.Yuan(500), new(2026, 3, 5)))).IsRefused.ShouldBeFalse();
        }

        using NpgsqlConnection app = new(connection);
        app.Open();
        foreach (RecordTable table in all)
        {
            Should.Throw<PostgresException>(() => app.Execute($"update {table.Name} set seq = 1")).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            Should.Throw<PostgresException>(() => app.Execute($"delete from {table.Name}")).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private T[] Query<T>(string sql)
    {
        using System.Data.Common.DbConnection connection = store.Connect();
        return [.. connection.Query<T>(sql)];
    }

    private void Execute(string sql)
    {
        using System.Data.Common.DbConnection connection = store.Connect();
        connection.Execute(sql);
    }
}

/// <summary>What holds on a cluster beyond all that.</summary>
public sealed class CitusSchemaTests
{
    [Fact]
    public async Task Every_table_is_shared_out_and_those_of_persons_lie_together()
    {
        using CitusTestStore store = CitusTestStore.New();
        (await store.Open()).Dispose();
        using System.Data.Common.DbConnection connection = store.Connect();

        string[] shared = [.. connection.Query<string>("select table_name::text from citus_tables where table_name::text not like '%.%'")];
        BookTables.All.Select(table => table.Name).Append("journal").Append("partition_head").Except(shared).ShouldBeEmpty();
        connection.Query<int>("select distinct colocation_id from citus_tables where citus_table_type = 'distributed' and table_name::text not like '%.%'").Count().ShouldBe(1);
        string.Join('\n', connection.Query<string>("explain select * from partition_head where partition = 1 for update")).ShouldContain("Task Count: 1");
    }
}
