using System.Globalization;

namespace Tongchou.Agency.Persons;

/// <summary>The number 证件号码 of a person's identity document. Equal when document and text are.</summary>
public sealed record IdentityNumber
{
    private const int CardLength = 18;
    private const int Longest = 30;
    private const string CheckLetters = "10X98765432";
    private static readonly int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdentityNumber(IdentityDocument document, string text) => (Document, Text) = (document, text);

    public IdentityDocument Document { get; }
    public string Text { get; }

    /// <summary>The birthday a resident identity card states; null for other documents.</summary>
    public DateOnly? Born => Document is IdentityDocument.ResidentCard ? Birthday(Text) : null;

    /// <summary>The sex a resident identity card states: its seventeenth digit is odd for men.</summary>
    public Sex Sex => Document is not IdentityDocument.ResidentCard ? Sex.Unknown : Text[16] % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>Reads a number; a resident identity card's is held to its birthday and check digit (GB 11643).</summary>
    /// <param name="why">What is wrong, where this returns null.</param>
    public static IdentityNumber? Read(IdentityDocument document, string text, out Phrase why)
    {
        text = text.ToUpperInvariant();
        why = document is IdentityDocument.ResidentCard ? CardFault(text) : OtherFault(text);
        return why.IsEmpty ? new(document, text) : null;
    }

    /// <summary>The check digit that belongs to the first seventeen digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return CheckLetters[sum % CheckLetters.Length];
    }

    /// <summary>What may be shown to people: the first six and the last four characters (personal data, JS2021 24).</summary>
    public string Masked => Text.Length <= 10 ? $"{Text[..1]}***{Text[^1..]}" : $"{Text[..6]}{new string('*', Text.Length - 10)}{Text[^4..]}";

    /// <summary>Masked, so that no log or message carries a number by accident.</summary>
    public override string ToString() => Masked;

    private static Phrase CardFault(string text) => text switch
    {
        { Length: not CardLength } => new($"身份证号应有 18 位,这里有 {text.Length} 位。", $"An identity number has 18 characters, not {text.Length}."),
        _ when text.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') >= 0 || text[17] is not ((>= '0' and <= '9') or 'X') => new("身份证号前 17 位应为数字,末位为数字或 X。", "The first 17 characters must be digits, the last a digit or X."),
        _ when Birthday(text) is null => new($"身份证号中的出生日期 {text[6..14]} 不存在。", $"The birthday {text[6..14]} inside the number does not exist."),
        _ when CheckDigit(text) != text[17] => new("身份证号校验位不符,可能有一位写错。", "The check digit does not fit: one digit may be mistyped."),
        _ => default,
    };

    private static Phrase OtherFault(string text) => text.Length is 0 or > Longest || !text.All(each => char.IsAsciiLetterOrDigit(each) || each is '-')
        ? new($"证件号码应为 1 至 {Longest} 位字母、数字或短横。", $"A document number has 1 to {Longest} letters, digits or hyphens.")
        : default;

    private static DateOnly? Birthday(string text) =>
        DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year >= 1850 ? day : null;
}

/// <summary>The document 证件类型 that tells who a person is.</summary>
public enum IdentityDocument
{
    [Word("resident-card", "居民身份证(户口簿)", "resident identity card or household register")] ResidentCard,
    [Word("hong-kong-macau-permit", "港澳居民来往内地通行证", "permit of Hong Kong and Macau residents")] HongKongMacauPermit,
    [Word("taiwan-permit", "台湾居民来往大陆通行证", "permit of Taiwan residents")] TaiwanPermit,
    [Word("permanent-residence", "外国人永久居留证", "foreigner's permanent residence card")] PermanentResidence,
    [Word("passport", "护照", "passport")] Passport,
    [Word("birth-certificate", "出生医学证明", "birth certificate")] BirthCertificate,
}
