using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Points;

namespace Tongchou.Payment.Clearing;

/// <summary>Squares accounts with the institutions of one pool.</summary>
/// <remarks>The order of cases and accounts plays no part, and every fen of the budget is in a named line.</remarks>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
[Clause("FX2019", "四(四)")]
[Clause("ZHEJIANG2019", "点值")]
public static class PoolClearing
{
    /// <param name="cases">Cases of the pool's scheme; their points or standards are decided already.</param>
    /// <param name="accounts">At most one of each institution; one without an account has nothing paid before.</param>
    public static PoolStatement Clear(BudgetPool pool, IEnumerable<PricedCase> cases, IEnumerable<ProviderAccount> accounts, ClearingTerms terms)
    {
        PricedCase[] sorted = [.. cases.Where(each => each.Case.Scheme == pool.Scheme)];
        Array.Sort(sorted, (left, right) => PaidCase.Compare(left.Case, right.Case));
        Dictionary<string, ProviderAccount> known = accounts.Where(each => each.Scheme == pool.Scheme).ToDictionary(each => each.Hospital, StringComparer.Ordinal);
        Money reserve = pool.Reserve ?? (pool.Stage is ClearingStage.Year ? terms.ReserveShare.Value.Of(pool.Budget).Rounded : Money.Zero);

        ILookup<string, PricedCase> byHospital = sorted.ToLookup(each => each.Case.Hospital, StringComparer.Ordinal);
        ProviderSum[] sums = [.. byHospital.Select(each => each.Key).Union(known.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(hospital => ProviderSum.Of(Account(known, hospital, pool), byHospital[hospital]))];
        Worth first = Worth.Of(pool, pool.Budget - reserve, sums, terms);
        if (pool.Stage is ClearingStage.Month)
        {
            return Statement(pool, reserve, first, [.. first.Amounts.Select(amount => ProviderWorking.Month(amount, first, Account(known, amount.Sum.Hospital, pool), terms))], sorted, terms);
        }

        Sharing[] sharing = [.. first.Amounts.Select(amount => SurplusSharing.Of(amount.OfCases, amount.Sum.ByItem, terms))];
        bool fundedFirst = terms.SharingSource.Value is SharingSource.FundedFirst && pool.PointValue is null;
        IReadOnlyList<Money> shared = SurplusSharing.Limited([.. sharing.Select(each => each.Shared)], fundedFirst ? first.Shared : reserve);
        Worth final = fundedFirst ? Worth.Of(pool, pool.Budget - reserve - Total(shared), sums, terms) : first;
        ProviderStatement[] providers =
        [
            .. final.Amounts.Select((amount, i) => ProviderWorking.Year(
                amount, final, new(Returned(sharing[i], amount, terms), shared[i]), sharing[i].Shared, Account(known, amount.Sum.Hospital, pool), terms)),
        ];
        return Statement(pool, reserve, final, providers, sorted, terms);
    }

    private static PoolStatement Statement(BudgetPool pool, Money reserve, Worth worth, ProviderStatement[] providers, PricedCase[] cases, ClearingTerms terms)
    {
        Money due = Total(providers.Select(each => each.Due)), returned = -Total(providers.Select(each => each.Of(ClearingItem.SurplusReturned)));
        Money deducted = -Total(providers.Select(each => each.Of(ClearingItem.Deducted))), withheld = -Total(providers.Select(each => each.Of(ClearingItem.AppraisalWithheld)));
        Money fromReserve = terms.SharingSource.Value is SharingSource.Reserve || pool.PointValue is not null ? Total(providers.Select(each => each.Of(ClearingItem.OverspendShared))) : Money.Zero;
        Money reserveLeft = reserve - fromReserve;
        Money rest = pool.Budget - due - returned - deducted - withheld - reserveLeft;
        bool floats = worth.PointValue is not null && worth.IsExact;
        BudgetLine[] uses =
        [
            Use(BudgetUse.Providers, due, $"Σ {providers.Length}"),
            Use(BudgetUse.SurplusReturned, returned, $"{returned}", terms.SurplusKeptFrom.Source, terms.BelowBonus.Source),
            Use(BudgetUse.Deducted, deducted, $"{deducted}"),
            Use(BudgetUse.AppraisalWithheld, withheld, $"{withheld}", terms.DepositReturn.Source, terms.FullScore.Source),
            Use(BudgetUse.ReserveLeft, reserveLeft, $"{reserve} − {fromReserve}", terms.ReserveShare.Source, terms.SharingSource.Source),
            // Where the value of a point floats, only rounding can be left; where standards are fixed, the budget itself may be.
            Use(BudgetUse.Rounding, floats ? rest : Money.Zero, $"{pool.Budget} − {due} − {returned} − {deducted} − {withheld} − {reserveLeft}"),
            Use(BudgetUse.Unspent, floats ? Money.Zero : rest, $"{pool.Budget} − {due} − {returned} − {deducted} − {withheld} − {reserveLeft}"),
        ];
        return new(pool, reserve, worth.Shared, worth.Points, worth.PointValue, uses, providers, cases);
    }

    /// <summary>Surplus beyond what is kept, of the amount that holds in the end; whether any is returned was decided before overspend was funded.</summary>
    private static Money Returned(Sharing decided, ProviderAmount amount, ClearingTerms terms) =>
        decided.Returned.IsPositive ? SurplusSharing.Of(amount.OfCases, amount.Sum.ByItem, terms).Returned : Money.Zero;

    private static ProviderAccount Account(Dictionary<string, ProviderAccount> known, string hospital, BudgetPool pool) => known.GetValueOrDefault(hospital) ?? new(hospital, pool.Scheme);
    private static Money Total(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, each) => sum + each);
    private static BudgetLine Use(BudgetUse use, Money amount, string sum, params IReadOnlyList<Citation> rests) => new(use, amount, new(PaymentClauses.Mixed, Words<BudgetUse>.Phrase(use), sum, rests));
}
