using Tongchou.Agency.Booking;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Pays a clearing that both regions confirmed. Each region books its own vouchers, fund by fund, by its own chart and on its own open day; they are
/// one journal entry, so that what regions owe each other and what they have to get agree at every moment.
/// </summary>
[Clause("FX2019", "四(三)")]
[Clause("SC2023", "四")]
public sealed class PayClearing(Desk desk, ClearingRow seen, string by) : Act<ClearingRow>(seen.Partition, "pay-clearing", by)
{
    /// <summary>The kind of document of its vouchers.</summary>
    public const string Document = "clearing";

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Clearings.Add((Partition, seen.Home, seen.Place));
        wanted.ClearingLines.Add((Partition, seen.ClearingId));
    }

    protected override string? SubjectOf(ClearingRow answer) => answer.ClearingId;

    protected override Outcome<ClearingRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Clearings(seen.Home, seen.Place).FirstOrDefault(row => row.ClearingId == seen.ClearingId) is not { } now)
        {
            return ClearingFaults.Unknown(seen.ClearingId);
        }

        if (now.State == ClearingStates.Paid)
        {
            return now;
        }

        if (now.State != ClearingStates.Confirmed)
        {
            return ClearingFaults.State(now.ClearingId, now.State);
        }

        if (ClearingFaults.PaidByConfirmer(now, entry.By) is { } sameHand)
        {
            return sameHand;
        }

        int number = 0;
        foreach (IGrouping<string, ClearingLineRow> fund in books.ClearingLines(now.ClearingId).GroupBy(line => line.Fund).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Money amount = fund.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
            foreach (Voucher voucher in amount.IsZero ? [] : Vouchers(entry, now, fund.Key, amount))
            {
                SettlementVouchers.Book(entry, voucher, number++, null);
            }
        }

        ClearingRow paid = now with { Seq = entry.Seq, N = 0, State = ClearingStates.Paid };
        entry.Add(ClearingRow.Table, paid);
        return paid;
    }

    private Voucher[] Vouchers(Entry entry, ClearingRow clearing, string fundCode, Money amount)
    {
        _ = Words<FundKind>.TryParse(fundCode, out FundKind fund);
        (Chart homeChart, Occasion home) = In(entry, clearing, clearing.Home, fund);
        (Chart placeChart, Occasion place) = In(entry, clearing, clearing.Place, fund);

        // After reversals that outweigh the month's care the money goes the other way.
        return amount.IsPositive
            ? [PaymentEntries.Paid(homeChart, home, Payee.Region, amount), ElsewhereEntries.OtherRegionPaid(placeChart, place, amount)]
            : [PaymentEntries.GivenBack(homeChart, home, Payee.Region, -amount), ElsewhereEntries.OtherRegionGivenBack(placeChart, place, -amount)];
    }

    private (Chart, Occasion) In(Entry entry, ClearingRow clearing, string region, FundKind fund)
    {
        _ = RegionCode.TryParse(region, out RegionCode code);
        DateOnly day = Instants.Day(entry.RecordedAt);
        return (desk.Law.Chart(code, day), new(new(code, fund), day, new SettlementBooking(entry, desk.Law, day).BookedOn(region), new(Document, clearing.ClearingId)));
    }
}
