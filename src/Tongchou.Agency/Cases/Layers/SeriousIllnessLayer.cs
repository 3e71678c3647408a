using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>Serious illness 大病保险 as a case carries it: an amount already known, or threshold, tiers and ceiling.</summary>
internal static class SeriousIllnessLayer
{
    private static readonly Dictionary<string, BandBase> bases = new()
    {
        ["above-threshold"] = BandBase.AboveDeductible,
        ["above-deductible"] = BandBase.AboveDeductible,
        ["absolute"] = BandBase.Absolute,
    };

    private static readonly Dictionary<string, BandMode> modes = new()
    {
        ["marginal"] = BandMode.Marginal,
        ["progressive"] = BandMode.Marginal,
        ["bands"] = BandMode.Marginal,
        ["slab"] = BandMode.Slab,
        ["whole"] = BandMode.Slab,
        ["whole-amount"] = BandMode.Slab,
        ["continuous"] = BandMode.Continuous,
        ["linear"] = BandMode.Continuous,
    };

    public static void Lay(Given given, CaseBill bill)
    {
        if (given.Has("pay", "payment"))
        {
            bill.Pack.Set(bill.Own.SeriousBands, Tiers.Exactly(given.Amount("pay", "payment") ?? Money.Zero));
            given.Describes("threshold", "ratio", "tiers", "tier-base");
            return;
        }

        Money? threshold = given.Amount("threshold", "deductible");
        if (threshold is { } amount)
        {
            bill.Pack.Set(bill.Own.SeriousDeductible, amount.ToPlain());
        }
        else if (!given.Has("threshold", "deductible") && !IncomeThreshold.Lay(given, bill.Pack, bill.Own, bill.Common, "threshold-ratio", "income-share"))
        {
            given.Missing("threshold");
        }

        Bands(given, bill, threshold ?? Money.Zero);
        Tilt(given, bill);
        Year(given, bill);
        if (given.Flag("include-pre-self", "counts-pre-self", "pre-self-counts", "include-first-own-share") is { } counts)
        {
            bill.Pack.Choose(bill.Own.SeriousCounts, counts
                ? [Burden.Deductible, Burden.Copayment, Burden.AboveCeiling, Burden.FirstOwnShare]
                : [Burden.Deductible, Burden.Copayment, Burden.AboveCeiling]);
        }
    }

    private static void Bands(Given given, CaseBill bill, Money threshold)
    {
        BandBase? along = given.Choice(bases, "tier-base", "band-base");
        if (given.Has("tiers", "bands"))
        {
            if (Tiers.Read(given, "tiers", "bands") is var (bands, first))
            {
                bill.Pack.Set(bill.Own.SeriousBands, Tiers.Text(bands));

                // Tiers that begin at the threshold itself lie on the absolute amount.
                along ??= first.IsPositive && first == threshold ? BandBase.Absolute : null;
            }
        }
        else if (given.Ratio("ratio", "rate") is { } ratio)
        {
            bill.Pack.Set(bill.Own.SeriousBands, ratio.ToString());
        }
        else if (!given.Has("ratio", "rate"))
        {
            given.Missing("tiers");
        }

        if (along is { } known)
        {
            bill.Pack.Choose(bill.Own.SeriousBandBase, known);
        }

        if (given.Choice(modes, "tier-mode", "band-mode", "mode", "reading", "method", "tier-method") is { } mode)
        {
            bill.Pack.Choose(bill.Own.SeriousBandMode, mode);
        }
    }

    /// <summary>倾斜: what of the threshold a person owes, and points on every band.</summary>
    private static void Tilt(Given given, CaseBill bill)
    {
        if (given.Ratio("threshold-factor", "threshold-share", "threshold-multiplier") is { } owed)
        {
            bill.Pack.Set(bill.Own.SeriousDeductibleShare, owed);
        }

        if (given.Flag("threshold-halved", "half-threshold") is true)
        {
            bill.Pack.Set(bill.Own.SeriousDeductibleShare, Rate.Percent(50));
        }

        if (given.Points("ratio-points", "extra-points", "points", "ratio-addition", "ratio-increase", "addition") is { } points)
        {
            bill.Pack.Set(bill.Own.SeriousAddition, points);
        }
    }

    private static void Year(Given given, CaseBill bill)
    {
        if (given.Amount("annual-cap", "cap", "annual-limit", "limit", "ceiling", "effective-cap") is { } cap)
        {
            bill.Pack.Set(bill.Own.SeriousCeiling, cap);
        }

        bill.Before.SeriousPaid = given.Amount("paid-before", "already-paid", "cap-used", "pay-before") ?? Money.Zero;
        bill.Before.SeriousCounted = given.Amount("eligible-before", "cumulative-before", "counted-before", "eligible-self-pay-before") ?? Money.Zero;
    }
}
