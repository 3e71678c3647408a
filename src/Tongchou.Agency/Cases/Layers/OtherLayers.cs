namespace Tongchou.Agency.Cases;

/// <summary>What else a chain may carry: large-amount cover, a supplement of the employer, accounts, a supplementary product.</summary>
internal static class OtherLayers
{
    public static void Lay(Given given, CaseBill bill)
    {
        LargeAmount(given.Layer("large-amount"), bill);
        Supplement(given.Layer("civil-servant", "civil-servant-supplement", "supplement"), bill);
        if (given.Layer("supplementary", "plan", "supplementary-plan", "commercial") is { } product)
        {
            SupplementaryLayer.Lay(product, bill);
        }

        bill.Claim = bill.Claim with
        {
            AccountBalance = given.Amount("personal-account", "account-balance", "account", "personal-account-balance") ?? Money.Zero,
            FamilyBalance = given.Amount("family-account", "family-balance", "family-account-balance") ?? Money.Zero,
        };
    }

    private static void LargeAmount(Given? given, CaseBill bill)
    {
        if (given is null)
        {
            return;
        }

        if (given.Has("pay", "payment"))
        {
            given.Refuse(new("大额补助只能按比例给出。", "large_amount_pay is not understood; large_amount needs a ratio."));
            given.Describes("pay", "payment");
            return;
        }

        bill.Pack.Set(bill.Own.LargeAmountRatio, given.Ratio("ratio", "rate") ?? Rate.Zero);
        if (given.Amount("cap", "annual-cap", "limit", "annual-limit", "ceiling") is { } cap)
        {
            bill.Pack.Set(bill.Own.LargeAmountCeiling, cap);
        }

        bill.Before.LargeAmountPaid = given.Amount("paid-before") ?? Money.Zero;
    }

    private static void Supplement(Given? given, CaseBill bill)
    {
        if (given is null)
        {
            return;
        }

        bill.Claim = bill.Claim with { Supplement = Tongchou.Supplement.CivilServant };
        bill.Pack.Set(bill.Own.SupplementRatio, given.Ratio("ratio", "rate") ?? Rate.Zero);
        bill.Pack.Set(bill.Own.SupplementThreshold, given.Amount("threshold", "deductible") ?? Money.Zero);
        if (given.Amount("cap", "annual-cap", "limit", "annual-limit", "ceiling") is { } cap)
        {
            bill.Pack.Set(bill.Own.SupplementCeiling, cap);
        }

        bill.Before.SupplementPaid = given.Amount("paid-before") ?? Money.Zero;
        bill.Before.SupplementCounted = given.Amount("counted-before") ?? Money.Zero;
    }
}
