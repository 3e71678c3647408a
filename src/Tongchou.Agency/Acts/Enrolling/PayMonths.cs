using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Takes one payment for several months of one person in the employee scheme 职工医保缴费到账: the months are paid together or not at all. The same receipt again changes nothing.
/// </summary>
/// <param name="duesIds">The notices, all of one region.</param>
/// <param name="receipt">The number of the receipt 税票号.</param>
[Clause("YN2024", "一")]
[Clause("SC2023", "五")]
public sealed class PayMonths(Desk desk, string person, IReadOnlyList<string> duesIds, Money amount, DateOnly paidOn, string receipt, string by) : FileAct<DuesRow[]>(person, "pay-dues", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Accounts.Add((Partition, Person));
    }

    protected override Outcome<DuesRow[]> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        FaultList faults = new();
        List<DuesRow> asked = [];
        foreach (string id in duesIds.Distinct())
        {
            if (file.Dues.FirstOrDefault(row => row.DuesId == id && row.Scheme == Words<Scheme>.Code(Scheme.Employee)) is not { } row)
            {
                faults.Add(DuesFaults.UnknownDues(id));
            }
            else if (DuesRecords.Is(row, DuesState.Paid) ? row.Receipt != receipt : !DuesRecords.Is(row, DuesState.Owed))
            {
                faults.Add(DuesRecords.Is(row, DuesState.Paid) ? DuesFaults.PaidBefore(row) : DuesFaults.NotOwed(row));
            }
            else
            {
                asked.Add(row);
            }
        }

        if (paidOn > Instants.Day(entry.RecordedAt))
        {
            faults.Add(DuesFaults.FuturePayment(paidOn));
        }

        if (faults.IsEmpty && asked.Count == 0)
        {
            faults.Add(EmployeeFaults.NothingOwed());
        }

        if (faults.IsEmpty && asked.Aggregate(Money.Zero, (sum, row) => sum + row.Collected) is var owed && owed != amount)
        {
            faults.Add(EmployeeFaults.TotalDiffers(owed, amount));
        }

        if (!faults.IsEmpty)
        {
            return Outcome<DuesRow[]>.Refused(faults.All);
        }

        DuesRow[] open = [.. asked.Where(row => DuesRecords.Is(row, DuesState.Owed))];
        return open.Length == 0 ? asked.ToArray() : EmployeeBooking.Pay(entry, desk.Law, file, books.Account(Person)?.Balance ?? Money.Zero, open, paidOn, receipt);
    }

    internal static Outcome<DuesRow> First(Outcome<DuesRow[]> paid) => paid.IsRefused ? Outcome<DuesRow>.Refused(paid.Faults) : paid.Value![0];
}
