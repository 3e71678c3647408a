namespace Tongchou.Enrolment.Incentives;

/// <summary>What a change of the ceiling depends on.</summary>
/// <param name="ConsecutiveYears">Years of dues in a row, the benefit year itself among them.</param>
/// <param name="ZeroClaimYears">Years without a claim that were followed by a year of dues, since the bonus was last used.</param>
/// <param name="UsedLastYear">Whether last year's serious-illness payment used the raised part.</param>
/// <param name="BrokenYears">Years missed since the rule began, in all.</param>
/// <param name="EarlierBonusYears">Steps earned in rows of years before the last break.</param>
public readonly record struct CapFacts(int ConsecutiveYears, int ZeroClaimYears = 0, bool UsedLastYear = false, int BrokenYears = 0, int EarlierBonusYears = 0);

/// <summary>A change of the ceiling, with what it is made of.</summary>
/// <param name="ContinuousBonus">For continuous years, before any limit.</param>
/// <param name="ZeroClaimBonus">For years without a claim, before any limit.</param>
/// <param name="TotalBonus">Both together, held at the limit where the reading holds each side.</param>
/// <param name="Reduction">For broken years, held likewise; not below nothing.</param>
/// <param name="Net">What is added to the original ceiling; below nothing for a reduction.</param>
public sealed record CapChange(Money ContinuousBonus, Money ZeroClaimBonus, Money TotalBonus, Money Reduction, Money Net, Limit OriginalCap)
{
    public static CapChange None(Limit originalCap) => new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, originalCap);

    public Limit EffectiveCap => OriginalCap.IsNone ? OriginalCap : new(OriginalCap.Amount + Net);
}

/// <summary>参保激励与断保约束: raises and lowers a person's serious-illness ceiling.</summary>
[Clause("YN2024", "五")]
[Clause("YN2024", "六")]
public static class CapAdjustment
{
    public static CapChange Decide(CapFacts facts, Limit originalCap, IncentiveTerms terms)
    {
        // Where there is no ceiling nothing can be raised or lowered (FX2019 三).
        if (originalCap.IsNone)
        {
            return CapChange.None(originalCap);
        }

        Money continuous = terms.StepContinuous.Value * ContinuousSteps(facts, terms);
        Money zeroClaim = terms.StepZeroClaim.Value * (facts.UsedLastYear ? 0 : facts.ZeroClaimYears);
        Money bonus = continuous + zeroClaim;
        Money reduction = terms.StepBroken.Value * facts.BrokenYears;
        Money mostUp = Most(terms.LimitUp.Value, originalCap);
        Money mostDown = Most(terms.LimitDown.Value, originalCap);
        if (terms.BonusAndReduction.Value is BonusAndReduction.NetFirst)
        {
            Money net = Money.Max(Money.Min(bonus - reduction, mostUp), -mostDown);
            return new(continuous, zeroClaim, bonus, reduction, net, originalCap);
        }

        bonus = Money.Min(bonus, mostUp);
        reduction = Money.Min(reduction, mostDown);
        return new(continuous, zeroClaim, bonus, reduction, bonus - reduction, originalCap);
    }

    /// <summary>What so many broken years take off by themselves.</summary>
    public static Money Reduction(int brokenYears, Limit originalCap, IncentiveTerms terms) =>
        Money.Min(terms.StepBroken.Value * brokenYears, Most(terms.LimitDown.Value, originalCap));

    /// <summary>Each year after the first full ones.</summary>
    private static int ContinuousSteps(CapFacts facts, IncentiveTerms terms) =>
        Math.Max(facts.ConsecutiveYears - terms.YearsBeforeBonus.Value, 0)
        + (terms.AfterBreak.Value is AfterBreak.Kept ? facts.EarlierBonusYears : 0);

    /// <summary>A limit must not be passed, so the rest of a fen is dropped.</summary>
    private static Money Most(Rate limit, Limit originalCap) => limit.Of(originalCap.Amount).Floor;
}
