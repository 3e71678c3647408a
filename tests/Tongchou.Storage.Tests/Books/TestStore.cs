using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tongchou.Storage.Tests.Postgres;

namespace Tongchou.Storage.Tests.Books;

/// <summary>A fresh store for a test, and a way to it that asks nobody: plain SQL.</summary>
public abstract class TestStore : IDisposable
{
    public abstract Task<IStore> Open();

    public abstract DbConnection Connect();

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

public sealed class SqliteTestStore : TestStore
{
    private readonly TempFolder folder = new();

    public string File => folder.File("books.db");

    public override Task<IStore> Open() => StoreAddress.Open($"sqlite:{File}", DateTimeOffset.UtcNow, CancellationToken.None);

    public override DbConnection Connect()
    {
        SqliteConnection connection = new($"Data Source={File};Pooling=false;Default Timeout=30");
        connection.Open();
        return connection;
    }

    public override void Dispose()
    {
        folder.Dispose();
        base.Dispose();
    }
}

public class PostgresTestStore(string? connection = null) : TestStore
{
    private readonly string connection = connection ?? ThrowAwayPostgres.NewDatabase();

    public string ConnectionString => connection;

    public override Task<IStore> Open() => StoreAddress.Open($"postgres:{connection}", DateTimeOffset.UtcNow, CancellationToken.None);

    public override DbConnection Connect()
    {
        NpgsqlConnection open = new(connection + ";Pooling=false");
        open.Open();
        return open;
    }
}

/// <summary>A cluster somebody else runs, named by TONGCHOU_CITUS; each test takes a schema of its own in it.</summary>
public sealed class CitusTestStore : PostgresTestStore
{
    public const string Variable = "TONGCHOU_CITUS";

    private readonly string schema;

    private CitusTestStore(string connection, string schema)
        : base(connection) => this.schema = schema;

    public static string? Cluster => Environment.GetEnvironmentVariable(Variable);

    public static CitusTestStore New()
    {
        Assert.SkipWhen(Cluster is null, $"{Variable} names no Citus cluster");
        string schema = $"t{Guid.NewGuid():N}";
        using NpgsqlConnection open = new(Cluster);
        open.Open();
        using NpgsqlCommand make = new($"create schema {schema}", open);
        make.ExecuteNonQuery();
        return new($"{Cluster};Search Path={schema},public", schema);
    }

    public override void Dispose()
    {
        using NpgsqlConnection open = new(Cluster);
        open.Open();
        using NpgsqlCommand drop = new($"set client_min_messages = warning; drop schema {schema} cascade", open);
        drop.ExecuteNonQuery();
        base.Dispose();
    }
}
