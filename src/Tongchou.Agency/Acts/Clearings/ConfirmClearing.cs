using Tongchou.Agency.Booking;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Confirms a clearing for one of its two regions. Nobody confirms for both.</summary>
public sealed class ConfirmClearing(ClearingRow seen, ClearingSide side, string by) : Act<ClearingRow>(seen.Partition, "confirm-clearing", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Clearings.Add((Partition, seen.Home, seen.Place));
    }

    protected override string? SubjectOf(ClearingRow answer) => answer.ClearingId;

    protected override Outcome<ClearingRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Clearings(seen.Home, seen.Place).FirstOrDefault(row => row.ClearingId == seen.ClearingId) is not { } now)
        {
            return ClearingFaults.Unknown(seen.ClearingId);
        }

        if ((side is ClearingSide.Home ? now.HomeBy : now.PlaceBy) is not null)
        {
            return now;
        }

        if ((side is ClearingSide.Home ? now.PlaceBy : now.HomeBy) is { } other && FourEyes.Fault(other, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        ClearingRow next = side is ClearingSide.Home ? now with { HomeBy = entry.By } : now with { PlaceBy = entry.By };
        next = next with { Seq = entry.Seq, N = 0, State = next is { HomeBy: not null, PlaceBy: not null } ? ClearingStates.Confirmed : ClearingStates.Gathered };
        entry.Add(ClearingRow.Table, next);
        return next;
    }
}
