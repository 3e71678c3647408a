using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Transfers;
using Tongchou.Enrolment.History;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Somebody leaves a region for another one.</summary>
/// <param name="LastDay">The last day insured here; the coverage there begins on the next.</param>
/// <param name="Day">The day of asking.</param>
public sealed record TransferOutOrder(string PersonId, RegionCode Region, RegionCode To, DateOnly LastDay, DateOnly Day);

/// <summary>
/// Lets somebody go to another region 转出: their coverage here ends, the balance of their account leaves by a voucher, and a numbered certificate says what they have paid. Asking for the
/// same again gives the same certificate.
/// </summary>
[Clause("JS2021", "23")]
[Clause("CN2023", "八")]
public sealed class TransferOut(Desk desk, TransferOutOrder order, string by) : FileAct<TransferCertificate>(order.PersonId, "transfer-out", by)
{
    private const string Document = "transfer";

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Accounts.Add((Partition, order.PersonId));
    }

    protected override string? SubjectOf(TransferCertificate answer) => answer.Number;

    protected override Outcome<TransferCertificate> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        PersonRow person = books.Person(order.PersonId)!;

        TransferCertificate? before = TransferRecords.Of(books.Filings(order.PersonId)).Where(each => !each.IsIn).Select(each => each.Certificate)
            .LastOrDefault(each => each.FromRegion == order.Region.ToString() && each.ToRegion == order.To.ToString() && each.LastDay == Days.Text(order.LastDay));
        if (before is not null)
        {
            return before;
        }

        if (desk.Law.Law.PackFor(order.Region) is null)
        {
            return Faults.NoLaw(order.Region);
        }

        CoverageRow? left = file.Coverages.Where(row => row.Region == order.Region.ToString() && PersonRecords.CoverageOf(row, file.Person.Id).Covers(order.LastDay)).FirstOrDefault();
        FaultList faults = new();
        Check(file, left, faults);
        if (!faults.IsEmpty)
        {
            return Outcome<TransferCertificate>.Refused(faults.All);
        }

        IReadOnlyList<CoverageRow> ended = Spans.End(entry, file.Coverages, order.Region, order.LastDay);
        Money balance = books.Account(order.PersonId)?.Balance ?? Money.Zero;
        string id = entry.Id(RecordId.Filing);
        TransferCertificate certificate = Certify(file, ended, person, left!, balance, $"{order.Region}-{id}");
        TransferRecords.Keep(entry, order.PersonId, id, TransferRecords.Out, certificate.Number, order.LastDay, certificate.ToJson());
        if (balance.IsPositive)
        {
            entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccountRow.Table), order.PersonId, TransferRecords.Out, -balance, Money.Zero, certificate.Number));
            DateOnly booked = entry.BookedOn(order.Region.ToString(), order.Day);
            Occasion occasion = new(new(order.Region, FundKind.EmployeeAccounts), order.Day, booked, new(Document, certificate.Number));
            SettlementVouchers.Book(entry, TransferEntries.Sent(desk.Law.Chart(order.Region, booked), occasion, balance), 0, null);
        }

        return certificate;
    }

    private void Check(ResidentFile file, CoverageRow? left, FaultList faults)
    {
        if (order.To == order.Region)
        {
            faults.Add(TransferFaults.SameRegion());
        }

        if (order.Day > desk.Today)
        {
            faults.Add(TransferFaults.FutureDay(order.Day));
        }

        if (left is null)
        {
            faults.Add(TransferFaults.NotInsured(order.Region, order.LastDay));
        }

        foreach (DuesRow dues in file.Dues.Where(row => DuesRecords.Is(row, DuesState.Paid) && DuesRecords.Is(row, DuesKind.Year) && row.Region == order.Region.ToString() && DuesRecords.YearOf(row).FirstDay > order.LastDay))
        {
            faults.Add(TransferFaults.PaidAhead(dues.DuesId));
        }

        // A settlement and its reversal add up to nothing.
        string last = Days.Text(order.LastDay);
        if (file.Settlements.Where(row => row.Region == order.Region.ToString() && string.CompareOrdinal(row.LawDay, last) > 0).GroupBy(row => row.LawDay).FirstOrDefault(day => day.Sum(row => row.Total.Fen) != 0) is { } settled)
        {
            faults.Add(TransferFaults.SettledAfter(settled.Key));
        }
    }

    private TransferCertificate Certify(ResidentFile file, IReadOnlyList<CoverageRow> ended, PersonRow person, CoverageRow left, Money balance, string number)
    {
        CoverageRow[] rows = [.. file.Coverages.Select(row => ended.FirstOrDefault(cut => cut.CoverageId == row.CoverageId) ?? row)];
        ResidentFile after = file with { Coverages = rows, Person = file.Person with { Coverages = [.. rows.Select(row => PersonRecords.CoverageOf(row, file.Person.Id))] } };
        DuesHistory history = after.History(desk.Law, BenefitYear.Of(order.LastDay));
        TransferredSpan[] spans =
        [
            .. after.Person.Coverages.Where(span => span.Scheme is Scheme.Employee && span.Status is not Persons.CoverageStatus.Suspended && !span.Days.IsEmpty && span.Days.From <= order.LastDay)
                .OrderBy(span => span.Days.From)
                .Select(span => new TransferredSpan(Days.Text(span.Days.From), Days.Text(span.Days.To < order.LastDay ? span.Days.To : order.LastDay), span.Region.ToString())),
        ];
        return new TransferCertificate(
            number, order.PersonId, person.Born, person.Sex, order.Region.ToString(), order.To.ToString(), left.Scheme, Days.Text(order.Day), Days.Text(order.LastDay),
            [.. history.Resident.OrderBy(year => year.Year).Select(year => new TransferredYear(year.Year.Number, Days.Text(year.PaidOn), RegionOf(after, year.Year)))],
            spans, TransferCertificate.MonthsOf(spans), balance.ToPlain(), "").Sealed();
    }

    // A year that no dues tell of was taken over with a coverage.
    private string RegionOf(ResidentFile file, BenefitYear year) =>
        file.Dues.FirstOrDefault(row => row.Period == year.ToString() && DuesRecords.Is(row, DuesState.Paid) && !DuesRecords.Is(row, DuesKind.Repair))?.Region
        ?? file.Person.Coverages.Where(span => span.Scheme is Scheme.Resident && span.Days.Overlaps(new(year.FirstDay, year.LastDay))).Select(span => span.Region.ToString()).FirstOrDefault()
        ?? order.Region.ToString();
}
