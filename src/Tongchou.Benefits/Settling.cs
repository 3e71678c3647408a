namespace Tongchou.Benefits;

/// <summary>
/// Settles a bill 结算: from the facts of a claim and the law of its region and day to who pays what, in the order the
/// policy applies its layers. Pure: the same input gives the same settlement, traced or not.
/// </summary>
public static class Settling
{
    /// <summary>Settles without a trace; nothing is allocated.</summary>
    /// <param name="claim">The person, the care, and the way there.</param>
    /// <param name="lines">The lines of the bill; amounts not below nothing, own shares from nothing to the whole.</param>
    /// <param name="coverage">The days that insurance shares.</param>
    /// <param name="terms">The law of the claim's region, scheme and day.</param>
    /// <param name="before">The person's year up to this bill.</param>
    /// <param name="bill">Who pays what, and how the year changes.</param>
    public static void Settle(in Claim claim, ReadOnlySpan<BillLine> lines, in Coverage coverage, BenefitTerms terms, in Accumulators before, out Settlement bill)
    {
        NoTrace nobody = default;
        Settle(claim, lines, coverage, terms, before, out bill, ref nobody);
    }

    /// <summary>Settles and tells each step to <paramref name="trace"/>.</summary>
    /// <exception cref="ArgumentException">The claim's group belongs to the other scheme.</exception>
    public static void Settle<TTrace>(in Claim claim, ReadOnlySpan<BillLine> lines, in Coverage coverage, BenefitTerms terms, in Accumulators before, out Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (BenefitColumns.SchemeOf(claim.Group) != terms.Scheme)
        {
            throw new ArgumentException($"{claim.Group} is no group of the {terms.Scheme} scheme", nameof(claim));
        }

        bill = default;
        SortingStep.Apply(claim, lines, coverage, terms, ref bill, ref trace);
        ElsewhereStep.Apply(claim, terms, ref bill, ref trace);
        DeductibleStep.Apply(claim, terms, before, ref bill, ref trace);
        PooledStep.Apply(claim, terms, before, ref bill, ref trace);
        LargeAmountStep.Apply(claim, terms, before, ref bill, ref trace);
        SupplementStep.Apply(claim, terms, before, ref bill, ref trace);
        SeriousIllnessStep.Apply(claim, terms, coverage, before, ref bill, ref trace);
        if (claim.Category is not AssistanceCategory.None)
        {
            // Most people are no assistance target: three steps less for them.
            AssistanceStep.Apply(claim, terms, before, ref bill, ref trace);
            TiltStep.Apply(claim, terms, before, ref bill, ref trace);
            ControlStep.Apply(claim, terms, before, ref bill, ref trace);
        }

        SupplementaryStep.Apply(claim, terms, before, ref bill, ref trace);
        AccountStep.Apply(claim, terms, ref bill, ref trace);
    }
}
