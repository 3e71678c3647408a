using Tongchou.Policy;

namespace Tongchou.Enrolment.Incentives;

/// <summary>How dues without a break raise the serious-illness ceiling 大病保险最高支付限额, and breaks lower it.</summary>
public sealed record IncentiveTerms(
    Cited<int> YearsBeforeBonus,
    Cited<Money> StepContinuous,
    Cited<Money> StepZeroClaim,
    Cited<Money> StepBroken,
    Cited<Rate> LimitUp,
    Cited<Rate> LimitDown,
    Cited<int> FirstYear,
    Cited<AfterBreak> AfterBreak,
    Cited<BonusAndReduction> BonusAndReduction,
    Cited<ZeroClaim> ZeroClaim,
    Cited<RepairedYear> RepairedYear,
    Cited<EarlierYears> EarlierYears,
    Cited<ExemptReturn> ExemptReturn)
{
    /// <summary>Null where nobody sets a step for continuous years: the region moves no ceiling.</summary>
    public static IncentiveTerms? Compile(LawOn law) => law.Value(IncentiveProvisions.StepContinuous) is not { } stepContinuous ? null : new(
        law.Need(IncentiveProvisions.YearsBeforeBonus),
        stepContinuous,
        law.Need(IncentiveProvisions.StepZeroClaim),
        law.Need(IncentiveProvisions.StepBroken),
        law.Need(IncentiveProvisions.LimitUp),
        law.Need(IncentiveProvisions.LimitDown),
        law.Need(IncentiveProvisions.FirstYear),
        law.Need(IncentiveProvisions.AfterBreak),
        law.Need(IncentiveProvisions.BonusAndReduction),
        law.Need(IncentiveProvisions.ZeroClaim),
        law.Need(IncentiveProvisions.RepairedYear),
        law.Need(IncentiveProvisions.EarlierYears),
        law.Need(IncentiveProvisions.ExemptReturn));
}
