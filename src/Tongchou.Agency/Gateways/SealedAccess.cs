using System.Text.Json;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Gateways;

/// <summary>What was agreed with an institution 接入设置, encrypted in one piece: it holds secrets of both sides.</summary>
public static class SealedAccess
{
    public static byte[] Seal(GatewayAccess access, IdentityCipher cipher)
    {
        Kept kept = new(
            Words<GatewayKind>.Code(access.Kind), access.Account, access.Secret, access.User, access.Password,
            access.Sm2PublicKey is { } theirs ? Convert.ToHexStringLower(theirs.ToBytes()) : null,
            access.Sm2PrivateKeyOfOurs is { } ours ? Convert.ToHexStringLower(ours.ToBytes()) : null,
            access.Sm4Key is { } key ? Convert.ToHexStringLower(key) : null,
            access.Sm2UserId);
        return cipher.Encrypt(JsonSerializer.Serialize(kept, AgencyJson.Options), PlaceOf(access.InstitutionCode));
    }

    /// <exception cref="CipherException">It was altered, or its key is missing.</exception>
    public static GatewayAccess Open(AccessRow row, IdentityCipher cipher)
    {
        Kept kept = JsonSerializer.Deserialize<Kept>(cipher.Decrypt(row.Sealed, PlaceOf(row.Institution)), AgencyJson.Options)!;
        GatewayKind kind = Words<GatewayKind>.TryParse(kept.Kind, out GatewayKind known) ? known : throw new FormatException($"{kept.Kind} is no kind of gateway");
        return new(row.Institution, kind, kept.Account, kept.Secret)
        {
            User = kept.User,
            Password = kept.Password,
            Sm2PublicKey = Sm2PublicKey.Read(kept.Theirs),
            Sm2PrivateKeyOfOurs = Sm2PrivateKey.Read(kept.Ours),
            Sm4Key = kept.Sm4 is { } key ? Convert.FromHexString(key) : null,
            Sm2UserId = kept.Sm2User,
        };
    }

    private static string PlaceOf(string institution) => $"gateway/{institution}";

    private sealed record Kept(string Kind, string Account, string Secret, string User, string Password, string? Theirs, string? Ours, string? Sm4, string Sm2User);
}
