using Npgsql;
using NpgsqlTypes;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Postgres;

/// <summary>The rows of a table as one insert from arrays: one statement however many rows, and the same on a distributed table.</summary>
internal sealed class PostgresInsert : IRowSetVisitor<NpgsqlBatchCommand>
{
    public NpgsqlBatchCommand Visit<T>(RowSet<T> rows)
        where T : IRecord
    {
        RecordTable<T> table = rows.Table;
        // Unnested beside each other, not as tables: those would each be laid down in full before they are joined.
        string values = string.Join(", ", table.Columns.Select((column, i) => $"unnest(${i + 1}::{TypeOf(column.Type)}[])"));
        NpgsqlBatchCommand command = new($"insert into {table.Name} ({string.Join(", ", table.ColumnNames)}) select {values}");
        foreach (Column<T> column in table.Columns)
        {
            command.Parameters.Add(Values(column, rows.Rows));
        }

        return command;
    }

    private static NpgsqlParameter Values<T>(Column<T> column, IReadOnlyList<T> rows)
    {
        switch (column.Type)
        {
            case ColumnType.Text:
                return new NpgsqlParameter<string?[]> { TypedValue = Array(rows, column.Text!), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
            case ColumnType.Bytes:
                return new NpgsqlParameter<byte[]?[]> { TypedValue = Array(rows, column.Bytes!), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea };
            case ColumnType.Short:
                return new NpgsqlParameter<short[]> { TypedValue = Array(rows, row => (short)column.Number!(row)), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint };
            default:
                return new NpgsqlParameter<long[]> { TypedValue = Array(rows, column.Number!), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };
        }
    }

    private static TValue[] Array<T, TValue>(IReadOnlyList<T> rows, Func<T, TValue> value)
    {
        TValue[] values = new TValue[rows.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i]);
        }

        return values;
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Short => "smallint",
        ColumnType.Long => "bigint",
        ColumnType.Text => "text",
        _ => "bytea",
    };
}
