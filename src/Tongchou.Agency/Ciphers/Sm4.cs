using Tongchou.Agency.Ciphers.Engines;

namespace Tongchou.Agency.Ciphers;

/// <summary>The national block cipher SM4 国密分组密码 (GB/T 32907) with PKCS7 padding; a key has 16 bytes.</summary>
/// <remarks>ECB is what the national interface asks for: equal blocks look equal and nobody notices what was altered. What we keep goes through <see cref="SealedSm4"/>.</remarks>
public static class Sm4
{
    /// <summary>The length of a key and of a block in bytes.</summary>
    public const int KeyLength = 16;

    public static byte[] EncryptEcb(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain) => Run(Sm4Mode.Ecb, encrypt: true, key, [], plain)!;

    /// <returns>Null where the length or the padding is wrong: another key, or altered.</returns>
    public static byte[]? DecryptEcb(ReadOnlySpan<byte> key, ReadOnlySpan<byte> cipher) => Run(Sm4Mode.Ecb, encrypt: false, key, [], cipher);

    internal static byte[] EncryptCbc(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> plain) => Run(Sm4Mode.Cbc, encrypt: true, key, iv, plain)!;
    internal static byte[]? DecryptCbc(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> cipher) => Run(Sm4Mode.Cbc, encrypt: false, key, iv, cipher);

    private static byte[]? Run(Sm4Mode mode, bool encrypt, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> bytes)
    {
        if (key.Length != KeyLength)
        {
            throw new ArgumentException($"An SM4 key has {KeyLength} bytes, not {key.Length}.", nameof(key));
        }

        return LibCrypto.IsThere ? NativeSm4.Run(mode, encrypt, key, iv, bytes) : ManagedSm4.Run(mode, encrypt, key, iv, bytes);
    }
}
