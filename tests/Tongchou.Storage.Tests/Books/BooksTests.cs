namespace Tongchou.Storage.Tests.Books;

/// <summary>The books in SQLite.</summary>
public sealed class SqliteBooksTests() : BooksSuite(() => new SqliteTestStore());

/// <summary>The books in PostgreSQL.</summary>
public sealed class PostgresBooksTests() : BooksSuite(() => new PostgresTestStore());

/// <summary>The books on a Citus cluster, where there is one.</summary>
public sealed class CitusBooksTests() : BooksSuite(CitusTestStore.New);
