using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Tongchou.Storage.Migrations;

namespace Tongchou.Storage.Sqlite;

/// <summary>Brings a SQLite database up to date, each migration in a transaction of its own.</summary>
internal static class SqliteMigrator
{
    private const string OwnTable = """
        create table if not exists applied_migration (
            number     integer not null primary key,
            name       text    not null,
            checksum   text    not null,
            applied_at text    not null
        ) strict
        """;

    /// <exception cref="Faults.StoreException">An applied migration was changed or is unknown here.</exception>
    public static void Run(SqliteConnection connection, IReadOnlyList<Migration> all, DateTimeOffset now)
    {
        connection.Execute(OwnTable);
        while (ApplyNext(connection, all, now))
        {
        }
    }

    private static bool ApplyNext(SqliteConnection connection, IReadOnlyList<Migration> all, DateTimeOffset now)
    {
        // The write lock is taken first: of two servers that start together one applies, the other then finds it done.
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        AppliedMigration[] applied = [.. connection.Query<AppliedMigration>("select number, name, checksum from applied_migration order by number", transaction: transaction)];
        if (AppliedMigrations.Missing(all, applied) is not [Migration next, ..])
        {
            return false;
        }

        connection.Execute(Dialect.Sqlite(next.Sql), transaction: transaction);
        connection.Execute(
            "insert into applied_migration (number, name, checksum, applied_at) values (@Number, @Name, @Checksum, @appliedAt)",
            new { next.Number, next.Name, next.Checksum, appliedAt = now.ToString("O", CultureInfo.InvariantCulture) },
            transaction);
        transaction.Commit();
        return true;
    }
}
