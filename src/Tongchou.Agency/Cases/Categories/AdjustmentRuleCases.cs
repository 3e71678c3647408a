using Tongchou.Fund.Adjusting;

namespace Tongchou.Agency.Cases;

/// <summary><c>adjustment_fund_rule</c>: may this money move; <c>adjustment_fund_old_city_rule</c>: who pays what was overspent.</summary>
internal static class AdjustmentRuleCases
{
    private const int Quarters = 4;

    private static readonly Dictionary<string, Scheme> schemes = new() { ["employee"] = Scheme.Employee, ["resident"] = Scheme.Resident };

    // By what a word holds; the first that fits, so the narrower stand first.
    private static readonly (string Part, MovementPurpose Purpose)[] purposes =
    [
        ("budget", MovementPurpose.GeneralBudget), ("fiscal", MovementPurpose.GeneralBudget), ("breach", MovementPurpose.BreachLoss), ("violation", MovementPurpose.BreachLoss), ("illegal", MovementPurpose.BreachLoss),
        ("after", MovementPurpose.GapAfterAdjustment), ("remaining", MovementPurpose.GapAfterAdjustment), ("left", MovementPurpose.GapAfterAdjustment), ("gap", MovementPurpose.NormalGap), ("deficit", MovementPurpose.NormalGap),
        ("emergency", MovementPurpose.Emergency), ("epidemic", MovementPurpose.Emergency), ("disaster", MovementPurpose.Emergency), ("distribut", MovementPurpose.Distribution), ("adjust", MovementPurpose.NormalGap),
        ("benefit", MovementPurpose.NormalGap), ("medical", MovementPurpose.NormalGap), ("treatment", MovementPurpose.NormalGap),
    ];

    private static readonly (string Part, MovementSource Source)[] sources =
    [
        ("reserve", MovementSource.RiskReserve), ("balance", MovementSource.RetainedBalance), ("surplus", MovementSource.RetainedBalance), ("retained", MovementSource.RetainedBalance),
        ("government", MovementSource.Government), ("treasury", MovementSource.Government), ("finance", MovementSource.Government), ("adjustment", MovementSource.AdjustmentFund), ("fund", MovementSource.AdjustmentFund),
    ];

    public static Figures? Rule(Case @case, CaseLaw law)
    {
        _ = law;
        Given given = @case.Given;
        Given request = given.Part("request", "movement", "operation") ?? given;
        Scheme? from = request.Choice(schemes, "from-scheme", "scheme-from", "source-scheme");
        Scheme? to = request.Choice(schemes, "to-scheme", "scheme-to", "target-scheme");
        string? use = request.Word("use"), source = request.Word("source", "from", "from-account", "account", "money", "payer", "paid-from"), purpose = request.Word("purpose", "for", "target", "to", "reason", "to-account");
        string? fromCity = request.Text("from-city", "source-city"), toCity = request.Text("to-city", "target-city");
        request.FundAmount("amount", "sum");
        given.Finish();
        if (!@case.Faults.IsEmpty)
        {
            return null;
        }

        if (from is null && to is null && use is null && source is null && purpose is null && fromCity is null)
        {
            given.Missing("request");
            return null;
        }

        // "use" may name the money or what it is wanted for, whichever is not said otherwise.
        bool useIsSource = use is not null && source is null && purpose is not null;
        string? wanted = useIsSource ? purpose : purpose ?? use;
        string? named = useIsSource ? use : source;
        Scheme one = from ?? to ?? @case.Scheme;
        Movement movement = new(Match(sources, named) ?? MovementSource.AdjustmentFund, wanted is null ? MovementPurpose.NormalGap : Match(purposes, wanted) ?? MovementPurpose.Other, one, to ?? one, fromCity, toCity);
        IReadOnlyList<Phrase> refusals = MovementRule.Refusals(movement);
        return new Figures(@case.Unit)
            .Add(refusals.Count == 0, "allowed", "permitted")
            .AddWord(Bearer(movement.Purpose), "borne-by", "payer", "paid-by", "who-pays");
    }

    public static Figures? OldCityRule(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = new();
        if (given.Ratio("eligible-limit", "overspend-limit", "limit", "eligible-ratio") is { } limit)
        {
            pack.Set(AdjustmentProvisions.OverspendLimit, limit);
        }

        if (given.Ratio("fund-share", "overspend-share", "share") is { } share)
        {
            pack.Set(AdjustmentProvisions.OverspendShare, share);
        }

        if (given.Ratio("raise-rate", "remit-rate") is { } raise)
        {
            pack.Set(AdjustmentProvisions.RaiseRate, raise);
        }

        Money? plan = given.FundAmount("plan", "planned", "planned-expenditure", "budget");
        Money? actual = given.FundAmount("actual", "actual-expenditure", "expenditure", "spent");
        Money? collected = given.FundAmount("last-year-collection", "collection", "collected", "last-year-income");
        bool met = given.Flag("conditions-met", "eligible", "conditions") ?? true;
        bool[] each = [given.Flag("policy-unified", "unified-policy") ?? true, given.Flag("remittance-complete", "remitted-in-full") ?? true, given.Flag("targets-met") ?? true];
        given.Finish();
        if ((plan is null || actual is null) && collected is null)
        {
            given.Missing("plan");
        }

        if (plan is { IsNegative: true } || actual is { IsNegative: true } || collected is { IsNegative: true })
        {
            given.Refuse(new("金额不能小于 0。", "An amount is below nothing."));
        }

        if (!@case.Faults.IsEmpty || law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        Figures figures = new(@case.Unit);
        if (plan is { } planned && actual is { } spent)
        {
            OverspendShare shared = OverspendShare.Of(planned, spent, met && each.All(condition => condition), on.Need(AdjustmentProvisions.OverspendLimit).Value, on.Need(AdjustmentProvisions.OverspendShare).Value);
            figures.Add(shared.Overspent, "overspend", "overspent")
                .Add(shared.Eligible, "eligible-overspend", "eligible")
                .Add(shared.ByFund, "paid-by-fund", "fund-pays")
                .Add(shared.ByPlace, "borne-by-county", "county-pays", "paid-by-county")
                .Add(shared.Overspent - shared.Eligible, "not-eligible", "beyond-limit");
        }

        if (collected is { } gathered && on.Find(AdjustmentProvisions.RaiseRate) is { } rates)
        {
            Money remitted = rates.At((int)@case.Scheme).Value.Of(gathered).Rounded;
            figures.Add(remitted, "remitted", "remittance", "raised").Add(new Money(remitted.Fen / Quarters), "quarterly", "per-quarter", "quarterly-remittance");
        }

        return figures;
    }

    private static T? Match<T>((string Part, T Value)[] words, string? word) where T : struct
    {
        foreach ((string part, T value) in words)
        {
            if (word?.Contains(part, StringComparison.OrdinalIgnoreCase) == true)
            {
                return value;
            }
        }

        return null;
    }

    private static string[] Bearer(MovementPurpose purpose) => purpose switch
    {
        MovementPurpose.BreachLoss => ["government", "governments", "local-government", "local-governments", "city-and-county-government", "city-and-county-governments", "city-county-government"],
        MovementPurpose.GapAfterAdjustment => ["city", "own", "the-city", "local", "region"],
        _ => ["fund", "adjustment-fund"],
    };
}
