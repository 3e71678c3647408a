namespace Tongchou.Fund;

/// <summary>Money between the books and the insurers.</summary>
[Clause("FX2019", "二(六)")]
public static class InsurerEntries
{
    /// <summary>承保公司到账: the insurer of a supplementary product pays for what was settled on its behalf.</summary>
    public static Voucher InsurerPaid(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Insurer, new("收到承保公司赔付款", "Received from the insurer"), AccountRole.ExpenditureDeposit, AccountRole.InsurerReceivable, amount);

    /// <summary>购买大病保险: the resident fund pays the yearly premium. The books of serious-illness insurance take it in as dues, by a voucher of their own.</summary>
    public static Voucher PremiumPaid(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Premium, new("支付大病保险费", "Premium for serious-illness insurance paid"), AccountRole.PremiumExpense, AccountRole.ExpenditureDeposit, amount);

    /// <summary>资助参保: medical assistance pays dues for a person; the fund that gets them books them as dues received.</summary>
    /// <param name="ink">Red where the dues are given back.</param>
    public static Voucher DuesAidPaid(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.DuesAid, new("资助困难人员参保", "Aid with the dues of poor persons"), AccountRole.DuesAidExpense, AccountRole.ExpenditureDeposit, amount, ink);
}
