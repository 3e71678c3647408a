using System.Globalization;

namespace Tongchou;

/// <summary>A citizen identity number 公民身份号码 (GB 11643): region, date of birth, sequence, check digit; 18 characters, an X in capitals.</summary>
/// <remarks>Its text form shows only the ends, so that a number that strays into a log harms nobody; <see cref="Text"/> is the whole.</remarks>
public sealed record IdentityNumber : IComparable<IdentityNumber>
{
    private const int Length = 18;
    private const int Shown = 4;
    private const string CheckDigits = "10X98765432";

    private IdentityNumber(string text, DateOnly born)
    {
        Text = text;
        Born = born;
    }

    public string Text { get; }
    public DateOnly Born { get; }

    /// <summary>The region that gave the number, as it was then; it may no longer exist.</summary>
    public RegionCode Region => new(int.Parse(Text.AsSpan(0, 6), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Odd sequences are given to men, even ones to women.</summary>
    public bool IsMale => (Text[16] - '0') % 2 == 1;

    public static bool TryParse(string? text, out IdentityNumber? number)
    {
        number = Read(text, default, new FaultList());
        return number is not null;
    }

    /// <summary>Reads a number, also with a small x, or says in what it is wrong. A date of birth in the future is for the caller to see.</summary>
    /// <returns>Null with a fault added.</returns>
    public static IdentityNumber? Read(string? text, Place place, FaultList faults)
    {
        if (text is not { Length: Length } || text.AsSpan(0, Length - 1).ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(text[^1]) || text[^1] is 'X' or 'x'))
        {
            faults.Add("identity-number-form", place, new("公民身份号码应为 17 位数字加一位校验码(数字或 X)。", "An identity number has 17 digits and a check digit or X."),
                new("请核对证件;其他证件请另选证件类型。", "Check the document; for other documents choose another kind."));
            return null;
        }

        if (!DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly born) || text.StartsWith("000000", StringComparison.Ordinal))
        {
            faults.Add("identity-number-date", place, new("公民身份号码第 7 至 14 位应为出生日期,前 6 位应为地区代码。", "Digits 7 to 14 of an identity number are a date of birth, the first six a region."),
                new("请核对证件。", "Check the document."));
            return null;
        }

        if (CheckDigit(text) != char.ToUpperInvariant(text[^1]))
        {
            faults.Add("identity-number-check", place, new("公民身份号码的校验码不对。", "The check digit of the identity number is wrong."), new("多半是输错一位或两位颠倒,请核对证件。", "Most likely a digit was mistyped or two were swapped; check the document."));
            return null;
        }

        return new(text.ToUpperInvariant(), born);
    }

    public int CompareTo(IdentityNumber? other) => string.CompareOrdinal(Text, other?.Text);
    public override string ToString() => $"{Text[..Shown]}{new string('*', Length - (2 * Shown))}{Text[^Shown..]}";

    // ISO 7064, MOD 11-2: the weight of a place is a power of two, modulo 11.
    private static char CheckDigit(string text)
    {
        int sum = 0;
        for (int i = 0; i < Length - 1; i++)
        {
            sum = (sum + text[i] - '0') * 2 % 11;
        }

        return CheckDigits[sum];
    }
}
