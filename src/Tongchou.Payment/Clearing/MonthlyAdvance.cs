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
