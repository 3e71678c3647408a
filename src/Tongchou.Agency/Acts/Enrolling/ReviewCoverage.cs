using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Decides a person's coverage of a benefit year again 待遇资格复核: years carried over late, a bill of the year before, a group that became known change its first day or the ceiling it moves.
/// Writes a coverage only where it differs.
/// </summary>
[Clause("YN2024", "五")]
[Clause("YN2024", "六")]
public sealed class ReviewCoverage(Desk desk, string person, BenefitYear year, DateOnly day, string by) : FileAct<CoverageRow?>(person, "review-coverage", by)
{
    protected override Outcome<CoverageRow?> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        DuesRow? dues = file.Dues.FirstOrDefault(row => DuesRecords.Is(row, DuesKind.Year) && DuesRecords.Is(row, DuesState.Paid) && DuesRecords.YearOf(row) == year);
        return dues is null ? DuesFaults.NotEnrolled(year) : DuesBooking.Cover(entry, desk.Law, file, dues, day);
    }
}
