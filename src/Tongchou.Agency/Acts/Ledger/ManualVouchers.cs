using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>A voucher by hand 手工凭证: an accountant enters it, another approves it, and only then it is booked.</summary>
public static class ManualVouchers
{
    public static EnterTask Enter(Desk desk, ManualVoucher voucher, string by) => new(RegionPeriods.PartitionOf(voucher.Region), ManualVoucher.Kind, null, voucher.Write(), by)
    {
        Check = (entry, _) =>
        {
            FaultList faults = new();
            Build(desk, voucher, entry, faults);
            return faults.All;
        },
    };

    public static DecideTask Approve(Desk desk, TaskRow task, string by)
    {
        ManualVoucher written = ManualVoucher.Read(task.Document);
        return DecideTask.Approve(task, by, (entry, books) => BookOnce(desk, written, entry, books), wanted => wanted.Papers.Add((task.Partition, written.Document)));
    }

    private static IReadOnlyList<Fault> BookOnce(Desk desk, ManualVoucher written, Entry entry, OpenBooks books)
    {
        FaultList faults = new();
        DocumentRef paper = new(ManualVoucher.Kind, written.Document);
        if (books.Paper(written.Document).Any(posting => posting.DocumentKind == paper.Kind && posting.Region == written.Region && posting.Fund == written.Fund))
        {
            faults.Add(LedgerFaults.BookedTwice(paper));
        }

        // It is built anew: the day it was entered for may be closed by now.
        if (Build(desk, written, entry, faults) is { } voucher && faults.IsEmpty)
        {
            SettlementVouchers.Book(entry, voucher, 0, null);
        }

        return faults.All;
    }

    private static Voucher? Build(Desk desk, ManualVoucher voucher, Entry entry, FaultList faults)
    {
        if (voucher.Day > Instants.Day(entry.RecordedAt))
        {
            faults.Add(LedgerFaults.FutureDay(voucher.Day, Instants.Day(entry.RecordedAt)));
        }

        return voucher.Build(desk.Law, entry.BookedOn(voucher.Region, voucher.Day), faults);
    }
}
