namespace Tongchou.Supervision.Penalties;

/// <summary>One fact found against somebody 违规事实.</summary>
/// <param name="Loss">What the fund lost, or what was taken by fraud.</param>
/// <param name="Refused">Correcting was refused 拒不改正.</param>
/// <param name="Serious">Consequences were serious 造成严重后果.</param>
public sealed record PenaltyFact(Offender Offender, Conduct Conduct, Money Loss, bool Refused = false, bool Serious = false);

/// <summary>What the regulation allows for a fact 处罚幅度. The refund, the fine and what an agreement adds are three different things.</summary>
/// <param name="Refund">退回: what goes back to the fund.</param>
/// <param name="Multiples">罚款倍数; null where the fine is no multiple, or does not apply.</param>
/// <param name="Fine">罚款: from the least to the most; null where no fine applies.</param>
/// <param name="Suspension">Months: of the department's insured service for an institution, of online settlement for a person.</param>
public sealed record Penalty(Money Refund, Between<Rate>? Multiples, Between<Money>? Fine, Between<int>? Suspension, bool MayEndAgreement, PenaltyTerms Terms)
{
    /// <summary>The fine that a multiple of the loss comes to, to the fen.</summary>
    public Money FineAt(Rate multiple) => multiple.Of(Refund).Rounded;

    /// <summary>Whether a fine stays within what is allowed, to a tolerance for decisions that were rounded when published.</summary>
    public bool Allows(Money fine, Money tolerance) => Fine is { } range ? fine >= range.Least - tolerance && fine <= range.Most + tolerance : fine.IsZero;
}

/// <summary>Works out what may follow from a fact 行政处罚裁量. How much within the range is for those who decide, not for the machine.</summary>
[Clause("REG735", "第三十八条")]
[Clause("REG735", "第三十九条")]
[Clause("REG735", "第四十条")]
[Clause("REG735", "第四十一条")]
public static class PenaltyDecision
{
    public static Penalty Decide(PenaltyFact fact, PenaltyTerms terms)
    {
        bool fined = Applies(terms.FineWhen.Value, fact);

        // A multiple of no loss is no fine; only a fine by amount needs none.
        Between<Rate>? multiples = fined && fact.Loss.IsPositive ? terms.Multiple.Value : null;
        Between<Money>? fine = multiples is { } times
            ? new(times.Least.Of(fact.Loss).Rounded, times.Most.Of(fact.Loss).Rounded)
            : fined ? terms.Amount.Value : null;
        return new(fact.Loss, multiples, fine, Applies(terms.SuspensionWhen.Value, fact) ? terms.Suspension.Value : null, Applies(terms.AgreementEnds.Value, fact), terms);
    }

    private static bool Applies(SanctionWhen when, PenaltyFact fact) => when switch
    {
        SanctionWhen.Always => true,
        SanctionWhen.Refused => fact.Refused,
        SanctionWhen.RefusedOrSerious => fact.Refused || fact.Serious,
        _ => false,
    };
}
