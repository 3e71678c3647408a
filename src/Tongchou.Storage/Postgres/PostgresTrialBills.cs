using System.Globalization;
using Dapper;
using Npgsql;
using Tongchou.Agency;
using Tongchou.Storage.Tables;

namespace Tongchou.Storage.Postgres;

/// <summary>Trial bills in PostgreSQL.</summary>
internal sealed class PostgresTrialBills(NpgsqlDataSource source) : ITrialBills
{
    public async Task<bool> Keep(TrialBillId id, string bill, DateTimeOffset recordedAt, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into trial_bill (partition, id, bill, recorded_at) values (@partition, @id, @bill, @recordedAt) on conflict do nothing",
            new { partition = Partition.Of(id), id = id.Text, bill, recordedAt = recordedAt.ToString("O", CultureInfo.InvariantCulture) }, cancellationToken: stop));
        return await Find(id, stop) == bill;
    }

    public async Task<string?> Find(TrialBillId id, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select bill from trial_bill where partition = @partition and id = @id", new { partition = Partition.Of(id), id = id.Text }, cancellationToken: stop));
    }

    public async Task<IReadOnlyList<SampleBill>> Samples(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(stop);
        return [.. (await connection.QueryAsync<SampleRow>(new CommandDefinition(SampleRow.Select, cancellationToken: stop))).Select(row => row.Read())];
    }

    public async Task ReplaceSamples(IReadOnlyList<SampleBill> samples, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        // Two servers that start at once lay the same samples out: one after the other.
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(hashtext('sample_bill'))", transaction: transaction, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition("delete from sample_bill", transaction: transaction, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition(SampleRow.Insert, samples.Select(SampleRow.Of), transaction, cancellationToken: stop));
        await transaction.CommitAsync(stop);
    }
}
