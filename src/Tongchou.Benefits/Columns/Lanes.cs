using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tongchou.Benefits;

/// <summary>
/// Money arithmetic on eight persons at once, the same as <see cref="Rate.Of"/>, <see cref="FineMoney.Rounded"/> and <see cref="FineMoney.Floor"/>
/// for amounts that are not below nothing and less than <see cref="Bound"/>.
/// </summary>
/// <remarks>
/// Products are whole ones of 64 bits. The instruction for 32 bits would be quicker, but .NET 10.0 compiles it wrongly when one side is
/// the same in every lane.
/// </remarks>
internal static class Lanes
{
    /// <summary>Amounts stay below this many fen, some 42 million yuan, so that no product below overflows.</summary>
    public const long Bound = 1L << 32;

    // A fen is 10,000 = 16 × 625 parts. A division by 625 is a multiplication by 2^41 / 625, at most one too high, and put right.
    private const int Sixteenths = 4, Divisor = 625, Shift = 9;
    private const long Inverse = 3_518_437_209;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> OrZero(Vector512<long> amount) => Vector512.Max(amount, Vector512<long>.Zero);

    /// <summary>Parts of a fen that a rate of an amount comes to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Of(Vector512<long> rate, Vector512<long> amount) => rate * amount;

    /// <summary>Half up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Rounded(Vector512<long> parts) => Floor(parts + Vector512.Create(FineMoney.PerFen / 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Floor(Vector512<long> parts)
    {
        Vector512<long> number = Vector512.ShiftRightLogical(parts, Sixteenths);
        Vector512<long> inverse = Vector512.Create(Inverse);
        Vector512<long> low = Vector512.ShiftRightLogical((number & Vector512.Create((long)uint.MaxValue)) * inverse, 32);
        Vector512<long> high = Vector512.ShiftRightLogical(number, 32) * inverse;
        Vector512<long> quotient = Vector512.ShiftRightLogical(low + high, Shift);
        Vector512<long> rest = number - (quotient * Vector512.Create((long)Divisor));
        return quotient + Vector512.ShiftRightArithmetic(rest, 63);
    }

    /// <summary>One where the left is more than the right, lane by lane, else the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Where(Vector512<long> left, Vector512<long> more, Vector512<long> one, Vector512<long> other) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(left, more), one, other);
}
