using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Tongchou.Agency.Persons;

/// <summary>The number 人员编号 a person keeps for life. It tells nothing about the person: no birthday, no place, no order.</summary>
/// <remarks>
/// Twenty letters and digits: a <c>P</c>, so that no spreadsheet takes it for a number; eighteen letters without the
/// look-alikes I, L, O and U; and a check letter that finds every single mistyped letter and every swap of neighbours.
/// </remarks>
public sealed record PersonId : IComparable<PersonId>
{
    public const int Length = 20;

    // Thirty-one letters, a prime, so that the weights of the check letter are all invertible.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private const int Body = Length - 2;

    private PersonId(string text) => Text = text;

    public string Text { get; }

    /// <summary>A new number from the system's random source: 31¹⁸ of them, so that two never meet; the store's key holds it all the same.</summary>
    public static PersonId New() => Sealed(RandomNumberGenerator.GetString(Letters, Body));

    /// <summary>The number with this place in a sequence, for synthetic populations that must come out the same each time.</summary>
    public static PersonId FromSequence(long place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        Span<char> body = stackalloc char[Body];
        for (int i = Body - 1; i >= 0; i--)
        {
            body[i] = Letters[(int)(place % Letters.Length)];
            place /= Letters.Length;
        }

        return Sealed(body);
    }

    /// <returns>False where a letter is strange or the check letter does not fit.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonId? id)
    {
        bool sound = text is { Length: Length } && text[0] is 'P' && text.AsSpan(1).IndexOfAnyExcept(Letters) < 0 && text[^1] == Check(text.AsSpan(1, Body));
        id = sound ? new(text!) : null;
        return sound;
    }

    public int CompareTo(PersonId? other) => string.CompareOrdinal(Text, other?.Text);
    public override string ToString() => Text;

    private static PersonId Sealed(ReadOnlySpan<char> body) => new($"P{body}{Check(body)}");

    private static char Check(ReadOnlySpan<char> body)
    {
        int sum = 0;
        for (int i = 0; i < body.Length; i++)
        {
            sum += Letters.IndexOf(body[i], StringComparison.Ordinal) * (i + 2);
        }

        return Letters[sum % Letters.Length];
    }
}
