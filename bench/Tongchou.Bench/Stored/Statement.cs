using Npgsql;
using NpgsqlTypes;
using Tongchou.Agency.Records;

namespace Tongchou.Bench.Stored;

/// <summary>PostgreSQL: the rows of a table by one statement.</summary>
internal sealed class Statement(NpgsqlConnection connection, NpgsqlTransaction transaction) : IRowSetVisitor<Task>
{
    public async Task Visit<T>(RowSet<T> rows)
        where T : IRecord
    {
        string types = string.Join(", ", rows.Table.Columns.Select((column, i) => $"${i + 1}::{(column.Type switch { ColumnType.Short => "smallint", ColumnType.Long => "bigint", ColumnType.Text => "text", _ => "bytea" })}[]"));
        await using NpgsqlCommand command = new($"insert into {rows.Table.Name} ({string.Join(", ", rows.Table.ColumnNames)}) select * from unnest({types})", connection, transaction);
        foreach (Column<T> column in rows.Table.Columns)
        {
            command.Parameters.Add(column.Type switch
            {
                ColumnType.Short => new NpgsqlParameter<short[]> { TypedValue = [.. rows.Rows.Select(row => (short)column.Number!(row))] },
                ColumnType.Long => new NpgsqlParameter<long[]> { TypedValue = [.. rows.Rows.Select(column.Number!)] },
                ColumnType.Text => new NpgsqlParameter<string?[]> { TypedValue = [.. rows.Rows.Select(column.Text!)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                _ => new NpgsqlParameter<byte[]?[]> { TypedValue = [.. rows.Rows.Select(column.Bytes!)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
            });
        }

        await command.ExecuteNonQueryAsync();
    }
}
