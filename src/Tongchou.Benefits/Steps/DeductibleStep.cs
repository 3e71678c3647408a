namespace Tongchou.Benefits;

/// <summary>起付标准: up to this amount the person pays; above it the pooled fund shares.</summary>
[Clause("FX2019", "二(三)")]
[Clause("SC2023", "六")]
internal static class DeductibleStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (claim.Visit is VisitKind.Inpatient)
        {
            // A stay that continues another by referral is one stay with it; one without any coverage is none of the year's.
            bool covered = bill.Uncovered < bill.Total;
            bill.Change.Stays = covered && !(claim.ContinuesStay && before.Stays > 0) ? 1 : 0;
        }

        if (terms.Of(claim.Visit) is not { Deductible: { } table } visit)
        {
            return;
        }

        int stay = Math.Clamp(before.Stays + bill.Change.Stays, 1, BenefitColumns.MostStays);
        ref readonly Cited<Money> full = ref table.At((int)claim.Level, BenefitColumns.GroupIndex(claim.Group), stay - 1, (int)claim.Category);
        Money paid = Paid(claim, terms, visit, before);

        // A cheap visit may cost less than it owes; the rest is not owed later, except where the deductible is the year's.
        Money owed = (full.Value - paid).OrZero;
        Money taken = Money.Min(owed, bill.InScope);
        bill.Deductible = taken;
        bill.Remaining.Deductible = taken;
        bill.Change.DeductiblePaid[(int)claim.Visit] = taken;

        if (TTrace.Records)
        {
            Tell(claim, terms, visit, full, paid, taken, ref trace);
        }
    }

    /// <summary>What was taken before and counts here: in the chain of referral, or in the year.</summary>
    private static Money Paid(in Claim claim, BenefitTerms terms, VisitTerms visit, in Accumulators before)
    {
        if (visit.DeductibleBasis is { Value: DeductibleBasis.PerYear })
        {
            return before.DeductiblePaid.Of(claim.Visit);
        }

        // Stays inside the region, reached by referral, carry one continuous deductible: only the difference is owed, nothing
        // more downwards.
        bool continuous = terms.ReferralDeductible is { Value: ReferralDeductible.Continuous };
        bool inChain = claim is { ContinuesStay: true, Visit: VisitKind.Inpatient, Place: CarePlace.Local, Referral: not Referral.Unreferred };
        return continuous && inChain ? claim.DeductiblePaidInChain : Money.Zero;
    }

    private static void Tell<TTrace>(in Claim claim, BenefitTerms terms, VisitTerms visit, in Cited<Money> full, Money paid, Money taken, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        List<TraceBasis> basis = [TraceBasis.Of(full)];
        if (visit.DeductibleBasis is { } how)
        {
            basis.Add(TraceBasis.Of(how));
        }

        if (claim.ContinuesStay && terms.ReferralDeductible is { } reading)
        {
            basis.Add(TraceBasis.Of(reading));
        }

        string formula = paid.IsZero ? "" : $"{full.Value} − {paid}";
        Phrase note = paid.IsPositive ? new($"此前已付起付标准 {paid} 元。", $"{paid} of the deductible was paid before.") : default;
        trace.Add(new(Step.Deductible, null, taken, formula, basis, Note: note));
    }
}
