using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tongchou.Agency.Records;

namespace Tongchou.Storage.Tables;

/// <summary>Reads records over a connection of either database.</summary>
internal sealed class RecordReader(Func<CancellationToken, Task<DbConnection>> connect) : IRecordReader
{
    public async Task<IReadOnlyList<T>> Read<T>(RecordQuery<T> query, CancellationToken stop)
        where T : IRecord
    {
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = Asking(connection, QuerySql.Of(query), query);
        await using DbDataReader reader = await command.ExecuteReaderAsync(stop);
        ReaderRow row = new(reader);
        List<T> rows = [];
        while (await reader.ReadAsync(stop))
        {
            rows.Add(query.Table.Read(row));
        }

        return rows;
    }

    public async Task<long> Count<T>(RecordQuery<T> query, CancellationToken stop)
        where T : IRecord
    {
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = Asking(connection, QuerySql.Count(query), query);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    public async IAsyncEnumerable<T> Scan<T>(RecordTable<T> table, short partition, [EnumeratorCancellation] CancellationToken stop)
        where T : IRecord
    {
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = QuerySql.Scan(table);
        if (table.Partitioned)
        {
            Add(command, "partition", partition);
        }

        await using DbDataReader reader = await command.ExecuteReaderAsync(stop);
        ReaderRow row = new(reader);
        while (await reader.ReadAsync(stop))
        {
            yield return table.Read(row);
        }
    }

    public async Task<IReadOnlyList<Head>> Heads(CancellationToken stop)
    {
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = QuerySql.Heads;
        await using DbDataReader reader = await command.ExecuteReaderAsync(stop);
        List<Head> heads = [];
        while (await reader.ReadAsync(stop))
        {
            heads.Add(new((short)reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetString(3)));
        }

        return heads;
    }

    public async Task<IReadOnlyList<RecordTable>> Filled(IEnumerable<RecordTable> tables, short partition, CancellationToken stop)
    {
        RecordTable[] asked = [.. tables];
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = QuerySql.Filled(asked);
        Add(command, "partition", partition);
        await using DbDataReader reader = await command.ExecuteReaderAsync(stop);
        List<RecordTable> filled = [];
        while (await reader.ReadAsync(stop))
        {
            filled.Add(asked[reader.GetInt32(0)]);
        }

        return filled;
    }

    public async Task<IReadOnlyList<long>> Sums<T>(RecordQuery<T> query, IReadOnlyList<string> columns, CancellationToken stop)
        where T : IRecord
    {
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = Asking(connection, QuerySql.Sums(query, columns), query);
        await using DbDataReader reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return [.. columns.Select((_, i) => Sum(reader, i).Fen)];
    }

    public Task<IReadOnlyList<Turnover>> Turnovers(string? region, string? fund, DateOnly from, DateOnly to, CancellationToken stop) =>
        Turnovers(PostingRow.Table, region, fund, from, to, stop);

    public Task<IReadOnlyList<Turnover>> ClosedTurnovers(string? region, string? fund, DateOnly from, DateOnly to, CancellationToken stop) =>
        Turnovers(TurnoverRow.Table, region, fund, from, to, stop);

    public async Task<DateOnly?> FirstBusinessDate(string region, CancellationToken stop)
    {
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = QuerySql.FirstBusinessDate;
        Add(command, "region", region);
        return await command.ExecuteScalarAsync(stop) is string day ? Agency.Booking.Days.Read(day) : null;
    }

    private async Task<IReadOnlyList<Turnover>> Turnovers(RecordTable table, string? region, string? fund, DateOnly from, DateOnly to, CancellationToken stop)
    {
        await using DbConnection connection = await connect(stop);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = QuerySql.Turnovers(table);
        Add(command, "from", Agency.Booking.Days.Text(from));
        Add(command, "to", Agency.Booking.Days.Text(to));
        Add(command, "region", region ?? "");
        Add(command, "fund", fund ?? "");
        await using DbDataReader reader = await command.ExecuteReaderAsync(stop);
        List<Turnover> turnovers = [];
        while (await reader.ReadAsync(stop))
        {
            turnovers.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), Sum(reader, 3), Sum(reader, 4)));
        }

        return turnovers;
    }

    // The sum of a bigint is a numeric in PostgreSQL and an integer in SQLite.
    private static Money Sum(DbDataReader reader, int column) => new(Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture));

    private static DbCommand Asking<T>(DbConnection connection, string sql, RecordQuery<T> query)
        where T : IRecord
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        if (query.Partition is { } partition)
        {
            Add(command, "partition", partition);
        }

        for (int i = 0; i < query.Conditions.Count; i++)
        {
            Add(command, $"c{i}", query.Conditions[i].Value);
        }

        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
