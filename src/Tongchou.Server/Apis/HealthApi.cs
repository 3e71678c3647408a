using Tongchou.Agency;
using Tongchou.Server.SignIn;
using Tongchou.Server.Watching;

namespace Tongchou.Server.Apis;

/// <param name="Status">ok, not-ready, or stopping: the server will stop and still serves.</param>
/// <param name="Store">Whether the database answers; left out where it was not asked.</param>
/// <param name="LawDigest">SM3 over the law it settles by; left out where it was not asked.</param>
public sealed record Health(string Status, bool? Store = null, string? LawDigest = null);

internal static class HealthApi
{
    private static readonly string[] asked = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", asked, () => new Health("ok")).Open().WithTags("health").WithSummary("进程活着。 The process is alive.");
        app.MapMethods("/health/ready", asked, Ready).Open().WithTags("health").WithSummary("可以接收请求:数据库能应答、政策包已读入、没有正在停止。 Ready for requests: the store answers, the law is read, and the server is not about to stop.")
            .Produces<Health>().Produces<Health>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Ready(Readiness readiness, LawBook book, CancellationToken stop)
    {
        bool store = await readiness.StoreAnswers(stop);
        Health health = new(readiness.IsLeaving ? "stopping" : store ? "ok" : "not-ready", store, book.Digest);
        return TypedResults.Json(health, statusCode: health.Status == "ok" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
