using Tongchou.Agency.Ciphers.Engines;

namespace Tongchou.Agency.Ciphers;

/// <summary>Hashes with SM3 what is appended, piece by piece, and begins anew after each <see cref="Finish"/>. For one thread at a time.</summary>
/// <remarks>Keep one and use it again: neither method allocates.</remarks>
public sealed class Sm3Hasher : IDisposable
{
    private readonly Sm3Engine engine;

    public Sm3Hasher() : this(Sm3Engine.New())
    {
    }

    internal Sm3Hasher(Sm3Engine engine) => this.engine = engine;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            engine.Append(bytes);
        }
    }

    /// <summary>Writes the hash of all that was appended since the last finish.</summary>
    /// <param name="hash">Takes <see cref="Sm3.Length"/> bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="hash"/> is shorter than that.</exception>
    public void Finish(Span<byte> hash)
    {
        if (hash.Length < Sm3.Length)
        {
            throw new ArgumentException($"A hash takes {Sm3.Length} bytes.", nameof(hash));
        }

        engine.Finish(hash[..Sm3.Length]);
    }

    public void Dispose() => engine.Dispose();
}
