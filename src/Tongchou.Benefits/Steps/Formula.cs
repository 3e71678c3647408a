using Tongchou.Policy.Forms;

namespace Tongchou.Benefits;

/// <summary>Writes a step's arithmetic the way one would on paper.</summary>
internal static class Formula
{
    public static string Times(Money amount, Rate rate) => $"{amount} × {rate}";

    /// <summary>An amount above a threshold times a rate, leaving out a threshold of nothing.</summary>
    public static string Above(Money amount, Money threshold, Rate rate) =>
        threshold.IsZero ? Times(amount, rate) : $"({amount} − {threshold}) × {rate}";

    /// <summary>The stretch from one point to another through the bands: <c>40,000.00 × 75% + 10,000.00 × 80%</c>.</summary>
    public static string Bands(ReadOnlySpan<Band> bands, Money from, Money to, Rate change, Rate highest)
    {
        List<string> parts = [];
        Money start = from;
        foreach (Band band in bands)
        {
            Money end = Money.Min(band.UpTo, to);
            if (end > start)
            {
                parts.Add(Times(end - start, Banding.Changed(band.Rate, change, highest)));
                start = end;
            }
        }

        if (to > start)
        {
            parts.Add(Times(to - start, Rate.Zero));
        }

        return parts.Count == 0 ? $"{Money.Zero}" : string.Join(" + ", parts);
    }

    public static string Least(string formula, Money most) => $"min({formula}, {most})";
}
