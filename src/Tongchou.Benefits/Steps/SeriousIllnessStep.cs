using Tongchou.Policy.Forms;

namespace Tongchou.Benefits;

/// <summary>大病保险: shares by bands what the year's in-scope burdens come to above the deductible.</summary>
[Clause("FX2019", "三")]
[Clause("JS2021", "3")]
[Clause("YN2024", "五")]
[Clause("YN2024", "六")]
internal static class SeriousIllnessStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Coverage coverage, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.SeriousIllness is not { } serious || !serious.Visits[(int)claim.Visit])
        {
            return;
        }

        Money counted = bill.Remaining.Of(serious.Counts);
        Money deductible = serious.DeductibleOf(claim.Category);
        Rate addition = serious.Addition is { } additions ? additions.At((int)claim.Category).Value : Rate.Zero;
        FineMoney exact = Exact(serious, deductible, addition, before.SeriousCounted, before.SeriousCounted + counted);
        Money room = Ceiling(serious, claim.Category, coverage).Left(before.SeriousPaid);

        // Read as a slab, falling bands or a closed last band would take back what was paid earlier in the year: it stays paid.
        bill.SeriousIllness = Money.Min(Money.Min(exact.Rounded.OrZero, room), counted);
        bill.Remaining.TakeInScope(bill.SeriousIllness);
        bill.Change.SeriousCounted = counted;
        bill.Change.SeriousPaid = bill.SeriousIllness;

        if (TTrace.Records && counted.IsPositive)
        {
            Tell(claim, serious, coverage, before, counted, exact, room, bill, ref trace);
        }
    }

    /// <summary>The region's ceiling, moved by what the person's years of dues earned or lost (YN2024 五, 六).</summary>
    private static Limit Ceiling(SeriousIllnessTerms serious, AssistanceCategory category, in Coverage coverage)
    {
        Limit ceiling = serious.Ceiling is { } ceilings ? ceilings.At((int)category).Value : Limit.None;
        return ceiling.IsNone ? ceiling : new((ceiling.Amount + coverage.CapChange).OrZero);
    }

    /// <summary>What the year earns up to now less what it had earned before, before rounding.</summary>
    private static FineMoney Exact(SeriousIllnessTerms serious, Money deductible, Rate addition, Money before, Money after)
    {
        Money offset = Offset(serious, deductible);
        Money from = Money.Max(before, deductible);
        Money to = Money.Max(after, deductible);
        ReadOnlySpan<Band> bands = serious.Bands.Value.Span;
        return serious.BandMode?.Value switch
        {
            BandMode.Slab =>
                Banding.Slab(bands, to - offset, to - deductible, addition, Rate.Whole)
                - Banding.Slab(bands, from - offset, from - deductible, addition, Rate.Whole),
            BandMode.Continuous =>
                Banding.Continuous(bands, to - offset, to - deductible, addition, Rate.Whole)
                - Banding.Continuous(bands, from - offset, from - deductible, addition, Rate.Whole),
            _ => Banding.Share(bands, from - offset, to - offset, addition, Rate.Whole),
        };
    }

    /// <summary>Where the bands begin: at the deductible, or at nothing where they lie on the absolute amount.</summary>
    private static Money Offset(SeriousIllnessTerms serious, Money deductible) =>
        serious.BandBase is { Value: BandBase.Absolute } ? Money.Zero : deductible;

    private static void Tell<TTrace>(in Claim claim, SeriousIllnessTerms serious, in Coverage coverage, in Accumulators before, Money counted, FineMoney exact, Money room, in Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        Money deductible = serious.DeductibleOf(claim.Category);
        List<TraceBasis> basis = [];
        if (serious.Income is { } income)
        {
            string value = $"{income.Value} × {serious.ShareOfIncome} = {serious.Deductible.Value}";
            basis.Add(new(new(value, value), serious.Deductible.Source));
            basis.Add(TraceBasis.Of(income));
        }
        else
        {
            basis.Add(TraceBasis.Of(serious.Deductible));
        }

        if (serious.DeductibleShare?.At((int)claim.Category) is { } share && share.Value != Rate.Whole)
        {
            basis.Add(TraceBasis.Of(share));
        }

        Money after = before.SeriousCounted + counted;
        if (after <= deductible)
        {
            // Nothing is shared yet; the bands would only be in the reader's way.
            trace.Add(new(Step.SeriousIllness, Payer.SeriousIllness, bill.SeriousIllness, "", basis,
                Note: new($"今年计入 {after} 元,未超过起付线 {deductible} 元。", $"{after} counted this year, not above the deductible of {deductible}.")));
            return;
        }

        basis.Add(PooledStep.Shown(serious.Bands));
        AddReadings(basis, serious);
        Rate addition = serious.Addition?.At((int)claim.Category).Value ?? Rate.Zero;
        if (addition > Rate.Zero)
        {
            string points = $"+{addition}";
            basis.Add(new(new(points, points), serious.Addition!.At((int)claim.Category).Source));
        }

        if (serious.Ceiling?.At((int)claim.Category) is { Value.IsNone: false } ceiling)
        {
            Limit moved = Ceiling(serious, claim.Category, coverage);
            string value = coverage.CapChange.IsZero ? $"{moved}" : $"{ceiling.Value} {(coverage.CapChange.IsNegative ? "−" : "+")} {new Money(Math.Abs(coverage.CapChange.Fen))} = {moved}";
            basis.Add(new(new(value, value), ceiling.Source));
        }

        string formula = SeriousFormula(serious, deductible, addition, before.SeriousCounted, after);
        Phrase note = new($"今年计入 {after} 元,起付线 {deductible} 元。", $"{after} counted this year; the deductible is {deductible}.");
        trace.Add(new(Step.SeriousIllness, Payer.SeriousIllness, bill.SeriousIllness,
            bill.SeriousIllness < exact.Rounded ? Formula.Least(formula, room) : formula, basis, exact != FineMoney.From(exact.Rounded), note));
    }

    private static string SeriousFormula(SeriousIllnessTerms serious, Money deductible, Rate addition, Money before, Money after)
    {
        if (serious.BandMode is { Value: not BandMode.Marginal })
        {
            return "";
        }

        Money offset = Offset(serious, deductible);
        return Formula.Bands(serious.Bands.Value.Span, Money.Max(before, deductible) - offset, Money.Max(after, deductible) - offset, addition, Rate.Whole);
    }

    private static void AddReadings(List<TraceBasis> basis, SeriousIllnessTerms serious)
    {
        if (serious.BandBase is { } on)
        {
            basis.Add(TraceBasis.Of(on));
        }

        if (serious.BandMode is { } mode)
        {
            basis.Add(TraceBasis.Of(mode));
        }
    }
}
