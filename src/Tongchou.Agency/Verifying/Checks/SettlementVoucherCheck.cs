using Tongchou.Agency.Acts;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Fund;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>
/// The vouchers carry what their settlement says, fund by fund: a settlement, a reversal and a difference each in the entry that booked them. A reversal
/// leaves nothing on any account of its settlement, and a payment nothing of what was owed.
/// </summary>
/// <remarks>Law isn't needed for it: which fund bears what the row says. Which accounts it stands on, <see cref="Recomputing"/> looks at.</remarks>
internal sealed class SettlementVoucherCheck(Findings findings) : BookCheck(findings)
{
    private static readonly string[] kinds = [SettlementKinds.Settle, SettlementKinds.Reverse, SettlementKinds.Difference];

    // What stands on which account for each settlement that was not reversed; accounts by number, since there are few of them and many settlements.
    private readonly Dictionary<(string Region, string Fund, string Account), int> accounts = [];
    private readonly Dictionary<string, List<(int Account, Money Net)>> billed = [];
    private readonly Dictionary<string, List<(int Account, Money Net)>> paid = [];

    protected override ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        ILookup<(string Kind, string Document), PostingRow> papers = rows.OfType<PostingRow>().ToLookup(row => (row.DocumentKind, row.Document));
        SettlementRow[] settlements = [.. rows.OfType<SettlementRow>()];
        bool toPerson = rows.OfType<TaskRow>().Any(task => task.Kind == ReimbursementCase.Kind);
        foreach (SettlementRow row in settlements)
        {
            PostingRow[] postings = [.. papers[(row.Kind, PaperOf(row))]];
            Compare(row, postings, toPerson);
            Take(row, postings);
        }

