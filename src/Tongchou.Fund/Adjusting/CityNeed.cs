namespace Tongchou.Fund.Adjusting;

/// <summary>What a formula is told of a city 分配依据.</summary>
/// <param name="Remitted">上解: what was raised from it.</param>
/// <param name="Gap">正常缺口: by the reading of the pack, without losses by breach; zero or more.</param>
public sealed record CityNeed(CityYear Year, Money Remitted, Money Gap)
{
    public RegionCode City => Year.City;

    public static CityNeed Of(CityYear year, Money remitted, GapBasis basis)
    {
        Money gap = (year.NormalExpenditure - year.Income).OrZero;
        return new(year, remitted, basis switch
        {
            GapBasis.AfterRemittance => (year.NormalExpenditure + remitted - year.Income).OrZero,
            GapBasis.AfterBalance => (gap - year.Balance.OrZero).OrZero,
            _ => gap,
        });
    }
}

/// <summary>What a formula gives a city 分配额.</summary>
/// <param name="Need">认定数: how much of the city's need the formula recognises.</param>
/// <param name="ForNeed">What is given against it; never more.</param>
/// <param name="FromRest">The city's part of what the needs left over.</param>
/// <param name="Basis">The numbers it was given by, in words.</param>
public sealed record Allotment(RegionCode City, Money Need, Money ForNeed, Money FromRest, Phrase Basis)
{
    public Money Total => ForNeed + FromRest;
}
