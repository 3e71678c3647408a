using Dapper;
using Microsoft.Data.Sqlite;
using Tongchou.Storage.Faults;
using Tongchou.Storage.Migrations;
using Tongchou.Storage.Sqlite;

namespace Tongchou.Storage.Tests.Sqlite;

public sealed class SqliteMigratorTests : IDisposable
{
    private static readonly DateTimeOffset noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly Migration people = new(1, "0001-people", "create table people (id integer primary key) strict;\n");
    private static readonly Migration houses = new(2, "0002-houses", "create table houses (id integer primary key) strict;\ninsert into houses values (1);\n");

    private readonly TempFolder folder = new();

    [Fact]
    public void A_fresh_file_gets_every_migration_in_order_and_a_second_start_none()
    {
        Open(people, houses);
        string[] first = Applied();

        Open(people, houses);

        first.ShouldBe(["1 0001-people", "2 0002-houses"]);
        Applied().ShouldBe(first);
        Query<int>("select count(*) from houses").ShouldBe([1]);
    }

    [Fact]
    public void A_newer_program_adds_only_what_is_new()
    {
        Open(people);

        Open(people, houses);

        Applied().ShouldBe(["1 0001-people", "2 0002-houses"]);
    }

    [Fact]
    public void A_changed_migration_is_refused_once_it_was_applied()
    {
        Open(people);

        StoreException refused = Should.Throw<StoreException>(() => Open(people with { Sql = people.Sql + "-- a harmless remark" }, houses));

        refused.Fault.Code.ShouldBe("migration-changed");
        Applied().ShouldBe(["1 0001-people"]);
    }

    [Fact]
    public void Other_line_ends_are_no_change()
    {
        Open(houses with { Number = 1 });

        Open(houses with { Number = 1, Sql = houses.Sql.Replace("\n", "\r\n") });
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused()
    {
        Open(people, houses);

        Should.Throw<StoreException>(() => Open(people)).Fault.Code.ShouldBe("store-newer");
    }

    [Fact]
    public void A_migration_that_fails_leaves_nothing_of_itself()
    {
        Migration broken = houses with { Sql = houses.Sql + "insert into nowhere values (1);" };

        Should.Throw<StoreException>(() => Open(people, broken));

        Applied().ShouldBe(["1 0001-people"]);
        Query<string>("select name from sqlite_master where name = 'houses'").ShouldBeEmpty();
        Open(people, houses);
    }

    [Fact]
    public void No_two_migrations_have_one_number() =>
        Should.Throw<InvalidOperationException>(() => Open(people, houses with { Number = people.Number }));

    [Fact]
    public void A_number_that_was_left_out_can_be_filled_later()
    {
        Open(people, houses with { Number = 3 });

        Open(people, new Migration(2, "0002-gardens", "create table garden (id integer not null) strict;"), houses with { Number = 3 });

        Applied().ShouldBe(["1 0001-people", "2 0002-gardens", "3 0002-houses"]);
    }

    [Fact]
    public async Task Of_many_that_start_together_each_migration_is_applied_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Open(people, houses))));

        Applied().ShouldBe(["1 0001-people", "2 0002-houses"]);
        Query<int>("select count(*) from houses").ShouldBe([1]);
    }

    [Fact]
    public void The_committed_migrations_have_rising_numbers_and_make_strict_tables()
    {
        IReadOnlyList<Migration> all = Migration.All();

        SqliteStore.Open(folder.File("m.db"), noon).Dispose();

        all.Select(each => each.Number).ShouldBe(all.Select(each => each.Number).Distinct().Order());
        Query<string>("select name from pragma_table_list where type = 'table' and not strict and name not like 'sqlite_%'").ShouldBeEmpty();
        Query<string>("pragma journal_mode").ShouldBe(["wal"]);
    }

    [Fact]
    public void A_table_of_persons_begins_its_key_with_the_partition()
    {
        SqliteStore.Open(folder.File("m.db"), noon).Dispose();

        // Catalogues are copied to every node and need none.
        // Used numbers of the gateway are asked for by their own mark.
        string[] catalogues = ["applied_migration", "sample_bill", "used_nonce", .. Agency.Records.Tables.All.Where(table => !table.Partitioned).Select(table => table.Name)];
        Query<string>("select name from pragma_table_list where type = 'table' and name not like 'sqlite_%'").Except(catalogues)
            .ShouldAllBe(table => Query<string>($"select name from pragma_table_info('{table}') where pk = 1").Single() == "partition");
    }

    public void Dispose() => folder.Dispose();

    private void Open(params Migration[] migrations) => SqliteStore.Open(folder.File("m.db"), noon, migrations).Dispose();

    private string[] Applied() => Query<string>("select number || ' ' || name from applied_migration order by number");

    private T[] Query<T>(string sql)
    {
        using SqliteConnection connection = new($"Data Source={folder.File("m.db")};Pooling=false");
        return [.. connection.Query<T>(sql)];
    }
}
