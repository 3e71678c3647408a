using Tongchou.Agency.Booking;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Writes down in a region's own partition that a period is closed, with its checkpoints and, for a year, the carry-forward.</summary>
/// <param name="before">What the closing was decided on; another state means that somebody else was faster.</param>
/// <param name="decided">The new state and the vouchers of the carry-forward.</param>
/// <param name="turnovers">What went through each account on the day; only the closing of a day has any.</param>
internal sealed class CompleteClosing(RegionCode region, string period, DateOnly through, Periods before, Closed decided, IReadOnlyList<Records.Turnover> turnovers, string by)
    : Act<Periods>(RegionPeriods.PartitionOf(region.ToString()), $"close-{period}", by)
{
    private readonly string name = region.ToString();

    protected override string? SubjectOf(Periods answer) => name;

    protected override Outcome<Periods> Decide(Entry entry, OpenBooks books)
    {
        Periods? known = RegionPeriods.Of(entry.Head, name);
        if ((known ?? before) != before)
        {
            return LedgerFaults.RacedClosing(name);
        }

        if (known is null)
        {
            entry.Close(name, ClosingRow.Begin, before.DaysThrough);
        }

        entry.Close(name, period, through);
        foreach (Records.Turnover turnover in turnovers)
        {
            Keep(entry, turnover.Fund, turnover.Account, turnover.Debit, turnover.Credit);
        }

        for (int number = 0; number < decided.CarryForward.Count; number++)
        {
            Voucher voucher = decided.CarryForward[number];
            SettlementVouchers.Book(entry, voucher, number, null);

            // The day is closed and has its checkpoint; what the carry-forward adds to it is added there as well.
            foreach (Posting posting in voucher.Postings)
            {
                Keep(entry, Words<FundKind>.Code(voucher.Book.Fund), posting.Account.ToString(), posting.Debit, posting.Credit);
            }
        }

        return decided.After;
    }

    private void Keep(Entry entry, string fund, string account, Money debit, Money credit) =>
        entry.Add(TurnoverRow.Table, new(entry.Partition, entry.Seq, entry.Next(TurnoverRow.Table), name, fund, account, Days.Text(through), debit, credit));
}
