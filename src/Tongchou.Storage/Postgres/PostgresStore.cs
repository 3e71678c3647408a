using System.Net.Sockets;
using Npgsql;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;
using Tongchou.Storage.Faults;
using Tongchou.Storage.Migrations;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Postgres;

/// <summary>The store of a running agency: PostgreSQL, or Citus, for as many servers at once as there are.</summary>
public sealed class PostgresStore : IStore
{
    private readonly NpgsqlDataSource source;

    private PostgresStore(NpgsqlDataSource source, bool distributed)
    {
        this.source = source;
        TrialBills = new PostgresTrialBills(source);
        Records = new PostgresRecords(source, distributed);
        Nonces = new PostgresNonces(source);
        Reader = new RecordReader(async stop => await source.OpenConnectionAsync(stop));
    }

    public ITrialBills TrialBills { get; }

    public IRecordStore Records { get; }

    public IRecordReader Reader { get; }

    public INonceMemory? Nonces { get; }

    /// <summary>Connects, and brings the schema up to date.</summary>
    /// <exception cref="StoreException">The database can't be reached, written or understood.</exception>
    public static async Task<PostgresStore> Open(string connection, DateTimeOffset now, CancellationToken stop)
    {
        NpgsqlDataSource? source = null;
        try
        {
            NpgsqlConnectionStringBuilder settings = new(connection) { MaxAutoPrepare = 100, NoResetOnClose = true, ApplicationName = "tongchou" };
            source = NpgsqlDataSource.Create(settings);
            bool distributed = await PostgresMigrator.Run(source, Migration.All(), now, stop);
            await PostgresMigrator.MakeHeads(source, stop);
            return new(source, distributed);
        }
        catch (Exception cause) when (cause is NpgsqlException or SocketException or ArgumentException or TimeoutException)
        {
            source?.Dispose();
            throw new StoreException(new("store-not-reachable", Place.At("--store"),
                new($"PostgreSQL 无法连接或写入:{cause.Message}", $"PostgreSQL can't be reached or written: {cause.Message}"),
                new("请检查连接串、数据库是否已启动,以及该用户的权限。", "Check the connection string, whether the database runs, and what its user may do.")), cause);
        }
        catch
        {
            source?.Dispose();
            throw;
        }
    }

    public async Task<bool> IsReady(CancellationToken stop)
    {
        await using NpgsqlCommand command = source.CreateCommand("select count(*) from applied_migration");
        return (long)(await command.ExecuteScalarAsync(stop))! > 0;
    }

    public void Dispose() => source.Dispose();
}
