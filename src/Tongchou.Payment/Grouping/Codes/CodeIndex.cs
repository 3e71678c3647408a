using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tongchou.Payment.Grouping;

/// <summary>
/// Numbers the codes of a classification (编码) densely from one, so that all that is known of a code lies in an array at its number.
/// Zero is every code that is not known. Codes are compared byte by byte: case, <c>x</c>, <c>+</c> and <c>*</c> matter.
/// </summary>
/// <remarks>
/// A code of at most 24 bytes is three words, and so equality is three comparisons and the hash three multiplications. Every code of
/// the insurance edition is shorter; what is longer is not known. A quarter of the table at least is empty, so that a search mostly ends where it begins.
/// </remarks>
public sealed class CodeIndex
{
    public const int Unknown = 0;

    /// <summary>The longest code that can be kept.</summary>
    public const int LongestCode = 24;

    private const int Word = sizeof(ulong);
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xC2B2AE3D27D4EB4F, Third = 0x165667B19E3779F9;

    private Slot[] slots = new Slot[1024];
    private int shift = 64 - 10;

    /// <summary>By number; the first is no code.</summary>
    private readonly List<Slot> codes = [default];

    /// <summary>How many codes there are; their numbers go from one to this.</summary>
    public int Count => codes.Count - 1;

    /// <returns>The number of the code, or <see cref="Unknown"/>.</returns>
    public int Find(ReadOnlySpan<byte> code)
    {
        if (code.Length is 0 or > LongestCode)
        {
            return Unknown;
        }

        Read(code, out ulong a, out ulong b, out ulong c);
        return At(a, b, c).Number;
    }

    /// <returns>The number of the code, new or known; <see cref="Unknown"/> if it is empty or too long to be kept.</returns>
    public int Add(ReadOnlySpan<byte> code)
    {
        if (code.Length is 0 or > LongestCode)
        {
            return Unknown;
        }

        Read(code, out ulong a, out ulong b, out ulong c);
        if (At(a, b, c) is { Number: > 0 } known)
        {
            return known.Number;
        }

        if (codes.Count * 4 > slots.Length * 3)
        {
            Grow();
        }

        Slot added = new() { A = a, B = b, C = c, Number = codes.Count };
        At(a, b, c) = added;
        codes.Add(added);
        return added.Number;
    }

    /// <summary>The code with this number, as it is written; empty for <see cref="Unknown"/>.</summary>
    public string Text(int number)
    {
        Span<byte> bytes = stackalloc byte[LongestCode];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, codes[number].A);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[Word..], codes[number].B);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[(2 * Word)..], codes[number].C);
        return Encoding.UTF8.GetString(bytes.TrimEnd((byte)0));
    }

    /// <summary>Where the code stands, or the empty place where it would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot At(ulong a, ulong b, ulong c)
    {
        Slot[] table = slots;
        ulong hash = unchecked((a * First) ^ (b * Second) ^ (c * Third));

        // Folded down and spread once more, so that codes that differ late don't meet.
        uint place = (uint)(unchecked((hash ^ (hash >> 29)) * First) >> shift);
        while (true)
        {
            ref Slot slot = ref table[place & (uint)(table.Length - 1)];
            if ((slot.A == a && slot.B == b && slot.C == c) || slot.Number == Unknown)
            {
                return ref slot;
            }

            place++;
        }
    }

    private void Grow()
    {
        slots = new Slot[slots.Length * 2];
        shift--;
        for (int number = 1; number < codes.Count; number++)
        {
            At(codes[number].A, codes[number].B, codes[number].C) = codes[number];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Read(ReadOnlySpan<byte> code, out ulong a, out ulong b, out ulong c)
    {
        b = 0;
        c = 0;
        if (code.Length <= Word)
        {
            a = Tail(code);
            return;
        }

        a = BinaryPrimitives.ReadUInt64LittleEndian(code);
        if (code.Length <= 2 * Word)
        {
            b = Tail(code[Word..]);
            return;
        }

        b = BinaryPrimitives.ReadUInt64LittleEndian(code[Word..]);
        c = Tail(code[(2 * Word)..]);
    }

    /// <summary>One to eight bytes as a word; reads that overlap set the same bits twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tail(ReadOnlySpan<byte> bytes)
    {
        int length = bytes.Length;
        if (length == Word)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        }

        if (length >= sizeof(uint))
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(length - sizeof(uint))..]) << (8 * (length - sizeof(uint))));
        }

        return bytes[0] | ((ulong)bytes[length >> 1] << (8 * (length >> 1))) | ((ulong)bytes[length - 1] << (8 * (length - 1)));
    }

    private struct Slot
    {
        public ulong A;
        public ulong B;
        public ulong C;
        public int Number;
    }
}
