using Microsoft.Data.Sqlite;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Sqlite;

/// <summary>A prepared insert into one table, kept for the life of a connection.</summary>
internal abstract class SqliteInsert : IDisposable
{
    protected SqliteInsert(SqliteConnection connection, RecordTable table)
    {
        Command = connection.CreateCommand();
        Command.CommandText = $"insert into {table.Name} ({string.Join(", ", table.ColumnNames)}) values ({string.Join(", ", table.ColumnNames.Select((_, i) => $"@p{i}"))})";
        foreach (int i in Enumerable.Range(0, table.ColumnNames.Count))
        {
            Command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        }
    }

    protected SqliteCommand Command { get; }

    /// <summary>The insert that these rows need.</summary>
    public static SqliteInsert For(RowSet rows, SqliteConnection connection) => rows.Accept(new Maker(connection));

    public abstract void Insert(RowSet rows, SqliteTransaction transaction);

    public void Dispose() => Command.Dispose();

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
    public override void Insert(RowSet rows, SqliteTransaction transaction)
    {
        Command.Transaction = transaction;
        foreach (T row in ((RowSet<T>)rows).Rows)
        {
            for (int i = 0; i < table.Columns.Count; i++)
            {
                Column<T> column = table.Columns[i];
                Command.Parameters[i].Value = column.Type switch
                {
                    ColumnType.Text => (object?)column.Text!(row) ?? DBNull.Value,
                    ColumnType.Bytes => (object?)column.Bytes!(row) ?? DBNull.Value,
                    _ => column.Number!(row),
                };
            }

            Command.ExecuteNonQuery();
        }
    }
}
