[assembly: AssemblyFixture(typeof(Tongchou.Server.Tests.Hosting.SharedHost))]

namespace Tongchou.Server.Tests.Hosting;

/// <summary>One server with the committed packs and samples for all tests that change nothing about it.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private Host? host;

    public HttpClient Client => host!.Client;
    public IServiceProvider Services => host!.Services;

    public async ValueTask InitializeAsync() => host = await Host.Start();
    public async ValueTask DisposeAsync() => await host!.DisposeAsync();
}
