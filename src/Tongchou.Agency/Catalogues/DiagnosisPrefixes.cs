namespace Tongchou.Agency.Catalogues;

/// <summary>Beginnings of diagnosis codes: <c>E11 I10</c> means any code that begins so. Empty means any diagnosis.</summary>
/// <remarks>Kept as one text in capitals, sorted, with single spaces, so that two are equal when they mean the same.</remarks>
public readonly record struct DiagnosisPrefixes
{
    private const int Longest = 20;
    private readonly string? text;

    // None is null, also where an empty text was read: the default and what was read of nothing are equal.
    private DiagnosisPrefixes(string text) => this.text = text.Length == 0 ? null : text;

    public bool IsEmpty => text is null;

    /// <summary>Reads prefixes of letters, digits, dot, star, plus and hyphen, parted by spaces, commas or semicolons.</summary>
    public static bool TryParse(string? written, out DiagnosisPrefixes prefixes)
    {
        string[] parts = (written ?? "").ToUpperInvariant().Split([' ', ',', ';', '\uFF0C', '\uFF1B', '、'], StringSplitOptions.RemoveEmptyEntries);
        prefixes = new(string.Join(' ', parts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        return parts.All(part => part.Length <= Longest && part.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '*' or '+' or '-'));
    }

    public bool Include(string diagnosis) => ToString().Split(' ').Any(prefix => diagnosis.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => text ?? "";
}
