namespace Tongchou.Agency.Ciphers.Engines;

/// <summary>One SM2 key at work: OpenSSL where it is, else managed code. Safe for many threads.</summary>
internal abstract class Sm2Engine
{
    /// <param name="point">The public key: 4, x, y.</param>
    /// <param name="secret">The private key of 32 bytes, or nothing for a key that only verifies.</param>
    public static Sm2Engine Of(byte[] point, byte[] secret) => LibCrypto.IsThere ? new NativeSm2(point, secret) : new ManagedSm2(point, secret);

    /// <returns>r and s, 32 bytes each.</returns>
    public abstract byte[] Sign(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> userId);

    public abstract bool Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> userId, ReadOnlySpan<byte> signature);
}
