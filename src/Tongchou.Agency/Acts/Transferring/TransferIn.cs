using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Transfers;
using Tongchou.Enrolment.Waiting;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts;

/// <summary>Somebody comes from another region with its certificate.</summary>
/// <param name="Group">How they are insured here; the group tells the scheme.</param>
/// <param name="From">The first day insured here.</param>
/// <param name="Employer">Employer or school; empty for none.</param>
public sealed record TransferInOrder(string PersonId, TransferCertificate Certificate, RegionCode Region, PersonGroup Group, DateOnly From, string Employer);

/// <summary>What came of a transfer in.</summary>
/// <param name="Years">Resident years that were new to the file.</param>
/// <param name="Months">Months in the employee scheme that the certificate tells of.</param>
/// <param name="Coverage">The coverage that begins here; null for a resident whose year nobody paid yet: it begins with the dues.</param>
/// <param name="GapDays">Days between both coverages.</param>
/// <param name="Unbroken">Whether the law takes the gap for none; null where there is no gap, or the law is silent.</param>
/// <param name="Source">Where the law says so.</param>
/// <param name="Expected">The balance that is to come.</param>
public sealed record Arrival(TransferCertificate Certificate, IReadOnlyList<int> Years, int Months, CoverageRow? Coverage, int GapDays, bool? Unbroken, Citation? Source, Money Expected);

/// <summary>
/// Takes somebody in from another region 转入: paid years and days of the certificate come into the file, so that nobody begins anew who has paid all along; coverage begins the day after the
/// other ended or later. A resident who has paid for the year is insured to its end. The same certificate again changes nothing. The balance is credited when it comes: <see cref="ReceiveTransfer"/>.
/// </summary>
[Clause("JS2021", "23")]
[Clause("CN2023", "八")]
[Clause("YN2024", "六")]
public sealed class TransferIn(Desk desk, TransferInOrder order, string by) : FileAct<Arrival>(order.PersonId, "transfer-in", by)
{
    private readonly TransferCertificate certificate = order.Certificate;

    protected override string? SubjectOf(Arrival answer) => answer.Certificate.Number;

    protected override Outcome<Arrival> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        PersonRow person = books.Person(order.PersonId)!;

        if (desk.Law.Law.PackFor(order.Region) is null)
        {
            return Faults.NoLaw(order.Region);
        }

        FaultList faults = new();
        Check(person, books, faults);
        if (!faults.IsEmpty)
        {
            return Outcome<Arrival>.Refused(faults.All);
        }

        if (TransferRecords.Of(books.Filings(order.PersonId)).Any(each => each.IsIn && each.Certificate.Number == certificate.Number))
        {
            return Told([], file.Coverages.FirstOrDefault(row => row.Region == order.Region.ToString() && row.From == Days.Text(order.From)));
        }

        if (file.Person.Coverages.FirstOrDefault(span => span.Status is CoverageStatus.Normal && span.Days.Overlaps(DateSpan.Since(order.From))) is { } rival)
        {
            return TransferFaults.Covered(rival.Days, rival.Region);
        }

