using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Dues;

/// <summary>Months of the employee scheme as the rows of dues tell them.</summary>
public static class EmployeeRecords
{
    /// <summary>The number of a person's dues of a month: whoever declares it, so that nobody is asked twice for one month.</summary>
    public static string MonthId(AccountingMonth month, RegionCode region) => $"{month}-{region}-{Words<Scheme>.Code(Scheme.Employee)}";

    /// <summary>The number of the one-off payment at retirement.</summary>
    public static string OneOffId(RegionCode region) => $"one-off-{region}-{Words<Scheme>.Code(Scheme.Employee)}";

    /// <summary>The coverage that begins on a day.</summary>
    public static string CoverageId(DateOnly from, RegionCode region) => $"{region}-{Words<Scheme>.Code(Scheme.Employee)}-{Days.Text(from)}";

    /// <exception cref="FormatException">The dues are of no month.</exception>
    public static AccountingMonth MonthOf(DuesRow row) => AccountingMonth.Of(DateOnly.ParseExact($"{row.Period}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Null where the text is no month such as <c>2026-11</c>.</summary>
    public static AccountingMonth? Month(string text) =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first) && first.Year is >= BenefitYear.Earliest and <= BenefitYear.Latest ? AccountingMonth.Of(first) : null;

    public static DuesPayer PayerOf(DuesRow row) => row.UnemploymentShare.IsPositive ? DuesPayer.Unemployed : row.Employer is null ? DuesPayer.Flexible : DuesPayer.Employed;

    /// <summary>Whether dues of a month are owed or paid; what was cancelled or given back is neither.</summary>
    public static bool IsLive(DuesRow row) => DuesRecords.Is(row, DuesKind.Month) && (DuesRecords.Is(row, DuesState.Owed) || DuesRecords.Is(row, DuesState.Paid));

    /// <summary>The first days of the months that employers owe in a region. Who pays alone is covered only when paid, so nothing rests for it.</summary>
    public static IEnumerable<DateOnly> Unpaid(IEnumerable<DuesRow> dues, string region) =>
        dues.Where(row => DuesRecords.Is(row, DuesKind.Month) && DuesRecords.Is(row, DuesState.Owed) && row.Region == region && row.Employer is not null).Select(row => MonthOf(row).FirstDay);

    /// <summary>Months that count for cover in retirement: covered or paid, not owed; a one-off payment adds what it paid for.</summary>
    public static int MonthsOf(ResidentFile file, DateOnly through)
    {
        HashSet<AccountingMonth> months = [];
        foreach (DateSpan span in file.Person.Coverages.Where(each => each.Scheme is Scheme.Employee && each.Group is PersonGroup.Active && each.Status is not Persons.CoverageStatus.Suspended).Select(each => each.Days))
        {
            AccountingMonth last = AccountingMonth.Of(span.To < through ? span.To : through);
            for (AccountingMonth month = AccountingMonth.Of(span.From); month <= last; month = month.Next)
            {
                months.Add(month);
            }
        }

        foreach (DuesRow row in file.Dues.Where(row => DuesRecords.Is(row, DuesKind.Month)))
        {
            AccountingMonth month = MonthOf(row);
            _ = DuesRecords.Is(row, DuesState.Paid) && month.FirstDay <= through ? months.Add(month) : DuesRecords.Is(row, DuesState.Owed) && months.Remove(month);
        }

        return months.Count + (int)file.Dues.Where(row => DuesRecords.Is(row, DuesKind.Retirement) && DuesRecords.Is(row, DuesState.Paid)).Sum(row => row.Years);
    }
}
