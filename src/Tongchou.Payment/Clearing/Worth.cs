using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Payment.OtherMethods;
using Tongchou.Payment.Points;

namespace Tongchou.Payment.Clearing;

/// <summary>The cases of one institution added up.</summary>
/// <param name="PointPayments">What patients and others paid for cases that earned points.</param>
/// <param name="Standards">The standards of the other cases.</param>
/// <param name="StandardPayments">What patients and others paid for those, each at most its standard: the fund takes nothing back of a case it owes nothing for.</param>
internal sealed record ProviderSum(string Hospital, HospitalLevel Level, decimal Points, Money PointPayments, Money Standards, Money StandardPayments, Money Cost, Money ByItem, IReadOnlyList<PricedCase> Cases, IReadOnlyList<LumpPayment> Lumps)
{
    /// <param name="cases">Those of the institution; perhaps none, where it only earns lumps.</param>
    public static ProviderSum Of(ProviderAccount account, IEnumerable<PricedCase> cases)
    {
        PricedCase[] all = [.. cases], byPoints = [.. all.Where(each => each.Standard is null)], byStandard = [.. all.Where(each => each.Standard is not null)];
        return new(
            account.Hospital, all.Length > 0 ? all[0].Case.Level : account.Level, all.Sum(each => each.Points),
            Sum(byPoints, each => each.Case.Payments), Sum(byStandard, each => each.Standard!.Value), Sum(byStandard, each => Money.Min(each.Case.Payments, each.Standard!.Value)),
            Sum(all, each => each.Case.Cost), Sum(all, each => each.Case.FundByItem), all, account.Lumps);
    }

    public Money Lump => Lumps.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

    private static Money Sum(IEnumerable<PricedCase> cases, Func<PricedCase, Money> of) => cases.Aggregate(Money.Zero, (sum, each) => sum + of(each));
}

/// <summary>What an institution's cases are worth.</summary>
/// <param name="ByPoints">Worth of its points, half up to the fen.</param>
/// <param name="Payments">What patients and others paid, where the standard is of the whole stay.</param>
/// <param name="FormulaDifference">What a formula of the fund's part changes.</param>
internal sealed record ProviderAmount(ProviderSum Sum, Money ByPoints, Money Payments, Money FormulaDifference)
{
    /// <summary>The fund amount by standard (P).</summary>
    public Money Standard => ByPoints + Sum.Standards - Payments + FormulaDifference + Sum.Lump;

    /// <summary>What sharing holds against the amount by item: lumps were not earned by cases.</summary>
    public Money OfCases => Standard - Sum.Lump;
}

/// <summary>What the points of a pool are worth.</summary>
/// <param name="IsExact">Whether the amounts exhaust what there is but for rounding.</param>
internal sealed record Worth(Money Shared, decimal Points, decimal? PointValue, bool IsExact, Cited<PointPool> Basis, IReadOnlyList<ProviderAmount> Amounts)
{
    /// <param name="available">The budget without the reserve.</param>
    public static Worth Of(BudgetPool pool, Money available, IReadOnlyList<ProviderSum> sums, ClearingTerms terms)
    {
        Cited<PointPool> basis = terms.PoolOf(pool.Method);
        decimal points = sums.Sum(each => each.Points);
        Money fixedPart = Total(sums.Select(each => each.Standards - each.StandardPayments + each.Lump)), payments = Total(sums.Select(each => each.PointPayments));

        // Cases paid by an amount of their own come first; points share what is left.
        Money left = (available - fixedPart).OrZero;
        Money shared = basis.Value switch
        {
            PointPool.FundAndPayments => left + payments,
            PointPool.CostView => terms.AverageFundShare.Value > Rate.Zero ? Rounding.Fen(left.Fen * 10_000m / terms.AverageFundShare.Value.TenThousandths) : left,
            _ => left,
        };
        decimal? value = points > 0 ? pool.PointValue ?? PointValues.Of(shared, points) : null;
        ProviderAmount[] amounts = [.. sums.Select(each => Amount(each, value, basis.Value, terms))];
        bool exact = pool.PointValue is null && basis.Value is not PointPool.CostView && terms.FundPart.Value is FundPart.LessPayments && available >= fixedPart;
        return new(points > 0 ? shared : Money.Zero, points, value, exact, basis, amounts);
    }

    private static ProviderAmount Amount(ProviderSum sum, decimal? value, PointPool basis, ClearingTerms terms)
    {
        // Where nobody earned a point, there is nothing that patients' payments could be taken from.
        Money byPoints = PointValues.Worth(sum.Points, value ?? 0);
        Money payments = sum.StandardPayments + (basis is PointPool.FundOnly || value is null ? Money.Zero : sum.PointPayments);
        if (terms.FundPart.Value is FundPart.LessPayments)
        {
            return new(sum, byPoints, payments, Money.Zero);
        }

        Money byFormula = Total(sum.Cases.Select(each => each.Standard is null && basis is PointPool.FundOnly ? PointValues.Worth(each.Points, value ?? 0) : Fund(each, value ?? 0)));
        return new(sum, byPoints, payments, byFormula - (byPoints + sum.Standards - payments));
    }

    /// <summary>The fund's part of one case by the formula.</summary>
    internal static Money Fund(PricedCase @case, decimal value)
    {
        Money standard = @case.Standard ?? PointValues.Worth(@case.Points, value);
        PaidCase facts = @case.Case;
        return facts.Ratio is { } ratio ? FundPayment.ByFormula(standard, facts.FullSelf, facts.FirstOwnShare, facts.Deductible, ratio) : FundPayment.LessPayments(standard, facts.Payments).OrZero;
    }

    private static Money Total(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, each) => sum + each);
}
