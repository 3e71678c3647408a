namespace Tongchou.Fund.Projecting;

/// <summary>调节参数: what a policy maker can move to keep a pool in balance.</summary>
public enum Lever
{
    [Word("employee-rate", "职工医保单位缴费率", "employers' rate of the employee scheme")] EmployeeRate,

    /// <summary>In money of the start year; it grows with the assumed growth.</summary>
    [Word("resident-dues", "居民个人缴费(起始年水平)", "residents' own dues, at the start year's level")] ResidentDues,
    [Word("cost-growth", "人均费用增长率", "growth of the cost of a head")] CostGrowth,
    [Word("reimbursement", "报销比例", "ratio of reimbursement")] Reimbursement,
}

/// <summary>How far a lever can be moved and in what steps 调节范围. A place counts steps towards the better balance, whichever way the value goes.</summary>
/// <param name="Least">In ten-thousandths for a rate, in fen for dues.</param>
/// <param name="Step">By how much the value moves at least.</param>
/// <param name="IsRising">Whether a higher value betters the balance.</param>
public readonly record struct LeverRange(int Least, int Most, int Step, bool IsRising)
{
    public int Places => ((Most - Least) / Step) + 1;

    public int At(int place) => IsRising ? Least + (place * Step) : Most - (place * Step);

    public static LeverRange Of(Lever lever) => lever switch
    {
        Lever.EmployeeRate => new(0, 3_000, 1, IsRising: true),
        Lever.ResidentDues => new(0, 500_000, 100, IsRising: true),
        Lever.CostGrowth => new(-1_000, 2_000, 1, IsRising: false),
        _ => new(0, 10_000, 1, IsRising: false),
    };

    /// <summary>Whether a lever moves the money of a scheme at all.</summary>
    public static bool Moves(Lever lever, Scheme scheme) => (lever, scheme) switch
    {
        (Lever.EmployeeRate, _) => scheme is Scheme.Employee,
        (Lever.ResidentDues, _) => scheme is Scheme.Resident,
        _ => true,
    };
}

/// <summary>A lever's value in each year 逐年取值, from the start year on.</summary>
public sealed record LeverCourse(Lever Lever, IReadOnlyList<int> Values)
{
    public static int Given(Assumptions assumptions, Lever lever, Scheme scheme) => lever switch
    {
        Lever.EmployeeRate => assumptions.Dues.EmployerRate.TenThousandths,
        Lever.ResidentDues => checked((int)assumptions.Dues.Personal.Fen),
        Lever.CostGrowth => assumptions.Costs.Of(scheme).Growth.TenThousandths,
        _ => assumptions.Costs.Of(scheme).Ratio.TenThousandths,
    };

    /// <summary>The assumptions as they are in a year, counted from the start year.</summary>
    public Assumptions Apply(Assumptions assumptions, Scheme scheme, int t)
    {
        int value = Values[t];
        SchemeCosts costs = assumptions.Costs.Of(scheme);
        return Lever switch
        {
            Lever.EmployeeRate => assumptions with { Dues = assumptions.Dues with { EmployerRate = new(value) } },
            Lever.ResidentDues => assumptions with { Dues = assumptions.Dues with { Personal = new(value) } },
            Lever.CostGrowth => assumptions with { Costs = assumptions.Costs.With(scheme, costs with { Growth = new(value) }) },
            _ => assumptions with { Costs = assumptions.Costs.With(scheme, costs with { Ratio = new(value) }) },
        };
    }
}
