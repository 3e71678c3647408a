using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;

namespace Tongchou.Server.National.Gateways;

/// <summary>A token 访问令牌 of the password grant: opaque to its holder, good on every server that has the same key file, kept nowhere.</summary>
/// <remarks>
/// Two parts in Base64Url: what it says (key number, end in Unix seconds, institution, account) and HMAC-SM3 over that and the institution's
/// credentials. So no server asks another, and a changed secret or password ends every token made with the old one.
/// </remarks>
internal static class GatewayToken
{
    private const string Purpose = "gateway/token";
    private const int Longest = 2048;

    public static string Issue(GatewayAccess access, KeyRing ring, DateTimeOffset end)
    {
        string claims = string.Create(CultureInfo.InvariantCulture, $"{ring.Newest}\n{end.ToUnixTimeSeconds()}\n{access.InstitutionCode}\n{access.Account}");
        return $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{Base64Url.EncodeToString(HmacSm3.Of(ring.Derive(ring.Newest, Purpose)!, Signed(claims, access)))}";
    }

    public static GatewayRefusal? Check(string token, GatewayAccess access, KeyRing ring, DateTimeOffset now)
    {
        if (Read(token) is not { } read || ring.Derive(read.Key, Purpose) is not { } key)
        {
            return GatewayRefusal.BadToken;
        }

        if (read.Institution != access.InstitutionCode || read.Account != access.Account)
        {
            return GatewayRefusal.OtherAccount;
        }

        return !HmacSm3.Matches(key, Signed(read.Claims, access), read.Digest) ? GatewayRefusal.BadToken
            : now.ToUnixTimeSeconds() >= read.End ? GatewayRefusal.ExpiredToken
            : null;
    }

    /// <summary>The account that a token says it is of, unproven.</summary>
    public static string? NamedAccount(string token) => Read(token)?.Account;

    private static (string Claims, int Key, long End, string Institution, string Account, byte[] Digest)? Read(string token) =>
        token.Length <= Longest && token.Split('.') is [string first, string second]
        && Decode(first) is { } said && Decode(second) is { } digest
        && Encoding.UTF8.GetString(said) is string claims && claims.Split('\n') is [string number, string end, string institution, string account]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int key) && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? (claims, key, seconds, institution, account, digest)
            : null;

    private static byte[]? Decode(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out int count) ? bytes[..count] : null;
    }

    // Lengths in front, so that no letter can wander from one secret into the next.
    private static byte[] Signed(string claims, GatewayAccess access) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{claims.Length}:{claims}{access.Secret.Length}:{access.Secret}{access.User.Length}:{access.User}{access.Password}"));
}