        foreach (IGrouping<(string Kind, string Document), PostingRow> paper in papers)
        {
            if (kinds.Contains(paper.Key.Kind) && !settlements.Any(row => row.Kind == paper.Key.Kind && PaperOf(row) == paper.Key.Document))
            {
                Found("voucher-without-settlement", PostingRow.Table, paper.First(), $"凭证所附的结算单据 {paper.Key.Document}({paper.Key.Kind})不在这条日志里。请核对该凭证由谁、为何记入。",
                    $"A voucher rests on {paper.Key.Document} ({paper.Key.Kind}), which this entry did not book. See who wrote the voucher and why.");
            }
            else if (paper.Key.Kind == PayPerson.Document)
            {
                Pay(paper.Key.Document, [.. paper]);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static string PaperOf(SettlementRow row) => row.Kind == SettlementKinds.Difference ? row.Concerns ?? "" : row.SettlementId;

    private void Compare(SettlementRow row, PostingRow[] postings, bool toPerson)
    {
        Claim claim = ClaimText.Read(row.Facts).Claim;
        Dictionary<(string Region, string Fund), (Money Expected, Money Debit, Money Credit)> books = [];
        foreach ((FundKind fund, Money amount) in SettlementVouchers.Shares(row, claim.Supplement))
        {
            books[(row.Region, Words<FundKind>.Code(fund))] = (amount, default, default);
            if (row.Kind == SettlementKinds.Settle && SettlementVouchers.IsElsewhere(claim.Place, toPerson ? Payee.Person : Payee.Institution))
            {
                books[(SettlementVouchers.CityOf(row.Place).ToString(), Words<FundKind>.Code(fund))] = (amount, default, default);
            }
        }

        // A reversal takes back in the place's book what the settlement put there, without differences: that is seen account by account.
        foreach (PostingRow posting in postings.Where(posting => row.Kind != SettlementKinds.Reverse || posting.Region == row.Region))
        {
            (Money expected, Money debit, Money credit) = books.GetValueOrDefault((posting.Region, posting.Fund));
            books[(posting.Region, posting.Fund)] = (expected, debit + posting.Debit, credit + posting.Credit);
        }

        foreach (((string region, string fund), (Money expected, Money debit, Money credit)) in books)
        {
            if (debit != expected || credit != expected)
            {
                Found("voucher-differs", PostingRow.Table, row,
                    $"结算单据 {row.SettlementId}({row.Kind})在账套 {region}/{fund} 应记 {expected},凭证借方 {debit}、贷方 {credit}。请按该单据的结算明细核对凭证。",
                    $"{row.SettlementId} ({row.Kind}) comes to {expected} in the book {region}/{fund}; its vouchers debit {debit} and credit {credit}. Hold the vouchers against the settlement's statement.");
            }
        }

        if (postings.FirstOrDefault(posting => posting.Region == row.Region && posting.BusinessDate != row.BusinessDate) is { } other)
        {
            Found("voucher-day-differs", PostingRow.Table, row, $"结算单据 {row.SettlementId} 的记账日期为 {row.BusinessDate},其凭证为 {other.BusinessDate}。", $"{row.SettlementId} is booked on {row.BusinessDate}, its voucher on {other.BusinessDate}.");
        }
    }

    private void Take(SettlementRow row, PostingRow[] postings)
    {
        string settlement = row.Kind == SettlementKinds.Settle ? row.SettlementId : row.Concerns ?? "";
        List<(int Account, Money Net)> stands = billed.GetValueOrDefault(settlement, []);
        foreach (PostingRow posting in postings)
        {
            Add(stands, posting);
        }

        if (row.Kind != SettlementKinds.Reverse)
        {
            billed[settlement] = stands;
            return;
        }

        foreach ((int account, Money net) in stands.Where(each => !each.Net.IsZero))
        {
            Found("reversal-differs", PostingRow.Table, row, $"撤销 {row.SettlementId} 之后,原结算 {settlement} 在 {NameOf(account)} 仍余 {net}。请核对撤销的红字凭证。",
                $"After {row.SettlementId} the settlement {settlement} still has {net} on {NameOf(account)}. Compare the red vouchers of the reversal.");
        }

        billed.Remove(settlement);
        paid.Remove(settlement);
    }

    // A payment is of all that is owed, so the account that it pays from what was billed is empty afterwards.
    private void Pay(string settlement, PostingRow[] postings)
    {
        if (!billed.TryGetValue(settlement, out List<(int Account, Money Net)>? stands))
        {
            Found("payment-without-settlement", PostingRow.Table, postings[0], $"支付凭证所附的结算 {settlement} 不存在或已撤销。请核对支付依据。", $"A payment rests on the settlement {settlement}, which is not there or was reversed. See what it was paid for.");
            return;
        }

        List<(int Account, Money Net)> payments = paid.TryGetValue(settlement, out List<(int, Money)>? before) ? before : paid[settlement] = [];
        foreach (PostingRow posting in postings)
        {
            Add(payments, posting);
        }

        foreach (IGrouping<long, PostingRow> voucher in postings.GroupBy(posting => posting.Voucher))
        {
            int[] owing = [.. voucher.Select(Number).Where(account => stands.Any(each => each.Account == account)).Distinct()];
            Money left = owing.Aggregate(Money.Zero, (sum, account) => sum + On(stands, account) + On(payments, account));
            if (owing.Length == 0 || !left.IsZero)
            {
                Found("payment-differs", PostingRow.Table, voucher.First(), $"结算 {settlement} 的支付与应付不符,支付后应付余额为 {-left}。请按结算与差额核对支付金额。",
                    $"The payment of {settlement} is not what was owed: {-left} is left. Compare it with the settlement and its differences.");
            }
        }
    }

    private void Add(List<(int Account, Money Net)> to, PostingRow posting)
    {
        int account = Number(posting);
        int at = to.FindIndex(each => each.Account == account);
        Money net = posting.Debit - posting.Credit;
        if (at < 0)
        {
            to.Add((account, net));
        }
        else
        {
            to[at] = (account, to[at].Net + net);
        }
    }

    private int Number(PostingRow posting)
    {
        (string, string, string) account = (posting.Region, posting.Fund, posting.Account);
        return accounts.TryGetValue(account, out int known) ? known : accounts[account] = accounts.Count;
    }

    private string NameOf(int number)
    {
        (string region, string fund, string account) = accounts.First(each => each.Value == number).Key;
        return $"{region}/{fund}/{account}";
    }

    private static Money On(List<(int Account, Money Net)> list, int account) => list.Find(each => each.Account == account).Net;
}
