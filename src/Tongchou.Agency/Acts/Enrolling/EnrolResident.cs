using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.Financing;

namespace Tongchou.Agency.Acts;

/// <summary>Somebody is to be insured as a resident for a benefit year.</summary>
/// <param name="Category">The assistance category; null takes the one on file.</param>
/// <param name="School">Where a student is enrolled; empty for everybody else.</param>
/// <param name="Charity">What a charity pays of the person's dues.</param>
/// <param name="Village">What a village collective pays of them.</param>
public sealed record EnrolOrder(string PersonId, RegionCode Region, BenefitYear Year, PersonGroup Group, AssistanceCategory? Category, string School, Money Charity, Money Village, DateOnly Day);

/// <summary>
/// Enrols a resident 居民参保登记 and says what is owed by whom. The person is insured once the dues are paid; where nothing is left for the person to pay, at once.
/// </summary>
[Clause("YN2024", "一")]
[Clause("FX2019", "二(一)")]
public sealed class EnrolResident(Desk desk, EnrolOrder order, string by) : FileAct<DuesRow>(order.PersonId, "enrol", by)
{
    /// <summary>Whether it is only asked what would be owed; nothing is kept.</summary>
    public bool OnlyLooks { get; init; }

    protected override bool BooksNothing => OnlyLooks;

    protected override Outcome<DuesRow> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        if (desk.Law.Law.PackFor(order.Region) is null)
        {
            return Faults.NoLaw(order.Region);
        }

        EnrolmentTerms terms;
        try
        {
            terms = desk.Law.Enrolment(order.Region, order.Year);
        }
        catch (Policy.MissingLawException missing)
        {
            return missing.Fault;
        }

        if (terms.Dues is not { } dues)
        {
            return DuesFaults.NoPremium(order.Region, order.Year);
        }

        FaultList faults = new();
        Check(file, terms, faults);
        Money owed = DuesOwed.Decide(order.Year, order.Day, dues, terms.Start).Value;
        AssistanceCategory category = order.Category ?? file.CategoryOn(order.Day);
        Money aid = terms.Aid?.Of(category, dues.Personal.Value).Value ?? Money.Zero;
        Money others = aid + order.Charity + order.Village;
        if (others > owed)
        {
            faults.Add(DuesFaults.AidTooLarge(owed, others));
        }

        if (!faults.IsEmpty)
        {
            return Outcome<DuesRow>.Refused(faults.All);
        }

        // Whoever pays the government's part as well has none added.
        Money subsidy = owed > dues.Personal.Value ? Money.Zero : dues.Subsidy.Value;
        DuesRow row = new(
            entry.Partition, entry.Seq, 0, order.PersonId, DuesRecords.YearId(order.Year, order.Region), Words<DuesKind>.Code(DuesKind.Year), Words<Scheme>.Code(Scheme.Resident), order.Region.ToString(), order.Year.ToString(),
            Words<PersonGroup>.Code(order.Group), Words<AssistanceCategory>.Code(category), SchoolOf(file), Money.Zero, 0,
            owed - others, Money.Zero, Money.Zero, aid, order.Charity, order.Village, subsidy, Words<DuesState>.Code(DuesState.Owed), Days.Text(order.Day), null, null, null);
        if (row.Collected.IsPositive)
        {
            entry.Add(DuesRow.Table, row);
            return row;
        }

        return DuesBooking.Pay(entry, desk.Law, file, row, order.Day, receipt: null, DateOnly.MinValue);
    }

    /// <summary>Why nobody can be enrolled for a year on a day: not yet, or not any more.</summary>
    public static IEnumerable<Fault> Closed(EnrolmentTerms terms, BenefitYear year, DateOnly day)
    {
        if (terms.Start.Windows is { } windows && windows.Value.All.Min(window => window.From.In(year)) is var opens && day < opens)
        {
            yield return DuesFaults.NotOpenYet(year, opens, windows.Source);
        }

        if (day > year.LastDay)
        {
            yield return DuesFaults.YearOver(year, (terms.Start.Windows?.Source ?? terms.Start.Start.Source).Clause);
        }
    }

    // The one on file counts where none is told.
    private string? SchoolOf(ResidentFile file) =>
        order.School.Length > 0 ? order.School : order.Group is PersonGroup.Student ? Filing.PersonFacts.On(file.Facts, Filing.FactKind.School, order.Day)?.Code : null;

    private void Check(ResidentFile file, EnrolmentTerms terms, FaultList faults)
    {
        if (Faults.Closed(file.Person, order.Day) is { } closedFile)
        {
            faults.Add(closedFile);
        }

        foreach (Fault closed in Closed(terms, order.Year, order.Day))
        {
            faults.Add(closed);
        }

        foreach (DuesRow row in file.Dues.Where(row => row.Period == order.Year.ToString() && (DuesRecords.Is(row, DuesState.Owed) || DuesRecords.Is(row, DuesState.Paid)) && !DuesRecords.Is(row, DuesKind.Repair)))
        {
            faults.Add(row.Region == order.Region.ToString() ? DuesFaults.EnrolledBefore(row) : DuesFaults.DoubleEnrolment(row));
        }

        if (PlaceAdvice.Of(terms, file, order) is { IsRefusal: true } elsewhere)
        {
            faults.Add(elsewhere.Word);
        }

        DateOnly from = order.Day > order.Year.FirstDay ? order.Day : order.Year.FirstDay;
        if (file.Person.Coverages.FirstOrDefault(span => span.Scheme is Scheme.Employee && span.Covers(from)) is { } employed)
        {
            faults.Add(DuesFaults.InEmployeeScheme(employed.Days, employed.Region.ToString()));
        }
    }
}
