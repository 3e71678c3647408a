using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>A person an employer declared 在册人员, for a month, the month before, or both.</summary>
/// <param name="Before">The dues of the month before; null for somebody who came.</param>
/// <param name="Now">The dues of the month itself; null before the roll is declared, and for somebody who left.</param>
public sealed record StaffLine(string PersonId, DuesRow? Before, DuesRow? Now);

/// <summary>An employer's month as the books have it 单位名册, in the order of the persons' numbers.</summary>
/// <param name="Terms">The law of the month: rates, floor and cap.</param>
public sealed record StaffSheet(string Employer, RegionCode Region, AccountingMonth Month, EmployeeDuesTerms Terms, IReadOnlyList<StaffLine> Staff)
{
    /// <summary>Who of some persons leaves with the month: insured by this employer to its last day and no longer. They are paid for and must be told as leavers again.</summary>
    public async Task<IReadOnlySet<string>> Leavers(IRecordReader reader, IEnumerable<string> persons, CancellationToken stop)
    {
        HashSet<string> leavers = [];
        foreach (string person in persons)
        {
            IReadOnlyList<CoverageRow> rows = await reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest(), stop);
            if (rows.Where(row => row.Employer == Employer && row.Region == Region.ToString()).MaxBy(row => row.To, StringComparer.Ordinal) is { } last && last.To == Days.Text(Month.LastDay))
            {
                leavers.Add(person);
            }
        }

        return leavers;
    }

    public bool IsDeclared => Staff.Any(line => line.Now is not null);
}

/// <summary>An employer that declared lately.</summary>
/// <param name="Month">The latest month it declared.</param>
public sealed record KnownEmployer(string Number, AccountingMonth Month)
{
    private const int LookedAt = 2000;

    /// <summary>Employers of a region by the latest notices, so that somebody need not know a number by heart; one that declared nothing for long is not among them.</summary>
    public static async Task<IReadOnlyList<KnownEmployer>> Of(Desk desk, RegionCode region, CancellationToken stop)
    {
        IReadOnlyList<DuesRow> latest = await desk.Reader.Read(
            new RecordQuery<DuesRow>(DuesRow.Table).Where("region", region.ToString()).Where("kind", Words<DuesKind>.Code(DuesKind.Month)).Newest(LookedAt), stop);
        return [.. latest.Where(row => row.Employer is not null).GroupBy(row => row.Employer!).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new KnownEmployer(each.Key, each.Max(EmployeeRecords.MonthOf)))];
    }
}
