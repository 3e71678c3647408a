using Tongchou.Fund.Adjusting;

namespace Tongchou.Fund.Sandboxes;

/// <summary>A year of a sandbox by one formula.</summary>
public sealed record SandboxYear(int Year, AdjustmentResult Result, Fairness Fairness);

/// <summary>All years of a sandbox by one formula, each opening with what the one before closed with.</summary>
public sealed record SandboxRun(DistributionFormula Formula, IReadOnlyList<SandboxYear> Years)
{
    /// <summary>Over all years.</summary>
    public Money OwnToFind => Years.Aggregate(Money.Zero, (sum, year) => sum + year.Fairness.OwnToFind);

    public Rate? GapsMet => Rate.Share(Sum(year => year.Fairness.Met), Sum(year => year.Fairness.Gaps));

    /// <summary>How many times a city was left short.</summary>
    public int Short => Years.Sum(year => year.Fairness.Short);

    private Money Sum(Func<SandboxYear, Money> of) => Years.Aggregate(Money.Zero, (sum, year) => sum + of(year));
}

/// <summary>
/// 调剂沙盘: several years of a province by every formula side by side, so that it can be seen who pays, who receives and what stays before anybody chooses.
/// The same rule as a real year; nothing is drawn at random.
/// </summary>
[Clause("SC2023", "四")]
public static class Sandbox
{
    /// <summary>One formula over all years.</summary>
    /// <returns>Null, with a fault, where amounts outgrow any fund.</returns>
    /// <exception cref="ArgumentException">The first year is not sound; <see cref="AdjustmentCheck"/> says why before.</exception>
    public static SandboxRun? Play(SandboxPlan plan, AdjustmentTerms terms, DistributionFormula formula, FaultList faults)
    {
        if (Scenario.Of(plan, faults) is not { } scenario)
        {
            return null;
        }

        AdjustmentTerms chosen = terms with { Formula = terms.Formula.With(formula) };
        AdjustmentOpening opening = plan.Opening;
        Dictionary<RegionCode, Money> balances = plan.Start.Cities.ToDictionary(city => city.City, city => city.Balance);
        List<SandboxYear> years = [];
        for (int i = 0; i < scenario.Count; i++)
        {
            int year = plan.FirstYear + i;
            Money drawn = plan.Epidemics.Where(each => each.Year == year).Aggregate(scenario[i].Drawn, (sum, each) => Money.Min(opening.Reserve, sum + each.Drawn.Of(opening.Reserve).Rounded));
            AdjustmentInputs inputs = scenario[i] with { Drawn = drawn, Cities = [.. scenario[i].Cities.Select(city => city with { Balance = balances[city.City] })] };
            FaultList found = new();
            AdjustmentCheck.Check(opening, inputs, "", found);
            if (i > 0 && !found.IsEmpty)
            {
                faults.Add("outgrown", Place.At("sandbox"), new($"到 {year} 年:{found.All[0].Message.Zh}", $"In {year}: {found.All[0].Message.En}"), new("请降低增长率或减少年数。", "Lower the growth or play fewer years."));
                return null;
            }

            AdjustmentResult result = AdjustmentYear.Run(opening, inputs, chosen);
            years.Add(new(year, result, Fairness.Of(result)));
            opening = result.Closing;
            foreach (CityAdjustment city in result.Cities)
            {
                balances[city.City] = city.ClosingBalance;
            }
        }

        return new(formula, years);
    }
}
