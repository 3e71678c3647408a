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

        CapChange change = CapAdjustment.Decide(facts, cap, terms);
        return new Figures(@case.Unit)
            .Add(change.ContinuousBonus, "continuous-bonus")
            .Add(change.ZeroClaimBonus, "zero-claim-bonus")
            .Add(change.TotalBonus, "total-bonus", "bonus")
            .Add(change.Reduction, "reduction")
            .Add(change.Net, "net", "net-change")
            .Add(change.EffectiveCap, "effective-cap", "cap");
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
