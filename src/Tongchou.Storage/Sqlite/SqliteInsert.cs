using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Sqlite;

/// <summary>A prepared insert into one table, kept for the life of a connection.</summary>
/// <remarks>
/// It speaks to SQLite itself: a settlement is some six hundred values, and boxing each for a command's parameter took longer than SQLite did to store it.
/// </remarks>
internal abstract class SqliteInsert : IDisposable
{
    protected SqliteInsert(SqliteConnection connection, RecordTable table)
    {
        Database = connection.Handle!;
        string sql = $"insert into {table.Name} ({string.Join(", ", table.ColumnNames)}) values ({string.Join(", ", table.ColumnNames.Select((_, i) => $"?{i + 1}"))})";
        Check(raw.sqlite3_prepare_v3(Database, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt statement));
        Statement = statement;
    }

    protected sqlite3 Database { get; }

    protected sqlite3_stmt Statement { get; }

    /// <summary>The insert that these rows need.</summary>
    public static SqliteInsert For(RowSet rows, SqliteConnection connection) => rows.Accept(new Maker(connection));

    /// <summary>Inserts the rows in the transaction that is open on the connection.</summary>
    /// <exception cref="SqliteException">SQLite refuses a row.</exception>
    public abstract void Insert(RowSet rows);

    public void Dispose() => Statement.Dispose();

    protected void Check(int result) => SqliteException.ThrowExceptionForRC(result, Database);

    private sealed class Maker(SqliteConnection connection) : IRowSetVisitor<SqliteInsert>
    {
        public SqliteInsert Visit<T>(RowSet<T> rows)
            where T : IRecord => new SqliteInsert<T>(connection, rows.Table);
    }
}

/// <inheritdoc/>
internal sealed class SqliteInsert<T>(SqliteConnection connection, RecordTable<T> table) : SqliteInsert(connection, table)
    where T : IRecord
{
    private const int Short = 512;

    public override void Insert(RowSet rows)
    {
        foreach (T row in ((RowSet<T>)rows).Rows)
        {
            for (int i = 0; i < table.Columns.Count; i++)
            {
                Bind(i + 1, table.Columns[i], row);
            }

            int result = raw.sqlite3_step(Statement);
            raw.sqlite3_reset(Statement);
            if (result != raw.SQLITE_DONE)
            {
                Check(result);
            }
        }
    }

    private void Bind(int place, Column<T> column, T row)
    {
        switch (column.Type)
        {
            case ColumnType.Text:
                Bind(place, column.Text!(row));
                break;
            case ColumnType.Bytes when column.Bytes!(row) is { } bytes:
                raw.sqlite3_bind_blob(Statement, place, bytes);
                break;
            case ColumnType.Bytes:
                raw.sqlite3_bind_null(Statement, place);
                break;
            default:
                raw.sqlite3_bind_int64(Statement, place, column.Number!(row));
                break;
        }
    }

    private void Bind(int place, string? text)
    {
        if (text is null)
        {
            raw.sqlite3_bind_null(Statement, place);
            return;
        }

        if (text.Length * 3 > Short)
        {
            raw.sqlite3_bind_text(Statement, place, text);
            return;
        }

        Span<byte> utf8 = stackalloc byte[Short];
        raw.sqlite3_bind_text(Statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }
}
