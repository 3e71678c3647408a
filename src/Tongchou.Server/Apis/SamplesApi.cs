using Tongchou.Agency;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

internal static class SamplesApi
{
    public static void MapSamples(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/samples", (ITrialBills kept, CancellationToken stop) => kept.Samples(stop))
            .Describe("samples", "samples", "示例账单。 Sample bills.").Open();
}
