using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;

namespace Tongchou.Agency.Acts;

/// <summary>Hands a case over to be decided: the papers are complete, and the same care was not settled before. Its invoices are held by then.</summary>
public sealed class EnterReimbursement(Desk desk, TaskRow seen, string by) : ReimbursementAct(seen, "enter-reimbursement", by)
{
    private readonly ReimbursementCase content = ReimbursementCase.Of(seen);

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.VisitsOf.Add((Partition, content.Bill.Person));
        wanted.SettlementsOf.Add((Partition, content.Bill.Person));
    }

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (Unfit(books, ReimbursementStates.IsOpen, "draft / returned") is { } fault)
        {
            return fault;
        }

        IReadOnlyList<Fault> faults = PaperBillCheck.Faults(content.Bill, desk.References, Instants.Day(entry.RecordedAt));
        if (faults.Count > 0)
        {
            return Outcome<TaskRow>.Refused(faults);
        }

        return DuplicateCare.Find(content.Bill, books.VisitsOf(content.Bill.Person), id => books.Settlement(id)?.Total) is { } before
            ? DuplicateCare.Fault(before)
            : Next(entry, Seen with { EnteredBy = entry.By }, ReimbursementStates.Entered, content with { Reason = null }, null);
    }
}
