using System.Numerics;
using Tongchou.Fund.Adjusting;

namespace Tongchou.Fund.Sandboxes;

/// <summary>How evenly a year left the cities 公平性指标; each city weighs as many as it insures.</summary>
/// <param name="GiniOfMonths">The Gini coefficient of the months that closing balances pay; null where nobody has any. What has no spending has no months and is left out.</param>
/// <param name="NetSpread">
/// 人均净额平均差: by how much the net transfer per head of two people taken at random differs. Net transfers add up to about nothing, so a Gini coefficient,
/// which divides by their mean, would say nothing; this is its numerator.
/// </param>
/// <param name="GapsMet">What was given against normal gaps, of all normal gaps; null where there is none.</param>
/// <param name="Short">Cities left with something of their own to find.</param>
public sealed record Fairness(Rate? GiniOfMonths, Money NetSpread, Rate? GapsMet, int Short, Money Gaps, Money Met, Money OwnToFind)
{
    private const int MonthsInYear = 12;
    private const int Hundredths = 100;

    public static Fairness Of(AdjustmentResult result)
    {
        (BigInteger Weight, BigInteger Value)[] months = [.. result.Cities.Where(city => city.Need.Year.NormalExpenditure.IsPositive)
            .Select(city => ((BigInteger)city.Need.Year.Enrolled, (BigInteger)city.ClosingBalance.Fen * MonthsInYear * Hundredths / city.Need.Year.NormalExpenditure.Fen))];
        (BigInteger Weight, BigInteger Value)[] nets = [.. result.Cities.Where(city => city.Need.Year.Enrolled > 0)
            .Select(city => ((BigInteger)city.Need.Year.Enrolled, (BigInteger)Rounded(city.Net.Fen, city.Need.Year.Enrolled)))];
        Money gaps = Sum(result, city => city.Need.Gap), met = Sum(result, city => Money.Min(city.Received, city.Need.Gap));
        return new(Gini(months), Spread(nets), Rate.Share(met, gaps), result.Cities.Count(city => city.OwnToFind.IsPositive), gaps, met, Sum(result, city => city.OwnToFind));
    }

    /// <summary>In ten-thousandths; null where all have nothing, or nobody weighs anything.</summary>
    private static Rate? Gini((BigInteger Weight, BigInteger Value)[] points)
    {
        BigInteger weight = Total(points, point => point.Weight), mass = Total(points, point => point.Weight * point.Value);
        return mass.Sign <= 0 ? null : new((int)(Differences(points) * Rate.Whole.TenThousandths / (weight * mass)));
    }

    private static Money Spread((BigInteger Weight, BigInteger Value)[] points)
    {
        BigInteger weight = Total(points, point => point.Weight);
        return weight.IsZero ? Money.Zero : new((long)(2 * Differences(points) / (weight * weight)));
    }

    /// <summary>The sum of weighted differences over all pairs, each pair once.</summary>
    private static BigInteger Differences((BigInteger Weight, BigInteger Value)[] points)
    {
        BigInteger sum = 0, weight = 0, mass = 0;
        foreach ((BigInteger each, BigInteger value) in points.OrderBy(point => point.Value))
        {
            sum += each * ((value * weight) - mass);
            weight += each;
            mass += each * value;
        }

        return sum;
    }

    private static BigInteger Total((BigInteger Weight, BigInteger Value)[] points, Func<(BigInteger Weight, BigInteger Value), BigInteger> of) => points.Aggregate(BigInteger.Zero, (sum, point) => sum + of(point));

    private static long Rounded(long fen, long people) => (long)((((Int128)Math.Abs(fen) * 2) + people) / ((Int128)people * 2)) * Math.Sign(fen);

    private static Money Sum(AdjustmentResult result, Func<CityAdjustment, Money> of) => result.Cities.Aggregate(Money.Zero, (sum, city) => sum + of(city));
}
