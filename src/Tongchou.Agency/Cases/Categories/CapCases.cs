using Tongchou.Benefits;
using Tongchou.Enrolment.Incentives;

namespace Tongchou.Agency.Cases;

/// <summary><c>cap_adjustment</c>: years of dues, years without a claim and broken years move a ceiling.</summary>
internal static class CapCases
{
    private static readonly Dictionary<string, BonusAndReduction> meetings = new()
    {
        ["each-limited"] = BonusAndReduction.EachLimited,
        ["net-first"] = BonusAndReduction.NetFirst,
    };

    public static Figures? Adjust(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = new();
        Parameters(given, pack);
        Limit cap = given.Amount("base-cap", "original-cap", "cap") is { } original ? new(original) : Limit.None;
        CapFacts facts = new(
            given.Count("consecutive-years", "continuous-years") ?? 0,
            given.Count("zero-claim-years") ?? 0,
            given.Flag("incentive-used-last-year", "used-last-year") ?? false,
            given.Count("broken-years", "missed-years") ?? 0,
            given.Count("earlier-bonus-years") ?? 0);
        given.Finish();
        if (law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        if (IncentiveTerms.Compile(on) is not { } terms)
        {
            @case.Faults.Add("no-incentive-rule", Place.At(""), new("当地没有激励规定,算例也没有给出。", "The region moves no ceiling, and the case carries no steps."));
            return null;
        }

        return new Figures(@case.Unit) { Story = () => Life(@case, law, pack, facts, cap, terms.FirstYear.Value) }.Add(CapAdjustment.Decide(facts, cap, terms));
    }

    /// <summary>Somebody whose years are as the facts count them, ending in a year that all of them are under the rule.</summary>
    private static Story? Life(Case @case, CaseLaw law, CasePack pack, CapFacts facts, Limit cap, int firstYear)
    {
        int withClaim = facts.UsedLastYear ? 1 : 0;
        if (facts.EarlierBonusYears > 0 || facts.ConsecutiveYears < 1 || facts.ZeroClaimYears + withClaim >= facts.ConsecutiveYears + (facts.ConsecutiveYears == 1 ? 1 : 0))
        {
            @case.Faults.Add("no-such-life", Place.At(""), new("没有一份档案能得出这样的年数。", "No file can have years that count like this."));
            return null;
        }

        int last = Math.Max(firstYear, law.Day.Year) + facts.BrokenYears + facts.ConsecutiveYears;
        if (last > BenefitYear.Latest)
        {
            @case.Faults.Add("too-long", Place.At(""), new("年数太长。", "So many years can't be lived."));
            return null;
        }

        BenefitYear year = new(last);
        if (!cap.IsNone)
        {
            pack.Set(BenefitsVocabulary.Of(Scheme.Resident).SeriousCeiling, cap.Amount);
        }

        EnrolmentParameters.Dues(pack);
        int first = last - facts.ConsecutiveYears + 1;
        List<BenefitYear> row = [.. Enumerable.Range(first, facts.ConsecutiveYears - 1).Select(each => new BenefitYear(each))];
        BenefitYear[] zero = [.. row.SkipLast(withClaim).TakeLast(facts.ZeroClaimYears)];
        BenefitYear before = new(first - facts.BrokenYears - 1);
        return law.Read(pack, @case.Faults) is not { } whole ? null : new(whole, year, StoryAsks.Cap)
        {
            Paid = facts.BrokenYears > 0 ? [before, .. row] : row,
            Claimed = [.. row.Except(zero)],
            UsedTheRaise = facts.UsedLastYear,
            Born = facts.BrokenYears > 0 ? null : new(first, 1, 1),
        };
    }

    private static void Parameters(Given given, CasePack pack)
    {
        if (given.Count("years-before-bonus", "bonus-after-years", "full-years-before-bonus") is { } years)
        {
            pack.Set(IncentiveProvisions.YearsBeforeBonus, years);
        }

        if (given.Amount("step-continuous") is { } continuous)
        {
            pack.Set(IncentiveProvisions.StepContinuous, continuous);
        }

        if (given.Amount("step-zero-claim") is { } zeroClaim)
        {
            pack.Set(IncentiveProvisions.StepZeroClaim, zeroClaim);
        }

        if (given.Amount("step-broken") is { } broken)
        {
            pack.Set(IncentiveProvisions.StepBroken, broken);
        }

        Rate? both = given.Ratio("limit-ratio");
        if ((given.Ratio("limit-up", "limit-ratio-up") ?? both) is { } up)
        {
            pack.Set(IncentiveProvisions.LimitUp, up);
        }

        if ((given.Ratio("limit-down", "limit-ratio-down") ?? both) is { } down)
        {
            pack.Set(IncentiveProvisions.LimitDown, down);
        }

        if (given.Choice(meetings, "bonus-and-reduction") is { } meeting)
        {
            pack.Choose(IncentiveProvisions.BonusAndReduction, meeting);
        }

        if (given.Flag("bonus-kept-after-break", "keep-bonus-after-break") is { } kept)
        {
            pack.Choose(IncentiveProvisions.AfterBreak, kept ? AfterBreak.Kept : AfterBreak.Recomputed);
        }
    }
}
