using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongchou.Agency.Counter;
using Tongchou.Bench.Hospitals;
using Tongchou.Server;
using Tongchou.Server.Start;

namespace Tongchou.Bench.Stored;

/// <param name="PerSecond">Purchases of twenty lines settled over HTTP.</param>
/// <param name="EchoPerSecond">The same message sent back as it came, by a server that does nothing else.</param>
/// <param name="P99AtSeventyMs">The 99th percentile where seven tenths of that rate are sent evenly, counted from when each was due.</param>
internal sealed record HttpResult(double PerSecond, double EchoPerSecond, double RatioToEcho, double P99AtSeventyMs);

/// <summary>Measures the national interface itself: message in, settled and durable, answer out; clients and server share the machine.</summary>
internal static class OverHttp
{
    private const int Rounds = 3;
    private const int Persons = 4_000;
    private static readonly Uri path = new("/fsi/api", UriKind.Relative);

    public static async Task<HttpResult> Run(string store, string policies, int clients, double seconds)
    {
        ServerOptions options = new() { Urls = "http://127.0.0.1:0", Store = store, Keys = Path.GetTempFileName() + ".keys", Policies = policies, PostsPerMinute = int.MaxValue };
        await using WebApplication app = await TongchouServer.Build(options, builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        BenchAgency agency = await BenchAgency.At(app.Services.GetRequiredService<Desk>(), app.Services.GetRequiredService<Agency.Ciphers.IdentityCipher>(), Persons, regions: 1);
        await using WebApplication echo = Echo();
        await echo.StartAsync();
        using HttpClient settling = Client(app.Urls.First(), clients);
        using HttpClient echoing = Client(echo.Urls.First(), clients);
        Func<int, Random, Task> settle = Sender(settling, agency);
        Func<int, Random, Task> send = Sender(echoing, agency);
        // A server runs for days: what it costs to compile its code in the first seconds is not what is asked for.
        await Load.Run(clients, seconds, settle);
        await Load.Run(clients, seconds, send);
        List<double> ours = [], plain = [], ratios = [];
        for (int round = 0; round < Rounds; round++)
        {
            ours.Add((await Load.Run(clients, seconds / Rounds, settle)).PerSecond);
            plain.Add((await Load.Run(clients, seconds / Rounds, send)).PerSecond);
            ratios.Add(ours[^1] / plain[^1]);
        }

        double peak = ours.Order().ElementAt(Rounds / 2);
        double p99 = await Evenly(peak * 0.7, seconds, settle);
        return new(Math.Round(peak), Math.Round(plain.Order().ElementAt(Rounds / 2)), Math.Round(ratios.Order().ElementAt(Rounds / 2), 3), p99);
    }

    private static WebApplication Echo()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapPost("/{**path}", async (HttpContext context) =>
        {
            context.Response.ContentType = "application/json";
            await context.Request.Body.CopyToAsync(context.Response.Body);
        });
        return app;
    }

    private static HttpClient Client(string address, int clients) => new(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(60) };

    private static Func<int, Random, Task> Sender(HttpClient line, BenchAgency agency)
    {
        Hospital hospital = new(BenchAgency.Hospital, "210900");
        string run = Guid.NewGuid().ToString("N")[..8];
        long sent = 0;
        return async (client, random) =>
        {
            DateTime now = DateTime.UtcNow.AddHours(8);
            HisMessage message = hospital.Purchase(agency.Person(random), "390", now, Hospital.Bill(random, BenchAgency.LinesPerClaim, now, BenchAgency.Codes), $"{run}{Interlocked.Increment(ref sent)}");
            using ByteArrayContent body = new(message.Body());
            body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using HttpResponseMessage answer = await line.PostAsync(path, body);
            byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
            if (bytes.AsSpan().IndexOf("\"infcode\":-1"u8) >= 0)
            {
                throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(bytes));
            }
        };
    }

    /// <summary>Sends at an even rate, whether or not answers come, so that waiting is counted.</summary>
    private static async Task<double> Evenly(double perSecond, double seconds, Func<int, Random, Task> one)
    {
        Stopwatch watch = Stopwatch.StartNew();
        List<Task<double>> sent = [];
        for (int i = 0; watch.Elapsed.TotalSeconds < seconds; i++)
        {
            TimeSpan due = TimeSpan.FromSeconds(i / perSecond);
            TimeSpan ahead = due - watch.Elapsed;
            if (ahead > TimeSpan.Zero)
            {
                await Task.Delay(ahead);
            }

            int number = i;
            sent.Add(Task.Run(async () =>
            {
                await one(0, new Random(number));
                return (watch.Elapsed - due).TotalMilliseconds;
            }));
        }

        double[] times = [.. (await Task.WhenAll(sent)).Order()];
        return Load.At(times, 0.99);
    }
}
