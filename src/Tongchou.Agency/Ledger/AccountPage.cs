using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>A line of an account's statement as it is booked, with the balance after it.</summary>
/// <param name="Voucher">Leads to the whole voucher; <see cref="PostingRow.Document"/> to the paper.</param>
/// <param name="Balance">Debits less credits so far.</param>
public sealed record AccountLine(VoucherId Voucher, PostingRow Row, Money Balance);

/// <summary>A page of an account's statement 明细账: in order of business date.</summary>
/// <param name="Opening">Debits less credits before the page's first line.</param>
/// <param name="Count">How many lines the period has in all.</param>
public sealed record AccountPage(Book Book, LedgerAccount Account, DateSpan Days, Money Opening, IReadOnlyList<AccountLine> Lines, long Count)
{
    public Money Closing => Lines.Count == 0 ? Opening : Lines[^1].Balance;
}

/// <summary>A voucher as it is booked, line by line, with who booked it and when.</summary>
public sealed record BookedVoucher(VoucherId Id, IReadOnlyList<PostingRow> Lines, JournalRow Entry)
{
    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Debit);
}
