using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tongchou.Storage.Tests.Postgres;

namespace Tongchou.Storage.Tests.Books;

/// <summary>A fresh store for a test, and a way to it that asks nobody: plain SQL.</summary>
public abstract class TestStore : IDisposable
{
    private static readonly ConcurrentDictionary<(Type Kind, string What), Lazy<Task<TestStore>>> templates = [];

    public abstract Task<IStore> Open();

    /// <summary>Fills this store, still empty, with what many tests begin with: done once, then copied.</summary>
    /// <param name="what">Names it; the same name is the same content.</param>
    public virtual async Task BeginWith(string what, Func<TestStore, Task> fill) => CopyFrom(await templates.GetOrAdd((GetType(), what), _ => new(async () =>
    {
        TestStore template = Another();
        await fill(template);
        return template;
    })).Value);

    protected abstract TestStore Another();

    protected abstract void CopyFrom(TestStore template);

    public abstract DbConnection Connect();

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

public sealed class SqliteTestStore : TestStore
{
    private readonly TempFolder folder = new();

    public string File => folder.File("books.db");

    public override Task<IStore> Open() => StoreAddress.Open($"sqlite:{File}", DateTimeOffset.UtcNow, CancellationToken.None);

    protected override TestStore Another()
    {
        SqliteTestStore another = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => another.Dispose();
        return another;
    }

    protected override void CopyFrom(TestStore template)
    {
        foreach (string file in Directory.EnumerateFiles(((SqliteTestStore)template).folder.Root))
        {
            System.IO.File.Copy(file, folder.File(Path.GetFileName(file)));
        }
    }

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

public class PostgresTestStore : TestStore
{
    private string? connection;

    public string ConnectionString => connection ??= ThrowAwayPostgres.NewDatabase();

    public override Task<IStore> Open() => StoreAddress.Open($"postgres:{ConnectionString}", DateTimeOffset.UtcNow, CancellationToken.None);

    protected override TestStore Another() => new PostgresTestStore();

    protected override void CopyFrom(TestStore template) => connection = ThrowAwayPostgres.NewDatabase(((PostgresTestStore)template).ConnectionString);

    public override void Dispose()
    {
        if (connection is not null)
        {
            ThrowAwayPostgres.Drop(connection);
        }

        base.Dispose();
    }

    public override DbConnection Connect()
    {
        NpgsqlConnection open = new(ConnectionString + ";Pooling=false");
        open.Open();
        return open;
    }
}

/// <summary>A cluster somebody else runs, named by TONGCHOU_CITUS; each test takes a schema of its own in it.</summary>
public sealed class CitusTestStore : TestStore
{
    public const string Variable = "TONGCHOU_CITUS";

    private readonly string connection;
    private readonly string schema;

    private CitusTestStore(string connection, string schema) => (this.connection, this.schema) = (connection, schema);

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

    public override Task<IStore> Open() => StoreAddress.Open($"postgres:{connection}", DateTimeOffset.UtcNow, CancellationToken.None);

    public override DbConnection Connect()
    {
        NpgsqlConnection open = new(connection + ";Pooling=false");
        open.Open();
        return open;
    }

    // Nothing copies a schema of a cluster: each test fills its own.
    public override Task BeginWith(string what, Func<TestStore, Task> fill) => fill(this);

    protected override TestStore Another() => throw new NotSupportedException();

    protected override void CopyFrom(TestStore template) => throw new NotSupportedException();

    public override void Dispose()
    {
        using NpgsqlConnection open = new(Cluster);
        open.Open();
        using NpgsqlCommand drop = new($"set client_min_messages = warning; drop schema {schema} cascade", open);
        drop.ExecuteNonQuery();
        base.Dispose();
    }
}
