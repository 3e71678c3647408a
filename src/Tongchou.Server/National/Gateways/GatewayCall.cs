using System.Text;

namespace Tongchou.Server.National.Gateways;

/// <summary>An incoming call as the gateway sees it.</summary>
/// <param name="Header">A header by its name in small letters, or null; one sent twice comes as both joined by a comma, and so fits nothing.</param>
/// <param name="Body">The bytes of the body as they came.</param>
/// <param name="Query">What stands behind the question mark of the address; some clients ask for a token there.</param>
public sealed record GatewayCall(Func<string, string?> Header, ReadOnlyMemory<byte> Body, string Query = "")
{
    private const string Basic = "Basic ";
    private const string BearerScheme = "Bearer ";

    public static GatewayCall Of(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        // The request is gone when the call has been answered; nothing here outlives it.
        IHeaderDictionary headers = request.Headers;
        return new(name => headers.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues values) ? values.ToString() : null, body, request.QueryString.Value?.TrimStart('?') ?? "");
    }

    /// <summary>The account that the call says it is, unproven, to find its access by; null for an apikey, which the institution in the message has to tell.</summary>
    public string? NamedAccount => Header(GatewayHeaders.PaasId) ?? Header(GatewayHeaders.ApiAccessKey) ?? (Bearer is { } token ? GatewayToken.NamedAccount(token) : BasicCredentials?.Account);

    /// <summary>The token of <c>Authorization: Bearer</c>.</summary>
    internal string? Bearer => After(BearerScheme);

    /// <summary>Account and secret of <c>Authorization: Basic</c>.</summary>
    internal (string Account, string Secret)? BasicCredentials
    {
        get
        {
            string encoded = After(Basic) ?? "";
            byte[] bytes = new byte[encoded.Length];
            return Convert.TryFromBase64String(encoded, bytes, out int count) && Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is [string account, string secret] ? (account, secret) : null;
        }
    }

    private string? After(string scheme) =>
        Header(GatewayHeaders.Authorization) is { } value && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? value[scheme.Length..].Trim() : null;
}

/// <summary>The names of headers that gateways of regions ask for.</summary>
internal static class GatewayHeaders
{
    public const string PaasId = "x-tif-paasid";
    public const string TifTimestamp = "x-tif-timestamp";
    public const string TifNonce = "x-tif-nonce";
    public const string TifSignature = "x-tif-signature";

    public const string ApiName = "_api_name";
    public const string ApiVersion = "_api_version";
    public const string ApiTimestamp = "_api_timestamp";
    public const string ApiAccessKey = "_api_access_key";
    public const string ApiSignature = "_api_signature";

    public const string Authorization = "authorization";
    public const string ApiKey = "apikey";
}
