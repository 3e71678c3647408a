using System.Text.Json;
using Tongchou.Agency.Gateways;

namespace Tongchou.Server.National.Gateways;

/// <summary>What a caller is told when it is not let in, or is given a token.</summary>
/// <param name="Status">The HTTP state.</param>
/// <param name="Body">JSON.</param>
/// <param name="Authenticate">The <c>WWW-Authenticate</c> header, or null.</param>
public sealed record GatewayAnswer(int Status, string Body, string? Authenticate = null) : IResult
{
    /// <summary>The answer to a refused call: <c>{"code":401,"message":…}</c>, and what OAuth2 asks for beside it.</summary>
    public static GatewayAnswer Of(GatewayKind kind, GatewayRefusal refusal)
    {
        int status = Status401(refusal) ? StatusCodes.Status401Unauthorized : StatusCodes.Status503ServiceUnavailable;
        string body = JsonSerializer.Serialize(new { code = status, message = Told(refusal) }, Plain);
        return new(status, body, kind is GatewayKind.OAuth2 ? "Bearer error=\"invalid_token\"" : null);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store"; // a token in a cache is a token lost
        if (Authenticate is not null)
        {
            response.Headers.WWWAuthenticate = Authenticate;
        }

        return response.WriteAsync(Body, httpContext.RequestAborted);
    }

    internal static GatewayAnswer OfToken(string token, TimeSpan life) =>
        new(StatusCodes.Status200OK, JsonSerializer.Serialize(new { access_token = token, token_type = "bearer", expires_in = (long)life.TotalSeconds }, Plain));

    internal static GatewayAnswer OfGrant(GatewayRefusal refusal) => refusal switch
    {
        GatewayRefusal.BadGrantRequest => Grant(StatusCodes.Status400BadRequest, "invalid_request", refusal),
        GatewayRefusal.OtherGrant => Grant(StatusCodes.Status400BadRequest, "unsupported_grant_type", refusal),
        _ => Grant(StatusCodes.Status401Unauthorized, "invalid_client", refusal) with { Authenticate = "Basic realm=\"tongchou\"" },
    };

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static GatewayAnswer Grant(int status, string error, GatewayRefusal refusal) => new(status, JsonSerializer.Serialize(new { error, error_description = Told(refusal) }, Plain));

    private static bool Status401(GatewayRefusal refusal) => refusal is not GatewayRefusal.MemoryFull;

    // What a vendor can mend is said; whether an account exists, or what of it was wrong, is not.
    private static string Told(GatewayRefusal refusal)
    {
        Phrase phrase = refusal is GatewayRefusal.OtherAccount or GatewayRefusal.WrongSignature or GatewayRefusal.WrongSecret or GatewayRefusal.NoSecret or GatewayRefusal.BadToken
            ? new("账号、密钥、签名或令牌不对", "account, secret, signature or token is wrong")
            : Words<GatewayRefusal>.Phrase(refusal);
        return $"{phrase.Zh} {phrase.En}";
    }
}
