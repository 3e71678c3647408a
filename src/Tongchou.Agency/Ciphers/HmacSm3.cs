using System.Security.Cryptography;

namespace Tongchou.Agency.Ciphers;

/// <summary>A digest that only the holder of a key can make 带密钥的杂凑: HMAC (RFC 2104) with SM3, of 32 bytes.</summary>
public static class HmacSm3
{
    private const int Block = 64;

    [ThreadStatic]
    private static Sm3Hasher? hasher;

    public static byte[] Of(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        byte[] digest = new byte[Sm3.Length];
        Of(key, bytes, digest);
        return digest;
    }

    public static void Of(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes, Span<byte> digest)
    {
        // Before anything is appended: the thread's hasher must never keep a rest.
        ArgumentOutOfRangeException.ThrowIfLessThan(digest.Length, Sm3.Length, nameof(digest));
        hasher ??= new();
        Of(hasher, key, bytes, digest);
    }

    /// <summary>Whether a digest is the right one, in a time that tells nothing about where it differs.</summary>
    public static bool Matches(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> digest)
    {
        Span<byte> right = stackalloc byte[Sm3.Length];
        Of(key, bytes, right);
        return CryptographicOperations.FixedTimeEquals(right, digest);
    }

    internal static void Of(Sm3Hasher hasher, ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes, Span<byte> digest)
    {
        Span<byte> pad = stackalloc byte[Block];
        pad.Clear();
        if (key.Length > Block)
        {
            hasher.Append(key);
            hasher.Finish(pad);
        }
        else
        {
            key.CopyTo(pad);
        }

        Mix(pad, 0x36);
        hasher.Append(pad);
        hasher.Append(bytes);
        Span<byte> inner = stackalloc byte[Sm3.Length];
        hasher.Finish(inner);

        Mix(pad, 0x36 ^ 0x5c);
        hasher.Append(pad);
        hasher.Append(inner);
        hasher.Finish(digest);
        CryptographicOperations.ZeroMemory(pad);
    }

    private static void Mix(Span<byte> pad, byte with)
    {
        foreach (ref byte one in pad)
        {
            one ^= with;
        }
    }
}
