namespace Tongchou.Benefits;

/// <summary>补充医疗保险产品 in the same one-stop settlement: one part for what is left in scope, one for what is out of scope.</summary>
[Clause("JS2021", "7")]
internal static class SupplementaryStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.Supplementary is not { } product || !claim.HasSupplementaryProduct)
        {
            return;
        }

        if (product.InRatio is { } inRatio)
        {
            InScope(product, inRatio, before, ref bill, ref trace);
        }

        if (product.OutRatio is { } outRatio)
        {
            OutOfScope(product, outRatio, before, ref bill, ref trace);
        }
    }

    private static void InScope<TTrace>(SupplementaryTerms product, Cited<Rate> ratio, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        LayerInput input = new(
            bill.Remaining.Of(product.InCounts),
            before.SupplementaryInCounted,
            product.InThreshold?.Value ?? Money.Zero,
            ratio.Value,
            product.InLimit?.Value.Left(before.SupplementaryInPaid) ?? Limit.None.Amount);
        LayerShare share = LayerShare.Of(input);
        bill.SupplementaryInScope = share.Paid;
        bill.Remaining.TakeInScope(share.Paid);
        bill.Change.SupplementaryInCounted = input.Counted;
        bill.Change.SupplementaryInPaid = share.Paid;
        if (TTrace.Records && input.Counted.IsPositive)
        {
            trace.Add(share.Tell(Step.SupplementaryInScope, Payer.Supplementary, input, ratio, product.InThreshold, product.InLimit));
        }
    }

    private static void OutOfScope<TTrace>(SupplementaryTerms product, Cited<Rate> ratio, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        Limit upper = product.OutUpper?.Value ?? Limit.None;
        bool onCost = product.UpperMeans is not { Value: UpperMeans.Payment };

        // An upper amount on the cost leaves what lies above it out of the count altogether.
        Money counted = onCost ? Money.Min(bill.Remaining.OutOfScope, upper.Left(before.SupplementaryOutCounted)) : bill.Remaining.OutOfScope;
        LayerInput input = new(
            counted,
            before.SupplementaryOutCounted,
            product.OutThreshold?.Value ?? Money.Zero,
            ratio.Value,
            onCost ? Limit.None.Amount : upper.Left(before.SupplementaryOutPaid));
        LayerShare share = LayerShare.Of(input);
        bill.SupplementaryOutOfScope = share.Paid;
        bill.Remaining.OutOfScope -= share.Paid;
        bill.Change.SupplementaryOutCounted = counted;
        bill.Change.SupplementaryOutPaid = share.Paid;
        if (TTrace.Records && counted.IsPositive)
        {
            trace.Add(share.Tell(Step.SupplementaryOutOfScope, Payer.Supplementary, input, ratio, product.OutThreshold, product.OutUpper));
        }
    }
}
