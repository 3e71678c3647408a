using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>A movement of a fund's money 基金收支事项 that has its own template of an entry.</summary>
public enum FundFlow
{
    [Word("dues-owed", "核定应收保险费", "dues assessed")] DuesOwed,
    [Word("owed-dues-received", "收到应收保险费", "assessed dues received")] OwedDuesReceived,
    [Word("dues-received", "收到保险费", "dues received")] DuesReceived,
    [Word("accounts-credited", "划入个人账户", "credited to personal accounts")] AccountsCredited,
    [Word("subsidy-received", "收到财政补贴", "subsidy received")] SubsidyReceived,
    [Word("interest-received", "收到利息", "interest received")] InterestReceived,
    [Word("remitted", "缴存财政专户", "remitted to the special account")] Remitted,
    [Word("made-available", "收入线转支出线", "moved from the revenue line to the expenditure line")] MadeAvailable,
    [Word("allocated", "拨付支出户", "allocated to the expenditure account")] Allocated,
    [Word("institution-paid", "支付定点机构", "institution paid")] InstitutionPaid,
    [Word("person-paid", "支付个人", "person paid")] PersonPaid,
    [Word("region-paid", "支付其他统筹区", "other region paid")] RegionPaid,
    [Word("region-received", "收到异地清算款", "clearing received from another region")] RegionReceived,
    [Word("advanced", "预付周转金", "advance paid")] Advanced,
    [Word("advance-offset", "冲抵周转金", "advance set against what is owed")] AdvanceOffset,
    [Word("advance-returned", "收回周转金", "advance returned")] AdvanceReturned,
    [Word("withheld", "预留质量保证金", "deposit withheld")] Withheld,
    [Word("released", "返还质量保证金", "deposit released")] Released,
}

/// <summary>The entry that each movement makes.</summary>
public static class FundFlows
{
    /// <summary>Whether it concerns one institution, in whose partition it is booked.</summary>
    public static bool IsOfInstitution(this FundFlow flow) =>
        flow is FundFlow.InstitutionPaid or FundFlow.Advanced or FundFlow.AdvanceOffset or FundFlow.AdvanceReturned or FundFlow.Withheld or FundFlow.Released;

    /// <param name="into">Where income arrives; other movements don't ask.</param>
    /// <exception cref="UnbookableException">The fund lacks an account for it, or the amount isn't above zero.</exception>
    public static Voucher Voucher(this FundFlow flow, Chart chart, Occasion occasion, ReceivingAccount into, Money amount) => flow switch
    {
        FundFlow.DuesOwed => IncomeEntries.DuesOwed(chart, occasion, amount),
        FundFlow.OwedDuesReceived => IncomeEntries.OwedDuesReceived(chart, occasion, into, amount),
        FundFlow.DuesReceived => IncomeEntries.DuesReceived(chart, occasion, into, amount),
        FundFlow.AccountsCredited => IncomeEntries.AccountsCredited(chart, occasion, into, amount),
        FundFlow.SubsidyReceived => IncomeEntries.SubsidyReceived(chart, occasion, amount),
        FundFlow.InterestReceived => IncomeEntries.InterestReceived(chart, occasion, into, amount),
        FundFlow.Remitted => SpecialAccountEntries.Remitted(chart, occasion, amount),
        FundFlow.MadeAvailable => SpecialAccountEntries.MadeAvailable(chart, occasion, amount),
        FundFlow.Allocated => SpecialAccountEntries.Allocated(chart, occasion, amount),
        FundFlow.InstitutionPaid => PaymentEntries.Paid(chart, occasion, Payee.Institution, amount),
        FundFlow.PersonPaid => PaymentEntries.Paid(chart, occasion, Payee.Person, amount),
        FundFlow.RegionPaid => PaymentEntries.Paid(chart, occasion, Payee.Region, amount),
        FundFlow.RegionReceived => ElsewhereEntries.OtherRegionPaid(chart, occasion, amount),
        FundFlow.Advanced => PaymentEntries.Advanced(chart, occasion, amount),
        FundFlow.AdvanceOffset => PaymentEntries.AdvanceOffset(chart, occasion, amount),
        FundFlow.AdvanceReturned => PaymentEntries.AdvanceReturned(chart, occasion, amount),
        FundFlow.Withheld => PaymentEntries.Withheld(chart, occasion, amount),
        FundFlow.Released => PaymentEntries.Released(chart, occasion, amount),
        _ => throw new ArgumentOutOfRangeException(nameof(flow)),
    };
}
