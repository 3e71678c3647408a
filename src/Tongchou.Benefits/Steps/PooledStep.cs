using System.Runtime.CompilerServices;
using Tongchou.Policy.Forms;

namespace Tongchou.Benefits;

/// <summary>统筹基金: the basic ratio by bands on the cost above the deductible, within the limits of the visit and the year.</summary>
[Clause("FX2019", "二(三)")]
[Clause("SC2023", "六")]
[Clause("CN2023", "二")]
internal static class PooledStep
{
    public static void Apply<TTrace>(in Claim claim, BenefitTerms terms, in Accumulators before, ref Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (terms.Of(claim.Visit) is not { } visit)
        {
            return;
        }

        Money shared = bill.InScope - bill.Deductible;
        int group = BenefitColumns.GroupIndex(claim.Group);
        ref readonly Cited<Bands> ratio = ref visit.Ratio.At((int)claim.Level, group, (int)claim.Category);
        Rate change = Change(claim, terms, visit);
        Rate highest = visit.HighestRatio?.Value ?? Rate.Whole;

        // Bands on the absolute amount begin with the deductible inside the first band.
        bool absolute = visit.BandBase is { Value: BandBase.Absolute };
        bool inYear = visit.BandSpan is { Value: BandSpan.InYear };
        Money from = (absolute ? bill.Deductible : Money.Zero) + (inYear ? before.BandUsed.Of(claim.Visit) : Money.Zero);

        Limit ceiling = visit.Ceiling is { } ceilings ? ceilings.At(group, Math.Clamp(claim.Diseases, 1, BenefitColumns.MostDiseases) - 1).Value : Limit.None;
        bool onCost = visit.CeilingOn is { Value: CeilingOn.Cost };
        Money countable = onCost ? Money.Min(shared, ceiling.Left(before.CeilingCost.Of(claim.Visit))) : shared;

        FineMoney exact = Banding.Share(ratio.Value.Span, from, from + countable, change, highest);
        Limit visitLimit = visit.VisitLimit is { } limits ? limits.At((int)claim.Level, group).Value : Limit.None;
        Money earned = Money.Min(exact.Rounded, visitLimit.Amount);

        // What the ceiling of this kind of visit leaves, and what of that the ceiling of the whole year leaves.
        Money ownRoom = onCost ? Limit.None.Amount : ceiling.Left(before.PooledPaid.Of(claim.Visit));
        Money yearRoom = terms.YearCeiling is { } years ? years.At(group).Value.Left(before.PooledTotal) : Limit.None.Amount;
        Money usedByOwn = ownRoom < earned ? Banding.CostUntil(ratio.Value.Span, from, from + countable, change, highest, ownRoom) : countable;
        Money usedByYear = yearRoom < earned ? Banding.CostUntil(ratio.Value.Span, from, from + countable, change, highest, yearRoom) : countable;
        Money used = Money.Min(usedByOwn, usedByYear);
        Money room = Money.Min(ownRoom, yearRoom);
        Money paid = Money.Min(earned, room);

        bill.Pooled = paid;
        bill.AboveCeiling = shared - used;
        bill.AboveYearCeiling = usedByOwn - used;
        bill.Remaining.Copayment = used - paid;
        bill.Remaining.AboveCeiling = bill.AboveCeiling;
        bill.Change.PooledPaid[(int)claim.Visit] = paid;
        bill.Change.PooledTotal = paid;
        bill.Change.BandUsed[(int)claim.Visit] = absolute ? bill.InScope : shared;
        bill.Change.CeilingCost[(int)claim.Visit] = countable;

        if (TTrace.Records && shared.IsPositive)
        {
            string formula = Formula.Bands(ratio.Value.Span, from, from + countable, change, highest);
            Tell(claim, terms, visit, formula, exact, visitLimit, room, bill, ref trace);
        }
    }

    /// <summary>Points added by age, less points for care elsewhere or without referral.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Rate Change(in Claim claim, BenefitTerms terms, VisitTerms visit)
    {
        Rate added = visit.AgeAddition is { } ages ? ages.At(BenefitColumns.Age.Index(claim.Age)).Value : Rate.Zero;
        Rate taken = terms.ElsewhereReduction is { } places ? places.At((int)claim.Visit, (int)claim.Place, (int)claim.Referral).Value : Rate.Zero;
        return added - taken;
    }

    private static void Tell<TTrace>(in Claim claim, BenefitTerms terms, VisitTerms visit, string formula, FineMoney exact, Limit visitLimit, Money room, in Settlement bill, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        int group = BenefitColumns.GroupIndex(claim.Group);
        Cited<Bands> ratio = visit.Ratio.At((int)claim.Level, group, (int)claim.Category);
        List<TraceBasis> basis = [Shown(ratio)];
        if (!ratio.Value.IsFlat)
        {
            Add(basis, visit.BandBase);
            Add(basis, visit.BandSpan);
        }

        AddPoints(basis, visit.AgeAddition?.At(BenefitColumns.Age.Index(claim.Age)), "+");
        AddPoints(basis, terms.ElsewhereReduction?.At((int)claim.Visit, (int)claim.Place, (int)claim.Referral), "−");
        string limited = formula;
        if (exact.Rounded > visitLimit.Amount)
        {
            limited = Formula.Least(limited, visitLimit.Amount);
            basis.Add(TraceBasis.Of(visit.VisitLimit!.At((int)claim.Level, group)));
        }

        if (bill.Pooled == room && bill.Pooled < Money.Min(exact.Rounded, visitLimit.Amount))
        {
            limited = Formula.Least(limited, room);
        }

        trace.Add(new(Step.Pooled, Payer.Pooled, bill.Pooled, limited, basis, exact != FineMoney.From(exact.Rounded)));
        if (bill.AboveCeiling.IsPositive)
        {
            trace.Add(new(Step.AboveCeiling, null, bill.AboveCeiling, "", CeilingBasis(claim, terms, visit, group)));
        }
    }

    private static List<TraceBasis> CeilingBasis(in Claim claim, BenefitTerms terms, VisitTerms visit, int group)
    {
        List<TraceBasis> basis = [];
        if (visit.Ceiling?.At(group, Math.Clamp(claim.Diseases, 1, BenefitColumns.MostDiseases) - 1) is { Value.IsNone: false } ceiling)
        {
            basis.Add(TraceBasis.Of(ceiling));
            Add(basis, visit.CeilingOn);
        }

        if (terms.YearCeiling?.At(group) is { Value.IsNone: false } year)
        {
            basis.Add(TraceBasis.Of(year));
        }

        return basis;
    }

    private static void Add<T>(List<TraceBasis> basis, Cited<T>? word) where T : struct, Enum
    {
        if (word is { } known)
        {
            basis.Add(TraceBasis.Of(known));
        }
    }

    private static void AddPoints(List<TraceBasis> basis, Cited<Rate>? points, string sign)
    {
        if (points is { } known && known.Value > Rate.Zero)
        {
            string value = $"{sign}{known.Value}";
            basis.Add(new(new(value, value), known.Source));
        }
    }

    internal static TraceBasis Shown(Cited<Bands> bands) =>
        new(new(BandsForm.Instance.Show(bands.Value, Language.Zh), BandsForm.Instance.Show(bands.Value, Language.En)), bands.Source);
}
