using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Pays the person what an approved case owes them 支付: an entry of its own in the book of each fund that bears a part.</summary>
public sealed class PayReimbursement(Desk desk, TaskRow seen, SettlementRow settlement, string by) : ReimbursementAct(seen, "pay-reimbursement", by)
{
    private readonly PayPerson paying = new(desk, settlement, by);

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        paying.Want(wanted);
    }

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (Unfit(books, state => state == ReimbursementStates.Approved, "approved") is { } fault)
        {
            return fault;
        }

        ReimbursementCase content = ReimbursementCase.Of(Seen);
        if (content.Settlement != settlement.SettlementId)
        {
            return Faults.UnknownSettlement(settlement.SettlementId);
        }

        // A case in which no fund bears anything is done without money.
        Outcome<Money> paid = content.Amount is { IsPositive: true } ? paying.DecideWithin(entry, books) : Money.Zero;
        return paid.IsRefused
            ? Outcome<TaskRow>.Refused(paid.Faults)
            : Next(entry, Seen, ReimbursementStates.Paid, content with { PaidOn = Instants.Day(entry.RecordedAt) }, Seen.DecidedBy);
    }
}
