namespace Tongchou.Fund;

/// <summary>A line of a trial balance.</summary>
/// <param name="Opening">Debits less credits before the first day.</param>
public sealed record TrialLine(LedgerAccount Account, Money Opening, Money Debit, Money Credit)
{
    public Money Closing => Opening + Debit - Credit;
    public Money OpeningDebit => Opening.OrZero;
    public Money OpeningCredit => (-Opening).OrZero;
    public Money ClosingDebit => Closing.OrZero;
    public Money ClosingCredit => (-Closing).OrZero;
}

/// <summary>The sums of a trial balance's columns.</summary>
public readonly record struct TrialTotals(Money OpeningDebit, Money OpeningCredit, Money Debit, Money Credit, Money ClosingDebit, Money ClosingCredit)
{
    public bool AreEqual => OpeningDebit == OpeningCredit && Debit == Credit && ClosingDebit == ClosingCredit;
}

/// <summary>The trial balance 试算平衡表 of a book over some days: opening, turnover and closing of every account that had any.</summary>
public sealed class TrialBalance
{
    private TrialBalance(Book book, DateSpan days, IReadOnlyList<TrialLine> lines)
    {
        Book = book;
        Days = days;
        Lines = lines;
        Totals = lines.Aggregate(default(TrialTotals), (sum, line) => new(
            sum.OpeningDebit + line.OpeningDebit, sum.OpeningCredit + line.OpeningCredit, sum.Debit + line.Debit,
            sum.Credit + line.Credit, sum.ClosingDebit + line.ClosingDebit, sum.ClosingCredit + line.ClosingCredit));
    }

    public Book Book { get; }

    /// <summary>The business dates it covers, both ends inside.</summary>
    public DateSpan Days { get; }

    /// <summary>In the order of the codes.</summary>
    public IReadOnlyList<TrialLine> Lines { get; }
    public TrialTotals Totals { get; }
    public bool IsBalanced => Totals.AreEqual;

    /// <summary>The balances that the next days open with; accounts at zero are left out.</summary>
    public IEnumerable<Balance> Closings => Lines.Where(line => !line.Closing.IsZero).Select(line => new Balance(line.Account.Code, line.Closing));

    /// <param name="openings">At most one per account; an account not named opens at zero.</param>
    /// <param name="turnovers">Several of one account are added up.</param>
    /// <exception cref="ArgumentException">A figure is of an account that the book's fund does not have.</exception>
    public static TrialBalance Of(Chart chart, Book book, DateSpan days, IEnumerable<Balance> openings, IEnumerable<Turnover> turnovers)
    {
        SortedDictionary<AccountCode, TrialLine> lines = [];
        foreach (Balance opening in openings)
        {
            lines[opening.Account] = Line(opening.Account) with { Opening = Line(opening.Account).Opening + opening.Net };
        }

        foreach (Turnover turnover in turnovers)
        {
            TrialLine line = Line(turnover.Account);
            lines[turnover.Account] = line with { Debit = line.Debit + turnover.Debit, Credit = line.Credit + turnover.Credit };
        }

        return new(book, days, [.. lines.Values]);

        TrialLine Line(AccountCode code) => lines.GetValueOrDefault(code)
            ?? (chart.Find(code) is { } account && account.IsIn(book.Fund) ? new(account, Money.Zero, Money.Zero, Money.Zero) : throw new ArgumentException($"{book} has no account {code}"));
    }

    /// <summary>The trial balance that vouchers of this book make.</summary>
    /// <exception cref="ArgumentException">A voucher is of another book, or booked on a day outside.</exception>
    public static TrialBalance Of(Chart chart, Book book, DateSpan days, IEnumerable<Balance> openings, IReadOnlyCollection<Voucher> vouchers) =>
        vouchers.FirstOrDefault(voucher => voucher.Book != book || !days.Contains(voucher.BookedOn)) is { } stranger
            ? throw new ArgumentException($"{stranger.Occasion} is not of {book} in {days}", nameof(vouchers))
            : Of(chart, book, days, openings, Turnover.Of(vouchers));
}
