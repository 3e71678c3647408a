using Npgsql;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Storage;
using Tongchou.Storage.Postgres;

namespace Tongchou.Bench.Stored;

/// <param name="SettlementsPerSecond">Claims of twenty lines settled and durable; the median of the rounds.</param>
/// <param name="MeanBatch">How many shared a commit.</param>
/// <param name="RatioToFiveStatements">To a transaction of five statements for each settlement (PostgreSQL).</param>
/// <param name="RatioToBulk">To the same rows in batches of a hundred without deciding (SQLite).</param>
/// <param name="RatioOneAccount">One pooling region against a thousand.</param>
/// <param name="RatioToEcho">Over HTTP, to a server that only sends the same message back.</param>
/// <param name="DecidingShare">Part of the lanes' time.</param>
public sealed record SettleStoredResult(
    string Store, int Clients, double SettlementsPerSecond, double P50Ms, double P99Ms, double MeanBatch, double? BaselinePerSecond, double? RatioToFiveStatements, double? RatioToBulk,
    double RatioOneAccount, double HttpPerSecond, double EchoPerSecond, double RatioToEcho, double P99AtSeventyMs, double LoadingShare, double DecidingShare, double StoringShare, int LinesPerClaim);

/// <summary>Measures settling as the counter does it, durable, against plain writing in the same run.</summary>
public static class SettleStored
{
    private const int Rounds = 5;
    private const int Persons = 4_000;
    private const int ManyRegions = 1_000;

    public static async Task<SettleStoredResult> Run(LawBook law, string policies, string address, int clients, double seconds)
    {
        await using Places places = new(address);
        Queue<RecordedEntry> recorded = await Record(law, places, seconds);
        await using IBaseline baseline = places.IsPostgres ? new FiveStatements(await places.Migrated("baseline")) : new SqliteBatches(await places.New("baseline"));
        using IStore store = await places.Open("one");
        await using BenchAgency one = await BenchAgency.Over(law, store.Records, store.Reader, Persons, regions: 1);
        using IStore other = await places.Open("many");
        await using BenchAgency many = await BenchAgency.Over(law, other.Records, other.Reader, Persons, ManyRegions);
        await Load.Run(clients, Math.Min(1, seconds / 5), Load.Of(one));
        await Load.Run(clients, Math.Min(1, seconds / 5), Load.Of(many));

        List<LoadResult> ours = [];
        List<double> plain = [], ratios = [], accounts = [];
        LaneFigures figures = one.Desk.Lanes.Figures;
        (long acts, long batches, TimeSpan loading, TimeSpan deciding, TimeSpan storing) = (figures.Acts, figures.Batches, figures.Loading, figures.Deciding, figures.Storing);
        for (int round = 0; round < Rounds; round++)
        {
            ours.Add(await Load.Run(clients, seconds / Rounds, Load.Of(one)));
            plain.Add(await baseline.Run(recorded, clients, seconds / Rounds));
            ratios.Add(ours[^1].PerSecond / plain[^1]);
            accounts.Add(ours[^1].PerSecond / (await Load.Run(clients, seconds / Rounds, Load.Of(many))).PerSecond);
        }

        HttpResult http = await OverHttp.Run($"{(places.IsPostgres ? StoreAddress.Postgres : StoreAddress.Sqlite)}{await places.New("http")}", policies, clients, seconds);
        double busy = (figures.Loading - loading + figures.Deciding - deciding + figures.Storing - storing).TotalSeconds;
        double ratio = Math.Round(Median(ratios), 2);
        return new(
            places.IsPostgres ? "postgres" : "sqlite", clients, Math.Round(Median(ours.Select(each => each.PerSecond))), Median(ours.Select(each => each.P50Ms)), Median(ours.Select(each => each.P99Ms)),
            Math.Round((double)(figures.Acts - acts) / (figures.Batches - batches), 1), Math.Round(Median(plain)), places.IsPostgres ? ratio : null, places.IsPostgres ? null : ratio,
            Math.Round(Median(accounts), 2), http.PerSecond, http.EchoPerSecond, http.RatioToEcho, http.P99AtSeventyMs, Part(figures.Loading - loading), Part(figures.Deciding - deciding), Part(figures.Storing - storing), BenchAgency.LinesPerClaim);

        double Part(TimeSpan part) => Math.Round(part.TotalSeconds / busy, 2);
    }

    /// <summary>Settlements as the agency writes them, for the baselines to write again.</summary>
    private static async Task<Queue<RecordedEntry>> Record(LawBook law, Places places, double seconds)
    {
        string file = Path.GetTempFileName();
        using IStore store = await StoreAddress.Open($"{StoreAddress.Sqlite}{file}", DateTimeOffset.UtcNow, CancellationToken.None);
        RecordingStore recording = new(store.Records);
        await using BenchAgency agency = await BenchAgency.Over(law, recording, store.Reader, Persons, regions: 1);
        recording.IsRecording = true;
        int enough = (int)Math.Max(4_000, seconds * (places.IsPostgres ? 3_000 : 8_000));
        Func<int, Random, Task> one = Load.Of(agency);
        await Task.WhenAll(Enumerable.Range(0, 256).Select(client => Task.Run(async () =>
        {
            Random random = new(-client);
            while (recording.Entries.Count < enough)
            {
                await one(client, random);
            }
        })));
        return new(recording.Entries);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