        DuesRow[] years = [.. Carry(entry, file)];
        KeepSpans(entry, file);
        CoverageRow? begun = Begin(entry, file with { Dues = [.. file.Dues, .. years] });
        TransferRecords.Keep(entry, order.PersonId, entry.Id(RecordId.Filing), TransferRecords.In, certificate.Number, order.From, certificate.ToJson());
        return Told([.. years.Select(row => DuesRecords.YearOf(row).Number)], begun);
    }

    private void Check(PersonRow person, OpenBooks books, FaultList faults)
    {
        if (!certificate.IsIntact)
        {
            faults.Add(TransferFaults.WrongDigest());
        }

        if (certificate.Person != order.PersonId)
        {
            faults.Add(TransferFaults.OtherPerson(certificate.Person));
        }
        else if (certificate.Born != person.Born || certificate.Sex != person.Sex)
        {
            faults.Add(TransferFaults.OtherPerson($"{certificate.Born} {certificate.Sex}"));
        }

        if (certificate.ToRegion != order.Region.ToString())
        {
            faults.Add(TransferFaults.OtherRegion(certificate.ToRegion, order.Region));
        }

        if (order.From <= LastDay)
        {
            faults.Add(TransferFaults.Overlap(LastDay, order.From));
        }

        // Whatever a certificate of this number said before, taken in or issued by these very books.
        if (TransferRecords.Of(books.Filings(order.PersonId)).Any(each => each.Certificate.Number == certificate.Number && each.Certificate.Digest != certificate.Digest))
        {
            faults.Add(TransferFaults.Reused(certificate.Number));
        }
    }

    private IEnumerable<DuesRow> Carry(Entry entry, ResidentFile file)
    {
        foreach (TransferredYear year in certificate.Years.DistinctBy(year => year.Year).Where(year => !DuesRecords.IsPaid(file.Dues, new(year.Year))))
        {
            DuesRow row = CarryOver.RowOf(entry, order.PersonId, new(new(year.Year), Days.Read(year.PaidOn), Region(year.Region), certificate.Number));
            entry.Add(DuesRow.Table, row);
            yield return row;
        }
    }

    // Days under another fund: they count as time insured, and no bill is paid for them here.
    private void KeepSpans(Entry entry, ResidentFile file)
    {
        List<DateSpan> known = [.. file.Person.Coverages.Where(span => span.Scheme is Scheme.Employee).Select(span => span.Days)];
        foreach (TransferredSpan span in certificate.Spans)
        {
            foreach (DateSpan days in Spans.Without(new(Days.Read(span.From), Days.Read(span.To)), known).ToArray())
            {
                known.Add(days);
                Put(entry, new(file.Person.Id, Region(span.Region), PersonGroup.Active, AssistanceCategory.None, Supplement.None, false, days, "", CoverageStatus.Ended, Money.Zero), $"{span.Region}-transferred-{days.From:yyyyMMdd}");
            }
        }
    }

    private CoverageRow? Begin(Entry entry, ResidentFile file)
    {
        BenefitYear year = BenefitYear.Of(order.From);
        bool resident = order.Group.Scheme() is Scheme.Resident;
        if (resident && !DuesRecords.IsPaid(file.Dues, year))
        {
            return null;
        }

        AssistanceCategory category = file.CategoryOn(order.From);
        Money change = resident ? file.Entitlement(desk.Law, order.Region, year, category, order.From).Entitlement.CapAdjustment?.Value ?? Money.Zero : Money.Zero;
        DateSpan days = resident ? new(order.From, year.LastDay) : DateSpan.Since(order.From);
        return Put(entry, new(file.Person.Id, order.Region, order.Group, category, Supplement.None, false, days, order.Employer, CoverageStatus.Normal, Money.Zero, change), MoveScheme.CoverageId(order.Region, order.Group, order.From));
    }

    private static CoverageRow Put(Entry entry, CoverageSpan span, string id)
    {
        CoverageRow row = PersonRecords.RowOf(span, id, entry.Partition, entry.Seq, entry.Next(CoverageRow.Table));
        entry.Add(CoverageRow.Table, row);
        return row;
    }

    private Arrival Told(IReadOnlyList<int> years, CoverageRow? begun)
    {
        int gap = order.From.DayNumber - LastDay.DayNumber - 1;
        Cited<IReadOnlyList<ExemptGroup>>? law = gap > 0 ? desk.Law.Enrolment(order.Region, BenefitYear.Of(order.From)).Waiting?.ExemptGroups : null;
        ExemptGroup? leaver = law?.Value.FirstOrDefault(group => group.Code == ExemptGroup.EmployeeLeaver);
        return new(certificate, years, certificate.Months, begun, gap, leaver?.IsValid(LastDay.AddDays(1), order.From), leaver is null ? null : law?.Source, certificate.Balance);
    }

    private DateOnly LastDay => Days.Read(certificate.LastDay);

    private static RegionCode Region(string text) => RegionCode.TryParse(text, out RegionCode region) ? region : default;
}
