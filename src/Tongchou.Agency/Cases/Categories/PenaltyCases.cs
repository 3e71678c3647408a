using Tongchou.Supervision.Penalties;

namespace Tongchou.Agency.Cases;

/// <summary><c>penalty</c>: what goes back, which fine and which suspension a fact allows.</summary>
internal static class PenaltyCases
{
    private static readonly Dictionary<string, Conduct> conducts = new()
    {
        ["general"] = Conduct.General, ["misuse"] = Conduct.General, ["general-misuse"] = Conduct.General, ["over-treatment"] = Conduct.General, ["violation"] = Conduct.General,
        ["management"] = Conduct.Management, ["management-duties"] = Conduct.Management, ["management-duty"] = Conduct.Management,
        ["fraud"] = Conduct.Fraud, ["fraudulent"] = Conduct.Fraud, ["cheating"] = Conduct.Fraud,
    };

    private static readonly Dictionary<string, Offender> offenders = new()
    {
        ["institution"] = Offender.Institution, ["hospital"] = Offender.Institution, ["pharmacy"] = Offender.Institution, ["provider"] = Offender.Institution,
        ["person"] = Offender.Person, ["individual"] = Offender.Person, ["insured"] = Offender.Person, ["insured-person"] = Offender.Person,
    };

    // Conduct and offender in one word.
    private static readonly Dictionary<string, (Conduct, Offender)> both = new()
    {
        ["person-fraud"] = (Conduct.Fraud, Offender.Person), ["fraud-person"] = (Conduct.Fraud, Offender.Person), ["individual-fraud"] = (Conduct.Fraud, Offender.Person), ["fraud-by-person"] = (Conduct.Fraud, Offender.Person),
        ["person"] = (Conduct.General, Offender.Person), ["person-general"] = (Conduct.General, Offender.Person), ["individual"] = (Conduct.General, Offender.Person), ["general-person"] = (Conduct.General, Offender.Person),
        ["institution-fraud"] = (Conduct.Fraud, Offender.Institution), ["institution-general"] = (Conduct.General, Offender.Institution), ["fraud-institution"] = (Conduct.Fraud, Offender.Institution),
    };

    public static Figures? Decide(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        IReadOnlyList<Given> facts = given.Has("facts") ? given.Parts("facts") ?? [] : [given];
        Money agreement = given.FundAmount("agreement-penalty", "contract-penalty") ?? Money.Zero;
        Money tolerance = given.FundAmount("rounding-tolerance") ?? Money.Zero;
        List<(Penalty Penalty, Money? Fine, Rate? Multiple, bool Within)> decided = [];
        foreach (Given fact in facts)
        {
            Read(@case, fact, law, tolerance, decided);
        }

        given.Finish();
        if (!@case.Faults.IsEmpty || decided.Count == 0)
        {
            return null;
        }

        Money Sum(Func<(Penalty Penalty, Money? Fine, Rate? Multiple, bool Within), Money> of) => decided.Aggregate(Money.Zero, (sum, each) => sum + of(each));
        Penalty first = decided[0].Penalty;
        Money refund = Sum(each => each.Penalty.Refund), least = Sum(each => each.Penalty.Fine?.Least ?? Money.Zero), most = Sum(each => each.Penalty.Fine?.Most ?? Money.Zero);
        Figures figures = new Figures(@case.Unit)
            .Add(refund, "refund", "refund-total")
            .Add(least, "fine-min", "fine-least", "min-fine")
            .Add(most, "fine-max", "fine-most", "max-fine")
            .Add(least != Money.Zero || most != Money.Zero, "fined", "fine-applies")
            .Add(first.Multiples is { } times ? [Number(times.Least), Number(times.Most)] : [], "multiple-allowed", "multiples-allowed")
            .Add(first.Fine is { } range ? [range.Least.Fen / 100m / @case.Unit.Yuan(), range.Most.Fen / 100m / @case.Unit.Yuan()] : [], "fine-range")
            .Add(first.Suspension is { } months ? [months.Least, months.Most] : [], "suspension-months", "suspension", "suspension-allowed", "online-settlement-suspended-months")
            .Add(first.Suspension is not null, "suspended", "suspension-applies")
            .Add(first.Suspension?.Least ?? 0, "suspension-min", "suspension-months-min")
            .Add(first.Suspension?.Most ?? 0, "suspension-max", "suspension-months-max")
            .Add(first.MayEndAgreement, "agreement-may-end", "may-end-agreement")
            .Add(decided.TrueForAll(each => each.Within), "within-range", "multiple-within-range", "fine-within-range", "allowed", "lawful")
            .AddWord([first.Terms.Multiple.Source.Clause.Item, ArticleOf(first.Terms.Multiple.Source.Clause.Item)], "article");
        if (first.Multiples is { } multiples)
        {
            figures.Add(Number(multiples.Least), "multiple-min").Add(Number(multiples.Most), "multiple-max");
        }

        if (decided.TrueForAll(each => each.Fine is not null))
        {
            Money fine = Sum(each => each.Fine!.Value);
            figures.Add(fine, "fine", "fine-total").Add(refund + fine + agreement, "total", "total-payable", "total-to-pay");
        }

        return decided[0].Multiple is { } multiple ? figures.Add(Number(multiple), "multiple") : figures;
    }

