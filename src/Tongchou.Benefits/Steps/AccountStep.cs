namespace Tongchou.Benefits;

/// <summary>个人账户 pays for what the person bears, first the own one, then a family member's 家庭共济; the rest is cash.</summary>
[Clause("JS2021", "2")]
[Clause("GB2021-14", "全文")]
internal static class AccountStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        bill.Borne = bill.Remaining;
        bool inScopeOnly = terms.AccountScope is { Value: AccountScope.InScope };
        bill.PersonalAccount = Pay(claim.AccountBalance, inScopeOnly, ref bill.Remaining);
        if (terms.AccountFamily is { Value: YesNo.Yes })
        {
            bill.FamilyAccount = Pay(claim.FamilyBalance, inScopeOnly, ref bill.Remaining);
        }

        if (TTrace.Records)
        {
            if (bill.PersonalAccount.IsPositive)
            {
                trace.Add(new(Step.PersonalAccount, Payer.PersonalAccount, bill.PersonalAccount, "", terms.AccountScope is { } scope ? [TraceBasis.Of(scope)] : []));
            }

            if (bill.FamilyAccount.IsPositive)
            {
                trace.Add(new(Step.FamilyAccount, Payer.FamilyAccount, bill.FamilyAccount, "", terms.AccountFamily is { } family ? [TraceBasis.Of(family)] : []));
            }

            trace.Add(new(Step.Cash, Payer.Cash, bill.Cash, CashFormula(bill), []));
        }
    }

    /// <summary>What the person bears by reason, less what accounts paid.</summary>
    private static string CashFormula(in Settlement bill)
    {
        Money[] borne = [bill.Borne.Uncovered, bill.Borne.OutOfScope, bill.Borne.FirstOwnShare, bill.Borne.InScope];
        Money[] paid = [bill.PersonalAccount, bill.FamilyAccount];
        string sum = string.Join(" + ", borne.Where(part => part.IsPositive));
        string less = string.Concat(paid.Where(part => part.IsPositive).Select(part => $" − {part}"));
        return sum == $"{bill.Cash}" ? "" : sum + less;
    }

    private static Money Pay(Money balance, bool inScopeOnly, ref Remaining remaining)
    {
        if (!balance.IsPositive)
        {
            return Money.Zero;
        }

        Money payable = inScopeOnly ? remaining.InScope : remaining.Total;
        Money paid = Money.Min(balance, payable);
        if (inScopeOnly)
        {
            remaining.TakeInScope(paid);
        }
        else
        {
            remaining.TakeAny(paid);
        }

        return paid;
    }
}
