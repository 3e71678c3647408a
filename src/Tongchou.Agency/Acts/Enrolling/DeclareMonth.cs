using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>A person's months in the employee scheme, as an employer, the person or the unemployment office tells them.</summary>
/// <param name="Months">How many months from the first; they are told together and owed one by one.</param>
/// <param name="Employer">The employer's number; null for everybody but the employed.</param>
/// <param name="Declared">The wage; nothing for the unemployed.</param>
public sealed record MonthOrder(string PersonId, RegionCode Region, AccountingMonth First, int Months, DuesPayer Payer, string? Employer, Money Declared, DateOnly Day);

/// <summary>What was declared.</summary>
/// <param name="Dues">The notice of each month.</param>
/// <param name="ResidentGaveWay">Whether the person was insured as a resident, which ended the day before or rests.</param>
public sealed record MonthDeclared(IReadOnlyList<DuesRow> Dues, DuesBase Base, bool ResidentGaveWay);

/// <summary>
/// Declares months of the employee scheme 职工医保月度申报 and says who owes what. Through an employer or the unemployment fund the person is covered from the month on; who pays
/// alone is covered when paid. The same again changes nothing; a changed wage changes what is not paid yet.
/// </summary>
[Clause("SC2023", "五")]
[Clause("YN2024", "一")]
[Clause("YN2024", "三")]
public sealed class DeclareMonth(Desk desk, MonthOrder order, string by) : FileAct<MonthDeclared>(order.PersonId, "declare-month", by)
{
    protected override Outcome<MonthDeclared> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        if (desk.Law.Law.PackFor(order.Region) is null)
        {
            return Faults.NoLaw(order.Region);
        }

        if (desk.Law.EmployeeDues(order.Region, order.First.FirstDay) is not { } terms)
        {
            return EmployeeFaults.NoRates(order.Region, order.First);
        }

        FaultList faults = new();
        if (Faults.Closed(file.Person, order.First.FirstDay) is { } closed)
        {
            faults.Add(closed);
        }

        if (file.Person.Coverages.Any(span => span.Group is PersonGroup.Retired && span.Covers(order.First.FirstDay)))
        {
            faults.Add(EmployeeFaults.Retired());
        }

        DuesBase amount = Based(terms);
        List<DuesRow> rows = [];
        AccountingMonth month = order.First;
        for (int i = 0; i < order.Months; i++, month = month.Next)
        {
            if (desk.Law.EmployeeDues(order.Region, month.FirstDay) is { } then)
            {
                Declare(entry, file, month, Based(then), then, rows, faults);
            }
        }

        if (!faults.IsEmpty)
        {
            return Outcome<MonthDeclared>.Refused(faults.All);
        }

        bool gaveWay = false;
        if (order.Payer is not DuesPayer.Flexible)
        {
            DateSpan days = new(order.First.FirstDay, order.Payer is DuesPayer.Employed ? DateOnly.MaxValue : month.FirstDay.AddDays(-1));
            Outcome<bool> covered = EmployeeBooking.Cover(entry, file, order.Region, PersonGroup.Active, order.Employer, days);
            if (covered.IsRefused)
            {
                return Outcome<MonthDeclared>.Refused(covered.Faults);
            }

            gaveWay = covered.Value;
        }
        else if (file.Person.Coverages.FirstOrDefault(span => span.Scheme is Scheme.Employee && span.Employer.Length > 0 && span.Covers(order.First.FirstDay)) is { } employed)
        {
            return EmployeeFaults.Employed(employed.Employer);
        }

        foreach (DuesRow row in rows.Where(row => row.Seq == entry.Seq))
        {
            entry.Add(DuesRow.Table, row with { N = entry.Next(DuesRow.Table) });
        }

        return new MonthDeclared(rows, amount, gaveWay);
    }

    private DuesBase Based(EmployeeDuesTerms terms) => order.Payer is DuesPayer.Unemployed ? DuesBase.OfUnemployed(terms) : DuesBase.Of(order.Declared, terms);

    private void Declare(Entry entry, ResidentFile file, AccountingMonth month, DuesBase amount, EmployeeDuesTerms terms, List<DuesRow> rows, FaultList faults)
    {
        MonthShares shares = MonthShares.Of(order.Payer, amount.Base.Value, terms);
        string place = order.Region.ToString();
        DuesRow row = new(
            entry.Partition, entry.Seq, 0, order.PersonId, EmployeeRecords.MonthId(month, order.Region), Words<DuesKind>.Code(DuesKind.Month), Words<Scheme>.Code(Scheme.Employee), place, month.ToString(),
            Words<PersonGroup>.Code(PersonGroup.Active), Words<AssistanceCategory>.Code(AssistanceCategory.None), order.Employer, amount.Base.Value, 0,
            shares.Person, shares.Employer, shares.Unemployment, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Words<DuesState>.Code(DuesState.Owed), Days.Text(order.Day), null, null, null);
        if (file.Dues.FirstOrDefault(each => EmployeeRecords.IsLive(each) && each.Period == row.Period) is not { } kept)
        {
            rows.Add(row);
        }
        else if (kept.Region != place || kept.Employer != order.Employer || EmployeeRecords.PayerOf(kept) != order.Payer)
        {
            faults.Add(EmployeeFaults.DeclaredElsewhere(kept));
        }
        else if (kept.Base == row.Base && kept.Collected == row.Collected)
        {
            rows.Add(kept);
        }
        else if (DuesRecords.Is(kept, DuesState.Paid))
        {
            faults.Add(EmployeeFaults.PaidMonth(kept));
        }
        else
        {
            rows.Add(row with { IssuedOn = kept.IssuedOn });
        }
    }
}
