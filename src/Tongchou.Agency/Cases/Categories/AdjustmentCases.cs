using Tongchou.Fund.Adjusting;
using Tongchou.Policy;

namespace Tongchou.Agency.Cases;

/// <summary><c>adjustment_fund</c> and <c>adjustment_fund_reserve_years</c>: what cities remit, what the reserve takes, what is shared out.</summary>
internal static class AdjustmentCases
{
    private const int MostYears = 1_000;

    private static readonly Dictionary<string, DistributionFormula> formulas = new()
    {
        ["by-gap"] = DistributionFormula.ByGap, ["gap"] = DistributionFormula.ByGap, ["gap-share"] = DistributionFormula.ByGap,
        ["by-assessed-gap"] = DistributionFormula.ByAssessedGap, ["assessed-gap"] = DistributionFormula.ByAssessedGap,
        ["by-weighted-enrolment"] = DistributionFormula.ByWeightedEnrolment, ["weighted-enrolment"] = DistributionFormula.ByWeightedEnrolment, ["enrolment"] = DistributionFormula.ByWeightedEnrolment, ["by-enrolment"] = DistributionFormula.ByWeightedEnrolment,
        ["by-overspend"] = DistributionFormula.ByOverspend, ["overspend"] = DistributionFormula.ByOverspend,
    };

    private static readonly Dictionary<string, GapBasis> gapBases = Words<GapBasis>.All.ToDictionary(Words<GapBasis>.Code);
    private static readonly Dictionary<string, RestBasis> restBases = Words<RestBasis>.All.ToDictionary(Words<RestBasis>.Code);
    private static readonly Dictionary<string, ReserveLastStep> lastSteps = Words<ReserveLastStep>.All.ToDictionary(Words<ReserveLastStep>.Code);

    public static Figures? Year(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = Parameters(given);
        AdjustmentOpening opening = new(
            given.FundAmount("reserve-balance-before", "reserve-before", "opening-reserve", "reserve-opening", "reserve-balance", "reserve") ?? Money.Zero,
            given.FundAmount("carried", "carried-before", "opening-carried") ?? Money.Zero);
        Money drawn = given.FundAmount("drawn", "reserve-drawn", "reserve-used") ?? Money.Zero;
        SortedDictionary<string, CityYear> named = CityFigures.Read(given);
        given.Finish();
        AdjustmentInputs inputs = new(@case.Scheme, [.. named.Values], drawn);
        AdjustmentCheck.Check(opening, inputs, "", @case.Faults);
        if (!@case.Faults.IsEmpty || Terms(@case, law, pack) is not { } terms)
        {
            return null;
        }

        AdjustmentResult result = AdjustmentYear.Run(opening, inputs, terms);
        Dictionary<RegionCode, string> names = named.ToDictionary(each => each.Value.City, each => each.Key);
        IEnumerable<KeyValuePair<string, Money>> Each(Func<CityAdjustment, Money> of) => result.Cities.Select(city => KeyValuePair.Create(names[city.City], of(city)));
        return new Figures(@case.Unit)
            .Add(Each(city => city.Remitted), "raised-by-city", "remitted-by-city", "paid-in-by-city")
            .Add(result.Income, "income", "total-income")
            .Add(result.Raised, "raised", "total-raised", "raised-total")
            .Add(result.Reserve.Target, "reserve-target", "target")
            .Add(result.Reserve.Step, "reserve-step")
            .Add(result.Reserve.Taken, "reserve-taken", "reserve-added")
            .Add(result.Reserve.After, "reserve-after", "reserve-balance-after", "reserve-balance", "closing-reserve")
            .Add(result.Reserve.After >= result.Reserve.Target, "target-reached", "reserve-target-reached")
            .Add(result.Pool, "distributable", "pool", "to-distribute")
            .Add(result.Distributed, "distributed", "total-distributed", "distributed-total", "sum-distributed")
            .Add(result.Closing.Carried, "carried", "undistributed", "left-over")
            .Add(Each(city => city.Received), "distributed-by-city", "received-by-city", "allocated-by-city", "allocation-by-city", "shares", "share-by-city", "distribution")
            .Add(Each(city => city.Net), "net-by-city")
            .Add(Each(city => city.Need.Gap), "gap-by-city", "normal-gap-by-city", "eligible-gap-by-city")
            .Add(result.Cities.Aggregate(Money.Zero, (sum, city) => sum + city.Need.Gap), "gap-total", "total-gap", "eligible-gap", "normal-gap")
            .Add(Each(city => (city.Need.Gap - city.Received).OrZero), "gap-left-by-city", "remaining-gap-by-city", "own-gap-by-city", "gap-after-by-city")
            .Add(result.Cities.Aggregate(Money.Zero, (sum, city) => sum + (city.Need.Gap - city.Received).OrZero), "gap-left", "remaining-gap", "own-gap")
            .Add(Each(city => city.OwedForBreaches), "breach-by-city", "government-pays-by-city", "breach-loss-by-city")
            .Add(result.Cities.Aggregate(Money.Zero, (sum, city) => sum + city.OwedForBreaches), "breach", "government-pays", "breach-loss", "paid-by-government", "borne-by-government")
            .Add(Money.Zero, "paid-for-breach", "breach-paid-by-fund")
            .Add(Each(city => city.ClosingBalance), "balance-after-by-city", "closing-balance-by-city")
            .Add(AdjustmentLaws.Prove(result).All(each => each.Holds), "conserved", "sums-match", "balanced");
    }

