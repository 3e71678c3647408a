using Tongchou.Server.SignIn;
using Tongchou.Server.Watching;

namespace Tongchou.Server.National.Door;

/// <summary>Where the national interface listens: on every path but those of the pages' own interface.</summary>
internal static partial class NationalRoutes
{
    private static readonly string[] ofThePages = ["/api", "/openapi", "/health", "/assets"];

    /// <summary>Gives the door what is posted to a path that nothing else answers.</summary>
    /// <remarks>No route of its own: one that matches every path would turn "not found" into "wrong method" for all others.</remarks>
    public static void UseNationalDoor(this WebApplication app)
    {
        Endpoint door = new(
            context => context.RequestServices.GetRequiredService<NationalDoor>().Answer(context),
            new EndpointMetadataCollection(new UnloggedMetadata(), Admission.OwnDoor),
            "national interface");
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is null && HttpMethods.IsPost(context.Request.Method) && !Array.Exists(ofThePages, start => context.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase)))
            {
                context.SetEndpoint(door);
            }

            return next(context);
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "message {infno} of {institution} numbered {messageId} broke")]
    public static partial void Broken(this ILogger log, string infno, string institution, string messageId, Exception cause);
}
