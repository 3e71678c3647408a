namespace Tongchou.Fund;

/// <summary>A line of an account statement, with the balance after it.</summary>
/// <param name="Balance">Debits less credits so far.</param>
public sealed record StatementLine(DateOnly BookedOn, DateOnly Day, VoucherKind Kind, Ink Ink, DocumentRef Document, Phrase Summary, Money Debit, Money Credit, Money Balance)
{
    /// <summary>余额方向: the side the balance stands on; null at zero 平.</summary>
    public Side? BalanceSide => Balance.IsZero ? null : Balance.IsPositive ? Side.Debit : Side.Credit;
}

/// <summary>The statement 明细账 of one account: every entry in order, with the running balance.</summary>
public sealed record AccountStatement(LedgerAccount Account, Money Opening, IReadOnlyList<StatementLine> Lines)
{
    public Money Closing => Lines.Count == 0 ? Opening : Lines[^1].Balance;

    /// <param name="opening">Debits less credits before the first voucher.</param>
    /// <param name="vouchers">Of one book, in the order they were booked; lines of other accounts are passed over.</param>
    public static AccountStatement Of(LedgerAccount account, Money opening, IEnumerable<Voucher> vouchers)
    {
        List<StatementLine> lines = [];
        Money balance = opening;
        foreach (Voucher voucher in vouchers)
        {
            foreach (Posting posting in voucher.Postings.Where(posting => posting.Account == account.Code))
            {
                balance += posting.Effect;
                lines.Add(new(voucher.BookedOn, voucher.Occasion.Day, voucher.Kind, voucher.Ink, voucher.Occasion.Document, voucher.Summary, posting.Debit, posting.Credit, balance));
            }
        }

        return new(account, opening, lines);
    }
}
