using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Tongchou.Agency;

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
        const string select = "select id, title_zh as TitleZh, title_en as TitleEn, note_zh as NoteZh, note_en as NoteEn, bill from sample_bill order by position";
        IEnumerable<SampleRow> rows = await connection.QueryAsync<SampleRow>(new CommandDefinition(select, cancellationToken: stop));
        return [.. rows.Select(row => row.Read())];
    }

    public Task ReplaceSamples(IReadOnlyList<SampleBill> samples, CancellationToken stop) => file.Write(async (connection, transaction) =>
    {
        await connection.ExecuteAsync(new CommandDefinition("delete from sample_bill", transaction: transaction, cancellationToken: stop));
        const string insert = """
            insert into sample_bill (id, position, title_zh, title_en, note_zh, note_en, bill)
            values (@Id, @position, @titleZh, @titleEn, @noteZh, @noteEn, @bill)
            """;
        return await connection.ExecuteAsync(new CommandDefinition(insert, samples.Select((sample, position) => new
        {
            sample.Id,
            position,
            titleZh = sample.Title.Zh,
            titleEn = sample.Title.En,
            noteZh = sample.Note.Zh,
            noteEn = sample.Note.En,
            bill = JsonSerializer.Serialize(sample.Bill, AgencyJson.Options),
        }), transaction, cancellationToken: stop));
    }, stop);

    private sealed record SampleRow(string Id, string TitleZh, string TitleEn, string NoteZh, string NoteEn, string Bill)
    {
        public SampleBill Read() => new(Id, new(TitleZh, TitleEn), new(NoteZh, NoteEn), JsonSerializer.Deserialize<BillForm>(Bill, AgencyJson.Options)!);
    }
}
