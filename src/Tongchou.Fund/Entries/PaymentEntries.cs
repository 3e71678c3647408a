namespace Tongchou.Fund;

/// <summary>Money that leaves the expenditure account, or is kept back from what an institution is owed.</summary>
[Clause("FX2019", "二(六)")]
public static class PaymentEntries
{
    /// <summary>支付: what is owed to a payee is paid.</summary>
    public static Voucher Paid(Chart chart, Occasion occasion, Payee payee, Money amount)
    {
        Phrase whom = Words<Payee>.Phrase(payee);
        return Entry.Of(chart, occasion, VoucherKind.Payment, new($"支付{whom.Zh}", $"Paid to the {whom.En}"), BenefitEntries.Owed(payee), AccountRole.ExpenditureDeposit, amount);
    }

    /// <summary>退回: money comes back that was more than owed, or is kept back from what other funds pay.</summary>
    public static Voucher GivenBack(Chart chart, Occasion occasion, Payee payee, Money amount)
    {
        Phrase whom = Words<Payee>.Phrase(payee);
        return Entry.Of(chart, occasion, VoucherKind.Payment, new($"{whom.Zh}退回", $"Given back by the {whom.En}"), AccountRole.ExpenditureDeposit, BenefitEntries.Owed(payee), amount);
    }

    /// <summary>预付周转金: money for an institution before it has claims, as in an epidemic.</summary>
    public static Voucher Advanced(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Advance, new("预付定点机构周转金", "Advance paid to an institution"), AccountRole.Advance, AccountRole.ExpenditureDeposit, amount);

    /// <summary>冲抵周转金: an advance pays what the institution has earned since.</summary>
    public static Voucher AdvanceOffset(Chart chart, Occasion occasion, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Advance, new("周转金冲抵应付费用", "Advance set against what is owed"), AccountRole.InstitutionPayable, AccountRole.Advance, amount, ink);

    /// <summary>收回周转金: what an institution did not earn comes back.</summary>
    public static Voucher AdvanceReturned(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Advance, new("收回定点机构周转金", "Advance returned by an institution"), AccountRole.ExpenditureDeposit, AccountRole.Advance, amount);

    /// <summary>预留质量保证金: part of what is owed waits for the appraisal.</summary>
    public static Voucher Withheld(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Withholding, new("预留质量保证金", "Deposit withheld until the appraisal"), AccountRole.InstitutionPayable, AccountRole.DepositWithheld, amount);

    /// <summary>返还质量保证金: what the appraisal gives back is owed again.</summary>
    public static Voucher Released(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Withholding, new("返还质量保证金", "Withheld deposit released"), AccountRole.DepositWithheld, AccountRole.InstitutionPayable, amount);
}
