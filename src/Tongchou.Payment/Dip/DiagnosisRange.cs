namespace Tongchou.Payment.Dip;

/// <summary>Diagnoses 诊断范围 of a DIP group: a code's beginning such as <c>I74.8</c> or <c>I74</c>, or a span of categories such as <c>I70-I79</c>, both ends inside.</summary>
/// <param name="From">The first category, or the beginning itself.</param>
/// <param name="To">The last category; the same as <paramref name="From"/> for a beginning.</param>
public readonly record struct DiagnosisRange(string From, string To)
{
    private const int CategoryLength = 3;

    public bool IsSpan => From != To;

    public static bool TryParse(string text, out DiagnosisRange range)
    {
        string[] ends = text.Trim().ToUpperInvariant().Split('-');
        range = new(ends[0], ends[^1]);
        return ends.Length is 1 or 2 && ends.All(IsCode) && (ends.Length == 1 || (ends.All(end => end.Length == CategoryLength) && string.CompareOrdinal(ends[0], ends[1]) <= 0));
    }

    /// <summary>The unit of DIP: the first characters of a diagnosis, with its point.</summary>
    /// <param name="characters">How many count, the point aside: of <c>I74.800x021</c> four make <c>I74.8</c>.</param>
    public static string Unit(string diagnosis, int characters)
    {
        string plain = string.Concat(diagnosis.Trim().ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        string cut = plain[..Math.Min(characters, plain.Length)];
        return cut.Length > CategoryLength ? $"{cut[..CategoryLength]}.{cut[CategoryLength..]}" : cut;
    }

    public bool Holds(string diagnosis)
    {
        string code = diagnosis.Trim().ToUpperInvariant();
        if (!IsSpan)
        {
            return code.StartsWith(From, StringComparison.Ordinal);
        }

        string category = Unit(code, CategoryLength);
        return string.CompareOrdinal(category, From) >= 0 && string.CompareOrdinal(category, To) <= 0;
    }

    /// <summary>How wide it is, for the finest to come first: longer beginnings before shorter ones, those before spans, short spans before long.</summary>
    public int Width => IsSpan ? CategoryLength + ((To[0] - From[0]) * 100) + Number(To) - Number(From) + 10 : -From.Length;

    public override string ToString() => IsSpan ? $"{From}-{To}" : From;

    private static int Number(string category) => (Digit(category[1]) * 10) + Digit(category[2]);
    private static int Digit(char sign) => char.IsAsciiDigit(sign) ? sign - '0' : 9;
    private static bool IsCode(string code) => code.Length is >= CategoryLength and <= 20 && char.IsAsciiLetterUpper(code[0]) && code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '.');
}
