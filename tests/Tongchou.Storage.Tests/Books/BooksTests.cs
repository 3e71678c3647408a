using Tongchou.Storage.Tests.Postgres;

namespace Tongchou.Storage.Tests.Books;

/// <summary>The books in SQLite.</summary>
public sealed class SqliteBooksTests : BooksSuite
{
    private readonly TempFolder folder = new();

    protected override Task<IStore> Open() => StoreAddress.Open($"sqlite:{folder.File("books.db")}", DateTimeOffset.UtcNow, Never);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>The books in PostgreSQL.</summary>
public sealed class PostgresBooksTests : BooksSuite
{
    protected override Task<IStore> Open() => StoreAddress.Open($"postgres:{ThrowAwayPostgres.NewDatabase()}", DateTimeOffset.UtcNow, Never);
}
