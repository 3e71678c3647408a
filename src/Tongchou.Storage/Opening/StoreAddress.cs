using Tongchou.Storage.Faults;
using Tongchou.Storage.Postgres;
using Tongchou.Storage.Sqlite;

namespace Tongchou.Storage;

/// <summary>Where a store is: <c>sqlite:FILE</c>, or <c>postgres:CONNECTION</c> with an Npgsql connection string.</summary>
public static class StoreAddress
{
    public const string Sqlite = "sqlite:";
    public const string Postgres = "postgres:";

    public static bool IsKnown(string address) =>
        (address.StartsWith(Sqlite, StringComparison.Ordinal) && address.Length > Sqlite.Length) || (address.StartsWith(Postgres, StringComparison.Ordinal) && address.Length > Postgres.Length);

    /// <summary>Opens the store, makes what is missing, and brings its schema up to date.</summary>
    /// <exception cref="StoreException">The address is unknown, or the store can't be reached, written or understood.</exception>
    public static async Task<IStore> Open(string address, DateTimeOffset now, CancellationToken stop)
    {
        if (!IsKnown(address))
        {
            throw new StoreException(new("store-unknown", Place.At("--store"),
                new($"看不懂存储地址 {address}。", $"The store address {address} is not understood."),
                new("请写 sqlite:文件 或 postgres:连接串。", "Write sqlite:FILE or postgres:CONNECTION.")));
        }

        return address.StartsWith(Sqlite, StringComparison.Ordinal)
            ? SqliteStore.Open(address[Sqlite.Length..], now)
            : await PostgresStore.Open(address[Postgres.Length..], now, stop);
    }
}
