using System.Buffers.Binary;

namespace Tongchou.Agency.Grouping;

/// <summary>The number of a stay (病案号) of up to 31 bytes as four words, so that a million of them can be held against each other without a string each.</summary>
internal readonly record struct StayKey(ulong A, ulong B, ulong C, ulong D)
{
    public const int LongestNumber = 31;

    public static StayKey Of(ReadOnlySpan<byte> number)
    {
        Span<byte> bytes = stackalloc byte[4 * sizeof(ulong)];
        bytes.Clear();
        number.CopyTo(bytes);
        bytes[^1] = (byte)number.Length;
        return new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));
    }

    public override int GetHashCode()
    {
        ulong hash = unchecked(((((((A * 0x9E3779B97F4A7C15) ^ B) * 0xC2B2AE3D27D4EB4F) ^ C) * 0x165667B19E3779F9) ^ D) * 0x9E3779B97F4A7C15);
        return unchecked((int)(hash >> 32));
    }
}
