using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Cli.His;
using Tongchou.Server;
using Tongchou.Server.Start;

namespace Tongchou.Cli.Tests.His;

/// <summary>The conversations of samples/his, spoken with a real server over its demonstration data.</summary>
public class SampleConversationsTests
{
    [Theory]
    [InlineData("outpatient.yaml")]
    [InlineData("inpatient.yaml")]
    [InlineData("pharmacy.yaml")]
    public async Task A_sample_conversation_goes_as_it_says_and_once_more(string file)
    {
        string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;
        ServerOptions options = new() { Store = $"sqlite:{Path.Combine(folder, "his.db")}", Policies = Path.Combine(Samples.Root, "policies"), Samples = Path.Combine(Samples.Root, "samples"), Demo = true, Urls = "http://127.0.0.1:0" };
        await using (WebApplication app = await TongchouServer.Build(options))
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
            using HttpClient client = new() { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
            string path = Path.Combine(Samples.Root, "samples", "his", file);
            for (int run = 1; run <= 2; run++)
            {
                StringWriter output = new(), error = new();
                Terminal terminal = new(Stream.Null, output, error, isInteractive: false, width: 120);

                int code = await HisPlay.Play(Conversation.Read(path, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)), (body, stop) => Post(client, app.Services, body, stop), new PlayReport(terminal, isJson: false), TestContext.Current.CancellationToken);

                code.ShouldBe(0, $"{output}\n{error}");

                // A message number holds the second in which its play began.
                await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<byte[]> Post(HttpClient client, IServiceProvider services, byte[] body, CancellationToken stop)
    {
        using ByteArrayContent content = new(body);
        using HttpResponseMessage answer = await client.PostAsync("/fsi/api/rsfComIfsService/callService", content, stop);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync(stop);
        return Encoding.UTF8.GetString(bytes).Contains("[not-offered]", StringComparison.Ordinal) ? await StandIn(services, JsonNode.Parse(body)!, stop) : bytes;
    }

    /// <summary>Answers for a transaction that the server doesn't offer, so that the rest of a conversation can be spoken.</summary>
    private static async Task<byte[]> StandIn(IServiceProvider services, JsonNode request, CancellationToken stop)
    {
        JsonNode? output = null;
        switch ((string?)request["infno"])
        {
            case "1101":
                string lookup = SealedPerson.Lookup((string)request["input"]!["data"]!["certno"]!, services.GetRequiredService<IdentityCipher>());
                IRecordReader reader = services.GetRequiredService<Desk>().Reader;
                IdentityRow row = (await reader.Read(new RecordQuery<IdentityRow>(IdentityRow.Table).In(Partitions.Of(lookup)).Where("lookup", lookup), stop))[0];
                output = new JsonObject { ["baseinfo"] = new JsonObject { ["psn_no"] = row.PersonId, ["psn_name"] = (string?)request["input"]!["data"]!["psn_name"] } };
                break;
            case "9001":
                output = new JsonObject { ["signinoutb"] = new JsonObject { ["sign_no"] = "1" } };
                break;
        }

        return Encoding.UTF8.GetBytes(new JsonObject { ["infcode"] = 0, ["err_msg"] = "", ["output"] = output }.ToJsonString());
    }
}
