using System.Buffers.Binary;
using System.IO.Compression;

namespace Tongchou.Agency.Booking;

/// <summary>
/// An answer as the books keep it: packed. A settlement's answer says every line again in words and was two thirds of all a settlement stored;
/// packed it is a fifth of that, and packing takes less time than the digest and the disk took for the rest.
/// </summary>
/// <remarks>The form: four bytes with the length of the answer, little end first, then the answer as Deflate (RFC 1951). An empty answer is empty.</remarks>
public static class PackedAnswer
{
    private const int Head = 4;

    // Deflate can't pack more than a thousandfold: what says so is no answer, and no room is made for it.
    private const int MostFold = 1_100;

    public static byte[] Pack(byte[] answer)
    {
        if (answer.Length == 0)
        {
            return answer;
        }

        using MemoryStream packed = new(Head + (answer.Length / 2));
        Span<byte> length = stackalloc byte[Head];
        BinaryPrimitives.WriteInt32LittleEndian(length, answer.Length);
        packed.Write(length);
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(answer);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">These bytes are no packed answer.</exception>
    public static byte[] Open(byte[] packed)
    {
        if (packed.Length == 0)
        {
            return packed;
        }

        int length = packed.Length > Head ? BinaryPrimitives.ReadInt32LittleEndian(packed) : 0;
        if (length <= 0 || length > (long)packed.Length * MostFold)
        {
            throw Unreadable();
        }

        byte[] answer = new byte[length];
        using DeflateStream deflate = new(new MemoryStream(packed, Head, packed.Length - Head), CompressionMode.Decompress);
        return deflate.ReadAtLeast(answer, length, throwOnEndOfStream: false) == length && deflate.ReadByte() < 0 ? answer : throw Unreadable();
    }

    private static InvalidDataException Unreadable() => new("a kept answer can't be read");
}
