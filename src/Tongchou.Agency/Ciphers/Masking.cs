using System.Text;

namespace Tongchou.Agency.Ciphers;

/// <summary>What pages and papers show of who somebody is 脱敏: the ends, and a star for each character between.</summary>
public static class Masking
{
    /// <summary><c>2109**********1234</c>; of a number too short for that, a quarter at each end.</summary>
    public static string IdentityNumber(string number) => Number(number, head: 4, tail: 4, atLeast: 16);

    /// <summary><c>138****5678</c>; of a number too short for that, a quarter at each end.</summary>
    public static string Phone(string phone) => Number(phone, head: 3, tail: 4, atLeast: 11);

    /// <summary><c>张*</c>, <c>张*丰</c>, <c>欧**丰</c>; a name of one character is a star.</summary>
    public static string Name(string name)
    {
        Rune[] runes = [.. name.EnumerateRunes()];
        return Ends(runes, head: runes.Length > 1 ? 1 : 0, tail: runes.Length > 2 ? 1 : 0);
    }

    private static string Number(string number, int head, int tail, int atLeast)
    {
        Rune[] runes = [.. number.EnumerateRunes()];
        return runes.Length >= atLeast ? Ends(runes, head, tail) : Ends(runes, runes.Length / 4, runes.Length / 4);
    }

    // Runes, not chars: rare characters of names take two.
    private static string Ends(Rune[] runes, int head, int tail) =>
        string.Concat(runes.Select((rune, i) => i < head || i >= runes.Length - tail ? rune.ToString() : "*"));
}
