using System.Globalization;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>Numbers as cases write them: in strings or bare, without exponent or thousands separators.</summary>
internal static class CaseNumbers
{
    private const int LongestNumber = 28;

    public static bool TryNumber(Node node, out decimal number)
    {
        number = 0;
        return node is ScalarNode { Text: { Length: > 0 and <= LongestNumber } text }
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>An amount in a unit, exact to the fen; below nothing only where the caller says so.</summary>
    public static bool TryAmount(Node node, CaseUnit unit, out Money amount)
    {
        amount = Money.Zero;
        return TryNumber(node, out decimal number)
            && number >= 0 && number <= Money.Largest.Fen / 100
            && Money.TryParse((number * unit.Yuan()).ToString("0.############################", CultureInfo.InvariantCulture), out amount);
    }
}
