using System.Buffers.Binary;
using System.Text;

namespace Tongchou.Payment.Grouping;

/// <summary>
/// Numbers the codes of a classification (编码) densely from one, so that all that is known of a code lies in an array at its number.
/// Zero is every code that is not known. Codes are compared byte by byte: case, <c>x</c>, <c>+</c> and <c>*</c> matter.
/// </summary>
/// <remarks>
/// A code of at most 24 bytes is three words, and so equality is three comparisons and the hash three multiplications. Every code of
/// the insurance edition is shorter; what is longer is not known. The table is half empty, so that a search mostly ends where it begins.
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
    private readonly List<int> slotOf = [0];

    /// <summary>How many codes there are; their numbers go from one to this.</summary>
    public int Count => slotOf.Count - 1;

    /// <returns>The number of the code, or <see cref="Unknown"/>.</returns>
    public int Find(ReadOnlySpan<byte> code)
    {
        if ((uint)(code.Length - 1) >= LongestCode)
        {
            return Unknown;
        }

        Read(code, out Slot sought);
        return slots[Place(in sought)].Number;
    }

    /// <returns>The number of the code, new or known; <see cref="Unknown"/> if it is empty or too long to be kept.</returns>
    public int Add(ReadOnlySpan<byte> code)
    {
        if ((uint)(code.Length - 1) >= LongestCode)
        {
            return Unknown;
        }

        Read(code, out Slot added);
        int place = Place(in added);
        if (slots[place].Number != Unknown)
        {
            return slots[place].Number;
        }

        if (slotOf.Count * 2 > slots.Length)
        {
            Grow();
            place = Place(in added);
        }

        added.Number = slotOf.Count;
        slots[place] = added;
        slotOf.Add(place);
        return added.Number;
    }

    /// <summary>The code with this number, as it is written; empty for <see cref="Unknown"/>.</summary>
    public string Text(int number)
    {
        if (number is Unknown)
        {
            return "";
        }

        Slot slot = slots[slotOf[number]];
        Span<byte> bytes = stackalloc byte[LongestCode];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, slot.A);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[Word..], slot.B);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[(2 * Word)..], slot.C);
        return Encoding.UTF8.GetString(bytes.TrimEnd((byte)0));
    }

    /// <summary>Where the code stands, or the empty place where it would.</summary>
    private int Place(in Slot sought)
    {
        Slot[] table = slots;
        ulong hash = unchecked((sought.A * First) ^ (sought.B * Second) ^ (sought.C * Third));

        // The product's high half depends on all of the code; folded down once more, so that codes that differ late don't meet.
        int place = (int)(unchecked((hash ^ (hash >> 29)) * First) >> shift);
        while (true)
        {
            ref Slot slot = ref table[place & (table.Length - 1)];
            if (slot.Number == Unknown || (slot.A == sought.A && slot.B == sought.B && slot.C == sought.C))
            {
                return place & (table.Length - 1);
            }

            place++;
        }
    }

    private void Grow()
    {
        Slot[] old = slots;
        slots = new Slot[old.Length * 2];
        shift--;
        for (int number = 1; number < slotOf.Count; number++)
        {
            Slot slot = old[slotOf[number]];
            int place = Place(in slot);
            slots[place] = slot;
            slotOf[number] = place;
        }
    }

    private static void Read(ReadOnlySpan<byte> code, out Slot slot)
    {
        slot = default;
        if (code.Length <= Word)
        {
            slot.A = Tail(code);
        }
        else if (code.Length <= 2 * Word)
        {
            slot.A = BinaryPrimitives.ReadUInt64LittleEndian(code);
            slot.B = Tail(code[Word..]);
        }
        else
        {
            slot.A = BinaryPrimitives.ReadUInt64LittleEndian(code);
            slot.B = BinaryPrimitives.ReadUInt64LittleEndian(code[Word..]);
            slot.C = Tail(code[(2 * Word)..]);
        }
    }

    /// <summary>One to eight bytes as a word; reads that overlap set the same bits twice.</summary>
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
