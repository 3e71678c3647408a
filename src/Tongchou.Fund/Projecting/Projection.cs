namespace Tongchou.Fund.Projecting;

/// <summary>基金测算: what becomes of the pools of both schemes, year by year, if the assumptions hold.</summary>
/// <remarks>
/// A head's dues and cost of a year are whole fen; an amount is heads times that, so it can be recomputed to the fen. Growth is kept
/// as a decimal between the years and rounded where it meets money. Nothing is drawn by chance.
/// </remarks>
[Clause("JS2021", "12")]
[Clause("SC2023", "十一")]
public sealed record Projection(Assumptions Assumptions, IReadOnlyList<PopulationYear> Population, IReadOnlyList<FundYear> Employee, IReadOnlyList<FundYear> Resident)
{
    public const int MostYears = 60;
    private const int MonthsInYear = 12;

    public IReadOnlyList<FundYear> Of(Scheme scheme) => scheme is Scheme.Employee ? Employee : Resident;

    /// <exception cref="OverflowException">Amounts so large that no fund holds them.</exception>
    public static Projection Run(Assumptions assumptions, int years)
    {
        IReadOnlyList<PopulationYear> population = PopulationYear.Run(assumptions, years);
        return new(assumptions, population, Run(assumptions, population, Scheme.Employee, null), Run(assumptions, population, Scheme.Resident, null));
    }

    /// <summary>One scheme over persons already projected; a lever may have a value of its own in each year.</summary>
    public static IReadOnlyList<FundYear> Run(Assumptions assumptions, IReadOnlyList<PopulationYear> population, Scheme scheme, LeverCourse? course)
    {
        List<FundYear> years = [];
        Growth growth = new();
        Money opening = assumptions.Costs.Of(scheme).Opening;
        for (int t = 0; t < population.Count; t++)
        {
            Assumptions now = course?.Apply(assumptions, scheme, t) ?? assumptions;
            growth = t == 0 ? growth : growth.Next(now, scheme);
            FundYear year = Year(now, population[t], scheme, growth, opening);
            years.Add(year);
            opening = year.Balance;
        }

        return years;
    }

    private static FundYear Year(Assumptions now, PopulationYear population, Scheme scheme, Growth growth, Money opening)
    {
        SchemeCosts costs = now.Costs.Of(scheme);
        (Money cost, Money spending) = (Money.Zero, Money.Zero);
        foreach (Cohort cohort in Cohort.All)
        {
            long persons = population.Persons[cohort];
            if (persons > 0 && cohort.Membership.Scheme() == scheme)
            {
                Money head = Growth.Grown(now.Costs.PerHead[cohort], growth.Cost);
                cost += new Money(head.Fen * persons);
                spending += new Money(costs.Ratio.Of(head).Rounded.Fen * persons);
            }
        }

        bool employee = scheme is Scheme.Employee;
        long paying = population.Count(employee ? Membership.Active : Membership.Resident);
        Money own = employee ? EmployeeHead(now.Dues, growth.Dues) : Growth.Grown(now.Dues.Personal, growth.Dues);
        Money subsidy = employee ? Money.Zero : Growth.Grown(now.Dues.Subsidy, growth.Subsidy);
        return new(population.Year, scheme, paying, employee ? population.Count(Membership.Retired) : 0, own + subsidy,
            new(own.Fen * paying), new(subsidy.Fen * paying), cost, spending, opening);
    }

    /// <summary>What reaches the pool for an active employee in a year: both rates of the base, less what goes to the account.</summary>
    private static Money EmployeeHead(DuesAssumptions dues, decimal grown)
    {
        Money monthly = Growth.Grown(dues.MonthlyBase, grown);
        return dues.Collected.Of((dues.EmployerRate + dues.PersonRate - dues.AccountRate).Of(monthly).Rounded * MonthsInYear).Rounded;
    }
}
