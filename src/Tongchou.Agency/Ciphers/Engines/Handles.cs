using System.Runtime.InteropServices;

namespace Tongchou.Agency.Ciphers.Engines;

internal sealed class DigestContext() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    public static DigestContext New()
    {
        DigestContext context = new();
        context.SetHandle(LibCrypto.EVP_MD_CTX_new());
        LibCrypto.Must(!context.IsInvalid);
        return context;
    }

    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_MD_CTX_free(handle);
        return true;
    }
}

internal sealed class CipherContext() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    public static CipherContext New()
    {
        CipherContext context = new();
        context.SetHandle(LibCrypto.EVP_CIPHER_CTX_new());
        LibCrypto.Must(!context.IsInvalid);
        return context;
    }

    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_CIPHER_CTX_free(handle);
        return true;
    }
}

internal sealed class KeyHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    public static KeyHandle Of(nint key)
    {
        KeyHandle one = new();
        one.SetHandle(key);
        return one;
    }

    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_PKEY_free(handle);
        return true;
    }
}
