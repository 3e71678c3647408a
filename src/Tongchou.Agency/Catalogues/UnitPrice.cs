using System.Globalization;

namespace Tongchou.Agency.Catalogues;

/// <summary>A price 单价 for one unit, in whole millionths of a yuan: the national interface allows six decimals.</summary>
/// <remarks>
/// A <see cref="FineMoney"/> holds the same parts, but it is an amount on its way to being rounded and adds up; a price is
/// neither. It becomes money in one place only, by <see cref="Times"/>, together with a quantity.
/// </remarks>
public readonly record struct UnitPrice(long Millionths) : IComparable<UnitPrice>
{
    private const int PartsPerYuan = 1_000_000;

    public static readonly UnitPrice Zero;
    public static readonly UnitPrice Largest = new(1_000_000_000L * PartsPerYuan);

    public static UnitPrice Yuan(long yuan) => new(yuan * PartsPerYuan);

    /// <summary>What a quantity costs at this price, half up to the fen.</summary>
    /// <remarks>
    /// Price × quantity has ten decimals, more than <see cref="FineMoney"/> keeps; rounding to it first would round twice.
    /// Hence one division here, by the same rule as <see cref="FineMoney.Rounded"/>.
    /// </remarks>
    public Money Times(Quantity quantity)
    {
        Int128 parts = (Int128)Millionths * quantity.TenThousandths;
        Int128 perFen = FineMoney.PerFen * Quantity.PartsPerUnit;
        return new((long)((parts + (parts >= 0 ? perFen / 2 : -perFen / 2)) / perFen));
    }

    /// <summary>Reads yuan with at most six decimals, from nothing up to <see cref="Largest"/>.</summary>
    public static bool TryParse(string? text, out UnitPrice price)
    {
        bool sound = Decimals.TryRead(text, PartsPerYuan, Largest.Millionths, out long parts);
        price = new(parts);
        return sound;
    }

    public int CompareTo(UnitPrice other) => Millionths.CompareTo(other.Millionths);

    /// <summary>Yuan with two to six decimals: <c>3.50</c>, <c>0.012345</c>.</summary>
    public override string ToString() => (Millionths / (decimal)PartsPerYuan).ToString("0.00####", CultureInfo.InvariantCulture);
}

/// <summary>A quantity 数量 of units, in whole ten-thousandths.</summary>
public readonly record struct Quantity(long TenThousandths) : IComparable<Quantity>
{
    public const int PartsPerUnit = 10_000;

    public static readonly Quantity Zero;
    public static readonly Quantity One = Of(1);
    /// <summary>Ten million: with the largest price still an amount that fits.</summary>
    public static readonly Quantity Largest = Of(10_000_000);

    public static Quantity Of(long units) => new(units * PartsPerUnit);

    public static Quantity operator +(Quantity left, Quantity right) => new(left.TenThousandths + right.TenThousandths);
    public static bool operator <(Quantity left, Quantity right) => left.TenThousandths < right.TenThousandths;
    public static bool operator >(Quantity left, Quantity right) => left.TenThousandths > right.TenThousandths;
    public static bool operator <=(Quantity left, Quantity right) => left.TenThousandths <= right.TenThousandths;
    public static bool operator >=(Quantity left, Quantity right) => left.TenThousandths >= right.TenThousandths;

    /// <summary>Reads a number with at most four decimals, from nothing up to <see cref="Largest"/>.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        bool sound = Decimals.TryRead(text, PartsPerUnit, Largest.TenThousandths, out long parts);
        quantity = new(parts);
        return sound;
    }

    public int CompareTo(Quantity other) => TenThousandths.CompareTo(other.TenThousandths);
    public override string ToString() => (TenThousandths / (decimal)PartsPerUnit).ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>Reads a plain decimal as whole parts, so that no digit is lost unseen.</summary>
internal static class Decimals
{
    public static bool TryRead(string? text, int perUnit, long most, out long parts)
    {
        parts = 0;
        if (text is null || text.Length > 32 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            || number > most / perUnit)
        {
            return false;
        }

        decimal scaled = number * perUnit;
        if (scaled != decimal.Truncate(scaled))
        {
            return false;
        }

        parts = (long)scaled;
        return true;
    }
}
