namespace Tongchou.Fund;

/// <summary>What may be missing for a closing, in words.</summary>
internal static class ClosingFaults
{
    private const int MostNamed = 10;

    public static Fault AlreadyClosed(string period) => new("already-closed", Place.At(period),
        new($"{period} 已经结账。", $"{period} is closed already."), new("改正用红字凭证,记在未结账的日期。", "Correct with a red voucher on an open day."));

    public static Fault EarlierOpen(string code, string first, string last)
    {
        Phrase which = first == last ? new(first, first) : new($"{first} 至 {last}", $"{first} to {last}");
        bool one = first == last;
        return new(code, Place.At(first), new($"{which.Zh} 尚未结账。", $"{which.En} {(one ? "is" : "are")} still open."), new("按先后顺序结账。", "Close in order of time."));
    }

    public static Fault NotReached(DateOnly lastDay, DateOnly today) => new("not-reached", Place.At($"{lastDay:yyyy-MM-dd}"),
        new($"今天是 {today:yyyy-MM-dd},{lastDay:yyyy-MM-dd} 还没有到。", $"Today is {today:yyyy-MM-dd}; {lastDay:yyyy-MM-dd} is not reached yet."), new("等到那一天再结账。", "Close when that day has come."));

    public static Fault Unbooked(IReadOnlyList<DocumentRef> documents)
    {
        string named = string.Join(", ", documents.Take(MostNamed));
        return new("unbooked-documents", Place.At("documents"),
            new($"有 {documents.Count} 张单据没有记账:{named}{(documents.Count > MostNamed ? "……" : "。")}", $"{documents.Count} documents have no entry: {named}{(documents.Count > MostNamed ? " …" : ".")}"),
            new("补记后再结账。", "Book them, then close."));
    }

    public static Fault BookTwice(Book book) => new("book-twice", Place.At(book.ToString()),
        new($"账套 {book} 的试算平衡表给了两次。", $"The trial balance of {book} was given twice."), new("每个账套给一张。", "Give one for each book."));

    public static Fault OtherDays(TrialBalance balance, DateOnly lastDay) => new("balance-of-other-days", Place.At(balance.Book.ToString()),
        new($"账套 {balance.Book} 的试算平衡表截至 {balance.Days.To:yyyy-MM-dd},应当截至 {lastDay:yyyy-MM-dd}。", $"The trial balance of {balance.Book} ends on {balance.Days.To:yyyy-MM-dd} and should end on {lastDay:yyyy-MM-dd}."),
        new("重新试算。", "Draw it up again."));

    public static Fault Unbalanced(TrialBalance balance)
    {
        TrialTotals totals = balance.Totals;
        return new("book-unbalanced", Place.At(balance.Book.ToString()),
            new($"账套 {balance.Book} 试算不平:期初借 {totals.OpeningDebit} 贷 {totals.OpeningCredit},发生借 {totals.Debit} 贷 {totals.Credit},期末借 {totals.ClosingDebit} 贷 {totals.ClosingCredit}。",
                $"{balance.Book} does not balance: opening debit {totals.OpeningDebit}, credit {totals.OpeningCredit}; turnover debit {totals.Debit}, credit {totals.Credit}; closing debit {totals.ClosingDebit}, credit {totals.ClosingCredit}."),
            new("查明差额来源;账上的每张凭证都应当平衡,不平说明记录被改动或缺失。", "Find where it comes from: every voucher balances, so a record was altered or is missing."));
    }
}
