using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis;

/// <summary>How the endpoints describe themselves.</summary>
internal static class Answers
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string id, string subject, string summary) =>
        endpoint.WithName(id).WithTags(subject).WithSummary(summary).Refuses(StatusCodes.Status500InternalServerError);

    /// <summary>The statuses this endpoint answers a problem with.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (int status in statuses)
        {
            endpoint.Produces<ProblemForm>(status, Problem.MediaType);
        }

        return endpoint;
    }

    /// <summary>The statuses of an endpoint that asks who is there: nobody is signed in, or not somebody who may.</summary>
    public static RouteHandlerBuilder RefusesVisitors(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> more) =>
        endpoint.Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden).Refuses(more);

    /// <summary>The endpoint reads a bill itself, so as to report every fault at once; this tells the description what it reads.</summary>
    public static RouteHandlerBuilder TakesBill(this RouteHandlerBuilder endpoint) =>
        endpoint.Accepts<Agency.BillForm>("application/json").Refuses(
            StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status429TooManyRequests);
}
