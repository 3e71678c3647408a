using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Tongchou.Agency.Ciphers;

/// <summary>Authenticated encryption for what is kept 静态加密: SM4-CBC under a random start, then HMAC-SM3 over all of it.</summary>
/// <remarks>
/// SM4-GCM would be one call, but OpenSSL 3.0 doesn't have it (3.1 and later do), and two implementations of one format by version would be
/// a trap. Encrypt first, then authenticate: nothing is decrypted before its digest was found right, so padding tells an attacker nothing.
/// CBC rather than CTR: a repeated start would cost less, and the length of a name shows only to the block.
/// </remarks>
internal static class SealedSm4
{
    private const int Start = 16;

    /// <summary>How much longer a sealed text is than its padded plain text.</summary>
    public const int Overhead = Start + Sm3.Length;

    /// <param name="keys">What encrypts and what authenticates.</param>
    /// <param name="plain">What is kept secret.</param>
    /// <param name="place">What it belongs to; not secret, not kept, needed again to open.</param>
    public static byte[] Seal(SealingKeys keys, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        Span<byte> iv = stackalloc byte[Start];
        RandomNumberGenerator.Fill(iv);
        byte[] cipher = Sm4.EncryptCbc(keys.Encryption, iv, plain);
        byte[] whole = [.. iv, .. cipher, .. new byte[Sm3.Length]];
        HmacSm3.Of(keys.Authentication, Authenticated(whole.AsSpan(0, Start + cipher.Length), place), whole.AsSpan(Start + cipher.Length));
        return whole;
    }

    /// <returns>Null where a bit was altered, the key is another, or it belongs to another place.</returns>
    public static byte[]? Open(SealingKeys keys, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> place)
    {
        if (whole.Length < Overhead)
        {
            return null;
        }

        ReadOnlySpan<byte> body = whole[..^Sm3.Length];
        return HmacSm3.Matches(keys.Authentication, Authenticated(body, place), whole[^Sm3.Length..])
            ? Sm4.DecryptCbc(keys.Encryption, body[..Start], body[Start..])
            : null;
    }

    // The length of the place goes first, so that no byte can wander from the place into the body.
    private static byte[] Authenticated(ReadOnlySpan<byte> body, ReadOnlySpan<byte> place)
    {
        byte[] all = new byte[sizeof(int) + place.Length + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(all, place.Length);
        place.CopyTo(all.AsSpan(sizeof(int)));
        body.CopyTo(all.AsSpan(sizeof(int) + place.Length));
        return all;
    }
}

/// <summary>The two keys of sealing: 16 bytes to encrypt, 32 to authenticate.</summary>
internal sealed record SealingKeys(byte[] Encryption, byte[] Authentication);
