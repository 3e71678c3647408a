namespace Tongchou.Fund;

/// <summary>The balance of a personal account that goes with its owner 个人账户转移. Each region books its own half in the book of the accounts.</summary>
[Clause("JS2021", "23")]
public static class TransferEntries
{
    /// <summary>转移支出: the balance leaves for another region.</summary>
    public static Voucher Sent(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Transfer, new("转出个人账户余额", "Balance of a personal account transferred out"), AccountRole.TransferExpense, AccountRole.ExpenditureDeposit, amount);

    /// <summary>转移收入: the balance came from another region.</summary>
    public static Voucher Received(Chart chart, Occasion occasion, Money amount) =>
        Entry.Of(chart, occasion, VoucherKind.Transfer, new("转入个人账户余额", "Balance of a personal account transferred in"), AccountRole.SpecialRevenue, AccountRole.TransferIncome, amount);
}
