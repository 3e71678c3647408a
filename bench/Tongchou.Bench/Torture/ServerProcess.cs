using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tongchou.Bench.Torture;

/// <summary>A server as a process of its own, to be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly List<string> said = [];

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += Remember;
        process.ErrorDataReceived += Remember;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <param name="program">The command line's own file, which has <c>serve</c>.</param>
    /// <exception cref="ServerNotStartedException">It ended, or does not answer.</exception>
    public static async Task<ServerProcess> Start(string program, IReadOnlyList<string> options)
    {
        Uri address = new($"http://127.0.0.1:{FreePort()}");
        ProcessStartInfo start = new("dotnet", [program, "serve", "--urls", address.ToString().TrimEnd('/'), .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        ServerProcess server = new(Process.Start(start)!, address);
        using HttpClient client = new() { BaseAddress = address };
        Stopwatch watch = Stopwatch.StartNew();
        while (!await IsReady(client))
        {
            if (server.process.HasExited || watch.Elapsed > patience)
            {
                throw new ServerNotStartedException(string.Join('\n', server.said));
            }

            await Task.Delay(20);
        }

        return server;
    }

    /// <summary>kill -9: nothing is flushed, nobody is told.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (said)
        {
            said.Add(line.Data ?? "");
            if (said.Count > 200)
            {
                said.RemoveAt(0);
            }
        }
    }
}

/// <summary>A server ended before it answered, or took too long.</summary>
/// <param name="said">What it wrote meanwhile.</param>
public sealed class ServerNotStartedException(string said) : Exception(said);
