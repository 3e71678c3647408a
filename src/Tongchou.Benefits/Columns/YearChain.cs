using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tongchou.Benefits;

/// <summary>
/// 全年结算链: settles a column of persons' in-scope costs of a year, eight at once, by the numbers that the compiled terms hold for
/// their cell. Exact to the fen and equal to <see cref="Settling"/>, step by step.
/// </summary>
[Clause("FX2019", "二(三)")]
[Clause("FX2019", "三")]
[Clause("JS2021", "4")]
public sealed class YearChain
{
    private readonly YearRule rule;
    private readonly BenefitTerms terms;
    private readonly Claim claim;

    private YearChain(YearRule rule, BenefitTerms terms, Claim claim)
    {
        this.rule = rule;
        this.terms = terms;
        this.claim = claim;
    }

    /// <returns>Null where the region offers no stays, or reads bands in a way that columns don't know: settle claim by claim then.</returns>
    public static YearChain? Compile(BenefitTerms terms, in YearCell cell) =>
        YearRule.Compile(terms, cell) is { } rule ? new(rule, terms, cell.ToClaim(terms.Law.Day)) : null;

    /// <summary>Settles persons of one cell.</summary>
    /// <param name="inScope">Each person's in-scope cost of the year in fen, not below nothing.</param>
    /// <param name="columns">Take a value per person; an empty column takes none.</param>
    /// <returns>The sums over all of them.</returns>
    /// <exception cref="ArgumentException">A column is shorter than the costs.</exception>
    public YearSums Settle(ReadOnlySpan<long> inScope, YearColumns columns)
    {
        int lanes = Vector512<long>.Count, whole = inScope.Length - (inScope.Length % lanes);
        Check(inScope.Length, columns);
        Payers sums = default;
        YearSums apart = default;
        ref long from = ref MemoryMarshal.GetReference(inScope);
        for (int i = 0; i < whole; i += lanes)
        {
            Vector512<long> cost = Vector512.LoadUnsafe(ref from, (nuint)i);
            if (Vector512.GreaterThanOrEqualAny(cost, Vector512.Create(Lanes.Bound)))
            {
                apart += OneByOne(inScope, columns, i, lanes);
                continue;
            }

            Payers paid = Chain(cost);
            sums.Add(paid);
            paid.Store(columns, i);
        }

        return sums.Sum() + apart + OneByOne(inScope, columns, whole, inScope.Length - whole);
    }

