using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Server.Start;

namespace Tongchou.Server.Tests.Hosting;

/// <summary>A server inside the test's own process, on a fixed day, with a store of its own.</summary>
public sealed class Host : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly WebApplication app;

    private Host(TempFolder folder, WebApplication app, bool overNetwork)
    {
        this.folder = folder;
        this.app = app;
        Client = overNetwork ? new() { BaseAddress = new(app.Urls.Single()) } : app.GetTestClient();
    }

    public HttpClient Client { get; }
    public IServiceProvider Services => app.Services;

    /// <summary>For clients of a test's own.</summary>
    public HttpMessageHandler TestHandler() => app.GetTestServer().CreateHandler();

    /// <param name="clock">The server's; null for one that stands late on 31 January in Greenwich, when it is February in China.</param>
    public static async Task<Host> Start(Func<ServerOptions, ServerOptions>? options = null, Action<WebApplicationBuilder>? adjust = null, bool overNetwork = false, TimeProvider? clock = null)
    {
        TempFolder folder = new();
        ServerOptions plain = OptionsIn(folder);
        ServerOptions asked = options?.Invoke(plain) ?? plain;
        clock ??= new FixedClock();
        if (asked.Demo && asked.Store == plain.Store && asked.Keys is null)
        {
            await DemoStore.CopyTo(folder.Root, clock.GetUtcNow());
        }

        WebApplication app = await TongchouServer.Build(asked, builder =>
        {
            if (!overNetwork)
            {
                builder.WebHost.UseTestServer();
            }

            builder.Services.AddSingleton(clock);
            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        return new(folder, app, overNetwork);
    }

    internal static ServerOptions OptionsIn(TempFolder folder) => new()
    {
        Urls = "http://127.0.0.1:0",
        Store = $"sqlite:{Path.Combine(folder.Root, "test.db")}",
        Policies = Tree.Policies,
        Samples = Tree.Samples,
        PostsPerMinute = int.MaxValue,
    };

    /// <summary>Asks the server to stop and waits until it has; its store is closed with <see cref="DisposeAsync"/>.</summary>
    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 23, 0, 0, TimeSpan.Zero);
    }
}
