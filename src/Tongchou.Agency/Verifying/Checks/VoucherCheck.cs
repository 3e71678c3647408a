using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>Every voucher is of one book and balances; blue lines are above nothing and red ones below.</summary>
internal sealed class VoucherCheck(Findings findings, BookSums sums) : BookCheck(findings)
{
    private readonly Dictionary<(string Region, string Fund, string Account), (long Debit, long Credit, long ClosedDebit, long ClosedCredit)> turnovers = [];

    public override void End() => sums.Add(turnovers);

    protected override ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (IGrouping<long, PostingRow> voucher in rows.OfType<PostingRow>().GroupBy(row => row.Voucher))
        {
            PostingRow first = voucher.First();
            if (voucher.Sum(row => row.Debit.Fen) != voucher.Sum(row => row.Credit.Fen))
            {
                Found("unbalanced", PostingRow.Table, first, $"第 {voucher.Key} 张凭证借贷不平。", $"The entry's voucher {voucher.Key} does not balance.");
            }

            if (voucher.Any(row => row.Region != first.Region || row.Fund != first.Fund))
            {
                Found("two-books", PostingRow.Table, first, $"第 {voucher.Key} 张凭证跨账套。", $"The entry's voucher {voucher.Key} reaches into two books.");
            }

            foreach (PostingRow row in voucher)
            {
                Count(row);
                bool red = row.Ink == Words<Ink>.Code(Ink.Red);
                if ((row.Debit.IsZero == row.Credit.IsZero) || (red ? row.Debit + row.Credit > Money.Zero : row.Debit + row.Credit < Money.Zero))
                {
                    Found("wrong-ink", PostingRow.Table, row, "分录应当只有一方有金额,蓝字为正,红字为负。", "A line has an amount on one side alone, above nothing in blue and below in red.");
                }
            }
        }

        foreach (TurnoverRow row in rows.OfType<TurnoverRow>())
        {
            Add((row.Region, row.Fund, row.Account), (0, 0, -row.Debit.Fen, -row.Credit.Fen));
        }

        return ValueTask.CompletedTask;
    }

    private void Count(PostingRow row)
    {
        bool closed = string.CompareOrdinal(row.BusinessDate, sums.ClosedThrough(row.Region)) <= 0;
        Add((row.Region, row.Fund, row.Account), (row.Debit.Fen, row.Credit.Fen, closed ? row.Debit.Fen : 0, closed ? row.Credit.Fen : 0));
    }

    private void Add((string, string, string) account, (long Debit, long Credit, long ClosedDebit, long ClosedCredit) more)
    {
        (long debit, long credit, long closedDebit, long closedCredit) = turnovers.GetValueOrDefault(account);
        turnovers[account] = (debit + more.Debit, credit + more.Credit, closedDebit + more.ClosedDebit, closedCredit + more.ClosedCredit);
    }
}
