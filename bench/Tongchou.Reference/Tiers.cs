namespace Tongchou.Reference;

/// <summary>Sums along tiers.</summary>
internal static class Tiers
{
    /// <summary>Points move every ratio, between nothing and the highest; a tier that shares nothing is left alone.</summary>
    public static IReadOnlyList<Tier> Moved(this IReadOnlyList<Tier> tiers, decimal points, decimal highest) =>
        [.. tiers.Select(tier => tier.Ratio == 0 ? tier : tier with { Ratio = Yuan.NotBelowZero(Math.Min(tier.Ratio + points, highest)) })];

    /// <summary>The pieces of cost between two points, each with its ratio; beyond a last tier that ends nothing is shared.</summary>
    public static IEnumerable<(decimal Cost, decimal Ratio)> Pieces(this IReadOnlyList<Tier> tiers, decimal from, decimal to)
    {
        decimal start = 0;
        foreach (Tier tier in tiers)
        {
            decimal end = tier.To ?? decimal.MaxValue;
            yield return (Yuan.NotBelowZero(Math.Min(to, end) - Math.Max(from, start)), tier.Ratio);
            start = end;
        }

        yield return (Yuan.NotBelowZero(to - Math.Max(from, start)), 0);
    }

    public static decimal Share(this IEnumerable<(decimal Cost, decimal Ratio)> pieces) => pieces.Sum(piece => piece.Cost * piece.Ratio);

    /// <summary>How much cost a payer can share who has only so much room; the fen that he can share in part counts.</summary>
    public static decimal CostWithin(this IEnumerable<(decimal Cost, decimal Ratio)> pieces, decimal room)
    {
        decimal cost = 0;
        foreach ((decimal piece, decimal ratio) in pieces)
        {
            if (piece * ratio > room)
            {
                return cost + Yuan.UpToFen(room / ratio);
            }

            room -= piece * ratio;
            cost += piece;
        }

        return cost;
    }

    /// <summary>The one ratio for the whole amount where it is set by the tier that the amount ends in.</summary>
    public static decimal RatioReached(this IReadOnlyList<Tier> tiers, decimal point) =>
        tiers.FirstOrDefault(tier => tier.To is null || point <= tier.To)?.Ratio ?? 0;

    /// <summary>What an amount earns where the ratio rises along a line between the starts of two tiers.</summary>
    /// <remarks>The line is followed to the ten-thousandth of a fen.</remarks>
    public static decimal AlongLine(this IReadOnlyList<Tier> tiers, decimal point, decimal amount)
    {
        int reached = tiers.TakeWhile(tier => tier.To < point).Count();
        if (reached >= tiers.Count - 1)
        {
            return amount * tiers.RatioReached(point);
        }

        decimal start = reached == 0 ? 0 : tiers[reached - 1].To!.Value;
        decimal end = tiers[reached].To!.Value;
        decimal rise = tiers[reached + 1].Ratio - tiers[reached].Ratio;
        decimal along = amount * rise * (point - start) / (end - start);
        return (amount * tiers[reached].Ratio) + (Math.Truncate(along * 1_000_000) / 1_000_000);
    }
}
