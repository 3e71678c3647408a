using Tongchou.Server.SignIn;
using Tongchou.Server.Watching;

namespace Tongchou.Server.National.Door;

/// <summary>Where the national interface listens: on every path but those of the pages' own interface.</summary>
internal static partial class NationalRoutes
{
    private const string AnyOther = "/{**path:regex(^(?!(api|openapi|health|assets)(/|$)))}";

    public static void MapNationalDoor(this IEndpointRouteBuilder app)
    {
        app.MapPost("/", Answer).WithMetadata(new UnloggedMetadata()).WithOwnDoor().ExcludeFromDescription();
        app.MapPost(AnyOther, Answer).WithMetadata(new UnloggedMetadata()).WithOwnDoor().ExcludeFromDescription();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "message {infno} of {institution} numbered {messageId} broke")]
    public static partial void Broken(this ILogger log, string infno, string institution, string messageId, Exception cause);

    private static Task Answer(HttpContext context, NationalDoor door) => door.Answer(context);
}
