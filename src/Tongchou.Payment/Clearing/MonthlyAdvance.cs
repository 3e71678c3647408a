using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Clearing;

/// <summary>What is paid of a month's computed amount, and what is retained of it.</summary>
/// <param name="Deposit">质量保证金, half up to the fen and never so much that less than the least share is paid.</param>
public readonly record struct Advance(Money Deposit, Money Payable);

/// <summary>月度预付 and 周转金: money that reaches an institution before the year is squared.</summary>
[Clause("JS2021", "13")]
[Clause("JINHUA-PAGE", "月度预付")]
[Clause("DRG-PAGES", "质量保证金")]
public static class MonthlyAdvance
{
    /// <param name="computed">What the month's cases came to; nothing is retained of an amount below nothing.</param>
    public static Advance Of(Money computed, ClearingTerms terms)
    {
        if (!computed.IsPositive)
        {
            return new(Money.Zero, computed);
        }

        Money deposit = Money.Min(terms.DepositShare.Value.Of(computed).Rounded, (computed - terms.AdvanceLeast.Value.Of(computed).Rounded).OrZero);
        return new(deposit, computed - deposit);
    }

    /// <summary>
    /// What the month's share of a year's budget comes to for each institution, by what its cases cost the fund in the month. Twelve months are the budget
    /// to the fen, and the institutions of a month are its share to the fen.
    /// </summary>
    /// <param name="available">The year's budget without the reserve.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="charges">What the cases of each cost the fund item by item; below nothing counts as nothing.</param>
    public static IReadOnlyList<Money> OfBudget(Money available, int month, IReadOnlyList<Money> charges)
    {
        const int monthsInYear = 12;
        Money share = Rounding.Fen((decimal)available.Fen * month / monthsInYear) - Rounding.Fen((decimal)available.Fen * (month - 1) / monthsInYear);
        Money all = charges.Aggregate(Money.Zero, (sum, each) => sum + each.OrZero), reached = Money.Zero, given = Money.Zero;
        List<Money> parts = [];
        foreach (Money charge in charges)
        {
            // By what is reached so far, so that no fen is lost or made between two institutions.
            reached += charge.OrZero;
            Money through = all.IsPositive ? Rounding.Fen((decimal)share.Fen * reached.Fen / all.Fen) : Money.Zero;
            parts.Add(through - given);
            given = through;
        }

        return parts;
    }

    /// <summary>Working capital 周转金: some months of last year's fund payment.</summary>
    public static Money WorkingCapital(Money lastYear, ClearingTerms terms)
    {
        const int monthsInYear = 12;
        return Rounding.Fen((decimal)lastYear.Fen * terms.WorkingCapitalMonths.Value / monthsInYear);
    }

    /// <summary>The part of the deposit that the appraisal keeps back; nothing where nobody appraised.</summary>
    public static Money Withheld(Money deposit, decimal? score, ClearingTerms terms)
    {
        const decimal best = 100;
        if (score is not { } points || (terms.DepositReturn.Value is DepositReturn.FullFromScore && points >= terms.FullScore.Value))
        {
            return Money.Zero;
        }

        return deposit - Rounding.Times(deposit, Math.Min(points, best) / best);
    }
}
