using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Paddings;
using Org.BouncyCastle.Crypto.Parameters;

namespace Tongchou.Agency.Ciphers.Engines;

internal enum Sm4Mode
{
    Ecb,
    Cbc,
}

internal static class NativeSm4
{
    private const int Block = 16;

    /// <returns>Null where decryption finds a wrong length or padding.</returns>
    public static byte[]? Run(Sm4Mode mode, bool encrypt, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> bytes)
    {
        using CipherContext context = CipherContext.New();
        nint cipher = mode is Sm4Mode.Ecb ? LibCrypto.Sm4Ecb : LibCrypto.Sm4Cbc;
        LibCrypto.Must(LibCrypto.EVP_CipherInit_ex2(context, cipher, key, iv, encrypt ? 1 : 0, 0) == 1);
        byte[] result = new byte[bytes.Length + Block];
        int written = 0;
        if (!bytes.IsEmpty)
        {
            LibCrypto.Must(LibCrypto.EVP_CipherUpdate(context, result, out written, bytes, bytes.Length) == 1);
        }

        if (LibCrypto.EVP_CipherFinal_ex(context, result.AsSpan(written), out int last) == 1)
        {
            return result[..(written + last)];
        }

        LibCrypto.ERR_clear_error();
        return null;
    }
}

internal static class ManagedSm4
{
    /// <inheritdoc cref="NativeSm4.Run"/>
    public static byte[]? Run(Sm4Mode mode, bool encrypt, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> bytes)
    {
        if (!encrypt && bytes.IsEmpty)
        {
            return null; // the library would decrypt nothing to nothing, but there is always padding
        }

        KeyParameter secret = new(key.ToArray());
        PaddedBufferedBlockCipher cipher = mode is Sm4Mode.Ecb ? new(new SM4Engine(), new Pkcs7Padding()) : new(new CbcBlockCipher(new SM4Engine()), new Pkcs7Padding());
        cipher.Init(encrypt, mode is Sm4Mode.Ecb ? secret : new ParametersWithIV(secret, iv.ToArray()));
        try
        {
            return cipher.DoFinal(bytes.ToArray());
        }
        catch (CryptoException) when (!encrypt)
        {
            return null;
        }
    }
}
