namespace Tongchou.Fund.Adjusting;

/// <summary>余额分配: shares out what the needs left over, so that everything goes out in the year.</summary>
internal static class Rest
{
    public static IReadOnlyList<Money> Divide(Money rest, IReadOnlyList<CityNeed> cities, RestBasis basis)
    {
        // Where nobody is insured, or not told to be, what was paid in is the only measure there is; whoever paid in nothing brought no rest about.
        bool byHeads = basis is RestBasis.ByEnrolment && cities.Any(city => city.Year.Enrolled > 0);
        Stake[] stakes = [.. cities.Select(city => new Stake(city.City, byHeads ? city.Year.Enrolled : city.Remitted.Fen, Limit.None))];
        return Apportionment.Divide(rest, stakes.Any(stake => stake.Weight > 0) ? stakes : [.. stakes.Select(stake => stake with { Weight = 1 })]);
    }
}
