namespace Tongchou.Fund;

/// <summary>What clearing makes of an institution's cases beside what settlements booked of them 机构清算.</summary>
[Clause("JS2021", "13")]
[Clause("FX2019", "二(六)")]
public static class ProviderEntries
{
    /// <summary>清算差额: what the cases are worth after sharing, less what was booked of them item by item; in red where it is less.</summary>
    public static Voucher Adjusted(Chart chart, Occasion occasion, Money amount, Ink ink) =>
        Entry.Of(chart, occasion, VoucherKind.ProviderClearing, new("机构清算差额", "Difference of the clearing with an institution"), AccountRole.InpatientExpense, AccountRole.InstitutionPayable, amount, ink);

    /// <summary>扣款: refused items and what audits recover is owed no longer and costs the fund no longer.</summary>
    /// <param name="cost">The account of cost that it lightens.</param>
    /// <param name="ink">Blue keeps back, red gives back what was kept.</param>
    public static Voucher Deducted(Chart chart, Occasion occasion, AccountRole cost, Money amount, Ink ink) =>
        Entry.Of(chart, occasion, VoucherKind.ProviderClearing, new("拒付和违规扣款冲减待遇支出", "Deduction for refused items and audits"), AccountRole.InstitutionPayable, cost, amount, ink);

    /// <summary>考核扣留: what of the deposit the appraisal keeps stays with the fund.</summary>
    public static Voucher Forfeited(Chart chart, Occasion occasion, Money amount, Ink ink) =>
        Entry.Of(chart, occasion, VoucherKind.ProviderClearing, new("考核扣留质量保证金冲减待遇支出", "Deposit kept by the appraisal"), AccountRole.InstitutionPayable, AccountRole.InpatientExpense, amount, ink);
}
