namespace Tongchou.Enrolment.Waiting;

/// <summary>What a wait depends on.</summary>
/// <param name="MissedYears">Benefit years missed in a row up to the one before the enrolment, none before the rule began.</param>
/// <param name="RepairedYears">Years paid for once more; more than can be repaired change nothing.</param>
/// <param name="Late">Paid after the concentrated period.</param>
/// <param name="LeftEmployeeScheme">Last insured in the employee scheme, and left it longer ago than the exemption allows.</param>
/// <param name="ExemptBy">The group that exempts; null for everybody else.</param>
public sealed record WaitingFacts(int MissedYears, int RepairedYears = 0, bool Late = false, bool LeftEmployeeScheme = false, ExemptGroup? ExemptBy = null);

/// <summary>A wait, with what it is made of.</summary>
/// <param name="VariableBeforeRepair">Months for the broken years before anything was repaired.</param>
/// <param name="RepairedMonths">Months that repair takes off, the floor aside.</param>
/// <param name="FloorApplied">Whether the least wait after repair lifted the sum.</param>
/// <param name="RepairableYears">Years whose repair shortens this wait when none was repaired yet: less than the broken years, or none, where a floor holds.</param>
public sealed record Wait(int FixedMonths, int VariableBeforeRepair, int RepairedMonths, int VariableMonths, bool FloorApplied, int RepairableYears, ExemptGroup? ExemptBy)
{
    public static readonly Wait None = new(0, 0, 0, 0, FloorApplied: false, 0, null);

    public int TotalMonths => FixedMonths + VariableMonths;
}

/// <summary>待遇等待期: the months after enrolment whose costs insurance does not share.</summary>
[Clause("YN2024", "六")]
public static class WaitingPeriod
{
    public static Wait Decide(WaitingFacts facts, WaitingTerms terms)
    {
        if (facts.ExemptBy is { } group)
        {
            return Wait.None with { ExemptBy = group };
        }

        int fixedMonths = FixedMonths(facts, terms);
        int broken = BrokenYears(facts.MissedYears, terms);
        int variable = broken * terms.MonthsPerBrokenYear.Value;

        // Repair touches the variable part only; the fixed one cannot be repaired.
        int repaired = Math.Min(facts.RepairedYears, broken) * terms.MonthsPerBrokenYear.Value;
        int left = variable - repaired;
        int floor = facts.MissedYears >= terms.FloorAfterYears.Value ? terms.FloorMonths.Value - fixedMonths : 0;
        return new(fixedMonths, variable, repaired, Math.Max(left, floor), left < floor, Repairable(broken, floor, terms), null);
    }

    private static int FixedMonths(WaitingFacts facts, WaitingTerms terms)
    {
        bool notContinuous = facts.MissedYears > 0 || (facts.LeftEmployeeScheme && terms.LeaverAfterLimit.Value is LeaverAfterLimit.FixedWait);
        bool both = notContinuous && facts.Late && terms.LateAndBroken.Value is LateAndBroken.Twice;
        return !notContinuous && !facts.Late ? 0 : terms.FixedMonths.Value * (both ? 2 : 1);
    }

    /// <summary>Missed years that add a month: each further one, the first lying within the fixed part.</summary>
    public static int BrokenYears(int missedYears, WaitingTerms terms) =>
        Math.Max(missedYears - (terms.FirstMissedYear.Value is FirstMissedYear.Counts ? 0 : 1), 0);

    /// <summary>The most years whose repair moves anything: those that bring the variable part down to the floor.</summary>
    private static int Repairable(int broken, int floor, WaitingTerms terms)
    {
        int perYear = terms.MonthsPerBrokenYear.Value;
        int above = (broken * perYear) - Math.Max(floor, 0);
        return perYear == 0 || above <= 0 ? 0 : (above + perYear - 1) / perYear;
    }
}
