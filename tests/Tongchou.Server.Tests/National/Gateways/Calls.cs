using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tongchou.Agency.Gateways;
using Tongchou.Server.National.Gateways;

namespace Tongchou.Server.Tests.National.Gateways;

/// <summary>Calls as the systems of institutions make them, signed here a second time and differently from the gateway.</summary>
internal static class Calls
{
    public const string Secret = "s3cret-of-the-hospital";

    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1767225600123);

    public static GatewayAccess Access(GatewayKind kind) => new("H00000000001", kind, "AK0001", Secret) { User = "his", Password = "口令 1&2" };

    public static GatewayCall Of(Dictionary<string, string> headers, string body = "{}", string query = "") => new(headers.GetValueOrDefault, Encoding.UTF8.GetBytes(body), query);

    public static Dictionary<string, string> XTif(DateTimeOffset at, string nonce, string secret = Secret, string account = "AK0001")
    {
        string stamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string signature = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(stamp + secret + nonce + stamp))).ToLowerInvariant();
        return new() { ["x-tif-paasid"] = account, ["x-tif-timestamp"] = stamp, ["x-tif-nonce"] = nonce, ["x-tif-signature"] = signature };
    }

    public static Dictionary<string, string> Api(string stamp, string secret = Secret, string account = "AK0001")
    {
        SortedDictionary<string, string> four = new(StringComparer.Ordinal) { ["_api_name"] = "hssServives", ["_api_version"] = "1.0.0", ["_api_timestamp"] = stamp, ["_api_access_key"] = account };
        using HMACSHA1 hmac = new(Encoding.UTF8.GetBytes(secret));
        string signature = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(string.Join('&', four.Select(one => $"{one.Key}={one.Value}")))));
        return new(four) { ["_api_signature"] = signature };
    }

    public static Dictionary<string, string> Api(DateTimeOffset at) => Api(at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    public static Dictionary<string, string> Basic(string account, string secret) => new() { ["authorization"] = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:{secret}"))}" };
    public static Dictionary<string, string> Bearer(string token) => new() { ["authorization"] = $"Bearer {token}" };
}

/// <summary>A clock that a test sets.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Calls.Now;
    public override DateTimeOffset GetUtcNow() => Now;
}
