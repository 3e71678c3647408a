using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Tongchou.Agency;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Sqlite;

/// <summary>Trial bills in SQLite.</summary>
internal sealed class SqliteTrialBills(SqliteFile file) : ITrialBills
{
    private const string Select = "select bill from trial_bill where partition = @partition and id = @id";

    public Task<bool> Keep(TrialBillId id, string bill, DateTimeOffset recordedAt, CancellationToken stop) => file.Write(async (connection, transaction) =>
    {
        var row = new { partition = Partition.Of(id), id = id.Text, bill, recordedAt = recordedAt.ToString("O", CultureInfo.InvariantCulture) };
        string? there = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(Select, row, transaction, cancellationToken: stop));
        if (there is null)
        {
            const string insert = "insert into trial_bill (partition, id, bill, recorded_at) values (@partition, @id, @bill, @recordedAt)";
            await connection.ExecuteAsync(new CommandDefinition(insert, row, transaction, cancellationToken: stop));
        }

        return there is null || there == bill;
    }, stop);

    public async Task<string?> Find(TrialBillId id, CancellationToken stop)
    {
        await using SqliteConnection connection = file.Connect();
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(Select, new { partition = Partition.Of(id), id = id.Text }, cancellationToken: stop));
    }

    public async Task<IReadOnlyList<SampleBill>> Samples(CancellationToken stop)
    {
        await using SqliteConnection connection = file.Connect();
        IEnumerable<SampleRow> rows = await connection.QueryAsync<SampleRow>(new CommandDefinition(SampleRow.Select, cancellationToken: stop));
        return [.. rows.Select(row => row.Read())];
    }

    public Task ReplaceSamples(IReadOnlyList<SampleBill> samples, CancellationToken stop) => file.Write(async (connection, transaction) =>
    {
        await connection.ExecuteAsync(new CommandDefinition("delete from sample_bill", transaction: transaction, cancellationToken: stop));
        return await connection.ExecuteAsync(new CommandDefinition(SampleRow.Insert, samples.Select(SampleRow.Of), transaction, cancellationToken: stop));
    }, stop);
}
