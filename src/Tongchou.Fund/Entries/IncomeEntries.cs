namespace Tongchou.Fund;

/// <summary>The account that income arrives on 收款账户.</summary>
public enum ReceivingAccount
{
    [Word("revenue", "收入户", "revenue account")] Revenue,

    /// <summary>Dues that the tax office collects and subsidies arrive there without a stop.</summary>
    [Word("special", "财政专户", "fiscal special account")] Special,
}

/// <summary>Income of a fund, all on the revenue line.</summary>
[Clause("FX2019", "二(六)")]
[Clause("SC2023", "四")]
public static class IncomeEntries
{
    /// <summary>应收保险费: dues that were assessed and are not paid yet.</summary>
    public static Voucher DuesOwed(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Dues, new("核定应收保险费", "Dues assessed"), AccountRole.DuesReceivable, AccountRole.DuesIncome, amount);

    /// <summary>到账: dues that were assessed before arrive.</summary>
    public static Voucher OwedDuesReceived(Chart chart, Occasion occasion, ReceivingAccount into, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Dues, new("收到应收保险费", "Assessed dues received"), Deposit(into), AccountRole.DuesReceivable, amount);

    /// <summary>保险费收入: dues arrive that nobody assessed before, as residents pay them.</summary>
    /// <param name="ink">Red where dues are given back.</param>
    public static Voucher DuesReceived(Chart chart, Occasion occasion, ReceivingAccount into, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.Dues, ink is Ink.Blue ? new("收到保险费", "Dues received") : new("退回保险费", "Dues given back"), Deposit(into), AccountRole.DuesIncome, amount, ink);

    /// <summary>个人账户划入: the part of dues that belongs to personal accounts, in the books of the accounts.</summary>
    /// <param name="ink">Red where dues are given back.</param>
    public static Voucher AccountsCredited(Chart chart, Occasion occasion, ReceivingAccount into, Money amount, Ink ink = Ink.Blue) =>
        Entry.Of(chart, occasion, VoucherKind.AccountCredit, ink is Ink.Blue ? new("划入个人账户", "Credited to personal accounts") : new("退回个人账户划入", "Credit to personal accounts taken back"), Deposit(into), AccountRole.AccountIncome, amount, ink);

    /// <summary>财政补贴收入.</summary>
    public static Voucher SubsidyReceived(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Subsidy, new("收到财政补贴", "Subsidy received"), AccountRole.SpecialRevenue, AccountRole.SubsidyIncome, amount);

    /// <summary>利息收入.</summary>
    public static Voucher InterestReceived(Chart chart, Occasion occasion, ReceivingAccount into, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Interest, new("收到存款利息", "Interest received"), Deposit(into), AccountRole.InterestIncome, amount);

    private static AccountRole Deposit(ReceivingAccount into) => into is ReceivingAccount.Revenue ? AccountRole.RevenueDeposit : AccountRole.SpecialRevenue;
}
