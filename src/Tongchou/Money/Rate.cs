using System.Globalization;

namespace Tongchou;

/// <summary>A ratio in whole ten-thousandths: 65% is 6,500. Also percentage points that are added to another ratio.</summary>
/// <remarks>The zero is lawful and means nothing is shared. A rate below zero or above one is possible for points only.</remarks>
public readonly record struct Rate(int TenThousandths) : IComparable<Rate>
{
    public static readonly Rate Zero;
    public static readonly Rate Whole = new(10_000);

    public static Rate Percent(int percent) => new(percent * 100);
    public static Rate Min(Rate left, Rate right) => left.TenThousandths <= right.TenThousandths ? left : right;
    public static Rate Max(Rate left, Rate right) => left.TenThousandths >= right.TenThousandths ? left : right;

    public static Rate operator +(Rate left, Rate right) => new(left.TenThousandths + right.TenThousandths);
    public static Rate operator -(Rate left, Rate right) => new(left.TenThousandths - right.TenThousandths);
    public static bool operator <(Rate left, Rate right) => left.TenThousandths < right.TenThousandths;
    public static bool operator >(Rate left, Rate right) => left.TenThousandths > right.TenThousandths;
    public static bool operator <=(Rate left, Rate right) => left.TenThousandths <= right.TenThousandths;
    public static bool operator >=(Rate left, Rate right) => left.TenThousandths >= right.TenThousandths;

    public int CompareTo(Rate other) => TenThousandths.CompareTo(other.TenThousandths);

    /// <summary>What part of a whole an amount is, half up to the ten-thousandth; null of a whole that is nothing.</summary>
    public static Rate? Share(Money part, Money whole) =>
        whole.IsPositive && !part.IsNegative ? new((int)((((Int128)part.Fen * 20_000) + whole.Fen) / (2 * (Int128)whole.Fen))) : null;

    /// <summary>This part of an amount, exactly; the step that pays it rounds it once with <see cref="FineMoney.Rounded"/>.</summary>
    public FineMoney Of(Money amount) => new(amount.Fen * TenThousandths);

    /// <summary>Reads <c>65%</c>, <c>82.5%</c> or <c>0.65</c>; at most two decimals of a percent.</summary>
    public static bool TryParse(string? text, out Rate rate)
    {
        rate = Zero;
        if (text is null || text.Length is 0 or > 16)
        {
            return false;
        }

        bool percent = text[^1] is '%';
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(percent ? text[..^1] : text, plain, CultureInfo.InvariantCulture, out decimal number) || Math.Abs(number) > 1_000)
        {
            return false;
        }

        decimal parts = number * (percent ? 100 : 10_000);
        if (parts != decimal.Truncate(parts))
        {
            return false;
        }

        rate = new((int)parts);
        return true;
    }

    /// <summary>As people read it: <c>65%</c>, <c>82.5%</c>.</summary>
    public override string ToString() => (TenThousandths / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
