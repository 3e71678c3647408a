using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;

namespace Tongchou.Server.Watching;

/// <summary>The log as JSON lines on standard error; standard output is for people.</summary>
internal static class QuietLogs
{
    public static void AddQuietLogs(this WebApplicationBuilder builder, LogLevel least)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(least);
        // What the framework says below a warning is of no use here, and holds paths with numbers of persons.
        builder.Logging.AddFilter("Microsoft", level => level >= LogLevel.Warning && level >= least);
    }
}
