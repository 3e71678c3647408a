using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Fund.Measures;

namespace Tongchou.Agency.Ledger;

/// <summary>
/// Reads the funds' books 基金账: balances are the checkpoints of closed days and the postings since. What a closed day says never changes, so a
/// figure is the same whoever asks and whenever.
/// </summary>
[Clause("FX2019", "二(六)")]
public sealed class FundLedger(LawBook law, IRecordReader reader)
{
    private static readonly DateOnly ever = DateOnly.MinValue;

    public async Task<ClosingProgress> Progress(RegionCode region, CancellationToken stop) => ClosingProgress.Of(await reader.Heads(stop), region.ToString());

    /// <summary>The trial balance of one book over some business dates.</summary>
    /// <exception cref="ArgumentException">The books name an account that the chart does not have.</exception>
    public async Task<TrialBalance> TrialBalance(Book book, DateSpan days, CancellationToken stop)
    {
        Periods? periods = (await Progress(book.Region, stop)).Periods;
        return Of(book, days, await Sums(book.Region, book.Fund, Before(days), periods, stop), await Sums(book.Region, book.Fund, days, periods, stop));
    }

    /// <summary>The trial balances of every book of a region that has any entry up to the last of the days.</summary>
    public async Task<IReadOnlyList<TrialBalance>> TrialBalances(RegionCode region, DateSpan days, CancellationToken stop)
    {
        Periods? periods = (await Progress(region, stop)).Periods;
        IReadOnlyList<Records.Turnover> openings = await Sums(region, null, Before(days), periods, stop);
        IReadOnlyList<Records.Turnover> turnovers = await Sums(region, null, days, periods, stop);
        return [.. Words<FundKind>.All
            .Where(fund => openings.Concat(turnovers).Any(sum => sum.Fund == Words<FundKind>.Code(fund)))
            .Select(fund => Of(new(region, fund), days, openings, turnovers))];
    }

    /// <summary>A page of an account's statement over some business dates.</summary>
    /// <returns>Null where the book has no such account on the last of the days.</returns>
    public async Task<AccountPage?> Statement(Book book, AccountCode account, DateSpan days, int most, int skip, CancellationToken stop)
    {
        if (law.Chart(book.Region, days.To).Find(account) is not { } known || !known.IsIn(book.Fund))
        {
            return null;
        }

        Periods? periods = (await Progress(book.Region, stop)).Periods;
        RecordQuery<PostingRow> lines = new RecordQuery<PostingRow>(PostingRow.Table)
            .Where("region", book.Region.ToString()).Where("fund", Words<FundKind>.Code(book.Fund)).Where("account", account.ToString())
            .From("business_date", Days.Text(days.From)).Through("business_date", Days.Text(days.To)).By("business_date");
        IReadOnlyList<long> skipped = await reader.Sums(lines.First(skip), ["debit", "credit"], stop);
        Money balance = Net(await Sums(book.Region, book.Fund, Before(days), periods, stop), account) + new Money(skipped[0] - skipped[1]);
        Money opening = balance;
        List<AccountLine> page = [];
        foreach (PostingRow row in await reader.Read(lines.First(most, skip), stop))
        {
            balance += row.Debit - row.Credit;
            page.Add(new(VoucherId.Of(row), row, balance));
        }

        return new(book, known, days, opening, page, await reader.Count(lines, stop));
    }

