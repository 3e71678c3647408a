using System.Globalization;
using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>转诊: stays that follow each other by referral, each by its own parameters, the year carried along.</summary>
internal static class TransferChain
{
    private static readonly Dictionary<string, ReferralDeductible> rules = new()
    {
        ["continue-deductible"] = ReferralDeductible.Continuous,
        ["continuous"] = ReferralDeductible.Continuous,
        ["continuous-deductible"] = ReferralDeductible.Continuous,
        ["anew"] = ReferralDeductible.Anew,
        ["deductible-anew"] = ReferralDeductible.Anew,
        ["new-deductible"] = ReferralDeductible.Anew,
        ["separate"] = ReferralDeductible.Anew,
        ["each-stay"] = ReferralDeductible.Anew,
        ["restart-deductible"] = ReferralDeductible.Anew,
    };

    private static readonly string[] ordinals = ["first", "second", "third", "fourth", "fifth"];

    public static Figures? Settle(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        ReferralDeductible? rule = given.Choice(rules, "rule", "deductible-rule");
        Money? cap = given.Amount("pool-cap", "annual-cap", "cap");
        CaseBill[] stays = [.. (given.Parts("transfer-chain", "stays") ?? []).Select(stay => Stay(stay, @case, law, rule, cap))];
        given.Finish();
        Figures figures = new(@case.Unit);
        Accumulators year = default;
        Money paidInChain = Money.Zero;
        Settlement sum = default;
        for (int i = 0; i < stays.Length; i++)
        {
            CaseBill bill = stays[i];
            bill.Before += year;
            bill.Claim = bill.Claim with { ContinuesStay = i > 0, DeductiblePaidInChain = paidInChain };
            if (bill.Settle() is not { Settlement: var settled })
            {
                return null;
            }

            year += settled.Change;
            paidInChain += settled.Deductible;
            sum = sum with { Total = sum.Total + settled.Total, Pooled = sum.Pooled + settled.Pooled, Remaining = Together(sum.Remaining, settled.Remaining) };
            string each = i < ordinals.Length ? ordinals[i] : (i + 1).ToString(CultureInfo.InvariantCulture);
            figures.Add(settled.Deductible, $"deductible-{each}")
                .Add(settled.Pooled, $"pool-pay-{each}", $"basic-pay-{each}")
                .Add(settled.PersonTotal, $"self-{each}", $"self-total-{each}");
        }

        return figures
            .Add(paidInChain, "deductible-total", "deductible")
            .Add(sum.Pooled, "pool-pay-total", "pool-pay", "basic-pay-total", "basic-pay", "total-paid")
            .Add(sum.Total, "total-cost", "total")
            .Add(sum.PersonTotal, "self-total", "self-total-all");
    }

    private static CaseBill Stay(Given given, Case @case, CaseLaw law, ReferralDeductible? rule, Money? cap)
    {
        CaseBill bill = new(@case, law, VisitKind.Inpatient);
        CostParts.Lay(given, bill);
        BasicLayer.Lay(given, bill);
        if (rule is { } how)
        {
            bill.Pack.Choose(bill.Own.ReferralDeductible, how);
        }

        if (cap is { } limit)
        {
            bill.Pack.Set(bill.Own.YearCeiling, limit);
        }

        return bill;
    }

    private static Remaining Together(Remaining left, Remaining right) => new()
    {
        Deductible = left.Deductible + right.Deductible,
        Copayment = left.Copayment + right.Copayment,
        AboveCeiling = left.AboveCeiling + right.AboveCeiling,
        FirstOwnShare = left.FirstOwnShare + right.FirstOwnShare,
        OutOfScope = left.OutOfScope + right.OutOfScope,
        Uncovered = left.Uncovered + right.Uncovered,
    };
}
