using System.Text;

namespace Tongchou.Agency.Ciphers;

/// <summary>Signatures with the national curve SM2 国密签名 over SM3 (GB/T 32918), as r and s of 32 bytes each.</summary>
public static class Sm2
{
    /// <summary>The user id that both sides take where none was agreed (GM/T 0009).</summary>
    public const string DefaultUserId = "1234567812345678";

    /// <summary>The length of a signature in bytes.</summary>
    public const int SignatureLength = 64;

    /// <summary>Signs the UTF-8 of a text.</summary>
    /// <param name="key">Who signs.</param>
    /// <param name="text">What is signed.</param>
    /// <param name="userId">The signer's id, which is signed along; both sides must take the same.</param>
    public static byte[] Sign(Sm2PrivateKey key, string text, string userId = DefaultUserId) =>
        key.Engine.Sign(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(userId));

    /// <summary>Whether the holder of the key signed just this text; a signature of any other length is none.</summary>
    public static bool Verify(Sm2PublicKey key, string text, ReadOnlySpan<byte> signature, string userId = DefaultUserId) =>
        signature.Length == SignatureLength && key.Engine.Verify(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(userId), signature);
}
