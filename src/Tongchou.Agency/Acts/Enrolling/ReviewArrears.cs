using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Employees;

namespace Tongchou.Agency.Acts;

/// <summary>Looks at a person's unpaid months on a day and lets coverage rest where the law says so 欠费暂停待遇. It is restored by paying.</summary>
[Clause("JS2021", "11")]
public sealed class ReviewArrears(Desk desk, string person, RegionCode region, DateOnly day, string by) : FileAct<DateOnly?>(person, "review-arrears", by)
{
    /// <returns>From when coverage rests; null where it does not, or did before.</returns>
    protected override Outcome<DateOnly?> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        if (desk.Law.EmployeeDues(region, day) is not { } terms)
        {
            return EmployeeFaults.NoRates(region, Fund.AccountingMonth.Of(day));
        }

        DateOnly? from = Arrears.SuspendedFrom(EmployeeRecords.Unpaid(file.Dues, region.ToString()), day, terms)?.Value;
        return new Outcome<DateOnly?>(from is { } begins && EmployeeBooking.Suspend(entry, file.Coverages, region.ToString(), begins) ? begins : null, []);
    }
}
