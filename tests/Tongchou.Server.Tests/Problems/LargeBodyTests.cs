using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Tongchou.Server.Start;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Problems;

public class LargeBodyTests(SharedHost host)
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_forty_megabytes_is_refused_and_most_of_it_never_read(bool toldBefore)
    {
        using Endless body = new(40 * Megabyte, toldBefore);

        HttpResponseMessage answer = await host.Client.PostAsync("/api/trial-settlements", body);

        (await answer.Problem()).Code.ShouldBe("too-large");
        body.Sent.ShouldBeLessThan(6L * Megabyte);
    }

    [Fact]
    public async Task A_body_of_just_four_megabytes_is_read()
    {
        string padded = Sent.Bill + new string(' ', 4 * Megabyte - Encoding.UTF8.GetByteCount(Sent.Bill));

        (await host.Client.Post("/api/trial-settlements", padded)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await host.Client.Post("/api/trial-settlements", padded + " ")).Problem()).Code.ShouldBe("too-large");
    }

    [Fact]
    public async Task Over_a_real_socket_the_refusal_comes_before_the_body()
    {
        using TempFolder folder = new();
        ServerOptions options = new() { Urls = "http://127.0.0.1:0", Store = $"sqlite:{Path.Combine(folder.Root, "t.db")}", Policies = Tree.Policies };
        await using WebApplication app = await TongchouServer.Build(options);
        await app.StartAsync();
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.Single()).Port);
        await using NetworkStream stream = client.GetStream();

        string head = $"POST /api/trial-settlements HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {40 * Megabyte}\r\n\r\n{{";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using StreamReader reader = new(stream);
        string? status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));

        status.ShouldBe("HTTP/1.1 413 Payload Too Large");
    }

    private sealed class Endless(long length, bool told) : HttpContent
    {
        private readonly byte[] chunk = new byte[64 * 1024];

        public long Sent { get; private set; }

        public override string ToString() => $"{length}";

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Headers.ContentType ??= new("application/json");
            try
            {
                for (; Sent < length; Sent += chunk.Length)
                {
                    await stream.WriteAsync(chunk);
                }
            }
            catch (IOException)
            {
                // The server has heard enough.
            }
        }

        protected override bool TryComputeLength(out long known)
        {
            Headers.ContentType ??= new("application/json");
            known = length;
            return told;
        }
    }
}
