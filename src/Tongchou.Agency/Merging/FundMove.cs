using Tongchou.Agency.Ledger;
using Tongchou.Fund;

namespace Tongchou.Agency.Merging;

/// <summary>
/// Balances that enter or leave a book as a whole 余额转入、转出. The surplus stands against each, and a voucher has the accounts of one line of money only,
/// so that the two lines stay apart here as well. It is no income: nobody paid anything.
/// </summary>
[Clause("FX2019", "二(六)")]
public static class FundMove
{
    /// <summary>The vouchers by which the balances come into a book.</summary>
    /// <exception cref="UnbookableException">The fund has no account for one.</exception>
    public static IReadOnlyList<Voucher> In(Chart chart, Occasion occasion, IEnumerable<ManualLine> balances) =>
        Vouchers(chart, occasion, balances, isIn: true, new("原制度基金余额转入", "Balances of the former fund taken in"));

    /// <summary>The vouchers by which they leave it, which takes every account to nothing.</summary>
    /// <exception cref="UnbookableException">The fund has no account for one.</exception>
    public static IReadOnlyList<Voucher> Out(Chart chart, Occasion occasion, IEnumerable<ManualLine> balances) =>
        Vouchers(chart, occasion, balances, isIn: false, new("原制度基金余额转出", "Balances of the former fund handed over"));

    /// <summary>Balances as lines, each on its side.</summary>
    public static IReadOnlyList<ManualLine> Lines(IEnumerable<Balance> balances) =>
        [.. balances.Where(balance => !balance.Net.IsZero).Select(balance => new ManualLine(balance.Account.ToString(), Words<Side>.Code(balance.Net.IsPositive ? Side.Debit : Side.Credit), Math.Abs(balance.Net.Fen)))];

    private static List<Voucher> Vouchers(Chart chart, Occasion occasion, IEnumerable<ManualLine> balances, bool isIn, Phrase summary)
    {
        AccountCode surplus = chart.Find(occasion.Book.Fund, AccountRole.Surplus)?.Code ?? default;
        List<Voucher> vouchers = [];
        foreach (IGrouping<FundLine?, (AccountCode Code, Money Net)> line in balances.Select(balance => Read(balance)).Where(read => read.Code != surplus && !read.Net.IsZero).GroupBy(read => chart.Find(read.Code)?.Line).OrderBy(group => group.Key))
        {
            VoucherDraft draft = new(chart, occasion, VoucherKind.Merging, summary);
            Money sum = Money.Zero;
            foreach ((AccountCode code, Money net) in line)
            {
                Post(draft, code, isIn ? net : -net);
                sum += isIn ? net : -net;
            }

            Post(draft, surplus, -sum);
            vouchers.Add(draft.Build());
        }

        return vouchers;
    }

    private static void Post(VoucherDraft draft, AccountCode code, Money net)
    {
        if (net.IsPositive)
        {
            draft.Debit(code, net);
        }
        else if (net.IsNegative)
        {
            draft.Credit(code, -net);
        }
    }

    private static (AccountCode Code, Money Net) Read(ManualLine line)
    {
        _ = AccountCode.TryParse(line.Account, out AccountCode code);
        return (code, new(line.Side == Words<Side>.Code(Side.Debit) ? line.Fen : -line.Fen));
    }
}
