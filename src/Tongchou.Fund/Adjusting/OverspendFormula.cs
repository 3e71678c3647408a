namespace Tongchou.Fund.Adjusting;

/// <summary>
/// 超计划支出补助: a fund of the older kind. Overspending counts up to a part of the plan and only where conditions are met; the fund pays a share
/// of it, the place the rest and everything above. What isn't needed stays in the fund.
/// </summary>
[Clause("GUANGYUAN2008", "第七条")]
[Clause("GUANGYUAN2008", "第八条")]
public sealed class OverspendFormula : IDistribution
{
    public bool GivesAll => false;

    public IReadOnlyList<Allotment> Divide(Money pool, IReadOnlyList<CityNeed> cities, AdjustmentTerms terms)
    {
        OverspendShare[] shares = [.. cities.Select(city => city.Year.Planned is { } plan
            ? OverspendShare.Of(plan, city.Year.NormalExpenditure, city.Year.MetConditions, terms.OverspendLimit!.Value.Value, terms.OverspendShare!.Value.Value)
            : default)];
        IReadOnlyList<Money> given = Apportionment.Divide(pool, [.. cities.Select((city, i) => new Stake(city.City, shares[i].ByFund.Fen, new(shares[i].ByFund)))]);
        return [.. cities.Select((city, i) => new Allotment(city.City, shares[i].ByFund, given[i], Money.Zero, Told(city.Year, shares[i])))];
    }

    private static Phrase Told(CityYear city, OverspendShare share) => city.Planned is { } plan
        ? new($"计划支出 {plan},正常支出 {city.NormalExpenditure},{(city.MetConditions ? "符合条件" : "不符合条件")},可纳入 {share.Eligible}", $"planned {plan}, normal expenditure {city.NormalExpenditure}, conditions {(city.MetConditions ? "met" : "not met")}, eligible {share.Eligible}")
        : new("没有计划支出", "nothing was planned");
}

/// <summary>How overspending is shared between the fund and the place 超支分担.</summary>
/// <param name="Overspent">What was spent above the plan.</param>
/// <param name="Eligible">可纳入调剂的超支.</param>
/// <param name="ByFund">What the fund pays.</param>
public readonly record struct OverspendShare(Money Overspent, Money Eligible, Money ByFund)
{
    /// <summary>The place pays the rest of it and everything that does not count.</summary>
    public Money ByPlace => Overspent - ByFund;

    /// <param name="limit">Of the plan; overspending beyond it does not count.</param>
    /// <param name="share">Of what counts, for the fund.</param>
    public static OverspendShare Of(Money plan, Money spent, bool metConditions, Rate limit, Rate share)
    {
        Money overspent = (spent - plan).OrZero;
        Money eligible = metConditions ? Money.Min(overspent, limit.Of(plan).Rounded) : Money.Zero;
        return new(overspent, eligible, share.Of(eligible).Rounded);
    }
}
