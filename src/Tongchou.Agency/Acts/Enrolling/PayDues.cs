using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.Financing;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Takes a payment of dues in 缴费到账, as the tax side's receipt tells it: the notice is paid, the coverage it brings comes into the file, the fund's income into
/// the ledger. The same receipt again changes nothing and gives the same answer.
/// </summary>
/// <param name="receipt">The number of the receipt 税票号.</param>
[Clause("YN2024", "一")]
[Clause("FX2019", "二(六)")]
public sealed class PayDues(Desk desk, string person, string duesId, Money amount, DateOnly paidOn, string receipt, string by) : FileAct<DuesRow>(person, "pay-dues", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Accounts.Add((Partition, Person));
    }

    protected override Outcome<DuesRow> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        if (file.Dues.FirstOrDefault(row => row.DuesId == duesId) is not { } dues)
        {
            return DuesFaults.UnknownDues(duesId);
        }

        if (DuesRecords.Is(dues, DuesState.Paid))
        {
            return dues.Receipt == receipt ? dues : DuesFaults.PaidBefore(dues);
        }

        if (!DuesRecords.Is(dues, DuesState.Owed))
        {
            return DuesFaults.NotOwed(dues);
        }

        DateOnly today = Instants.Day(entry.RecordedAt);
        Money owed = OwedOn(dues);
        return paidOn > today ? DuesFaults.FuturePayment(paidOn)
            : amount != owed ? DuesFaults.AmountDiffers(dues, owed, amount)
            : dues.Scheme == Words<Scheme>.Code(Scheme.Employee) ? PayMonths.First(EmployeeBooking.Pay(entry, desk.Law, file, books.Account(Person)?.Balance ?? Money.Zero, [dues], paidOn, receipt))
            : DuesBooking.Pay(entry, desk.Law, file, dues with { PersonShare = dues.PersonShare + owed - dues.Collected, Subsidy = owed > dues.Collected ? Money.Zero : dues.Subsidy }, paidOn, receipt, today);
    }

    // Whoever pays in a later window may owe the government's part as well.
    private Money OwedOn(DuesRow dues)
    {
        if (!DuesRecords.Is(dues, DuesKind.Year))
        {
            return dues.Collected;
        }

        _ = RegionCode.TryParse(dues.Region, out RegionCode region);
        BenefitYear year = DuesRecords.YearOf(dues);
        EnrolmentTerms terms = desk.Law.Enrolment(region, year);
        Money then = DuesOwed.Decide(year, Days.Read(dues.IssuedOn), terms.Dues!, terms.Start).Value;
        Money now = DuesOwed.Decide(year, paidOn, terms.Dues!, terms.Start).Value;
        return now > then ? dues.Collected + now - then : dues.Collected;
    }
}
