using Tongchou.Server.SignIn;
using Tongchou.Storage;

namespace Tongchou.Server.Apis;

/// <param name="Status">ok, or not-ready.</param>
public sealed record Health(string Status);

internal static class HealthApi
{
    private static readonly string[] asked = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", asked, () => new Health("ok")).Open().WithTags("health").WithSummary("进程活着。 The process is alive.");
        app.MapMethods("/health/ready", asked, Ready).Open().WithTags("health").WithSummary("可以接收请求:数据库能应答。 Ready for requests: the store answers.")
            .Produces<Health>().Produces<Health>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Ready(IStore store, CancellationToken stop) =>
        await store.IsReady(stop) ? TypedResults.Ok(new Health("ok")) : TypedResults.Json(new Health("not-ready"), statusCode: StatusCodes.Status503ServiceUnavailable);
}
