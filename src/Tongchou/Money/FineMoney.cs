using System.Runtime.CompilerServices;

namespace Tongchou;

/// <summary>
/// An amount before rounding, in ten-thousandths of a fen: what <see cref="Rate.Of"/> gives, added up exactly.
/// </summary>
/// <remarks>
/// <see cref="Rounded"/> is the one place where the system rounds. A payer's step adds its parts here and rounds once at
/// its end, so that splitting or re-ordering the lines of a bill changes nothing.
/// </remarks>
public readonly record struct FineMoney(long Parts)
{
    /// <summary>How many parts make a fen.</summary>
    public const long PerFen = 10_000;

    public static FineMoney operator +(FineMoney left, FineMoney right) => new(left.Parts + right.Parts);
    public static FineMoney operator -(FineMoney left, FineMoney right) => new(left.Parts - right.Parts);

    /// <summary>Whole fen, half up; below nothing the same mirrored, so that a reversal undoes its settlement exactly.</summary>
    public Money Rounded
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new((Parts + (Parts >= 0 ? PerFen / 2 : -PerFen / 2)) / PerFen);
    }

    /// <summary>Whole fen with the rest dropped, for limits that must not be passed.</summary>
    public Money Floor => new(Math.DivRem(Parts, PerFen) is var (whole, rest) && rest < 0 ? whole - 1 : whole);

    public static FineMoney From(Money amount) => new(amount.Fen * PerFen);
}
