namespace Tongchou.Fund.Adjusting;

/// <summary>What one city brings into a division 分配权重.</summary>
/// <param name="Weight">In proportion to it the city is given; zero or more.</param>
/// <param name="Most">It is never given more than this.</param>
public readonly record struct Stake(RegionCode City, Int128 Weight, Limit Most);

/// <summary>
/// Divides an amount to the fen in proportion to weights, by the largest remainder 最大余数法. Of equal remainders the city with the smaller code goes
/// first, so that the order in which cities are listed changes nothing.
/// </summary>
public static class Apportionment
{
    /// <summary>What each stake is given, in the order of the stakes. What a full stake can't take is divided among the others; what nobody can take is left.</summary>
    /// <exception cref="OverflowException">Weights and amount are too large to be multiplied.</exception>
    public static IReadOnlyList<Money> Divide(Money amount, IReadOnlyList<Stake> stakes)
    {
        Money[] given = new Money[stakes.Count];
        List<int> open = [.. Enumerable.Range(0, stakes.Count).Where(i => stakes[i].Weight > 0)];
        Money left = amount;
        while (left.IsPositive && open.Count > 0)
        {
            Money[] round = Proportional(left, [.. open.Select(i => stakes[i])]);
            List<int> full = [.. open.Where((i, at) => round[at] > stakes[i].Most.Amount)];
            if (full.Count == 0)
            {
                for (int at = 0; at < open.Count; at++)
                {
                    given[open[at]] = round[at];
                }

                break;
            }

            foreach (int i in full)
            {
                given[i] = stakes[i].Most.Amount;
                left -= given[i];
                open.Remove(i);
            }
        }

        return given;
    }

    private static Money[] Proportional(Money amount, IReadOnlyList<Stake> stakes)
    {
        Int128 total = stakes.Aggregate(Int128.Zero, (sum, stake) => sum + stake.Weight);
        (Int128 Whole, Int128 Over)[] parts = [.. stakes.Select(stake => Int128.DivRem(amount.Fen * stake.Weight, total))];
        Money[] given = Array.ConvertAll(parts, part => new Money((long)part.Whole));
        long over = amount.Fen - given.Sum(each => each.Fen);
        foreach (int i in Enumerable.Range(0, given.Length).OrderByDescending(i => parts[i].Over).ThenBy(i => stakes[i].City).Take((int)over))
        {
            given[i] += new Money(1);
        }

        return given;
    }
}
