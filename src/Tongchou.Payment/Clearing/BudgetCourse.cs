using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Clearing;

/// <summary>A month of the year, alone and with those before it.</summary>
/// <param name="ByItem">What its cases cost the fund item by item.</param>
/// <param name="PointValue">The value of a point that a twelfth of the budget would give its cases alone; null where nobody earned one.</param>
/// <param name="PointValueSoFar">The same of all months so far and their part of the budget.</param>
/// <param name="BudgetSoFar">The part of the budget of the months so far.</param>
public sealed record CourseMonth(int Month, int Cases, decimal Points, Money ByItem, decimal? PointValue, int CasesSoFar, decimal PointsSoFar, Money ByItemSoFar, decimal? PointValueSoFar, Money BudgetSoFar);

/// <summary>Where the year would end.</summary>
/// <param name="Usual">If the months to come are like the mean of those so far.</param>
/// <param name="Least">If each is like the cheapest so far; <paramref name="Most"/> if each is like the dearest.</param>
/// <param name="PointValue">The value of a point at the pace so far; it lies between the least and the greatest of the months.</param>
public sealed record CourseForecast(Money Usual, Money Least, Money Most, decimal? PointValue, decimal? LeastPointValue, decimal? MostPointValue);

/// <summary>预算执行进度: how a pool's points, the value of a point and the budget run through the year.</summary>
/// <param name="Available">The budget without reserve and without what is paid by heads.</param>
/// <param name="Months">Of January up to the month that is looked at.</param>
/// <param name="LeftOut">Cases without a day of discharge, of another year or of later months: no month can be theirs.</param>
/// <param name="Forecast">Null once the year is over, and where no case is known.</param>
public sealed record BudgetCourse(BudgetPool Pool, int Year, Money Available, IReadOnlyList<CourseMonth> Months, int LeftOut, CourseForecast? Forecast)
{
    private const int MonthsInYear = 12;

    /// <param name="cases">Priced by the pool; those of another scheme are passed over.</param>
    /// <param name="reserve">What the region keeps back of the budget.</param>
    /// <param name="lumps">What institutions earn beside their cases in the whole year.</param>
    /// <param name="through">The last month that is looked at, 1 to 12.</param>
    [Clause("SC2023", "七")]
    [Clause("JS2021", "13")]
    public static BudgetCourse Of(BudgetPool pool, IEnumerable<PricedCase> cases, Money reserve, Money lumps, int year, int through, ClearingTerms terms)
    {
        PricedCase[] all = [.. cases.Where(each => each.Case.Scheme == pool.Scheme)];
        ILookup<int, PricedCase> byMonth = all.Where(each => each.Case.Discharged?.Year == year).ToLookup(each => each.Case.Discharged!.Value.Month);
        Money available = (pool.Budget - reserve - lumps).OrZero;
        List<CourseMonth> months = [];
        ProviderSum soFar = Sum(pool, []);
        for (int month = 1; month <= through; month++)
        {
            ProviderSum own = Sum(pool, byMonth[month]);
            soFar = Together(soFar, own);
            Money budget = Rounding.Fen((decimal)available.Fen * month / MonthsInYear);
            months.Add(new(
                month, own.Cases.Count, own.Points, own.ByItem, Value(pool, Rounding.Fen((decimal)available.Fen / MonthsInYear), own, terms),
                soFar.Cases.Count, soFar.Points, soFar.ByItem, Value(pool, budget, soFar, terms), budget));
        }

        return new(pool, year, available, months, all.Length - soFar.Cases.Count, through < MonthsInYear && soFar.Cases.Count > 0 ? Forecasted(months, through) : null);
    }

    private static CourseForecast Forecasted(List<CourseMonth> months, int through)
    {
        Money spent = months[^1].ByItemSoFar;
        decimal[] values = [.. months.Select(each => each.PointValue).OfType<decimal>()];
        return new(
            Rounding.Fen((decimal)spent.Fen * MonthsInYear / through), spent + (months.Min(each => each.ByItem) * (MonthsInYear - through)), spent + (months.Max(each => each.ByItem) * (MonthsInYear - through)),
            months[^1].PointValueSoFar, values.Length == 0 ? null : values.Min(), values.Length == 0 ? null : values.Max());
    }

    /// <summary>What a part of the year's budget makes a point worth; an estimated value of the pool plays no part in it.</summary>
    private static decimal? Value(BudgetPool pool, Money budget, ProviderSum sum, ClearingTerms terms) => Worth.Of(pool with { PointValue = null }, budget, [sum], terms).PointValue;

    private static ProviderSum Sum(BudgetPool pool, IEnumerable<PricedCase> cases) => ProviderSum.Of(new("", pool.Scheme), cases);

    private static ProviderSum Together(ProviderSum left, ProviderSum right) => left with
    {
        Points = left.Points + right.Points,
        PointPayments = left.PointPayments + right.PointPayments,
        Standards = left.Standards + right.Standards,
        StandardPayments = left.StandardPayments + right.StandardPayments,
        Cost = left.Cost + right.Cost,
        ByItem = left.ByItem + right.ByItem,
        Cases = [.. left.Cases, .. right.Cases],
    };
}
