using System.Globalization;
using Dapper;
using Npgsql;
using Tongchou.Agency.Records;
using Tongchou.Storage.Migrations;

namespace Tongchou.Storage.Postgres;

/// <summary>Brings a PostgreSQL database up to date, each migration in a transaction of its own; on Citus its tables are shared out in the same one.</summary>
internal static class PostgresMigrator
{
    // Any number: the lock that servers which start together queue at.
    private const long LockKey = 7_408_123;

    private const string OwnTable = """
        create table applied_migration (
            number     integer not null primary key,
            name       text    not null,
            checksum   text    not null,
            applied_at text    not null
        )
        """;

    /// <exception cref="Faults.StoreException">An applied migration was changed or is unknown here.</exception>
    public static async Task<bool> Run(NpgsqlDataSource source, IReadOnlyList<Migration> all, DateTimeOffset now, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(stop);
        await connection.ExecuteAsync("select pg_advisory_lock(@LockKey)", new { LockKey });
        bool distributed = await connection.ExecuteScalarAsync<bool>("select exists (select from pg_extension where extname = 'citus')");
        try
        {
            // Asked first: a role that may only add rows is refused even where there is nothing left to create.
            if (!await connection.ExecuteScalarAsync<bool>("select to_regclass('applied_migration') is not null"))
            {
                await connection.ExecuteAsync(OwnTable);
            }

            AppliedMigration[] applied = [.. await connection.QueryAsync<AppliedMigration>("select number::bigint as Number, name, checksum from applied_migration order by number")];
            foreach (Migration migration in AppliedMigrations.Missing(all, applied))
            {
                await Apply(connection, migration, distributed, now, stop);
            }

            return distributed;
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@LockKey)", new { LockKey });
        }
    }

    private static async Task Apply(NpgsqlConnection connection, Migration migration, bool distributed, DateTimeOffset now, CancellationToken stop)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(Dialect.Postgres(migration.Sql), transaction: transaction);
        if (distributed)
        {
            foreach ((string table, bool partitioned) in Dialect.TablesIn(migration.Sql))
            {
                // All tables of the books lie together: one settlement is one shard.
                string share = partitioned ? $"select create_distributed_table('{table}', 'partition', colocate_with => '{(table == "trial_bill" ? "none" : "trial_bill")}')" : $"select create_reference_table('{table}')";
                await connection.ExecuteAsync(share, transaction: transaction);
            }
        }

        await connection.ExecuteAsync(
            "insert into applied_migration (number, name, checksum, applied_at) values (@Number, @Name, @Checksum, @appliedAt)",
            new { migration.Number, migration.Name, migration.Checksum, appliedAt = now.ToString("O", CultureInfo.InvariantCulture) }, transaction);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Sees to it that every partition has a head to be held by.</summary>
    public static async Task MakeHeads(NpgsqlDataSource source, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(stop);
        long there = await connection.ExecuteScalarAsync<long>("select count(*) from partition_head");
        if (there == Partitions.Count + 1)
        {
            return;
        }

        foreach (int partition in Enumerable.Range(Partitions.Reference, Partitions.Count + 1))
        {
            Head first = Head.First((short)partition);
            await connection.ExecuteAsync("insert into partition_head (partition, seq, chain, closed) values (@Partition, @Seq, @Chain, @Closed) on conflict do nothing", first);
        }
    }
}
