using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.National.Transactions;

namespace Tongchou.Server.Tests.Operating;

/// <summary>A server that is asked to stop while hospitals speak with it.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task What_was_accepted_is_answered_and_nothing_is_booked_that_was_not()
    {
        using TempFolder folder = new();
        string store = $"sqlite:{Path.Combine(folder.Root, "kept.db")}";
        string keys = Path.Combine(folder.Root, "kept.keys");
        Host host = await Host.Start(options => options with { Demo = true, Store = store, Keys = keys, DrainSeconds = 1 }, overNetwork: true);
        Hospital hospital = Hospital.At(host);
        string[] persons = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hospital.Insured()));
        TaskCompletionSource underWay = new();
        int answered = 0;

        async Task<List<string>> Speak(string person)
        {
            List<string> visits = [];
            while (true)
            {
                try
                {
                    visits.Add((await hospital.Send("2201", Said.Registration(person))).Done().Text("data.mdtrt_id"));
                }
                catch (HttpRequestException refused) when (refused.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded)
                {
                    return visits; // nobody listens any more, or the idle connection was closed as we wrote: it was not accepted, so it must not be booked
                }

                if (Interlocked.Increment(ref answered) == 40)
                {
                    underWay.SetResult();
                }
            }
        }

        Task<List<string>>[] speaking = [.. persons.Select(Speak)];
        await underWay.Task;
        Task stopped = host.Stop();
        (HttpStatusCode code, string status) = await Ready(host);
        await stopped;
        List<string>[] told = await Task.WhenAll(speaking);
        await host.DisposeAsync();

        code.ShouldBe(HttpStatusCode.ServiceUnavailable);
        status.ShouldBe("stopping");
        await using Host again = await Host.Start(options => options with { Demo = true, Store = store, Keys = keys });
        Desk desk = again.Services.GetRequiredService<Desk>();
        for (int i = 0; i < persons.Length; i++)
        {
            IReadOnlyList<VisitRow> booked = await desk.Reader.Read(new RecordQuery<VisitRow>(VisitRow.Table).Where("person_id", persons[i]), TestContext.Current.CancellationToken);
            booked.Select(row => row.VisitId).Order().ShouldBe(told[i].Order());
        }
    }

    [Fact]
    public async Task Readiness_tells_of_store_and_law()
    {
        await using Host host = await Host.Start();

        JsonNode ready = await host.Client.Get("/health/ready");

        ready["status"]!.ToString().ShouldBe("ok");
        ready["store"]!.GetValue<bool>().ShouldBeTrue();
        ready["lawDigest"]!.ToString().ShouldBe((await host.Client.Get("/api/about"))["lawDigest"]!.ToString());
    }

    // The server still serves; only readiness has turned.
    private static async Task<(HttpStatusCode Code, string Status)> Ready(Host host)
    {
        while (true)
        {
            HttpResponseMessage answer = await host.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            if (answer.StatusCode is not HttpStatusCode.OK)
            {
                return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["status"]!.ToString());
            }
        }
    }
}
