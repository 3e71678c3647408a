using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Returns a case 退回 with the reason; everything typed stays.</summary>
public sealed class ReturnReimbursement(TaskRow seen, string reason, string by) : ReimbursementAct(seen, "return-reimbursement", by)
{
    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (Unfit(books, state => state == ReimbursementStates.Entered, "entered") is { } fault)
        {
            return fault;
        }

        return string.IsNullOrWhiteSpace(reason) ? ReimbursementFaults.NoReason
            : FourEyes.Fault(Seen.EnteredBy, entry.By) is { } sameHand ? sameHand
            : Next(entry, Seen, ReimbursementStates.Returned, ReimbursementCase.Of(Seen) with { Reason = reason }, entry.By);
    }
}

/// <summary>
/// Approves a case 复核通过: the paper bill is settled like any other, by the law and catalogue of its day, and what funds bear is owed to the person.
/// Case and settlement are one journal entry, so neither is there without the other.
/// </summary>
[Clause("FX2019", "四(三)")]
public sealed class ApproveReimbursement : ReimbursementAct
{
    private readonly ReimbursementCase content;
    private readonly SettleVisit settling;

    public ApproveReimbursement(Desk desk, TaskRow seen, string by)
        : base(seen, "approve-reimbursement", by)
    {
        content = ReimbursementCase.Of(seen);
        settling = new(desk, content.Bill.ToOrder(), by) { Payee = Payee.Person };
    }

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        settling.Want(wanted);
        wanted.VisitsOf.Add((Partition, content.Bill.Person));
        wanted.SettlementsOf.Add((Partition, content.Bill.Person));
    }

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (Unfit(books, state => state == ReimbursementStates.Entered, "entered") is { } fault)
        {
            return fault;
        }

        if (FourEyes.Fault(Seen.EnteredBy, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        // A window may have settled the same care since the case was entered.
        if (DuplicateCare.Find(content.Bill, books.VisitsOf(content.Bill.Person), id => books.Settlement(id)?.Total) is { } before)
        {
            return DuplicateCare.Fault(before);
        }

        Outcome<Settled> settled = settling.DecideWithin(entry, books);
        if (settled.Value is not { } booked)
        {
            return Outcome<TaskRow>.Refused(settled.Faults);
        }

        Money owed = booked.Row.Total - booked.Row.Cash;
        return Next(entry, Seen, ReimbursementStates.Approved, content with { Settlement = booked.Row.SettlementId, Amount = owed }, entry.By);
    }
}

/// <summary>Takes an approved case back with its settlement; the papers may then be entered again. What was paid already the person owes back: the red entry shows it.</summary>
/// <param name="settlement">The settlement that the case names.</param>
public sealed class ReverseReimbursement(Desk desk, TaskRow seen, SettlementRow settlement, string by) : ReimbursementAct(seen, "reverse-reimbursement", by)
{
    private readonly ReverseSettlement reversing = new(desk, settlement, null, by);

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        reversing.Want(wanted);
    }

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (Unfit(books, state => state is ReimbursementStates.Approved or ReimbursementStates.Paid, "approved / paid") is { } fault)
        {
            return fault;
        }

        ReimbursementCase content = ReimbursementCase.Of(Seen);
        if (content.Settlement != settlement.SettlementId)
        {
            return Faults.UnknownSettlement(settlement.SettlementId);
        }

        // Who entered the papers doesn't decide that they are void either.
        if (FourEyes.Fault(Seen.EnteredBy, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        Outcome<Reversed> reversed = reversing.DecideWithin(entry, books);
        return reversed.IsRefused ? Outcome<TaskRow>.Refused(reversed.Faults) : Next(entry, Seen, ReimbursementStates.Reversed, content, entry.By);
    }
}
