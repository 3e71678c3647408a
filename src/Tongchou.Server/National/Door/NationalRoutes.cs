using Tongchou.Server.SignIn;

namespace Tongchou.Server.National.Door;

/// <summary>Where the national interface listens: on every path that nothing else answers.</summary>
internal static partial class NationalRoutes
{
    public static void MapNationalDoor(this IEndpointRouteBuilder app) =>
        app.MapPost("/{**path}", (HttpContext context, NationalDoor door) => door.Answer(context)).WithOwnDoor().ExcludeFromDescription();

    [LoggerMessage(Level = LogLevel.Error, Message = "message {infno} of {institution} numbered {messageId} broke")]
    public static partial void Broken(this ILogger log, string infno, string institution, string messageId, Exception cause);
}
