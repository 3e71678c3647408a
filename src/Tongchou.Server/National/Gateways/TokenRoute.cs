using Tongchou.Server.SignIn;
using Tongchou.Server.Bodies;
using Tongchou.Server.Watching;

namespace Tongchou.Server.National.Gateways;

/// <summary>Where clients of the OAuth2 kind fetch their tokens.</summary>
internal static partial class TokenRoute
{
    private const string Path = "/auth/oauth/token";

    public static void MapTokens(this IEndpointRouteBuilder app) => app.MapPost(Path, Answer).WithOwnDoor().ExcludeFromDescription();

    private static async Task Answer(HttpContext context, AccessBook book, TokenGrant grant, DoorMeter meter, ILogger<TokenGrant> log)
    {
        if (await BodyReader.Read(context.Request, context.RequestAborted) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        GatewayCall call = GatewayCall.Of(context.Request, body);
        GatewayAnswer answer = grant.Issue(call, book.OfAccount(call.NamedAccount), out GatewayRefusal? refusal);
        if (refusal is { } why)
        {
            meter.NotLetIn(Words<GatewayRefusal>.Code(why));
            NoToken(log, Words<GatewayRefusal>.Code(why));
        }

        await answer.ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "no token was given: {reason}")]
    private static partial void NoToken(ILogger log, string reason);
}
