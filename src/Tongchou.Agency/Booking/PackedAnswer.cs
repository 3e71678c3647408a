using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Tongchou.Agency.Booking;

/// <summary>
/// An answer as the books keep it: packed. A settlement's answer says every line again in words and was two thirds of all a settlement stored;
/// packed it is a fifth of that, and packing takes less time than the digest and the disk took for the rest.
/// </summary>
/// <remarks>The form: four bytes with the length of the answer, little end first, then the answer as Brotli has it. An empty answer is empty.</remarks>
public static class PackedAnswer
{
    private const int Head = 4;
    private const int Quality = 1;
    private const int Window = 18;

    public static byte[] Pack(byte[] answer)
    {
        if (answer.Length == 0)
        {
            return answer;
        }

        byte[] room = ArrayPool<byte>.Shared.Rent(Head + BrotliEncoder.GetMaxCompressedLength(answer.Length));
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(room, answer.Length);
            return BrotliEncoder.TryCompress(answer, room.AsSpan(Head), out int length, Quality, Window)
                ? room.AsSpan(0, Head + length).ToArray()
                : throw new InvalidOperationException($"an answer of {answer.Length} bytes could not be packed");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <exception cref="InvalidDataException">These bytes are no packed answer.</exception>
    public static byte[] Open(byte[] packed)
    {
        if (packed.Length == 0)
        {
            return packed;
        }

        byte[] answer = new byte[packed.Length > Head ? BinaryPrimitives.ReadInt32LittleEndian(packed) : 0];
        return BrotliDecoder.TryDecompress(packed.AsSpan(Math.Min(Head, packed.Length)), answer, out int length) && length == answer.Length
            ? answer
            : throw new InvalidDataException("a kept answer can't be read");
    }
}
