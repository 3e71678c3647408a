using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>What retiring came to.</summary>
/// <param name="Notice">The one-off payment that is owed first; null where the person is covered in retirement now.</param>
public sealed record Retiring(RetirementCover Cover, DuesRow? Notice);

/// <summary>
/// Covers somebody in retirement 职工退休: without further dues where enough months were paid. Where months are missing it is refused with what is missing, or a notice is
/// made for the one-off payment; once that is paid, asking again covers.
/// </summary>
/// <param name="oneOff">Whether the person wants to pay for the missing months at once.</param>
[Clause("SC2023", "五")]
public sealed class RetireEmployee(Desk desk, string person, RegionCode region, DateOnly day, bool oneOff, string by) : FileAct<Retiring>(person, "retire", by)
{
    protected override Outcome<Retiring> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        if (desk.Law.Law.PackFor(region) is null)
        {
            return Faults.NoLaw(region);
        }

        AccountingMonth month = AccountingMonth.Of(day);
        if (desk.Law.EmployeeDues(region, day) is not { } terms)
        {
            return EmployeeFaults.NoRates(region, month);
        }

        if (file.Person.Sex is Sex.Unknown)
        {
            return EmployeeFaults.SexUnknown();
        }

        if (!file.Person.Coverages.Any(span => span.Scheme is Scheme.Employee && span.Region == region))
        {
            return EmployeeFaults.NotInEmployeeScheme();
        }

        RetirementCover cover = RetirementCover.Decide(EmployeeRecords.MonthsOf(file, month.LastDay), file.Person.Sex is Sex.Female, terms);
        if (cover.Missing > 0)
        {
            return cover.OneOff is { } cost && oneOff ? Ask(entry, file, cover, cost.Value) : EmployeeFaults.MonthsMissing(cover.Needed.Value, cover.Counted, cover.Needed.Source.Clause, cover.OneOff?.Value);
        }

        DateOnly from = month.Next.FirstDay;
        Outcome<bool> covered = EmployeeBooking.Cover(entry, file, region, PersonGroup.Retired, null, DateSpan.Since(from));
        return covered.IsRefused ? Outcome<Retiring>.Refused(covered.Faults) : new Retiring(cover, null);
    }

    private Outcome<Retiring> Ask(Entry entry, ResidentFile file, RetirementCover cover, Money cost)
    {
        string id = EmployeeRecords.OneOffId(region);
        DuesRow row = new(
            entry.Partition, entry.Seq, 0, Person, id, Words<DuesKind>.Code(DuesKind.Retirement), Words<Scheme>.Code(Scheme.Employee), region.ToString(), AccountingMonth.Of(day).ToString(),
            Words<PersonGroup>.Code(PersonGroup.Active), Words<AssistanceCategory>.Code(AssistanceCategory.None), null, Money.Zero, cover.Missing, cost,
            Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Words<DuesState>.Code(DuesState.Owed), Days.Text(day), null, null, null);
        DuesRow? kept = file.Dues.FirstOrDefault(each => each.DuesId == id);
        if (kept is not null && DuesRecords.Is(kept, DuesState.Paid))
        {
            // Paid once, and months were lost since, such as by a refund: they are paid as months.
            return EmployeeFaults.MonthsMissing(cover.Needed.Value, cover.Counted, cover.Needed.Source.Clause, null);
        }

        if (kept is not null && DuesRecords.Is(kept, DuesState.Owed) && kept.Years == row.Years && kept.Collected == row.Collected)
        {
            return new Retiring(cover, kept);
        }

        entry.Add(DuesRow.Table, row);
        return new Retiring(cover, row);
    }
}
