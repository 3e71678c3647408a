using Npgsql;
using Tongchou.Storage;
using Tongchou.Storage.Postgres;

namespace Tongchou.Bench.Stored;

/// <summary>Where the measured stores are put: beside the named SQLite file, or in schemas of their own in the named PostgreSQL database. All are removed again.</summary>
internal sealed class Places(string address) : IAsyncDisposable
{
    private readonly List<string> made = [];

    public bool IsPostgres { get; } = address.StartsWith(StoreAddress.Postgres, StringComparison.Ordinal);

    private string Named => address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public async Task<string> New(string name)
    {
        string own = $"tongchou_bench_{name}_{Environment.ProcessId}";
        if (!IsPostgres)
        {
            string file = $"{Named}.{own}";
            made.Add(file);
            return file;
        }

        await using NpgsqlDataSource source = NpgsqlDataSource.Create(Named);
        await using NpgsqlCommand create = source.CreateCommand($"create schema {own}");
        await create.ExecuteNonQueryAsync();
        made.Add(own);
        return $"{Named};Search Path={own};Maximum Pool Size=64;Max Auto Prepare=100";
    }

    public async Task<IStore> Open(string name)
    {
        string place = await New(name);
        return await StoreAddress.Open($"{(IsPostgres ? StoreAddress.Postgres : StoreAddress.Sqlite)}{place}", DateTimeOffset.UtcNow, CancellationToken.None);
    }

    /// <summary>An empty PostgreSQL schema with all tables, for rows to be written beside the agency.</summary>
    public async Task<NpgsqlDataSource> Migrated(string name)
    {
        string connection = await New(name);
        (await PostgresStore.Open(connection, DateTimeOffset.UtcNow, CancellationToken.None)).Dispose();
        return NpgsqlDataSource.Create(connection);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (string one in made)
        {
            if (IsPostgres)
            {
                await using NpgsqlDataSource source = NpgsqlDataSource.Create(Named);
                await using NpgsqlCommand drop = source.CreateCommand($"drop schema {one} cascade");
                await drop.ExecuteNonQueryAsync();
            }
            else
            {
                foreach (string file in new[] { one, $"{one}-wal", $"{one}-shm" })
                {
                    File.Delete(file);
                }
            }
        }
    }
}
