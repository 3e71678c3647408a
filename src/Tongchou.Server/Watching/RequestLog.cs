using System.Diagnostics;

namespace Tongchou.Server.Watching;

/// <summary>Marks an endpoint that is called thousands of times a second: it is counted, and speaks of what goes wrong itself.</summary>
internal sealed class UnloggedMetadata;

/// <summary>One line per request: method, route, status and time. Never a body, a query or the number of a bill.</summary>
internal static partial class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        ILogger log = app.Logger;
        app.Use(async (context, next) =>
        {
            long began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<UnloggedMetadata>() is null)
                {
                    string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
                    Answered(log, context.Request.Method, route, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{method} {route} {status} {milliseconds} ms")]
    private static partial void Answered(ILogger log, string method, string route, int status, long milliseconds);
}
