using System.Diagnostics;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Settlements;

namespace Tongchou.Bench.Stored;

/// <summary>What some clients got through in some time.</summary>
internal sealed record LoadResult(double PerSecond, double P50Ms, double P99Ms, long Done);

/// <summary>Clients that each send the next as soon as the last is answered.</summary>
internal static class Load
{
    public static async Task<LoadResult> Run(int clients, double seconds, Func<int, Random, Task> one)
    {
        Stopwatch watch = Stopwatch.StartNew();
        List<double>[] times = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            Random random = new(client);
            List<double> mine = new(4096);
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                long began = Stopwatch.GetTimestamp();
                await one(client, random);
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return mine;
        })));
        double[] all = [.. times.SelectMany(each => each).Order()];
        return new(all.Length / watch.Elapsed.TotalSeconds, At(all, 0.5), At(all, 0.99), all.Length);
    }

    public static double At(double[] sorted, double part) => sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))], 2);

    /// <summary>A client of the agency itself, without a network between.</summary>
    public static Func<int, Random, Task> Of(BenchAgency agency)
    {
        string run = Guid.NewGuid().ToString("N")[..8];
        long sent = 0;
        return async (client, random) =>
        {
            SettlementOrder order = agency.Order(random);
            string message = $"{run}{Interlocked.Increment(ref sent)}";
            Outcome<Done<Settled>> outcome = await agency.Desk.Lanes.Do(new SettleVisit(agency.Desk, order, "bench")
            {
                Request = new RequestKey(order.Institution, message, message),
                Write = static settled => System.Text.Encoding.UTF8.GetBytes(settled.Row.SettlementId),
            });
            if (outcome.IsRefused)
            {
                throw new InvalidOperationException(outcome.Faults[0].In(Language.En));
            }
        };
    }
}
