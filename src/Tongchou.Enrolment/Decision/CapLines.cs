using Tongchou.Enrolment.Incentives;

namespace Tongchou.Enrolment.Decision;

/// <summary>Tells a change of the serious-illness ceiling step by step.</summary>
internal static class CapLines
{
    public static IEnumerable<AccountLine> Tell(CapFacts facts, CapChange change, IncentiveTerms terms)
    {
        int kept = terms.AfterBreak.Value is AfterBreak.Kept ? facts.EarlierBonusYears : 0;
        yield return new("continuous-bonus", new("连续参保激励", "Bonus for continuous years"), Yuan(change.ContinuousBonus),
            new($"连续{facts.ConsecutiveYears}年,满{terms.YearsBeforeBonus.Value}年后每年{terms.StepContinuous.Value}元" + (kept > 0 ? $",另保留断保前{kept}年" : ""),
                $"{facts.ConsecutiveYears} year(s) in a row; {terms.StepContinuous.Value} yuan for each after {terms.YearsBeforeBonus.Value}" + (kept > 0 ? $", and {kept} kept from before a break" : "")),
            terms.StepContinuous.Source);
        yield return new("zero-claim-bonus", new("零报销激励", "Bonus for years without a claim"), Yuan(change.ZeroClaimBonus),
            facts.UsedLastYear
                ? new("上年已使用激励额度,清零重计", "last year used the raised part, so it starts again from nothing")
                : new($"零报销{facts.ZeroClaimYears}年,每年{terms.StepZeroClaim.Value}元", $"{facts.ZeroClaimYears} year(s) without a claim, {terms.StepZeroClaim.Value} yuan each"),
            terms.StepZeroClaim.Source);
        yield return new("total-bonus", new("激励合计", "Bonus in all"), Yuan(change.TotalBonus),
            new($"不超过原封顶线的{terms.LimitUp.Value}", $"at most {terms.LimitUp.Value} of the original ceiling"), terms.LimitUp.Source);
        yield return new("reduction", new("断保降低", "Reduction for broken years"), Yuan(change.Reduction),
            new($"断保{facts.BrokenYears}年,每年{terms.StepBroken.Value}元,不超过原封顶线的{terms.LimitDown.Value}",
                $"{facts.BrokenYears} broken year(s), {terms.StepBroken.Value} yuan each, at most {terms.LimitDown.Value} of the original ceiling"),
            terms.StepBroken.Source);
        yield return new("effective-cap", new("本人大病保险最高支付限额", "The person's serious-illness ceiling"),
            change.OriginalCap.IsNone ? new("不设封顶线", "no ceiling") : Yuan(change.EffectiveCap.Amount),
            new($"原封顶线 {Shown(change.OriginalCap, Language.Zh)},{Words<BonusAndReduction>.Phrase(terms.BonusAndReduction.Value).Zh}",
                $"original ceiling {Shown(change.OriginalCap, Language.En)}; {Words<BonusAndReduction>.Phrase(terms.BonusAndReduction.Value).En}"),
            terms.BonusAndReduction.Source);
    }

    private static Phrase Yuan(Money amount) => new($"{amount}元", $"{amount} yuan");
    private static string Shown(Limit limit, Language language) => !limit.IsNone ? limit.ToString() : language is Language.En ? "none" : "不设";
}
