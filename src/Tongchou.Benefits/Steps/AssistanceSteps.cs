namespace Tongchou.Benefits;

/// <summary>医疗救助: shares by category what is left in scope, above a yearly threshold, within yearly limits.</summary>
[Clause("JS2021", "4")]
[Clause("CN2023", "四")]
internal static class AssistanceStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.AssistanceRatio is not { } ratios || claim.Category is AssistanceCategory.None)
        {
            return;
        }

        int category = (int)claim.Category;
        ref readonly Cited<Rate> ratio = ref ratios.At(category, (int)claim.Visit);
        LayerInput input = new(
            bill.Remaining.InScope,
            before.AssistanceCounted,
            terms.AssistanceThreshold is { } thresholds ? thresholds.At(category).Value : Money.Zero,
            ratio.Value,
            AssistanceRoom.Left(claim, terms, before));
        LayerShare share = LayerShare.Of(input);
        bill.Assistance = share.Paid;
        bill.Remaining.TakeInScope(share.Paid);
        bill.Change.AssistanceCounted = input.Counted;
        AssistanceRoom.Use(claim.Visit, share.Paid, ref bill.Change);

        if (TTrace.Records && input.Counted.IsPositive)
        {
            trace.Add(share.Tell(Step.Assistance, Payer.Assistance, input, ratio, terms.AssistanceThreshold?.At(category),
                terms.AssistanceLimit?.At(category, (int)claim.Visit), terms.AssistanceYearLimit?.At(category)));
        }
    }
}

/// <summary>The yearly limits of assistance: one for outpatient care, one for the rest, one in all.</summary>
[Clause("JS2021", "4")]
internal static class AssistanceRoom
{
    public static Money Left(in Claim claim, BenefitTerms terms, in Accumulators before)
    {
        int category = (int)claim.Category;
        Money used = IsOutpatient(claim.Visit) ? before.AssistanceOutpatientPaid : before.AssistancePaid - before.AssistanceOutpatientPaid;
        Money own = terms.AssistanceLimit is { } limits ? limits.At(category, (int)claim.Visit).Value.Left(used) : Limit.None.Amount;
        Money whole = terms.AssistanceYearLimit is { } years ? years.At(category).Value.Left(before.AssistancePaid) : Limit.None.Amount;
        return Money.Min(own, whole);
    }

    public static void Use(VisitKind visit, Money paid, ref Accumulators change)
    {
        change.AssistancePaid += paid;
        if (IsOutpatient(visit))
        {
            change.AssistanceOutpatientPaid += paid;
        }
    }

    private static bool IsOutpatient(VisitKind visit) => visit is VisitKind.Outpatient or VisitKind.TwoDiseases or VisitKind.Pharmacy;
}

/// <summary>倾斜救助: a second step for what is still left above a threshold.</summary>
[Clause("JS2021", "4")]
[Clause("CN2023", "四")]
internal static class TiltStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.TiltRatio is not { } ratios || claim.Category is AssistanceCategory.None)
        {
            return;
        }

        int category = (int)claim.Category;
        ref readonly Cited<Rate> ratio = ref ratios.At(category);
        LayerInput input = new(
            bill.Remaining.InScope,
            before.TiltCounted,
            terms.TiltThreshold is { } thresholds ? thresholds.At(category).Value : Money.Zero,
            ratio.Value,
            terms.TiltLimit is { } limits ? limits.At(category).Value.Left(before.TiltPaid) : Limit.None.Amount);
        LayerShare share = LayerShare.Of(input);
        bill.Tilt = share.Paid;
        bill.Remaining.TakeInScope(share.Paid);
        bill.Change.TiltCounted = input.Counted;
        bill.Change.TiltPaid = share.Paid;

        if (TTrace.Records && input.Counted.IsPositive && ratio.Value > Rate.Zero)
        {
            trace.Add(share.Tell(Step.Tilt, Payer.Assistance, input, ratio, terms.TiltThreshold?.At(category), terms.TiltLimit?.At(category)));
        }
    }
}

/// <summary>
/// 自付控制: an assistance target's own part of a stay in a designated institution of the county is held at a share of the
/// in-scope cost; assistance takes over what is above it.
/// </summary>
[Clause("JS2021", "4")]
internal static class ControlStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        bool concerned = claim is { Visit: VisitKind.Inpatient, Place: CarePlace.Local, InCounty: true } && claim.Category is not AssistanceCategory.None;
        if (terms.ControlRatio is not { } ratios || !concerned)
        {
            return;
        }

        ref readonly Cited<Rate> ratio = ref ratios.At((int)claim.Category);
        bool inYear = terms.ControlSpan is { Value: ControlSpan.PerYear };
        Money cost = bill.InScope + (inYear ? before.ControlCost : Money.Zero);
        Money burden = bill.Remaining.InScope + (inYear ? before.ControlBurden : Money.Zero);

        // The share must not be passed, so a fraction of a fen is dropped and not rounded up.
        Money most = ratio.Value.Of(cost).Floor;
        Money wanted = Money.Min((burden - most).OrZero, bill.Remaining.InScope);
        bool within = terms.ControlAndLimit is { Value: ControlAndLimit.WithinLimit };
        Money paid = within ? Money.Min(wanted, (AssistanceRoom.Left(claim, terms, before) - bill.Assistance).OrZero) : wanted;

        bill.Control = paid;
        bill.Remaining.TakeInScope(paid);
        AssistanceRoom.Use(claim.Visit, paid, ref bill.Change);
        bill.Change.ControlCost = bill.InScope;
        bill.Change.ControlBurden = bill.Remaining.InScope;

        if (TTrace.Records && ratio.Value < Rate.Whole)
        {
            List<TraceBasis> basis = [TraceBasis.Of(ratio)];
            if (terms.ControlSpan is { } span)
            {
                basis.Add(TraceBasis.Of(span));
            }

            if (terms.ControlAndLimit is { } limit)
            {
                basis.Add(TraceBasis.Of(limit));
            }

            string formula = paid.IsPositive ? $"{burden} − {Formula.Times(cost, ratio.Value)}" : "";
            Phrase note = paid.IsPositive
                ? new($"控制前自付 {burden} 元,高于 {most} 元。", $"The own part was {burden}, above {most}.")
                : new($"自付 {burden} 元,不高于 {most} 元。", $"The own part is {burden}, not above {most}.");
            trace.Add(new(Step.Control, Payer.Assistance, paid, formula, basis, Note: note));
        }
    }
}
