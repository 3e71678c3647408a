namespace Tongchou.Benefits;

/// <summary>大额医疗费用补助: shares the cost above the pooled fund's ceiling for the year; a lower ceiling of one kind of visit is none of its matter.</summary>
[Clause("JS2021", "3")]
internal static class LargeAmountStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.LargeAmountRatio is not { } ratios || !bill.AboveYearCeiling.IsPositive)
        {
            return;
        }

        int group = BenefitColumns.GroupIndex(claim.Group);
        ref readonly Cited<Rate> ratio = ref ratios.At(group);
        Money above = bill.AboveYearCeiling;
        FineMoney exact = ratio.Value.Of(above);
        Money room = terms.LargeAmountCeiling is { } ceilings ? ceilings.At(group).Value.Left(before.LargeAmountPaid) : Limit.None.Amount;
        bill.LargeAmount = Money.Min(exact.Rounded, room);
        bill.Remaining.AboveCeiling -= bill.LargeAmount;
        bill.Change.LargeAmountPaid = bill.LargeAmount;

        if (TTrace.Records)
        {
            bool cut = exact.Rounded > room;
            List<TraceBasis> basis = [TraceBasis.Of(ratio)];
            if (cut)
            {
                basis.Add(TraceBasis.Of(terms.LargeAmountCeiling!.At(group)));
            }

            string formula = Formula.Times(above, ratio.Value);
            trace.Add(new(Step.LargeAmount, Payer.LargeAmount, bill.LargeAmount, cut ? Formula.Least(formula, room) : formula, basis, exact != FineMoney.From(exact.Rounded)));
        }
    }
}

/// <summary>公务员医疗补助, 企业补充医疗保险: shares the in-scope burden left, above a yearly threshold, up to a yearly ceiling.</summary>
[Clause("JS2021", "3")]
internal static class SupplementStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.SupplementRatio is not { } ratios || claim.Supplement is Supplement.None)
        {
            return;
        }

        int kind = (int)claim.Supplement - 1;
        ref readonly Cited<Rate> ratio = ref ratios.At(kind);
        LayerInput input = new(
            bill.Remaining.InScope,
            before.SupplementCounted,
            terms.SupplementThreshold is { } thresholds ? thresholds.At(kind).Value : Money.Zero,
            ratio.Value,
            terms.SupplementCeiling is { } ceilings ? ceilings.At(kind).Value.Left(before.SupplementPaid) : Limit.None.Amount);
        LayerShare share = LayerShare.Of(input);
        bill.Supplement = share.Paid;
        bill.Remaining.TakeInScope(share.Paid);
        bill.Change.SupplementCounted = input.Counted;
        bill.Change.SupplementPaid = share.Paid;

        if (TTrace.Records && input.Counted.IsPositive)
        {
            trace.Add(share.Tell(Step.Supplement, Payer.Supplement, input, ratio, terms.SupplementThreshold?.At(kind), terms.SupplementCeiling?.At(kind)));
        }
    }
}
