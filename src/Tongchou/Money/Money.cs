using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tongchou;

/// <summary>
/// An amount of renminbi in whole fen (分), so that no fraction is lost unseen.
/// </summary>
/// <remarks>
/// Two amounts are equal when their fen are. There is no <c>Money × Money</c>; money meets a rate only in
/// <see cref="Rate.Of"/>. Arithmetic is checked: an amount that does not fit raises <see cref="OverflowException"/>.
/// </remarks>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero;

    /// <summary>The largest amount a single bill, limit or income may state: ten billion yuan.</summary>
    public static readonly Money Largest = Yuan(10_000_000_000);

    public static Money Yuan(long yuan) => new(yuan * 100);
    public static Money Min(Money left, Money right) => left.Fen <= right.Fen ? left : right;
    public static Money Max(Money left, Money right) => left.Fen >= right.Fen ? left : right;

    public bool IsZero => Fen == 0;
    public bool IsPositive => Fen > 0;
    public bool IsNegative => Fen < 0;

    /// <summary>This amount, or nothing where it is below nothing.</summary>
    public Money OrZero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Math.Max(Fen, 0));
    }

    public static Money operator +(Money left, Money right) => new(left.Fen + right.Fen);
    public static Money operator -(Money left, Money right) => new(left.Fen - right.Fen);
    public static Money operator -(Money amount) => new(-amount.Fen);
    public static Money operator *(Money amount, int times) => new(amount.Fen * times);
    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;
    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;
    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;
    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Reads yuan with at most two decimals, such as <c>1234.5</c>; no thousands separators, no exponent.</summary>
    /// <returns>False for anything else, a third decimal that is not zero, or an amount beyond <see cref="Largest"/>.</returns>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = Zero;
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text is null || text.Length > 32 || !decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out decimal yuan)
            || Math.Abs(yuan) > Largest.Fen / 100)
        {
            return false;
        }

        decimal fen = yuan * 100;
        if (fen != decimal.Truncate(fen))
        {
            return false;
        }

        amount = new((long)fen);
        return true;
    }

    /// <summary>Yuan with thousands and two decimals, as people read it: <c>12,345.60</c>.</summary>
    public override string ToString() => (Fen / 100m).ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>Yuan with two decimals and nothing else, as programs read it: <c>12345.60</c>.</summary>
    public string ToPlain() => (Fen / 100m).ToString("F2", CultureInfo.InvariantCulture);
}
