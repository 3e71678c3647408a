using Tongchou.Fund.Measures;

namespace Tongchou.Fund.Adjusting;

/// <summary>按加权参保人数分配: the aged weigh more, and so do cities whose balance pays fewer months. Gaps are not looked at.</summary>
[Clause("SC2023", "四")]
public sealed class WeightedEnrolmentFormula : IDistribution
{
    public bool GivesAll => true;

    public IReadOnlyList<Allotment> Divide(Money pool, IReadOnlyList<CityNeed> cities, AdjustmentTerms terms)
    {
        (Int128 Heads, Rate Months)[] weights = [.. cities.Select(city => (Heads(city.Year, terms.AgedWeight!.Value.Value), OfMonths(city.Year, terms)))];
        Stake[] stakes = [.. cities.Select((city, i) => new Stake(city.City, weights[i].Heads * weights[i].Months.TenThousandths, Limit.None))];

        // Without anybody insured there is no weight to share by, and the fund goes back where it came from.
        IReadOnlyList<Money> given = stakes.Any(stake => stake.Weight > 0) ? Apportionment.Divide(pool, stakes) : Rest.Divide(pool, cities, RestBasis.ByRemittance);
        return [.. cities.Select((city, i) => new Allotment(city.City, Money.Zero, Money.Zero, given[i], Told(city.Year, weights[i].Months, terms.AgedWeight!.Value.Value)))];
    }

    // In ten-thousandths of a head.
    private static Int128 Heads(CityYear city, Rate aged) => (((Int128)city.Enrolled - city.Aged) * Rate.Whole.TenThousandths) + ((Int128)city.Aged * aged.TenThousandths);

    private static Rate OfMonths(CityYear city, AdjustmentTerms terms)
    {
        PayableMonths months = PayableMonths.Of(city.Balance, city.NormalExpenditure);
        return terms.MonthsWeight!.At(months.Whole is { } whole ? AdjustmentProvisions.Months.Index(whole) : AdjustmentProvisions.Months.Size - 1).Value;
    }

    private static Phrase Told(CityYear city, Rate months, Rate aged) => new(
        $"参保 {city.Enrolled:N0} 人,其中退休或老年 {city.Aged:N0} 人权重 {aged},可支付月数权重 {months}",
        $"{city.Enrolled:N0} insured, of whom {city.Aged:N0} retired or aged weigh {aged}; weight by months of balance {months}");
}
