using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Clearing;

/// <summary>What becomes of the difference between a standard and the amount by item.</summary>
/// <param name="Returned">Surplus beyond what may be kept; it goes back to the fund.</param>
/// <param name="Shared">The fund's share of overspend, before the reserve limits it.</param>
public readonly record struct Sharing(Money Returned, Money Shared);

/// <summary>结余留用、合理超支分担: a thrifty institution keeps its surplus, a reasonable overspend is shared.</summary>
[Clause("JS2021", "13")]
public static class SurplusSharing
{
    /// <param name="standard">The fund amount by standard (P).</param>
    /// <param name="byItem">The fund amount item by item (F).</param>
    public static Sharing Of(Money standard, Money byItem, ClearingTerms terms)
    {
        if (!standard.IsPositive)
        {
            return default;
        }

        decimal low = standard.Fen * terms.SurplusKeptFrom.Value, high = standard.Fen * terms.OverspendSharedTo.Value;
        if (byItem.Fen < low)
        {
            Money paid = Money.Min(standard, Money.Max(byItem, Money.Zero) + terms.BelowBonus.Value.Of(Money.Max(byItem, Money.Zero)).Rounded);
            return new(standard - paid, Money.Zero);
        }

        decimal over = Math.Min(byItem.Fen, high) - standard.Fen;
        return over <= 0 ? default : new(Money.Zero, Rounding.Fen(over * terms.OverspendShare.Value.TenThousandths / 10_000));
    }

    /// <summary>What each gets where all together may not have more than there is; parts of a fen are dropped and stay in the reserve.</summary>
    public static IReadOnlyList<Money> Limited(IReadOnlyList<Money> wanted, Money most)
    {
        Int128 all = wanted.Aggregate(Int128.Zero, (sum, each) => sum + each.Fen);
        return all <= most.OrZero.Fen ? wanted : [.. wanted.Select(each => new Money((long)((Int128)each.Fen * most.OrZero.Fen / all)))];
    }
}
