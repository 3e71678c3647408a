using System.Text;
using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency;

/// <summary>The national hash SM3 国密杂凑 (GB/T 32905): <see cref="Of(string)"/> as lower-case hex, <see cref="Hash(ReadOnlySpan{byte})"/> as bytes.</summary>
public static class Sm3
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Length = 32;

    // One per thread: a hash in passing makes no context and no garbage.
    [ThreadStatic]
    private static Sm3Hasher? hasher;

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Length];
        Hash(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static byte[] Hash(ReadOnlySpan<byte> bytes)
    {
        byte[] hash = new byte[Length];
        Hash(bytes, hash);
        return hash;
    }

    /// <param name="bytes">What is hashed.</param>
    /// <param name="hash">Takes <see cref="Length"/> bytes.</param>
    public static void Hash(ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        // Before anything is appended: the thread's hasher must never keep a rest.
        ArgumentOutOfRangeException.ThrowIfLessThan(hash.Length, Length, nameof(hash));
        hasher ??= new();
        hasher.Append(bytes);
        hasher.Finish(hash);
    }
}
