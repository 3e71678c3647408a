using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Tongchou.Policy;

namespace Tongchou.Server.Problems;

/// <summary>Turns every refusal of the server, whoever raised it, into a problem.</summary>
internal static class ProblemHandling
{
    private static readonly string[] spokenTo = ["/api", "/openapi", "/health"];

    public static void AddProblems(this WebApplicationBuilder builder) => builder.Services.AddProblemDetails();

    /// <summary>Each address may post so many times a minute; what it doesn't use it may catch up on within that minute.</summary>
    public static void AddPostLimit(this WebApplicationBuilder builder, int postsPerMinute) => builder.Services.AddRateLimiter(limiter =>
    {
        limiter.OnRejected = (refused, _) => new(Problem.TooMany().ExecuteAsync(refused.HttpContext));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter($"posts from {context.Connection.RemoteIpAddress}", _ => new()
            {
                TokenLimit = postsPerMinute,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                TokensPerPeriod = Math.Max(1, postsPerMinute / 60),
            })
            : RateLimitPartition.GetNoLimiter("looks"));
    });

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed, SuppressDiagnosticsCallback = failure => !IsOurs(failure.Exception) });
        app.UseStatusCodePages(context => Explain(context.HttpContext));
    }

    private static Task Explain(HttpContext context)
    {
        if (Array.Exists(spokenTo, start => context.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase)))
        {
            return Problem.OfStatus(context.Response.StatusCode).ExecuteAsync(context);
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("没有这个页面。 There is no such page.", context.RequestAborted);
    }

    private static Task Failed(HttpContext context)
    {
        Problem problem = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            MissingLawException missing => Problem.MissingLaw(missing.Fault),
            BadHttpRequestException broken => Problem.OfStatus(broken.StatusCode),
            _ => Problem.Internal(Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier),
        };
        return problem.ExecuteAsync(context);
    }

    /// <summary>A failure of this server, which belongs into the log; not a request that is wrong.</summary>
    private static bool IsOurs(Exception failure) => failure is not (MissingLawException or BadHttpRequestException);
}
