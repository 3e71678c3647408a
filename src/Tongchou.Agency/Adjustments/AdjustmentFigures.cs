using Tongchou.Fund.Adjusting;

namespace Tongchou.Agency.Adjustments;

/// <summary>
/// A year's figures 年度调剂数据 in the form that <see cref="AdjustmentReader"/> reads, so that what was gathered or proposed can be looked at, amended and
/// handed in again. Cities stand in the order of their codes: the same figures are the same bytes.
/// </summary>
/// <param name="Note">What a reader should know of where they come from; nothing depends on it.</param>
public sealed record AdjustmentFigures(string? Note, int Year, string Region, string? Formula, SchemeOpenings Schemes, IReadOnlyList<CityFigures> Cities)
{
    public static AdjustmentFigures Of(AdjustmentQuestion question)
    {
        SchemeQuestion employee = question.Of(Scheme.Employee), resident = question.Of(Scheme.Resident);
        Dictionary<RegionCode, CityYear> others = resident.Inputs.Cities.ToDictionary(city => city.City);
        return new(
            null, question.Year, question.Region.ToString(), question.FormulaAsked ? Words<DistributionFormula>.Code(employee.Terms.Formula.Value) : null, new(OpeningFigures.Of(employee), OpeningFigures.Of(resident)),
            [
                .. employee.Inputs.Cities.OrderBy(city => city.City).Select(city => new CityFigures(
                    city.City.ToString(), question.Names.GetValueOrDefault(city.City), SchemeFigures.Of(city, Scheme.Employee), SchemeFigures.Of(others[city.City], Scheme.Resident))),
            ]);
    }
}

/// <summary>What both schemes open with.</summary>
public sealed record SchemeOpenings(OpeningFigures Employee, OpeningFigures Resident);

public sealed record OpeningFigures(string Reserve, string? Carried, string? Drawn)
{
    internal static OpeningFigures Of(SchemeQuestion scheme) => Of(scheme.Opening, scheme.Inputs.Drawn);

    public static OpeningFigures Of(AdjustmentOpening opening, Money drawn) => new(opening.Reserve.ToPlain(), Unless(opening.Carried), Unless(drawn));

    private static string? Unless(Money amount) => amount.IsZero ? null : amount.ToPlain();
}

public sealed record CityFigures(string City, string? Name, SchemeFigures Employee, SchemeFigures Resident);

/// <summary>A city's year in one scheme; of employees the pooled fund alone.</summary>
public sealed record SchemeFigures(
    string? PooledIncome, string? Income, string Expenditure, string Balance, long Enrolled, long? Aged, IReadOnlyList<BreachForm>? Breaches, string? Assessment, string? AssessedGap, string? Planned, bool? MetConditions)
{
    public static SchemeFigures Of(CityYear city, Scheme scheme) => new(
        scheme is Scheme.Employee ? city.Income.ToPlain() : null, scheme is Scheme.Employee ? null : city.Income.ToPlain(), city.Expenditure.ToPlain(), city.Balance.ToPlain(), city.Enrolled,
        city.Aged == 0 ? null : city.Aged, city.Breaches.Count == 0 ? null : [.. city.Breaches.Select(each => new BreachForm(each.Government.ToString(), each.Amount.ToPlain()))],
        city.Assessment == Rate.Whole || city.AssessedGap is not null ? null : city.Assessment.ToString(), city.AssessedGap?.ToPlain(), city.Planned?.ToPlain(), city.MetConditions ? null : false);
}