    /// <returns>Null where there is no such voucher.</returns>
    public async Task<BookedVoucher?> Voucher(VoucherId id, CancellationToken stop)
    {
        IReadOnlyList<PostingRow> lines = await reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).In(id.Partition).Where("seq", id.Seq).Where("voucher", id.Number), stop);
        IReadOnlyList<JournalRow> entry = await reader.Read(new RecordQuery<JournalRow>(JournalRow.Table).In(id.Partition).Where("seq", id.Seq), stop);
        return lines.Count > 0 && entry is [var by] ? new(id, lines, by) : null;
    }

    /// <summary>The vouchers that rest on a document, in the partition it lies in.</summary>
    public async Task<IReadOnlyList<PostingRow>> VouchersOf(short partition, string document, CancellationToken stop) =>
        await reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).In(partition).Where("document", document), stop);

    /// <summary>How a fund stands at the end of a day.</summary>
    public async Task<FundPosition> Position(Book book, DateOnly day, CancellationToken stop) =>
        FundPosition.Of(await TrialBalance(book, new(new(day.Year, 1, 1), day), stop), await Spent(book, day, _ => true, stop));

    /// <summary>How long a fund lasts at the end of a day: its position, and what it spent in twelve months, in all and on benefits.</summary>
    public async Task<FundMeasure> Measure(Book book, DateOnly day, CancellationToken stop) =>
        new(book.Fund, await Position(book, day, stop), await Spent(book, day, _ => true, stop), await Spent(book, day, account => account.Role is { } role && SchemeMeasure.IsBenefit(role), stop));

    /// <summary>
    /// What went through each account of income and expense over some business dates: income as it came, expense as it went, by the account's role. The carry-forward of a
    /// year empties these accounts and is no flow: it is added back.
    /// </summary>
    public async Task<IReadOnlyDictionary<AccountRole, Money>> Flows(Book book, DateSpan days, CancellationToken stop)
    {
        Dictionary<AccountRole, Money> flows = [];
        foreach ((LedgerAccount account, Money net) in await Movements(book, days, stop))
        {
            if (account is { Role: { } role, Nature: AccountNature.Income or AccountNature.Expense })
            {
                flows[role] = flows.GetValueOrDefault(role) + (account.Nature is AccountNature.Income ? -net : net);
            }
        }

        return flows;
    }

    /// <summary>What moved each account of a book over some business dates, debits less credits, as if no year had been carried forward.</summary>
    public async Task<IReadOnlyDictionary<LedgerAccount, Money>> Movements(Book book, DateSpan days, CancellationToken stop)
    {
        Chart chart = law.Chart(book.Region, days.To);
        Dictionary<LedgerAccount, Money> moved = [];
        Periods? periods = (await Progress(book.Region, stop)).Periods;
        foreach (Records.Turnover sum in await Sums(book.Region, book.Fund, days, periods, stop))
        {
            Add(sum.Account, sum.Debit - sum.Credit);
        }

        // The carry-forward of a year empties the accounts of income and expense; for what came in and went out it is added back.
        foreach (PostingRow row in await reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).In(RegionPeriods.PartitionOf(book.Region.ToString()))
            .Where("region", book.Region.ToString()).Where("fund", Words<FundKind>.Code(book.Fund)).Where("kind", Words<VoucherKind>.Code(VoucherKind.CarryForward))
            .From("business_date", Days.Text(days.From)).Through("business_date", Days.Text(days.To)), stop))
        {
            Add(row.Account, row.Credit - row.Debit);
        }

        return moved;

        void Add(string account, Money net)
        {
            if (AccountCode.TryParse(account, out AccountCode code) && chart.Find(code) is { } known)
            {
                moved[known] = moved.GetValueOrDefault(known) + net;
            }
        }
    }

    private async Task<Money> Spent(Book book, DateOnly day, Func<LedgerAccount, bool> counts, CancellationToken stop) =>
        (await Movements(book, new(day.AddYears(-1).AddDays(1), day), stop)).Where(each => each.Key.Nature is AccountNature.Expense && counts(each.Key)).Aggregate(Money.Zero, (sum, each) => sum + each.Value);

    private async Task<IReadOnlyList<Records.Turnover>> Sums(RegionCode region, FundKind? fund, DateSpan days, Periods? periods, CancellationToken stop)
    {
        string name = region.ToString();
        string? book = fund is { } kind ? Words<FundKind>.Code(kind) : null;
        DateOnly closed = periods?.DaysThrough ?? ever;
        List<Records.Turnover> sums = [];
        if (days.From <= closed && !days.IsEmpty)
        {
            sums.AddRange(await reader.ClosedTurnovers(name, book, days.From, days.To < closed ? days.To : closed, stop));
        }

        if (days.To > closed && !days.IsEmpty)
        {
            sums.AddRange(await reader.Turnovers(name, book, days.From > closed ? days.From : closed.AddDays(1), days.To, stop));
        }

        return sums;
    }

    private TrialBalance Of(Book book, DateSpan days, IReadOnlyList<Records.Turnover> openings, IReadOnlyList<Records.Turnover> turnovers)
    {
        string fund = Words<FundKind>.Code(book.Fund);
        return Fund.TrialBalance.Of(
            law.Chart(book.Region, days.To), book, days,
            openings.Where(sum => sum.Fund == fund).Select(sum => new Balance(Code(sum.Account), sum.Debit - sum.Credit)),
            turnovers.Where(sum => sum.Fund == fund).Select(sum => new Fund.Turnover(Code(sum.Account), sum.Debit, sum.Credit)));
    }

    private static Money Net(IEnumerable<Records.Turnover> sums, AccountCode account) =>
        sums.Where(sum => sum.Account == account.ToString()).Aggregate(Money.Zero, (net, sum) => net + sum.Debit - sum.Credit);

    private static DateSpan Before(DateSpan days) => days.From == ever ? new(DateOnly.MaxValue, ever) : new(ever, days.From.AddDays(-1));
    private static AccountCode Code(string text) => AccountCode.TryParse(text, out AccountCode code) ? code : throw new ArgumentException($"{text} is no code of an account");
}
