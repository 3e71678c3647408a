namespace Tongchou.Fund;

/// <summary>Care elsewhere seen from where it was given 就医地: the region pays its institution and asks the person's region for it.</summary>
/// <remarks>The person's region books the benefit with <see cref="Payee.Region"/> and pays it with <see cref="PaymentEntries.Paid"/>.</remarks>
[Clause("FX2019", "四(三)")]
public static class ElsewhereEntries
{
    /// <summary>代付: owed to the own institution, to be received from the person's region.</summary>
    public static Voucher OwedForOtherRegion(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Elsewhere, new("异地参保人就医,代其参保地应付定点机构", "Care for another region's insured, owed to the institution on its behalf"), AccountRole.RegionReceivable, AccountRole.InstitutionPayable, amount);

    /// <summary>清算到账: the person's region pays.</summary>
    public static Voucher OtherRegionPaid(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Elsewhere, new("收到参保地异地清算款", "Clearing received from the person's region"), AccountRole.ExpenditureDeposit, AccountRole.RegionReceivable, amount);

    /// <summary>退回清算款: more was reversed than settled since the last clearing, so money goes back to the person's region.</summary>
    public static Voucher OtherRegionGivenBack(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Elsewhere, new("退回参保地异地清算款", "Clearing given back to the person's region"), AccountRole.RegionReceivable, AccountRole.ExpenditureDeposit, amount);
}
