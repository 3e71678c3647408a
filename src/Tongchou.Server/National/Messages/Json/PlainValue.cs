using System.Globalization;

namespace Tongchou.Server.National.Messages;

/// <summary>Reads numbers, dates and times from the bytes of a value, with nothing made on the way.</summary>
internal static class PlainValue
{
    /// <summary>28 digits, a sign, a point and an exponent.</summary>
    private const int LongestNumber = 36;

    /// <returns>False for anything that is no decimal number, or whose digits would be lost.</returns>
    public static bool TryNumber(ReadOnlySpan<byte> raw, out decimal number)
    {
        ReadOnlySpan<byte> text = raw.Trim((byte)' ');
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (text.Length > LongestNumber || text.Contains((byte)0) || !decimal.TryParse(text, style, CultureInfo.InvariantCulture, out number))
        {
            number = 0;
            return false;
        }

        // A number too small for a decimal is read as nothing: 1E-40 is not 0.
        return number != 0 || !HoldsDigit(text);
    }

    public static bool TryDate(ReadOnlySpan<byte> raw, out DateOnly date)
    {
        bool read = TryTime(raw, out DateTime time, out _);
        date = DateOnly.FromDateTime(time);
        return read;
    }

    /// <summary>Reads <c>yyyy-MM-dd HH:mm:ss</c>, or <c>yyyy-MM-dd</c> alone, which is midnight.</summary>
    public static bool TryTime(ReadOnlySpan<byte> raw, out DateTime time, out bool isDay)
    {
        ReadOnlySpan<byte> text = raw.Trim((byte)' ');
        time = default;
        isDay = text.Length == 10;
        if (text.Length is not (10 or 19) || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out int year) || !TryDigits(text[5..7], out int month) || !TryDigits(text[8..10], out int day)
            || year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        int hour = 0, minute = 0, second = 0;
        if (!isDay && (text[10] != ' ' || text[13] != ':' || text[16] != ':'
            || !TryDigits(text[11..13], out hour) || !TryDigits(text[14..16], out minute) || !TryDigits(text[17..], out second)
            || hour > 23 || minute > 59 || second > 59))
        {
            return false;
        }

        time = new(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>Digits after the point that are not trailing zeros.</summary>
    public static bool HasMoreDecimals(decimal number, int decimals) => decimal.Round(number, decimals) != number;

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = number * 10 + digit - '0';
        }

        return true;
    }

    /// <summary>A digit other than zero stands before the exponent.</summary>
    private static bool HoldsDigit(ReadOnlySpan<byte> text)
    {
        int exponent = text.IndexOfAny((byte)'e', (byte)'E');
        return (exponent < 0 ? text : text[..exponent]).IndexOfAnyInRange((byte)'1', (byte)'9') >= 0;
    }
}
