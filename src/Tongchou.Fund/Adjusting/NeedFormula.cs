namespace Tongchou.Fund.Adjusting;

/// <summary>按缺口分配: in proportion to the gaps and at most the gap; what is left goes out by enrolment or by what was remitted.</summary>
/// <param name="assessed">Whether the assessment of the city's work weighs on its gap.</param>
[Clause("SC2023", "四")]
public sealed class NeedFormula(bool assessed) : IDistribution
{
    public bool GivesAll => true;

    public IReadOnlyList<Allotment> Divide(Money pool, IReadOnlyList<CityNeed> cities, AdjustmentTerms terms)
    {
        Stake[] stakes = [.. cities.Select(Stake)];
        IReadOnlyList<Money> forNeed = Apportionment.Divide(pool, stakes);
        Money rest = pool - forNeed.Aggregate(Money.Zero, (sum, each) => sum + each);
        IReadOnlyList<Money> fromRest = Rest.Divide(rest, cities, terms.RestBasis.Value);
        return [.. cities.Select((city, i) => new Allotment(city.City, stakes[i].Most.Amount, forNeed[i], fromRest[i], Told(city, stakes[i].Most.Amount)))];
    }

    // A coefficient above one weighs more when the pool is short, but nobody is given more than the gap itself.
    private Stake Stake(CityNeed city)
    {
        if (!assessed)
        {
            return new(city.City, city.Gap.Fen, new(city.Gap));
        }

        Money weighed = city.Year.AssessedGap ?? Part(city.Year.Assessment, city.Gap);
        return new(city.City, weighed.Fen, new(Money.Min(weighed, city.Gap)));
    }

    private Phrase Told(CityNeed city, Money need) => (assessed, city.Year.AssessedGap) switch
    {
        (false, _) => new($"正常缺口 {city.Gap}", $"normal gap {city.Gap}"),
        (_, { } said) => new($"正常缺口 {city.Gap},考核认定 {said},计入 {need}", $"normal gap {city.Gap}, assessed at {said}, counted {need}"),
        _ => new($"正常缺口 {city.Gap} × 考核系数 {city.Year.Assessment},计入 {need}", $"normal gap {city.Gap} × assessment {city.Year.Assessment}, counted {need}"),
    };

    private static Money Part(Rate rate, Money amount) => new((long)(((Int128)amount.Fen * rate.TenThousandths + (FineMoney.PerFen / 2)) / FineMoney.PerFen));
}
