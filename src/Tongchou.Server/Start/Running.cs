using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Tongchou.Server.Start;

/// <summary>Starts what was built, says where it listens, and waits until it is asked to stop.</summary>
internal static class Running
{
    public static async Task<int> Run(Func<Task<WebApplication>> build, TextWriter say, TextWriter complain, CancellationToken stop)
    {
        try
        {
            await using WebApplication app = await build();
            await Listen(app, stop);
            string addresses = string.Join(' ', app.Urls);
            await say.WriteLineAsync($"统筹 Tongchou 已启动: {addresses} (按 Ctrl+C 停止)");
            await say.WriteLineAsync($"Tongchou is ready: {addresses} (Ctrl+C stops it)");
            await app.WaitForShutdownAsync(stop);
            await say.WriteLineAsync("统筹已停止。 Tongchou has stopped.");
            return ExitCodes.Done;
        }
        catch (StartException refused)
        {
            Complaint.Write(complain, refused.Faults);
            return refused.ExitCode;
        }
    }

    private static async Task Listen(WebApplication app, CancellationToken stop)
    {
        string wanted = string.Join(' ', app.Urls);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException cause) when (cause.InnerException is AddressInUseException)
        {
            throw Refused("port-taken", wanted, new("端口已被别的程序占用。", "Another program has this port."), new("用 --urls 换一个,例如 --urls http://127.0.0.1:5081。", "Choose another, such as --urls http://127.0.0.1:5081."));
        }
        catch (Exception cause) when (cause is SocketException or IOException or InvalidOperationException)
        {
            throw Refused("cannot-listen", wanted, new($"不能在这个地址监听:{cause.Message}", $"Can't listen there: {cause.Message}"), new("用 --urls 换一个地址。", "Choose another address with --urls."));
        }
    }

    private static StartException Refused(string code, string where, Phrase message, Phrase hint) =>
        new(ExitCodes.Refused, [new(code, Place.At(where), message, hint)]);
}
