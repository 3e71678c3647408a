namespace Tongchou.Benefits;

/// <summary>先行自付 for care elsewhere: in regions that lower benefits this way, a share of the in-scope cost comes first from the person.</summary>
[Clause("JS2021", "23")]
[Clause("CN2023", "八")]
internal static class ElsewhereStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.ElsewhereOwnShare is { } table)
        {
            ref readonly Cited<Rate> share = ref table.At((int)claim.Visit, (int)claim.Place, (int)claim.Referral);
            if (share.Value > Rate.Zero)
            {
                FineMoney exact = share.Value.Of(bill.InScope);
                bill.ElsewhereOwnShare = exact.Rounded;
                if (TTrace.Records)
                {
                    trace.Add(new(Step.ElsewhereOwnShare, null, bill.ElsewhereOwnShare, Formula.Times(bill.InScope, share.Value), [TraceBasis.Of(share)], exact != FineMoney.From(bill.ElsewhereOwnShare)));
                }

                bill.InScope -= bill.ElsewhereOwnShare;
                bill.Remaining.FirstOwnShare += bill.ElsewhereOwnShare;
            }
        }

        if (TTrace.Records)
        {
            trace.Add(new(Step.InScope, null, bill.InScope, InScopeFormula(bill), []));
        }
    }

    private static string InScopeFormula(in Settlement bill)
    {
        Money[] less = [bill.Uncovered, bill.OutsideCatalogue, bill.AbovePriceLimit, bill.FirstOwnShare, bill.ElsewhereOwnShare];
        return string.Join(" − ", less.Where(part => part.IsPositive).Prepend(bill.Total));
    }
}
