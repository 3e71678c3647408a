using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>A difference as it was booked.</summary>
/// <param name="Row">Null where nothing was left to book.</param>
public sealed record DifferenceBooked(SettlementRow? Row);

/// <summary>
/// Books what back-dated law or a late catalogue changes about one settlement: a row with the amounts that are added, the year's figures, the personal
/// account, and a voucher for each fund. It is decided again from the books as they are, so doing it twice finds nothing the second time.
/// </summary>
/// <remarks>The institution was paid by the bill as it stood; what funds bear more or less is between them and the person.</remarks>
/// <param name="row">The settlement as it stands in the books.</param>
/// <param name="law">The law it is decided by.</param>
/// <param name="approved">The digest of the amounts that were approved; other amounts are refused.</param>
[Clause("FX2019", "四(三)")]
public sealed class BookDifference(Desk desk, SettlementRow row, LawBook law, Repricing repricing, string approved, string by) : Act<DifferenceBooked>(row.Partition, "difference", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, row.PersonId));
        wanted.SettlementsOf.Add((Partition, row.PersonId));
        wanted.Years.Add((Partition, row.PersonId, int.Parse(row.Year, CultureInfo.InvariantCulture)));
        wanted.Accounts.Add((Partition, row.PersonId));
        wanted.Visits.Add((Partition, row.VisitId));
        wanted.Lines.Add((Partition, row.VisitId));
    }

    protected override string? SubjectOf(DifferenceBooked answer) => answer.Row?.SettlementId;

    protected override Outcome<DifferenceBooked> Decide(Entry entry, OpenBooks books)
    {
        AccumulatorRow figures = books.Year(row.PersonId, row.Scheme, new BenefitYear(int.Parse(row.Year, CultureInfo.InvariantCulture)))!;
        Money balance = books.Account(row.PersonId)?.Balance ?? Money.Zero;
        BookedYear year = new([.. books.SettlementsOf(row.PersonId)], YearText.Read(figures.Figures), balance);
        IReadOnlyList<FeeLine> lines = [.. books.Lines(row.VisitId).Where(line => line.State == VisitStates.Charged)];
        IReadOnlyList<FeeLine> priced = repricing.Apply(desk.References, row, books.Visit(row.VisitId)!, books.Person(row.PersonId)!, lines);
        if (DifferenceDecision.Decide(year, row, FeeLines.ToBill(priced), law) is not { } delta)
        {
            return Faults.AlreadyReversed(row.SettlementId);
        }

        if (delta.IsNothing())
        {
            return new DifferenceBooked(null);
        }

        return ProposedDifference.DigestOf(delta) == approved
            ? Book(entry, year, figures, delta, [.. priced.Where((line, i) => line != lines[i])])
            : new Fault("difference-changed", Place.At(row.SettlementId),
                new($"结算 {row.SettlementId} 的差额与审批时不同。", $"The difference on the settlement {row.SettlementId} is not what was approved."), new("该参保人之后又有结算或撤销;请重新查找并审批。", "The person's year has moved since; find the differences again and have them approved."));
    }

    private DifferenceBooked Book(Entry entry, BookedYear year, AccumulatorRow figures, SettlementRow delta, IReadOnlyList<FeeLine> lines)
    {
        DateOnly day = Instants.Day(entry.RecordedAt);
        SettlementBooking booking = new(entry, desk.Law, day);
        SettlementRow difference = delta with
        {
            Seq = entry.Seq,
            N = 0,
            SettlementId = entry.Id(RecordId.Settlement),
            Kind = SettlementKinds.Difference,
            Concerns = row.SettlementId,
            BusinessDate = Days.Text(booking.BookedOn(row.Region)),
            RecordedAt = entry.RecordedText,
            Operator = entry.By,
        };
        entry.Add(SettlementRow.Table, difference);
        if (lines.Count > 0)
        {
            entry.Add(FeeSheetRow.Table, new(entry.Partition, entry.Seq, entry.Next(FeeSheetRow.Table), row.VisitId, FeeLineText.Write(lines)));
        }

        BookedYear after = year.After(difference);
        entry.Add(AccumulatorRow.Table, figures with { Seq = entry.Seq, N = 0, Figures = YearText.Write(after.Figures) });
        if (!difference.PersonalAccount.IsZero)
        {
            entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, 0, row.PersonId, difference.Kind, -difference.PersonalAccount, after.Account, difference.SettlementId));
        }

        Vouchers(entry, booking, day, row.WithDifferences(year.Rows), row.WithDifferences(after.Rows));
        return new(difference);
    }

    // They rest on the settlement itself, so that reversing it takes them along.
    private void Vouchers(Entry entry, SettlementBooking booking, DateOnly day, SettlementRow before, SettlementRow after)
    {
        _ = RegionCode.TryParse(row.Region, out RegionCode region);
        _ = Words<VisitKind>.TryParse(row.Visit, out VisitKind visit);
        Supplement supplement = ClaimText.Read(row.Facts).Claim.Supplement;
        Chart chart = desk.Law.Chart(region, day);
        int number = 0;
        foreach (((FundKind fund, Money was), (_, Money becomes)) in SettlementVouchers.Shares(before, supplement).Zip(SettlementVouchers.Shares(after, supplement)))
        {
            Occasion occasion = new(new(region, fund), day, booking.BookedOn(row.Region), new(SettlementKinds.Difference, row.SettlementId));
            if (BenefitEntries.Difference(chart, occasion, visit, Payee.Person, was, becomes) is { } voucher)
            {
                SettlementVouchers.Book(entry, voucher, number++, null);
            }
        }
    }
}
