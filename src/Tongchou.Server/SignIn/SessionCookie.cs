using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Tongchou.Agency.Users;

namespace Tongchou.Server.SignIn;

/// <summary>What a browser carries while somebody is signed in; sealed, so that nobody reads or makes one.</summary>
/// <param name="Stamp">The user's stamp when they signed in: another one by now ends the session.</param>
/// <param name="Begun">When they signed in.</param>
/// <param name="Seen">When they last did something, to the minute.</param>
public sealed record Session(string Name, string Stamp, DateTimeOffset Begun, DateTimeOffset Seen);

/// <summary>The cookie of a session 会话: written, read and taken away.</summary>
public sealed class SessionCookie(SessionSeal seal, TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Over https the prefix lets the browser itself refuse a cookie that another host or an open connection set.
    private const string Guarded = "__Host-tongchou";
    private const string Plain = "tongchou";
    private const string Purpose = "session";

    private static readonly TimeSpan grain = TimeSpan.FromMinutes(1);

    public void Begin(HttpContext context, User user)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Write(context, new(user.Name, user.Stamp, now, now));
    }

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context));

    /// <summary>The session of a request; null where there is none, or it has run out or was tampered with.</summary>
    public Session? Read(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(Name(context), out string? text) || text.Length > 2000)
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        return Opened(text) is { } session && now - session.Seen < Idle && now - session.Begun < Longest ? session : null;
    }

    /// <summary>Notes that the session is in use.</summary>
    public void Touch(HttpContext context, Session session)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now - session.Seen >= grain)
        {
            Write(context, session with { Seen = now });
        }
    }

    private void Write(HttpContext context, Session session) =>
        context.Response.Cookies.Append(Name(context), WebEncoders.Base64UrlEncode(seal.Seal(JsonSerializer.SerializeToUtf8Bytes(session), Purpose)), Options(context));

    private Session? Opened(string text)
    {
        try
        {
            return seal.Open(WebEncoders.Base64UrlDecode(text), Purpose) is { } plain ? JsonSerializer.Deserialize<Session>(plain) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Name(HttpContext context) => context.Request.IsHttps ? Guarded : Plain;

    // No date: it is gone with the browser; how long it counts stands inside.
    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
