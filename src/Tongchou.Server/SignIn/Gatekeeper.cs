using Tongchou.Agency.Users;
using Tongchou.Server.Problems;

namespace Tongchou.Server.SignIn;

/// <summary>Lets a request through to its endpoint, or says why not: who is signed in, what the endpoint asks for, and whether the page is ours.</summary>
public static class Gatekeeper
{
    /// <summary>Our pages send it with whatever changes something; a page of another site can't without our leave.</summary>
    public const string OurPages = "X-Tongchou";

    /// <summary>What somebody may do whose password was given by another: see who they are, change it, leave.</summary>
    private const string BeforeThePasswordIsChanged = "/api/session";

    internal static void UseGatekeeper(this WebApplication app) => app.Use(async (context, next) =>
    {
        // What routing answers itself, such as a wrong method, is no route of ours.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<Admission>() is { IsOwnDoor: true })
        {
            await next(context);
            return;
        }

        User? user = await Recognise(context);
        if (WhyNot(context, endpoint.Metadata.GetMetadata<Admission>(), user) is { } problem)
        {
            await problem.ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static async Task<User?> Recognise(HttpContext context)
    {
        SessionCookie cookie = context.RequestServices.GetRequiredService<SessionCookie>();
        if (cookie.Read(context) is not { } session)
        {
            return null;
        }

        // The books decide whether the session still counts, so that a sign-out or a disabled user is out on every server at once.
        User? user = await context.RequestServices.GetRequiredService<UserBook>().Find(session.Name, context.RequestAborted);
        if (user is not { IsActive: true } || user.Stamp != session.Stamp)
        {
            return null;
        }

        cookie.Touch(context, session);
        context.SetUser(user);
        return user;
    }

    private static Problem? WhyNot(HttpContext context, Admission? admission, User? user)
    {
        if (admission is null)
        {
            return Refusals.NotAllowed();
        }

        if (!admission.IsOpen && user is null)
        {
            return Refusals.NotSignedIn();
        }

        if (!admission.Admits(user))
        {
            return Refusals.NotAllowed();
        }

        if (!admission.IsOpen && user!.MustChange && !context.Request.Path.StartsWithSegments(BeforeThePasswordIsChanged))
        {
            return Refusals.PasswordFirst();
        }

        bool usesSession = !admission.IsOpen || context.Request.Path.StartsWithSegments(BeforeThePasswordIsChanged);
        return usesSession && Changes(context.Request) && !IsFromOurPages(context.Request) ? Refusals.ForeignPage() : null;
    }

    private static bool Changes(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    // SameSite keeps the cookie back already; this holds where a browser doesn't know it, and against sibling hosts of one site.
    private static bool IsFromOurPages(HttpRequest request) =>
        request.Headers.ContainsKey(OurPages)
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (request.Headers.Origin.ToString() is "" || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out Uri? origin) && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));
}
