using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tongchou.Agency;

/// <summary>The number 试算单号 of a kept trial bill, cut from the SM3 of the bill: the same bill always gets the same number.</summary>
/// <remarks>Base32 in lower case without the look-alikes i, l, o and u, so that it can be read out over the telephone.</remarks>
public sealed record TrialBillId
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Shortest = 12;
    private const int Longest = 48;
    private const int Longer = 4;
    private const int BitsPerLetter = 5;

    private TrialBillId(string text) => Text = text;

    public string Text { get; }

    /// <summary>The numbers a bill may have, the shortest first; a longer one serves where another bill has the shorter.</summary>
    public static IEnumerable<TrialBillId> For(string bill)
    {
        string letters = Base32(Convert.FromHexString(Sm3.Of(bill)));
        for (int length = Shortest; length <= Longest; length += Longer)
        {
            yield return new(letters[..length]);
        }
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out TrialBillId? id)
    {
        id = text is { Length: >= Shortest and <= Longest } && text.Length % Longer == 0 && text.All(Letters.Contains) ? new(text) : null;
        return id is not null;
    }

    public override string ToString() => Text;

    private static string Base32(byte[] bytes)
    {
        StringBuilder letters = new();
        for (int bit = 0; bit + BitsPerLetter <= bytes.Length * 8; bit += BitsPerLetter)
        {
            // Two bytes always hold the five bits; after the last byte comes nothing.
            int pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            letters.Append(Letters[(pair >> (16 - BitsPerLetter - bit % 8)) & (Letters.Length - 1)]);
        }

        return letters.ToString();
    }
}
