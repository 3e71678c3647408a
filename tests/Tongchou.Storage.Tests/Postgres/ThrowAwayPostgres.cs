using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Tongchou.Storage.Tests.Postgres;

/// <summary>A PostgreSQL server of its own on a free port, gone with its data when the tests end. One serves all tests; each takes a database.</summary>
public sealed class ThrowAwayPostgres : IDisposable
{
    private static readonly Lazy<ThrowAwayPostgres> one = new(() => new ThrowAwayPostgres());

    private readonly string root = Root();
    private readonly string programs = Programs();
    private readonly int port = FreePort();
    private int databases;

    private ThrowAwayPostgres()
    {
        Run("chown", "postgres", root);
        AsPostgres("initdb", "-D", $"{root}/data", "-U", "app", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        AsPostgres("pg_ctl", "-D", $"{root}/data", "-l", $"{root}/log", "-w", "-o",
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={root} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The connection string of a new database.</summary>
    /// <param name="like">Of the database it is a copy of, to which nobody may be connected; null for an empty one.</param>
    public static string NewDatabase(string? like = null)
    {
        ThrowAwayPostgres server = one.Value;
        string name = $"t{Interlocked.Increment(ref server.databases)}";
        server.Execute($"create database {name} template {(like is null ? "template0" : new NpgsqlConnectionStringBuilder(like).Database)}");
        return $"{server.Address};Database={name};Maximum Pool Size=60";
    }

    /// <summary>Whoever is still connected is put out.</summary>
    public static void Drop(string connection) => one.Value.Execute($"drop database {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");

    private string Address => $"Host=127.0.0.1;Port={port};Username=app";

    private void Execute(string sql)
    {
        using NpgsqlConnection open = new($"{Address};Database=postgres");
        open.Open();
        using NpgsqlCommand command = new(sql, open);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        AsPostgres("pg_ctl", "-D", $"{root}/data", "-m", "immediate", "stop");
        Directory.Delete(root, recursive: true);
    }

    // In memory where there is room: making a database is making a thousand files.
    private static string Root() => Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > 2L << 30
        ? Directory.CreateDirectory($"/dev/shm/tongchou-pg-{Guid.NewGuid():N}").FullName
        : Directory.CreateTempSubdirectory("tongchou-pg-").FullName;

    private static string Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).Last()
        : throw new InvalidOperationException("PostgreSQL is not installed; ./test installs it");

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // initdb refuses root; who is not root runs it as who they are.
    private void AsPostgres(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(programs, program), .. arguments];
        if (Environment.UserName == "root")
        {
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "env", $"HOME={root}", .. command];
        }

        Run(command[0], command[1..]);
    }

    private static void Run(string program, params string[] arguments)
    {
        // A server that was started keeps the pipes of its starter open, so nothing is read from them.
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = false, RedirectStandardError = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
