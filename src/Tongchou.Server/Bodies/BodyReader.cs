using System.Buffers;

namespace Tongchou.Server.Bodies;

/// <summary>Reads a body whole, and stops as soon as it is known to be too large.</summary>
internal static class BodyReader
{
    /// <summary>Bytes of the largest body: a bill of some 30,000 lines.</summary>
    public const int Most = 4 * 1024 * 1024;

    private const int Chunk = 64 * 1024;

    /// <param name="most">Bytes of the largest body this caller takes.</param>
    /// <returns>Null where the body is too large; the rest of it was not read.</returns>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken stop, int most = Most)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        byte[] chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            using MemoryStream whole = new((int)(request.ContentLength ?? 0));
            for (int read; (read = await request.Body.ReadAsync(chunk, stop)) > 0;)
            {
                if (whole.Length + read > most)
                {
                    return null;
                }

                whole.Write(chunk, 0, read);
            }

            return whole.GetBuffer().AsMemory(0, (int)whole.Length);
        }
        finally
        {
            // What it holds is somebody's illness.
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true);
        }
    }
}
