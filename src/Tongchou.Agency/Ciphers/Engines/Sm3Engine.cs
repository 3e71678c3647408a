using System.Buffers;
using Org.BouncyCastle.Crypto.Digests;

namespace Tongchou.Agency.Ciphers.Engines;

/// <summary>One running SM3: OpenSSL where it is, else managed code.</summary>
internal abstract class Sm3Engine : IDisposable
{
    public static Sm3Engine New() => LibCrypto.IsThere ? new NativeSm3() : new ManagedSm3();

    public abstract void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Writes the hash and begins anew.</summary>
    public abstract void Finish(Span<byte> hash);

    public abstract void Dispose();
}

internal sealed class NativeSm3 : Sm3Engine
{
    private readonly DigestContext context = DigestContext.New();

    public NativeSm3() => LibCrypto.Must(LibCrypto.EVP_DigestInit_ex2(context, LibCrypto.Sm3, 0) == 1);

    public override void Append(ReadOnlySpan<byte> bytes) => LibCrypto.Must(LibCrypto.EVP_DigestUpdate(context, bytes, (nuint)bytes.Length) == 1);

    public override void Finish(Span<byte> hash)
    {
        LibCrypto.Must(LibCrypto.EVP_DigestFinal_ex(context, hash, 0) == 1);

        // Naming no digest keeps the one in use and only winds it back.
        LibCrypto.Must(LibCrypto.EVP_DigestInit_ex2(context, 0, 0) == 1);
    }

    public override void Dispose() => context.Dispose();
}

internal sealed class ManagedSm3 : Sm3Engine
{
    private const int Piece = 4096;

    private readonly SM3Digest digest = new();

    public override void Append(ReadOnlySpan<byte> bytes)
    {
        // The library takes arrays only.
        byte[] piece = ArrayPool<byte>.Shared.Rent(Piece);
        while (!bytes.IsEmpty)
        {
            int count = Math.Min(bytes.Length, Piece);
            bytes[..count].CopyTo(piece);
            digest.BlockUpdate(piece, 0, count);
            bytes = bytes[count..];
        }

        ArrayPool<byte>.Shared.Return(piece, clearArray: true);
    }

    public override void Finish(Span<byte> hash)
    {
        byte[] result = new byte[digest.GetDigestSize()];
        digest.DoFinal(result, 0);
        result.CopyTo(hash);
    }

    public override void Dispose()
    {
    }
}