    private static void Read(Case @case, Given fact, CaseLaw law, Money tolerance, List<(Penalty, Money?, Rate?, bool)> decided)
    {
        Money loss = fact.FundAmount("loss", "amount", "fraud-amount", "amount-cheated") ?? Money.Zero;
        string? word = fact.Word("conduct", "kind", "type");
        Offender? offender = fact.Choice(offenders, "offender", "subject", "party", "who");
        bool refused = fact.Flag("refused", "refuses-to-correct", "refused-to-correct", "refusal") ?? false;
        bool serious = fact.Flag("serious", "serious-consequences", "serious-consequence") ?? false;
        Rate? multiple = fact.Multiple("multiple", "fine-multiple");
        Money? fined = fact.FundAmount("fine", "stated-fine", "published-fine");
        Conduct conduct = Conduct.General;
        if (word is not null && both.TryGetValue(word, out (Conduct Conduct, Offender Offender) whole))
        {
            (conduct, offender) = (whole.Conduct, offender ?? whole.Offender);
        }
        else if (word is not null && !conducts.TryGetValue(word, out conduct))
        {
            fact.Refuse(new($"不认识行为“{word}”。", $"The conduct '{word}' is unknown; one of: {string.Join(", ", conducts.Keys)}."));
        }

        if (loss.IsNegative || fined is { IsNegative: true })
        {
            fact.Refuse(new("金额不能小于 0。", "An amount is below nothing."));
        }

        if (!@case.Faults.IsEmpty)
        {
            return;
        }

        Offender who = offender ?? Offender.Institution;
        Penalty penalty = PenaltyDecision.Decide(new(who, conduct, loss, refused, serious), PenaltyTerms.Compile(law.Standing, who, conduct));
        Money? fine = fined ?? (multiple is { } times ? penalty.FineAt(times) : penalty.Fine is null ? Money.Zero : penalty.Fine is { } range && range.Least == range.Most ? range.Least : null);
        bool within = multiple is { } by && penalty.Multiples is { } allowed ? allowed.Contains(by) : fine is not { } stated || penalty.Allows(stated, tolerance);
        decided.Add((penalty, fine, multiple ?? (fined is { } paid ? Rate.Share(paid, loss) : null), within));
    }

    private static decimal Number(Rate rate) => rate.TenThousandths / 10_000m;

    private static string ArticleOf(string item) => item switch
    {
        "第三十八条" => "38",
        "第三十九条" => "39",
        "第四十条" => "40",
        "第四十一条" => "41",
        _ => item,
    };
}
