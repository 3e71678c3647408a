using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Tongchou.Server.Tests.Hosting;

/// <summary>The demonstration's store as a first start makes it: made once for a day, copied for every host, since making it takes longer than most tests.</summary>
internal static class DemoStore
{
    private static readonly ConcurrentDictionary<DateTimeOffset, Lazy<Task<TempFolder>>> made = [];

    public static async Task CopyTo(string folder, DateTimeOffset now)
    {
        TempFolder first = await made.GetOrAdd(now, at => new(() => Make(at))).Value;
        foreach (string file in Directory.EnumerateFiles(first.Root))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static async Task<TempFolder> Make(DateTimeOffset now)
    {
        TempFolder folder = new();
        await using WebApplication app = await TongchouServer.Build(Host.OptionsIn(folder) with { Demo = true }, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(new Standing(now));
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