    public static Figures? ReserveYears(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = Parameters(given);
        Rate growth = given.Multiple("growth", "income-growth", "growth-rate") ?? Rate.Zero;
        Rate before = given.Ratio("reserve-ratio-before", "opening-ratio", "reserve-before-ratio") ?? Rate.Zero;
        Money income = given.FundAmount("income", "annual-income", "pool-income") ?? Money.Yuan(1_000_000_000);
        Money? reserve = given.FundAmount("reserve-balance-before", "reserve-before", "opening-reserve");
        given.Finish();
        if (income.IsNegative || !@case.Faults.IsEmpty || Terms(@case, law, pack) is not { } terms)
        {
            return null;
        }

        AdjustmentOpening opening = new(reserve ?? before.Of(income).Rounded, Money.Zero);
        int? reached = null;
        for (int year = 1; year <= MostYears && reached is null && income <= AdjustmentCheck.Largest; year++)
        {
            AdjustmentResult result = AdjustmentYear.Run(opening, new(@case.Scheme, [new(new(100), income, Money.Zero)]), terms);
            reached = result.Reserve.Before >= result.Reserve.Target ? year - 1 : result.Reserve.After >= result.Reserve.Target ? year : null;
            opening = result.Closing;
            income += growth.Of(income).Rounded;
        }

        return new Figures(@case.Unit)
            .Add(reached, "years-to-target", "years")
            .Add(new Rate(terms.RaiseRate.Value.TenThousandths * terms.ReserveRate.Value.TenThousandths / Rate.Whole.TenThousandths), "reserve-rate-of-income", "yearly-ratio", "reserve-per-year");
    }

    private static CasePack Parameters(Given given)
    {
        CasePack pack = new();
        void Rate(Policy.Vocabulary.Provision<Rate> provision, Rate? rate)
        {
            if (rate is { } known)
            {
                pack.Set(provision, known);
            }
        }

        Rate(AdjustmentProvisions.RaiseRate, given.Ratio("raise-rate", "rate", "raising-rate"));
        Rate(AdjustmentProvisions.ReserveRate, given.Ratio("reserve-rate"));
        Rate(AdjustmentProvisions.ReserveTarget, given.Ratio("reserve-target-ratio", "target", "target-ratio", "reserve-target"));
        Rate(AdjustmentProvisions.AgedWeight, given.Multiple("aged-weight", "retired-weight"));
        Rate(AdjustmentProvisions.OverspendLimit, given.Ratio("overspend-limit"));
        Rate(AdjustmentProvisions.OverspendShare, given.Ratio("overspend-share"));
        if (given.Choice(formulas, "formula", "distribution", "method", "distribution-formula") is { } formula)
        {
            pack.Choose(AdjustmentProvisions.Formula, formula);
        }

        if (given.Choice(gapBases, "gap-basis") is { } gap)
        {
            pack.Choose(AdjustmentProvisions.GapBasis, gap);
        }

        if (given.Choice(restBases, "rest-basis", "rest") is { } rest)
        {
            pack.Choose(AdjustmentProvisions.RestBasis, rest);
        }

        if (given.Choice(lastSteps, "reserve-last-step") is { } step)
        {
            pack.Choose(AdjustmentProvisions.LastStep, step);
        }

        return pack;
    }

    private static AdjustmentTerms? Terms(Case @case, CaseLaw law, CasePack pack)
    {
        if (law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        AdjustmentTerms? terms = AdjustmentTerms.Compile(on, @case.Scheme);
        if (terms is null)
        {
            @case.Faults.Add("no-adjustment-fund", Place.At(""), new("当地没有调剂金筹集比例,算例也没有给出。", "The region raises no adjustment fund, and the case carries no rate."));
        }

        return terms;
    }
}
