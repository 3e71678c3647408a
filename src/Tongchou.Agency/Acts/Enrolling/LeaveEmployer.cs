using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>
/// An employer reports a leaver 单位减员: coverage ends with the last month, months declared after it are cancelled. Told again it changes nothing.
/// </summary>
/// <param name="last">The last month that the employer pays for.</param>
[Clause("SC2023", "五")]
public sealed class LeaveEmployer(string person, RegionCode region, string employer, AccountingMonth last, string by) : FileAct<string>(person, "leave-employer", by)
{
    protected override Outcome<string> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        DuesRow[] later = [.. file.Dues.Where(row => EmployeeRecords.IsLive(row) && row.Employer == employer && row.Region == region.ToString() && EmployeeRecords.MonthOf(row) > last)];
        if (later.FirstOrDefault(row => DuesRecords.Is(row, DuesState.Paid)) is { } paid)
        {
            return EmployeeFaults.PaidMonth(paid);
        }

        foreach (DuesRow row in later)
        {
            entry.Add(DuesRow.Table, row with { Seq = entry.Seq, N = entry.Next(DuesRow.Table), State = Words<DuesState>.Code(DuesState.Cancelled), Document = "left" });
        }

        EmployeeBooking.End(entry, file.Coverages, region.ToString(), employer, last.LastDay);
        return Person;
    }
}
