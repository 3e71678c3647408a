using System.Buffers;

namespace Tongchou.Server.National.Messages;

/// <summary>Bytes that grow in rented arrays. They hold somebody's illness and are wiped before they go back.</summary>
internal sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private const int Usual = 4096;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int count;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, count);

    public void Advance(int count) => this.count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int needed = Math.Max(sizeHint, 1);
        if (bytes.Length - count < needed)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, count + needed));
            bytes.AsSpan(0, count).CopyTo(larger);
            Return();
            bytes = larger;
        }

        return bytes.AsMemory(count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        Return();
        bytes = [];
        count = 0;
    }

    private void Return()
    {
        bytes.AsSpan(0, count).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
