using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Pays an institution ahead 预付, sets its advance against what it has earned since 冲抵, or takes back what it did not earn 收回. No more leaves an
/// advance than is in it.
/// </summary>
/// <param name="measure">The approved measure, in the region whose fund pays.</param>
/// <param name="amount">Above nothing.</param>
/// <param name="document">The paper that orders it: an order to pay, a clearing with the institution. One paper moves an advance once each way.</param>
[Clause("JS2021", "5")]
[Clause("JS2021", "13")]
public sealed class MoveAdvance(Desk desk, string institution, FundKind fund, AdvanceMove move, Money amount, TaskRow measure, string document, string by)
    : Act<AdvanceRow>(Partitions.Of(institution), "move-advance", by)
{
    private readonly EpidemicMeasure switchedOn = EpidemicMeasure.Of(measure);

    private readonly DocumentRef paper = new($"advance-{Words<AdvanceMove>.Code(move)}", document);

    private string FundCode => Words<FundKind>.Code(fund);

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Advances.Add((Partition, institution, switchedOn.Region, FundCode));
        wanted.Papers.Add((Partition, document));
    }

    protected override string? SubjectOf(AdvanceRow answer) => answer.Document;

    protected override Outcome<AdvanceRow> Decide(Entry entry, OpenBooks books)
    {
        DateOnly day = Instants.Day(entry.RecordedAt);
        if (desk.References.Institution(institution) is null)
        {
            return Faults.UnknownInstitution(institution);
        }

        // Setting off and taking back go on after the measure has ended.
        if (measure.State != TaskStates.Approved || (move is AdvanceMove.Advanced && !switchedOn.IsInForce(day)))
        {
            return EpidemicFaults.NotInForce(switchedOn.Region, day);
        }

        Money held = books.Advance(institution, switchedOn.Region, FundCode)?.Balance ?? Money.Zero;
        if (!amount.IsPositive || (move is not AdvanceMove.Advanced && amount > held))
        {
            return EpidemicFaults.Amount(amount, held);
        }

        if (books.Paper(document).Any(row => row.DocumentKind == paper.Kind && row.Institution == institution && row.Region == switchedOn.Region && row.Fund == FundCode))
        {
            return LedgerFaults.BookedTwice(paper);
        }

        DateOnly bookedOn = new SettlementBooking(entry, desk.Law, day).BookedOn(switchedOn.Region);
        try
        {
            SettlementVouchers.Book(entry, Voucher(day, bookedOn), 0, institution);
        }
        catch (UnbookableException why)
        {
            return Outcome<AdvanceRow>.Refused(why.Faults);
        }

        Money change = move is AdvanceMove.Advanced ? amount : -amount;
        AdvanceRow row = new(entry.Partition, entry.Seq, 0, institution, switchedOn.Region, FundCode, Words<AdvanceMove>.Code(move), measure.TaskId, change, held + change, document, Days.Text(bookedOn));
        entry.Add(AdvanceRow.Table, row);
        return row;
    }

    private Voucher Voucher(DateOnly day, DateOnly bookedOn)
    {
        _ = RegionCode.TryParse(switchedOn.Region, out RegionCode region);
        Chart chart = desk.Law.Chart(region, day);
        Occasion occasion = new(new(region, fund), day, bookedOn, paper);
        return move switch
        {
            AdvanceMove.Advanced => PaymentEntries.Advanced(chart, occasion, amount),
            AdvanceMove.Offset => PaymentEntries.AdvanceOffset(chart, occasion, amount),
            _ => PaymentEntries.AdvanceReturned(chart, occasion, amount),
        };
    }
}
