namespace Tongchou.Fund.Adjusting;

/// <summary>
/// One year of an adjustment fund 调剂金年度 of one scheme: raised from every city, part of it kept as risk reserve, the rest shared out. A pure function
/// of what was there and what happened, so that years can be run one after another: what closes one opens the next.
/// </summary>
[Clause("SC2023", "四")]
public static class AdjustmentYear
{
    /// <summary>By the formula that the law names.</summary>
    /// <exception cref="ArgumentException">The inputs are not sound; <see cref="AdjustmentCheck"/> says why before.</exception>
    public static AdjustmentResult Run(AdjustmentOpening opening, AdjustmentInputs inputs, AdjustmentTerms terms) =>
        Run(opening, inputs, terms, Distributions.Of(terms.Formula.Value));

    /// <summary>By any formula.</summary>
    /// <exception cref="ArgumentException">The inputs are not sound, or of the other scheme.</exception>
    /// <exception cref="InvalidOperationException">The formula breaks a law: it gives what is not there, keeps what must go out, or takes from a city.</exception>
    public static AdjustmentResult Run(AdjustmentOpening opening, AdjustmentInputs inputs, AdjustmentTerms terms, IDistribution formula)
    {
        FaultList faults = new();
        AdjustmentCheck.Check(opening, inputs, "", faults);
        if (!faults.IsEmpty || inputs.Scheme != terms.Scheme)
        {
            throw new ArgumentException(faults.IsEmpty ? $"{inputs.Scheme} is not {terms.Scheme}" : faults.All[0].In(Language.En), nameof(inputs));
        }

        // By code, so that nothing can depend on the order in which cities were told.
        CityYear[] cities = [.. inputs.Cities.OrderBy(city => city.City)];
        Money income = cities.Aggregate(Money.Zero, (sum, city) => sum + city.Income);
        CityNeed[] needs = [.. cities.Select(city => CityNeed.Of(city, terms.RaiseRate.Value.Of(city.Income).Rounded, terms.GapBasis.Value))];
        Money raised = needs.Aggregate(Money.Zero, (sum, need) => sum + need.Remitted);
        ReserveStep reserve = ReserveStep.Of(opening.Reserve - inputs.Drawn, raised, income, terms);
        Money pool = raised - reserve.Taken + opening.Carried;
        IReadOnlyList<Allotment> allotments = formula.Divide(pool, needs, terms);
        Money distributed = allotments.Aggregate(Money.Zero, (sum, each) => sum + each.Total);
        if (distributed > pool || (formula.GivesAll && distributed != pool) || allotments.Any(each => each.ForNeed.IsNegative || each.FromRest.IsNegative) || !allotments.Select(each => each.City).SequenceEqual(needs.Select(need => need.City)))
        {
            throw new InvalidOperationException($"{formula.GetType().Name} divided {pool} into {distributed} among {allotments.Count} of {cities.Length} cities");
        }

        return new(inputs with { Cities = cities }, terms, opening, income, raised, reserve, pool, [.. needs.Select((need, i) => new CityAdjustment(need, allotments[i]))]);
    }
}

/// <summary>What goes to the risk reserve 风险金 in a year.</summary>
/// <param name="Before">What was there, after anything drawn.</param>
/// <param name="Target">At it nothing more is taken; it grows with the year's income, so that taking may begin again.</param>
/// <param name="Step">What would be taken if the target were far.</param>
public sealed record ReserveStep(Money Before, Money Target, Money Step, Money Taken)
{
    public Money After => Before + Taken;

    public static ReserveStep Of(Money before, Money raised, Money income, AdjustmentTerms terms)
    {
        Money target = terms.ReserveTarget.Value.Of(income).Rounded;
        Money step = terms.ReserveRate.Value.Of(raised).Rounded;
        Money missing = (target - before).OrZero;
        Money taken = terms.LastStep.Value is ReserveLastStep.WhatIsMissing ? Money.Min(step, missing) : missing.IsPositive ? step : Money.Zero;
        return new(before, target, step, taken);
    }
}
