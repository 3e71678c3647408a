using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;
using Tongchou.Storage.Faults;
using Tongchou.Storage.Migrations;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Sqlite;

/// <summary>The embedded store: SQLite in one file. What a call returned from survives a crash of the machine.</summary>
public sealed class SqliteStore : IStore
{
    private readonly SqliteFile file;
    private readonly SqliteRecords records;

    private SqliteStore(SqliteFile file)
    {
        this.file = file;
        TrialBills = new SqliteTrialBills(file);
        records = new SqliteRecords(file);
        Reader = new RecordReader(_ => Task.FromResult<DbConnection>(file.Connect()));
    }

    public ITrialBills TrialBills { get; }

    public IRecordStore Records => records;

    public IRecordReader Reader { get; }

    public INonceMemory? Nonces => null;

    /// <summary>Opens the file, creating what is missing, and brings its schema up to date.</summary>
    /// <exception cref="StoreException">The file can't be opened, written or understood.</exception>
    public static SqliteStore Open(string path, DateTimeOffset now) => Open(path, now, Migration.All());

    internal static SqliteStore Open(string path, DateTimeOffset now, IReadOnlyList<Migration> migrations)
    {
        SqliteFile file = new(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using SqliteConnection connection = file.Connect();
            connection.ExecuteScalar<string>("pragma journal_mode = wal");
            SqliteMigrator.Run(connection, migrations, now);
            return new(file);
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException)
        {
            file.Dispose();
            throw new StoreException(SqliteFaults.Of(path, cause), cause);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether the store answers.</summary>
    public async Task<bool> IsReady(CancellationToken stop)
    {
        await using SqliteConnection connection = file.Connect();
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from applied_migration", cancellationToken: stop)) > 0;
    }

    public void Dispose()
    {
        records.Dispose();
        file.Dispose();
    }
}
