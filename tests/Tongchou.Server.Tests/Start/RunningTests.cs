using System.Net;
using System.Net.Sockets;
using Tongchou.Server.Start;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Start;

public sealed class RunningTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly StringWriter said = new();
    private readonly StringWriter complained = new();

    private ServerOptions Sound => new() { Urls = "http://127.0.0.1:0", Store = $"sqlite:{Path.Combine(folder.Root, "t.db")}", Policies = Tree.Policies };

    [Fact]
    public async Task It_says_where_it_is_and_stops_when_asked()
    {
        using CancellationTokenSource stop = new();
        Task<int> running = TongchouServer.Run(Sound, TextWriter.Synchronized(said), complained, stop.Token);
        while (!said.ToString().Contains("Tongchou is ready: http://127.0.0.1:") && !running.IsCompleted)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();

        (await running).ShouldBe(0);
        said.ToString().ShouldStartWith("统筹 Tongchou 已启动: http://127.0.0.1:");
        said.ToString().ShouldContain("已停止");
        complained.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_taken_port_is_told()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();

        await Refused(Sound with { Urls = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}" }, 1, "端口已被别的程序占用", "Another program has this port", "--urls");
    }

    [Fact]
    public async Task A_missing_folder_is_wrong_use()
    {
        await Refused(Sound with { Policies = "/nowhere" }, 2, "/nowhere", "There is no such folder", "--policies");
        await Refused(Sound with { Samples = "/nowhere" }, 2, "/nowhere", "--samples");
        await Refused(Sound with { Web = "/nowhere" }, 2, "/nowhere", "--web");
        await Refused(Sound with { Policies = folder.Root }, 2, "no policy packs");
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_told()
    {
        await Refused(Sound with { Store = $"sqlite:{folder.Root}" }, 1, "无法打开或写入", "can't be opened or written", "--store");
        await Refused(Sound with { Store = "oracle:x" }, 2, "oracle:x");
        await Refused(Sound with { Store = "sqlite:" }, 2, "sqlite:");
    }

    [Fact]
    public async Task Packs_with_faults_list_every_fault()
    {
        folder.Write("policies/CN/pack.yaml", "region: \"000000\"\nname: { zh: 全国, en: China }\ncolour: red\n");
        folder.Write("policies/CN/employee/inpatient.yaml", "ratio:\n  - { from: 2020-01-01, cite: NONE 一, standing: official, value: 190% }\n");

        await Refused(Sound with { Policies = Path.Combine(folder.Root, "policies") }, 1, "colour", "190%");
    }

    [Fact]
    public async Task Samples_with_faults_list_every_fault()
    {
        folder.Write("samples/bills/a.json", "{ \"id\": \"a\" ");
        folder.Write("samples/bills/b.json", Sent.Bill);
        folder.Write("samples/bills/c.json", "{ \"id\": \"C!\", \"title\": { \"zh\": \"一\", \"en\": \"c\" }, \"note\": { \"zh\": \"一\", \"en\": \"c\" }," + Sent.Bill[1..]);

        await Refused(Sound with { Samples = Path.Combine(folder.Root, "samples") }, 1, "bills/a.json", "bills/b.json", "'note' is missing", "bills/c.json", "'C!' can be no id");
    }

    public void Dispose() => folder.Dispose();

    private async Task Refused(ServerOptions options, int exitCode, params string[] told)
    {
        using CancellationTokenSource late = new(TimeSpan.FromSeconds(30));
        StringWriter complaint = new();

        int code = await TongchouServer.Run(options, said, complaint, late.Token);

        told.ShouldAllBe(words => complaint.ToString().Contains(words), complaint.ToString());
        code.ShouldBe(exitCode);
        said.ToString().ShouldBeEmpty();
    }
}
