namespace Tongchou.Fund;

/// <summary>A balance 余额 of an account: debits less credits, so below zero for a balance in credit.</summary>
public readonly record struct Balance(AccountCode Account, Money Net);

/// <summary>The turnover 发生额 of an account over some days. Red entries count negatively on their own side.</summary>
public readonly record struct Turnover(AccountCode Account, Money Debit, Money Credit)
{
    /// <summary>The turnover that vouchers make, by account in the order of the codes.</summary>
    public static IReadOnlyList<Turnover> Of(IEnumerable<Voucher> vouchers) =>
    [
        .. from voucher in vouchers
           from posting in voucher.Postings
           group posting by posting.Account into account
           orderby account.Key
           select new Turnover(account.Key, Sum(account, posting => posting.Debit), Sum(account, posting => posting.Credit)),
    ];

    private static Money Sum(IEnumerable<Posting> postings, Func<Posting, Money> side) => postings.Aggregate(Money.Zero, (sum, posting) => sum + side(posting));
}
