using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;

namespace Tongchou.Server.National.Gateways;

/// <summary>Gives tokens at <c>/auth/oauth/token</c>: OAuth2 password grant, the client in HTTP Basic (RFC 6749, 4.3).</summary>
/// <remarks>Parameters come as a form in the body or, from some clients, in the query.</remarks>
public sealed class TokenGrant(GatewayRules rules, KeyRing ring, TimeProvider time)
{
    private const int LongestForm = 8192;

    /// <summary>Checks client and user against the access of the client that the call names (<see cref="GatewayCall.NamedAccount"/>).</summary>
    /// <param name="call">The call.</param>
    /// <param name="access">The access of that client, or null where there is none: the answer doesn't tell the difference from a wrong secret.</param>
    /// <param name="refusal">For the log: why no token was given, or null.</param>
    public GatewayAnswer Issue(GatewayCall call, GatewayAccess? access, out GatewayRefusal? refusal)
    {
        refusal = Refuse(call, access);
        return refusal is { } why
            ? GatewayAnswer.OfGrant(why)
            : GatewayAnswer.OfToken(GatewayToken.Issue(access!, ring, time.GetUtcNow() + rules.TokenLife), rules.TokenLife);
    }

    private static GatewayRefusal? Refuse(GatewayCall call, GatewayAccess? access)
    {
        if (call.BasicCredentials is not { } client)
        {
            return GatewayRefusal.MissingHeader;
        }

        if (access is not { Kind: GatewayKind.OAuth2 } || client.Account != access.Account)
        {
            return GatewayRefusal.OtherAccount;
        }

        if (access.Secret.Length == 0 || access.Password.Length == 0)
        {
            return GatewayRefusal.NoSecret;
        }

        if (!Gateway.Same(client.Secret, access.Secret))
        {
            return GatewayRefusal.WrongSecret;
        }

        if (Form(call) is not { } form || Value(form, "grant_type") is not { } grant)
        {
            return GatewayRefusal.BadGrantRequest;
        }

        if (grant != "password")
        {
            return GatewayRefusal.OtherGrant;
        }

        return Value(form, "username") is not { } user || Value(form, "password") is not { } password ? GatewayRefusal.BadGrantRequest
            // Both are compared whatever the first one gives, so that time doesn't tell which was wrong.
            : Gateway.Same(user, access.User) & Gateway.Same(password, access.Password) ? null
            : GatewayRefusal.WrongSecret;
    }

    private static Dictionary<string, StringValues>? Form(GatewayCall call)
    {
        string form = call.Body.Length <= LongestForm ? Encoding.UTF8.GetString(call.Body.Span).Trim() : "";
        return form.Length + call.Query.Length is > 0 and <= LongestForm ? QueryHelpers.ParseQuery($"{form}&{call.Query}") : null;
    }

    // A parameter sent twice is none (RFC 6749, 3.2).
    private static string? Value(Dictionary<string, StringValues> form, string name) => form.TryGetValue(name, out StringValues values) && values is [{ Length: > 0 } value] ? value : null;
}
