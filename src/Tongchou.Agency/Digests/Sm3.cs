using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Tongchou.Agency;

/// <summary>The national hash SM3 国密杂凑 (GB/T 32905) as lower-case hex.</summary>
public static class Sm3
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Hash(bytes));

    public static byte[] Hash(ReadOnlySpan<byte> bytes)
    {
        SM3Digest digest = new();
        digest.BlockUpdate(bytes.ToArray(), 0, bytes.Length);
        byte[] hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