    /// <summary>The few at the end, and amounts beyond what lanes hold.</summary>
    private YearSums OneByOne(ReadOnlySpan<long> inScope, YearColumns columns, int first, int count)
    {
        YearSums sums = default;
        for (int i = first; i < first + count; i++)
        {
            BillLine line = new(new Money(inScope[i]), CatalogueClass.A, Rate.Zero, Limit.None, claim.Begun);
            Settling.Settle(claim, [line], Coverage.Always, terms, default, out Settlement bill);
            Put(columns.Pooled, i, bill.Pooled);
            Put(columns.LargeAmount, i, bill.LargeAmount);
            Put(columns.Supplement, i, bill.Supplement);
            Put(columns.SeriousIllness, i, bill.SeriousIllness);
            Put(columns.Assistance, i, bill.Of(Payer.Assistance));
            Put(columns.Cash, i, bill.Cash);
            sums += new YearSums(bill.Pooled.Fen, bill.LargeAmount.Fen, bill.Supplement.Fen, bill.SeriousIllness.Fen, bill.Of(Payer.Assistance).Fen, bill.Cash.Fen);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Payers Chain(Vector512<long> cost)
    {
        Payers paid = default;
        Piles piles = default;
        if (rule.OwnShare > 0)
        {
            piles.First = Lanes.Rounded(Lanes.Of(Vector512.Create(rule.OwnShare), cost));
            cost -= piles.First;
        }

        // Deductible, then the pooled fund's bands within its limits.
        piles.Deductible = Vector512.Min(cost, Vector512.Create(rule.Deductible));
        Vector512<long> shared = cost - piles.Deductible;
        Vector512<long> countable = Vector512.Min(shared, Vector512.Create(rule.CostRoom));
        Vector512<long> earned = Vector512.Min(Lanes.Rounded(rule.Pooled.Share(countable)), Vector512.Create(rule.VisitLimit));
        Vector512<long> ownRoom = Vector512.Create(rule.OwnRoom), yearRoom = Vector512.Create(rule.YearRoom);
        Vector512<long> usedByOwn = Lanes.Where(earned, ownRoom, Vector512.Create(rule.CostAtOwnRoom), countable);
        Vector512<long> used = Vector512.Min(usedByOwn, Lanes.Where(earned, yearRoom, Vector512.Create(rule.CostAtYearRoom), countable));
        paid.Pooled = Vector512.Min(earned, Vector512.Min(ownRoom, yearRoom));
        piles.Copayment = used - paid.Pooled;
        piles.Above = shared - used;

        if (rule.LargeAmount.Pays)
        {
            Vector512<long> large = Lanes.Rounded(Lanes.Of(Vector512.Create(rule.LargeAmount.Ratio), usedByOwn - used));
            paid.LargeAmount = Vector512.Min(large, Vector512.Create(rule.LargeAmount.Room));
            piles.Above -= paid.LargeAmount;
        }

        if (rule.Supplement.Pays)
        {
            paid.Supplement = Layer(rule.Supplement, piles.InScope);
            piles.Take(paid.Supplement);
        }

        if (rule.Serious is { } bands)
        {
            Vector512<long> counted = piles.Of(rule.SeriousCounts);
            Vector512<long> share = Lanes.Rounded(bands.Share(Lanes.OrZero(counted - Vector512.Create(rule.SeriousDeductible))));
            paid.SeriousIllness = Vector512.Min(Vector512.Min(share, Vector512.Create(rule.SeriousRoom)), counted);
            piles.Take(paid.SeriousIllness);
        }

        Assist(cost, ref piles, ref paid);
        paid.Cash = piles.InScope + piles.First;
        return paid;
    }

    /// <summary>Assistance by its ratio, then tilt, then the control of the own part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Assist(Vector512<long> cost, ref Piles piles, ref Payers paid)
    {
        if (rule.Assistance.Pays)
        {
            paid.Assistance = Layer(rule.Assistance, piles.InScope);
            piles.Take(paid.Assistance);
        }

        Vector512<long> ordinary = paid.Assistance;
        if (rule.Tilt.Pays)
        {
            Vector512<long> tilt = Layer(rule.Tilt, piles.InScope);
            paid.Assistance += tilt;
            piles.Take(tilt);
        }

        if (rule.ControlRatio >= 0)
        {
            Vector512<long> burden = piles.InScope;
            Vector512<long> most = Lanes.Floor(Lanes.Of(Vector512.Create(rule.ControlRatio), cost));
            Vector512<long> wanted = Vector512.Min(Lanes.OrZero(burden - most), burden);
            Vector512<long> control = rule.ControlWithinLimit ? Vector512.Min(wanted, Lanes.OrZero(Vector512.Create(rule.AssistanceRoom) - ordinary)) : wanted;
            paid.Assistance += control;
            piles.Take(control);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Layer(YearLayer layer, Vector512<long> burden)
    {
        Vector512<long> above = Lanes.OrZero(burden - Vector512.Create(layer.Threshold));
        return Vector512.Min(Lanes.Rounded(Lanes.Of(Vector512.Create(layer.Ratio), above)), Vector512.Create(layer.Room));
    }

    private static void Put(Span<long> column, int at, Money amount)
    {
        if (!column.IsEmpty)
        {
            column[at] = amount.Fen;
        }
    }

    private static void Check(int rows, YearColumns columns)
    {
        bool Fits(ReadOnlySpan<long> column) => column.IsEmpty || column.Length >= rows;
        if (!Fits(columns.Cash) || !Fits(columns.Pooled) || !Fits(columns.LargeAmount) || !Fits(columns.Supplement) || !Fits(columns.SeriousIllness) || !Fits(columns.Assistance))
        {
            throw new ArgumentException("a column is shorter than the costs", nameof(columns));
        }
    }
}
