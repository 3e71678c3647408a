namespace Tongchou.Fund.Projecting;

/// <summary>What a projection assumes 测算假设. None of it is law: it is the asker's, and a result says so.</summary>
/// <param name="Start">The year the persons, amounts and balances are of.</param>
public sealed record Assumptions(int Start, ByCohort<long> Persons, PopulationAssumptions Population, DuesAssumptions Dues, CostAssumptions Costs);

/// <summary>How persons come, go and change their membership in a year 人口假设.</summary>
/// <param name="Births">Births to women of an age.</param>
/// <param name="Boys">How many of those born are boys.</param>
/// <param name="Joining">Residents who become employees.</param>
/// <param name="Migration">Net arrivals in a cohort, below nothing for departures.</param>
/// <param name="MenRetireAt">Active men of this age are retired.</param>
/// <param name="WomenRetireAt">Active women likewise.</param>
public sealed record PopulationAssumptions(
    ByCohort<Frequency> Deaths, ByCohort<Frequency> Births, Rate Boys, ByCohort<Frequency> Joining, ByCohort<Frequency> Migration, int MenRetireAt, int WomenRetireAt)
{
    public int RetireAt(Sex sex) => sex is Sex.Female ? WomenRetireAt : MenRetireAt;
}

/// <summary>What is paid in 筹资假设, in the start year, and how it grows.</summary>
/// <param name="MonthlyBase">缴费基数: mean base of an active employee in a month.</param>
/// <param name="AccountRate">划入个人账户: what of the base goes to the person's account and not to the pool.</param>
/// <param name="Collected">到账率: what of the dues owed comes in.</param>
/// <param name="Personal">居民个人缴费: of a resident in a year.</param>
/// <param name="Subsidy">财政补助: for a resident in a year.</param>
/// <param name="BaseGrowth">Of the base in a year.</param>
public sealed record DuesAssumptions(
    Money MonthlyBase, Rate BaseGrowth, Rate EmployerRate, Rate PersonRate, Rate AccountRate, Rate Collected, Money Personal, Rate PersonalGrowth, Money Subsidy, Rate SubsidyGrowth);

/// <summary>What is paid out 支出假设.</summary>
/// <param name="PerHead">Medical cost of a head in the start year.</param>
public sealed record CostAssumptions(ByCohort<Money> PerHead, SchemeCosts Employee, SchemeCosts Resident)
{
    public SchemeCosts Of(Scheme scheme) => scheme is Scheme.Employee ? Employee : Resident;

    public CostAssumptions With(Scheme scheme, SchemeCosts costs) => scheme is Scheme.Employee ? this with { Employee = costs } : this with { Resident = costs };
}

/// <param name="Opening">滚存结余 of the pool before the start year; below nothing for a debt.</param>
/// <param name="Ratio">报销比例: what of the cost the fund pays.</param>
/// <param name="Growth">费用增长率 of the cost of a head in a year, beside what ageing adds.</param>
public sealed record SchemeCosts(Money Opening, Rate Ratio, Rate Growth);
