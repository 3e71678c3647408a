namespace Tongchou.Fund.Adjusting;

/// <summary>What a year of an adjustment fund came to 调剂结果, for one scheme.</summary>
/// <param name="Income">Of all cities: what the rate and the reserve's target are taken of.</param>
/// <param name="Raised">当年筹集.</param>
/// <param name="Pool">可分配: raised, less what the reserve takes, with what was carried.</param>
/// <param name="Cities">In the order of their codes.</param>
public sealed record AdjustmentResult(
    AdjustmentInputs Inputs,
    AdjustmentTerms Terms,
    AdjustmentOpening Opening,
    Money Income,
    Money Raised,
    ReserveStep Reserve,
    Money Pool,
    IReadOnlyList<CityAdjustment> Cities)
{
    public Scheme Scheme => Terms.Scheme;
    public Money Distributed => Cities.Aggregate(Money.Zero, (sum, city) => sum + city.Received);

    /// <summary>What the next year opens with.</summary>
    public AdjustmentOpening Closing => new(Reserve.After, Pool - Distributed);
}

/// <summary>What a year's adjustment means for one city 市(州)调剂结果.</summary>
[Clause("SC2023", "四")]
public sealed record CityAdjustment(CityNeed Need, Allotment Allotment)
{
    public RegionCode City => Need.City;

    /// <summary>上解, once a year up out of the fiscal special account; 下拨, once a year down into it.</summary>
    public Money Remitted => Need.Remitted;
    public Money Received => Allotment.Total;

    /// <summary>净额: below nothing for a city that gives more than it receives.</summary>
    public Money Net => Received - Remitted;

    /// <summary>调剂后缺口: what the year still lacks once the fund has moved; losses by breach are no part of it.</summary>
    public Money Shortfall => (Need.Year.NormalExpenditure + Remitted - Need.Year.Income - Received).OrZero;

    /// <summary>The retained balance meets the shortfall first; it may be used for nothing but normal gaps.</summary>
    public Money FromBalance => Money.Min(Shortfall, Need.Year.Balance);

    /// <summary>自行弥补: what is left is the city's own to find.</summary>
    public Money OwnToFind => Shortfall - FromBalance;

    /// <summary>违规弥补: what governments make good for breaches, whatever balance there is.</summary>
    public Money OwedForBreaches => Need.Year.BreachTotal;

    /// <summary>年末滚存结余, once everything owed has come in; never below nothing.</summary>
    public Money ClosingBalance => Need.Year.Balance + Need.Year.Income + Received + OwnToFind - Remitted - Need.Year.NormalExpenditure;
}
