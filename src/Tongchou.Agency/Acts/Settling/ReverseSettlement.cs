using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;

namespace Tongchou.Agency.Acts;

/// <summary>A reversal as its asker gets it.</summary>
/// <param name="Row">The reversal; its amounts are those of the settlement below nothing.</param>
public sealed record Reversed(SettlementRow Row, SettlementRow Settlement, Money Balance, Accumulators Year);

/// <summary>
/// Takes a settlement back 结算撤销: every amount, accumulator, account and voucher, so that all stands as before it. The last settlement of a
/// person's year goes first, since the one before it did not yet count on it.
/// </summary>
/// <param name="row">The settlement as it stands in the books, where it never changes.</param>
/// <param name="institution">The institution that asks, or null for the agency itself.</param>
[Clause("FX2019", "四(三)")]
public sealed class ReverseSettlement(Desk desk, SettlementRow row, string? institution, string by) : Act<Reversed>(row.Partition, "reverse", by)
{
    private readonly string settlement = row.SettlementId;

    /// <summary>Why, as whoever does it says; it stands in the audit beside the reversal. Null where the institution asks, which says it in its message.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a settlement whose day is closed may be taken back: an institution may, an operator needs another's approval.</summary>
    public bool ClosedDayToo { get; init; } = true;

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Postings.Add((Partition, row.Seq));
        wanted.Papers.Add((Partition, settlement));
        wanted.SettlementsOf.Add((Partition, row.PersonId));
        wanted.Years.Add((Partition, row.PersonId, int.Parse(row.Year, CultureInfo.InvariantCulture)));
        wanted.Accounts.Add((Partition, row.PersonId));
        wanted.Visits.Add((Partition, row.VisitId));
    }

    protected override string? SubjectOf(Reversed answer) => answer.Row.SettlementId;

    /// <summary>Reverses within another act, whose entry then holds the reversal too.</summary>
    internal Outcome<Reversed> DecideWithin(Entry entry, OpenBooks books) => Decide(entry, books);

    protected override Outcome<Reversed> Decide(Entry entry, OpenBooks books)
    {
        if (row.Kind != SettlementKinds.Settle || (institution is not null && row.Institution != institution))
        {
            return Faults.UnknownSettlement(settlement);
        }

        if (!ClosedDayToo && entry.Head.ClosedThrough(row.Region) >= Days.Read(row.BusinessDate))
        {
            return Faults.DayClosed(settlement, row.BusinessDate);
        }

        VisitRow visit = books.Visit(row.VisitId)!;
        if (visit.SettlementId != settlement)
        {
            return Faults.AlreadyReversed(settlement);
        }

        AccumulatorRow before = books.Year(row.PersonId, row.Scheme, new BenefitYear(int.Parse(row.Year, CultureInfo.InvariantCulture)))!;
        if (before.Top != settlement)
        {
            return Faults.NotLast(settlement, before.Top!);
        }

        // Differences that were booked on it go with it; their vouchers rest on the same document.
        SettlementRow whole = row.WithDifferences(books.SettlementsOf(row.PersonId));
        SettlementBooking booking = new(entry, desk.Law, Instants.Day(entry.RecordedAt));
        Accumulators year = YearText.Read(before.Figures) - YearText.Read(whole.Change);
        SettlementRow reversal = Reversal(entry, whole, Days.Text(booking.BookedOn(row.Region)));
        entry.Add(SettlementRow.Table, reversal);

        // A purchase that was its own visit is gone with its settlement; a registered visit is where it was before.
        bool own = RecordId.Parse(visit.VisitId)?.Seq == RecordId.Parse(row.SettlementId)?.Seq;
        string state = own ? VisitStates.Withdrawn : visit.Ended is not null ? VisitStates.Discharged : VisitStates.Open;
        entry.Add(VisitRow.Table, visit with { Seq = entry.Seq, N = entry.Next(VisitRow.Table), State = state, SettlementId = null });
        entry.Add(AccumulatorRow.Table, before with { Seq = entry.Seq, N = entry.Next(AccumulatorRow.Table), Top = row.Previous, Figures = YearText.Write(year) });
        Money balance = books.Account(row.PersonId)?.Balance ?? Money.Zero;
        if (whole.PersonalAccount.IsPositive)
        {
            balance += whole.PersonalAccount;
            entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccountRow.Table), row.PersonId, reversal.Kind, whole.PersonalAccount, balance, reversal.SettlementId));
        }

        booking.TakeBack(reversal, [.. books.Postings(Partition, row.Seq), .. books.Paper(settlement).Where(posting => posting.DocumentKind == SettlementKinds.Difference)]);
        if (Reason is not null)
        {
            entry.Add(AuditRow.Table, new(entry.Partition, entry.Seq, entry.Next(AuditRow.Table), entry.By, Kind, row.PersonId, settlement, Reason));
        }

        return new Reversed(reversal, row, balance, year);
    }

    private static SettlementRow Reversal(Entry entry, SettlementRow whole, string bookedOn) => whole.Negative() with
    {
        Seq = entry.Seq,
        N = entry.Next(SettlementRow.Table),
        SettlementId = entry.Id(RecordId.Settlement),
        Kind = SettlementKinds.Reverse,
        Concerns = whole.SettlementId,
        BusinessDate = bookedOn,
        RecordedAt = entry.RecordedText,
        Operator = entry.By,
    };
}
