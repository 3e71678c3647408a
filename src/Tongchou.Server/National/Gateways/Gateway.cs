using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tongchou.Agency;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;

namespace Tongchou.Server.National.Gateways;

/// <summary>The gateway 网关 in front of the national interface: lets a call in that shows what was agreed with its institution.</summary>
/// <remarks>
/// None of these kinds signs the body, as regions have defined them: whoever can change a call on its way can change what it says. That is
/// what TLS and the signature in the message (<see cref="EnvelopeCipher"/>) are for.
/// </remarks>
public sealed class Gateway(GatewayRules rules, INonceMemory nonces, KeyRing ring, TimeProvider time)
{
    // Seconds have ten digits until the year 2286, milliseconds thirteen since 2001.
    private const long FirstMilliseconds = 100_000_000_000;
    private const int MostDigits = 15;

    /// <summary>Checks a call against the access of the institution it names.</summary>
    /// <returns>Null where it may come in. Nothing that a caller sends is an exception.</returns>
    public async ValueTask<GatewayRefusal?> Check(GatewayCall call, GatewayAccess access, CancellationToken stop) => access switch
    {
        { Kind: GatewayKind.None } => null,
        { Secret: "" } => GatewayRefusal.NoSecret,
        { Kind: GatewayKind.XTif } => await CheckXTif(call, access, stop),
        { Kind: GatewayKind.Api } => await CheckApi(call, access, stop),
        { Kind: GatewayKind.OAuth2 } => CheckToken(call, access),
        { Kind: GatewayKind.ApiKey } => CheckKey(call, access),
        _ => throw new InvalidOperationException($"Nobody checks {access.Kind}."),
    };

    private async ValueTask<GatewayRefusal?> CheckXTif(GatewayCall call, GatewayAccess access, CancellationToken stop)
    {
        if (call.Header(GatewayHeaders.PaasId) is not { Length: > 0 } account || call.Header(GatewayHeaders.TifTimestamp) is not { Length: > 0 } stamp
            || call.Header(GatewayHeaders.TifNonce) is not { Length: > 0 } nonce || call.Header(GatewayHeaders.TifSignature) is not { Length: > 0 } signature)
        {
            return GatewayRefusal.MissingHeader;
        }

        if (account != access.Account)
        {
            return GatewayRefusal.OtherAccount;
        }

        string right = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}{access.Secret}{nonce}{stamp}")));
        return Same(signature.ToLowerInvariant(), right)
            ? await CheckTimely(stamp, rules.XTifSkew, $"x-tif\n{account}\n{nonce}", stop)
            : GatewayRefusal.WrongSignature;
    }

    private async ValueTask<GatewayRefusal?> CheckApi(GatewayCall call, GatewayAccess access, CancellationToken stop)
    {
        if (call.Header(GatewayHeaders.ApiName) is not { Length: > 0 } name || call.Header(GatewayHeaders.ApiVersion) is not { Length: > 0 } version
            || call.Header(GatewayHeaders.ApiTimestamp) is not { Length: > 0 } stamp || call.Header(GatewayHeaders.ApiAccessKey) is not { Length: > 0 } account
            || call.Header(GatewayHeaders.ApiSignature) is not { Length: > 0 } signature)
        {
            return GatewayRefusal.MissingHeader;
        }

        if (account != access.Account)
        {
            return GatewayRefusal.OtherAccount;
        }

        // The names stand in the order of the alphabet.
        string signed = $"{GatewayHeaders.ApiAccessKey}={account}&{GatewayHeaders.ApiName}={name}&{GatewayHeaders.ApiTimestamp}={stamp}&{GatewayHeaders.ApiVersion}={version}";
        if (!Same(signature, ApiSignature(access.Secret, signed)))
        {
            return GatewayRefusal.WrongSignature;
        }

        // There is no nonce, and clients whose clock counts seconds sign honest calls of one second alike: the body tells those apart.
        return await CheckTimely(stamp, rules.ApiSkew, $"api\n{signed}\n{Sm3.Of(call.Body.Span)}", stop);
    }

    private GatewayRefusal? CheckToken(GatewayCall call, GatewayAccess access) =>
        call.Bearer is { Length: > 0 } token ? GatewayToken.Check(token, access, ring, time.GetUtcNow()) : GatewayRefusal.MissingHeader;

    private static GatewayRefusal? CheckKey(GatewayCall call, GatewayAccess access) => call.Header(GatewayHeaders.ApiKey) switch
    {
        null or "" => GatewayRefusal.MissingHeader,
        string key when Same(key, access.Secret) => null,
        _ => GatewayRefusal.WrongSecret,
    };

    // After the signature: a stranger must neither read our clock nor fill the memory.
    private async ValueTask<GatewayRefusal?> CheckTimely(string stamp, TimeSpan skew, string mark, CancellationToken stop)
    {
        if (stamp.Length > MostDigits || !long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return GatewayRefusal.BadTime;
        }

        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset sent = DateTimeOffset.FromUnixTimeMilliseconds(number < FirstMilliseconds ? number * 1000 : Math.Min(number, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
        if ((now - sent).Duration() > skew)
        {
            return GatewayRefusal.ClockSkew;
        }

        return await nonces.Remember(mark, now, sent + skew, stop) switch
        {
            Remembered.New => null,
            Remembered.Seen => GatewayRefusal.Replayed,
            _ => GatewayRefusal.MemoryFull,
        };
    }

#pragma warning disable CA5350 // The regions defined HMAC-SHA1; as a keyed digest it still holds.
    private static string ApiSignature(string secret, string signed) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350

    // Digests have one length, so that time doesn't tell how long a secret is.
    internal static bool Same(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(Sm3.Hash(Encoding.UTF8.GetBytes(given)), Sm3.Hash(Encoding.UTF8.GetBytes(right)));
}
