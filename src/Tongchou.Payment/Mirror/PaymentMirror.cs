using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Mirror;

/// <summary>What an institution would get from the fund under one method, beside what its cases cost the fund item by item.</summary>
public sealed record MirroredHospital(string Hospital, Money Fund, Money ByItem)
{
    /// <summary>What the method brings it above (below nothing: under) its cost.</summary>
    public Money Gain => Fund - ByItem;
}

/// <summary>The same cases under one method.</summary>
/// <param name="Fund">What the fund would pay in all.</param>
/// <param name="Against">What that is above (below nothing: under) the budget.</param>
public sealed record MirroredMethod(PaymentMethod Method, Money Fund, Money Against, IReadOnlyList<MirroredHospital> Hospitals);

/// <summary>支付方式镜像: the same cases paid in every way, so that a region sees whom a change of method would lift or press.</summary>
/// <remarks>Amounts are standards before sharing, deductions and appraisal: those answer the incentives of a method in force, not of one that is only imagined.</remarks>
[Clause("JS2021", "13")]
[Clause("FX2019", "四(四)")]
public static class PaymentMirror
{
    /// <param name="amounts">The fund's part for each institution under the method.</param>
    public static MirroredMethod Of(PaymentMethod method, IEnumerable<PaidCase> cases, IReadOnlyDictionary<string, Money> amounts, Money budget)
    {
        MirroredHospital[] hospitals =
        [
            .. cases.GroupBy(each => each.Hospital, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal)
                .Select(hospital => new MirroredHospital(hospital.Key, amounts.GetValueOrDefault(hospital.Key), Total(hospital.Select(each => each.FundByItem)))),
        ];
        Money fund = Total(hospitals.Select(each => each.Fund));
        return new(method, fund, fund - budget, hospitals);
    }

    /// <summary>总额包干: a budget shared by what each institution's cases cost the fund item by item; what rounding leaves goes to the first by code.</summary>
    public static IReadOnlyDictionary<string, Money> Lump(IEnumerable<PaidCase> cases, Money budget)
    {
        (string Hospital, Money ByItem)[] hospitals = [.. cases.GroupBy(each => each.Hospital, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, Total(each.Select(one => one.FundByItem))))];
        Money all = Total(hospitals.Select(each => each.ByItem));
        Dictionary<string, Money> shares = hospitals.ToDictionary(each => each.Hospital, each => all.IsPositive ? Rounding.Times(budget, (decimal)each.ByItem.Fen / all.Fen) : Money.Zero, StringComparer.Ordinal);
        if (all.IsPositive)
        {
            shares[hospitals[0].Hospital] += budget - Total(shares.Values);
        }

        return shares;
    }

    private static Money Total(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, each) => sum + each);
}
