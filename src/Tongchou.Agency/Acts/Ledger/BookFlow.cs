using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>What is booked of a movement of money.</summary>
/// <param name="Institution">The institution it is about, where the movement is of one.</param>
/// <param name="Day">The day it happened, as the bank's paper says.</param>
/// <param name="Document">The number of that paper; one paper is booked once.</param>
public sealed record FlowOrder(FundFlow Flow, Book Book, Money Amount, DateOnly Day, string Document, string? Institution = null, ReceivingAccount Into = ReceivingAccount.Special);

/// <summary>Books a movement of a fund's money by its template: dues that arrive, a remittance, an allocation, a payment.</summary>
[Clause("FX2019", "二(六)")]
public sealed class BookFlow(Desk desk, FlowOrder order, string by)
    : Act<VoucherId>(order.Flow.IsOfInstitution() && order.Institution is { } code ? Partitions.Of(code) : RegionPeriods.PartitionOf(order.Book.Region.ToString()), "book-flow", by)
{
    private readonly DocumentRef paper = new(Words<FundFlow>.Code(order.Flow), order.Document);

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Papers.Add((Partition, order.Document));
    }

    protected override string? SubjectOf(VoucherId answer) => answer.ToString();

    protected override Outcome<VoucherId> Decide(Entry entry, OpenBooks books)
    {
        string region = order.Book.Region.ToString();
        if (Barred(entry, books, region) is { } fault)
        {
            return fault;
        }

        DateOnly bookedOn = entry.BookedOn(region, order.Day);
        try
        {
            Voucher voucher = order.Flow.Voucher(desk.Law.Chart(order.Book.Region, bookedOn), new(order.Book, order.Day, bookedOn, paper), order.Into, order.Amount);
            SettlementVouchers.Book(entry, voucher, 0, order.Institution);
            return new VoucherId(entry.Partition, entry.Seq, 0);
        }
        catch (UnbookableException why)
        {
            return Outcome<VoucherId>.Refused(why.Faults);
        }
    }

    private Fault? Barred(Entry entry, OpenBooks books, string region)
    {
        if (desk.Law.Books(order.Book.Region, order.Day) is null)
        {
            return LedgerFaults.NoBooks(order.Book.Region);
        }

        if (order.Flow.IsOfInstitution() && (order.Institution is null || desk.References.Institution(order.Institution) is null))
        {
            return Faults.UnknownInstitution(order.Institution ?? "");
        }

        if (order.Day > Instants.Day(entry.RecordedAt))
        {
            return LedgerFaults.FutureDay(order.Day, Instants.Day(entry.RecordedAt));
        }

        string fund = Words<FundKind>.Code(order.Book.Fund);
        return books.Paper(order.Document).Any(row => row.DocumentKind == paper.Kind && row.Region == region && row.Fund == fund) ? LedgerFaults.BookedTwice(paper) : null;
    }
}
