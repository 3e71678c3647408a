using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>A supplementary product 补充保险 as a case carries it, in two parts.</summary>
internal static class SupplementaryLayer
{
    public static void Lay(Given plan, CaseBill bill)
    {
        CommonProvisions common = bill.Common;
        bill.Claim = bill.Claim with { HasSupplementaryProduct = true };
        if (plan.Has("pay", "payment"))
        {
            bill.Pack.Set(common.SupplementaryInRatio, Rate.Whole);
            bill.Pack.Set(common.SupplementaryInLimit, plan.Amount("pay", "payment") ?? Money.Zero);
            return;
        }

        if (plan.Layer("in-scope") is { } inside)
        {
            bill.Pack.Set(common.SupplementaryInRatio, RatioOf(inside));
            bill.Pack.Set(common.SupplementaryInThreshold, inside.Amount("threshold", "deductible") ?? Money.Zero);
            if (inside.Amount("limit", "cap", "annual-limit", "annual-cap", "max-pay") is { } limit)
            {
                bill.Pack.Set(common.SupplementaryInLimit, limit);
            }

            bill.Before.SupplementaryInPaid = inside.Amount("paid-before") ?? Money.Zero;
            bill.Before.SupplementaryInCounted = inside.Amount("counted-before", "eligible-before") ?? Money.Zero;
        }

        if (plan.Layer("out-of-scope", "out-of-catalogue") is { } outside)
        {
            bill.Pack.Set(common.SupplementaryOutRatio, RatioOf(outside));
            bill.Pack.Set(common.SupplementaryOutThreshold, outside.Amount("threshold", "deductible") ?? Money.Zero);
            Upper(outside, bill);
            bill.Before.SupplementaryOutPaid = outside.Amount("paid-before") ?? Money.Zero;
            bill.Before.SupplementaryOutCounted = outside.Amount("counted-before", "eligible-before") ?? Money.Zero;
        }
    }

    /// <summary>An upper amount is read as the region reads it; a limit bounds the payment, whatever the reading.</summary>
    private static void Upper(Given outside, CaseBill bill)
    {
        bool payment = outside.Has("limit", "cap", "annual-limit", "annual-cap", "max-pay");
        if (outside.Amount("upper", "limit", "cap", "annual-limit", "annual-cap", "max-pay") is { } upper)
        {
            bill.Pack.Set(bill.Common.SupplementaryOutUpper, upper);
        }

        if (payment)
        {
            bill.Pack.Choose(bill.Common.SupplementaryUpperMeans, UpperMeans.Payment);
        }
        else if (outside.Choice(means, "upper-means") is { } said)
        {
            bill.Pack.Choose(bill.Common.SupplementaryUpperMeans, said);
        }
    }

    private static readonly Dictionary<string, UpperMeans> means = new() { ["cost"] = UpperMeans.Cost, ["payment"] = UpperMeans.Payment };

    private static Rate RatioOf(Given part)
    {
        Rate? ratio = part.Ratio("ratio", "rate");
        if (ratio is null && !part.Has("ratio", "rate"))
        {
            part.Missing("ratio");
        }

        return ratio ?? Rate.Zero;
    }
}
