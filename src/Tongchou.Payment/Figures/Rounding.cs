using System.Globalization;

namespace Tongchou.Payment.Figures;

/// <summary>The one place 四舍五入 where payment rounds: half up, below nothing the same mirrored.</summary>
/// <remarks>Points, weights and prices are decimals, so that every quotient is the same on every machine; nothing here is floating point.</remarks>
public static class Rounding
{
    /// <summary>No figure is kept with more decimals.</summary>
    public const int MostDecimals = 8;

    public static decimal HalfUp(decimal number, int decimals) => decimal.Round(number, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whole fen.</summary>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Fen(decimal fen) => new((long)HalfUp(fen, 0));

    public static Money Times(Money amount, decimal factor) => Fen(amount.Fen * factor);

    /// <summary>How often one amount holds another, unrounded; null of a whole that is nothing.</summary>
    public static decimal? Ratio(Money part, Money whole) => whole.IsPositive ? (decimal)part.Fen / whole.Fen : null;

    /// <summary>A figure as it stands in a statement: at most four decimals.</summary>
    public static string Show(decimal number) => HalfUp(number, 4).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The square root, by Newton, to more digits than any statement shows.</summary>
    public static decimal Root(decimal square)
    {
        if (square <= 0)
        {
            return 0;
        }

        const int steps = 100;
        decimal root = square > 1 ? square : 1;
        for (int i = 0; i < steps; i++)
        {
            decimal next = (root + (square / root)) / 2;
            if (next >= root)
            {
                break;
            }

            root = next;
        }

        return root;
    }
}
