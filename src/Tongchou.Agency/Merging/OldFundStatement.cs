using System.Text.Json;
using Tongchou.Agency.Ledger;
using Tongchou.Fund;

namespace Tongchou.Agency.Merging;

/// <summary>A receivable collected or a payable paid 清理 before an old fund is handed over.</summary>
/// <param name="Flow">The word of a <see cref="FundFlow"/>.</param>
/// <param name="Document">The paper it rests on.</param>
public sealed record ClearedItem(string Flow, long Fen, DateOnly Day, string Document);

/// <summary>
/// The statement 移交余额表 of an old scheme's fund: what it held when its last year was closed, and how its receivables and payables were cleared since. One
/// person enters it, another confirms it after the audit, and only then it is booked.
/// </summary>
/// <param name="Fund">The word of a <see cref="FundKind"/>.</param>
/// <param name="Day">The last day of the old scheme.</param>
/// <param name="Lines">Balances of assets, liabilities and net assets; each on its side, above nothing.</param>
/// <param name="Refund">What goes back of dues paid twice, in fen: a payable that is cleared like the others.</param>
/// <param name="Balances">What the register says the accounts of households and persons hold, in fen: the net assets must cover it.</param>
[Clause("FX2019", "二(六)")]
[Clause("FX2019", "六(一)")]
public sealed record OldFundStatement(string Region, string Fund, DateOnly Day, IReadOnlyList<ManualLine> Lines, IReadOnlyList<ClearedItem> Cleared, long Refund, long Balances)
{
    public const string Kind = "old-fund";

    /// <summary>The paper its vouchers rest on; one statement is booked once.</summary>
    public string Document => $"{Region}-{Fund}";

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static OldFundStatement Read(string text) => JsonSerializer.Deserialize<OldFundStatement>(text, AgencyJson.Options) ?? throw new JsonException("no statement");

    /// <summary>Its vouchers: the balances, the refunds, the clearings; or every reason why it can't be booked.</summary>
    /// <param name="bookedOn">The business date of an event's day.</param>
    public IReadOnlyList<Voucher> Vouchers(Chart chart, Func<DateOnly, DateOnly> bookedOn, FaultList faults)
    {
        _ = RegionCode.TryParse(Region, out RegionCode region);
        _ = Words<FundKind>.TryParse(Fund, out FundKind fund);
        Book book = new(region, fund);
        CheckBalances(chart, fund, faults);
        if (!faults.IsEmpty)
        {
            return [];
        }

        List<Voucher> vouchers = [];
        try
        {
            Occasion occasion = new(book, Day, bookedOn(Day), new(Kind, Document));
            vouchers.AddRange(FundMove.In(chart, occasion, Lines));
            if (Refund > 0)
            {
                vouchers.Add(new VoucherDraft(chart, occasion, VoucherKind.Merging, new("退还重复缴纳的保险费", "Dues paid twice, to be paid back")).Debit(AccountRole.Surplus, new(Refund)).Credit(AccountRole.PersonPayable, new(Refund)).Build());
            }

            foreach (ClearedItem item in Cleared)
            {
                _ = Words<FundFlow>.TryParse(item.Flow, out FundFlow flow);
                vouchers.Add(flow.Voucher(chart, new(book, item.Day, bookedOn(item.Day), new(Kind, item.Document)), ReceivingAccount.Special, new(item.Fen)));
            }
        }
        catch (UnbookableException why)
        {
            faults.AddRange(why.Faults);
            return [];
        }

        CheckCleared(chart, Turnover.Of(vouchers).Select(sum => new Balance(sum.Account, sum.Debit - sum.Credit)), Name(fund), faults);
        return vouchers;
    }

    /// <summary>That nothing is owed either way and no deposit is below nothing: what may be handed over.</summary>
    public static void CheckCleared(Chart chart, IEnumerable<Balance> balances, Phrase fund, FaultList faults)
    {
        foreach (Balance balance in balances.Where(balance => !balance.Net.IsZero))
        {
            LedgerAccount account = chart.Find(balance.Account)!;
            if (account.Nature is AccountNature.Liability || account.Role is AccountRole.DuesReceivable or AccountRole.Advance or AccountRole.RegionReceivable or AccountRole.InsurerReceivable)
            {
                faults.Add(MergingFaults.Unclear(fund.Zh, account.Code.ToString(), balance.Net));
            }
            else if (account.Nature is AccountNature.Asset && balance.Net.IsNegative)
            {
                faults.Add(MergingFaults.Overdrawn(fund.Zh, account.Code.ToString(), -balance.Net));
            }
        }
    }

    public static Phrase Name(FundKind fund) => Words<FundKind>.Phrase(fund);

    private void CheckBalances(Chart chart, FundKind fund, FaultList faults)
    {
        foreach (ManualLine line in Lines)
        {
            if (!AccountCode.TryParse(line.Account, out AccountCode code) || chart.Find(code) is not { } account || !account.IsIn(fund) || account.Nature is AccountNature.Income or AccountNature.Expense)
            {
                faults.Add(MergingFaults.NoBalanceAccount(Name(fund).Zh, line.Account));
            }
        }

        Money debit = Sum(Side.Debit);
        Money credit = Sum(Side.Credit);
        if (debit != credit)
        {
            faults.Add(MergingFaults.Unbalanced(Name(fund).Zh, debit, credit));
        }

        Money net = -Net(chart, fund);
        if (faults.IsEmpty && net < new Money(Balances))
        {
            faults.Add(MergingFaults.Uncovered(Name(fund).Zh, new(Balances), net));
        }
    }

    private Money Net(Chart chart, FundKind fund) => Lines
        .Where(line => AccountCode.TryParse(line.Account, out AccountCode code) && chart.Find(code) is { Nature: AccountNature.Net } account && account.IsIn(fund))
        .Aggregate(Money.Zero, (sum, line) => line.Side == Words<Side>.Code(Side.Debit) ? sum + new Money(line.Fen) : sum - new Money(line.Fen));

    private Money Sum(Side side) => Lines.Where(line => line.Side == Words<Side>.Code(side)).Aggregate(Money.Zero, (sum, line) => sum + new Money(line.Fen));
}
