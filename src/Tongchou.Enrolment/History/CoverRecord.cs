namespace Tongchou.Enrolment.History;

/// <summary>What a benefit year was to a person.</summary>
public enum YearCover
{
    /// <summary>Before the person could have missed it.</summary>
    [Word("before", "参保前", "before enrolment")] Before,
    [Word("missed", "断保", "missed")] Missed,

    /// <summary>The employee scheme covered it; neither missed nor a year of the resident scheme.</summary>
    [Word("employee", "职工医保", "employee scheme")] Employee,
    [Word("resident", "居民医保", "resident scheme")] Resident,
}

/// <summary>
/// The years of a history up to one enrolment, each told apart as missed or covered by one of the schemes.
/// </summary>
/// <remarks>Years in the employee scheme or in another region are covered years: item 6 of YN2024 does not say so, transfer rules imply it.</remarks>
[Clause("YN2024", "六")]
public sealed class CoverRecord
{
    private readonly DuesHistory history;
    private readonly YearTerms terms;
    private readonly BenefitYear firstYear;
    private readonly DateOnly firstDay;

    public CoverRecord(DuesHistory history, BenefitYear upTo, YearTerms terms)
    {
        this.history = history;
        this.terms = terms;
        UpTo = upTo;
        firstDay = FirstCoveredDay(history, upTo);
        firstYear = terms.FirstEnrolment.Value is FirstEnrolment.Broken
            ? history.Born is { } born ? BenefitYear.Of(born) : new(BenefitYear.Earliest)
            : BenefitYear.Of(firstDay);
    }

    /// <summary>The benefit year of the enrolment in question.</summary>
    public BenefitYear UpTo { get; }

    /// <summary>The first year that was anything but <see cref="YearCover.Before"/>; not after <see cref="UpTo"/>.</summary>
    public BenefitYear First => firstYear < UpTo ? firstYear : UpTo;

    public YearCover this[BenefitYear year]
    {
        get
        {
            if (history.PaidOn(year) is not null)
            {
                return YearCover.Resident;
            }

            return EmployeeCovers(year) ? YearCover.Employee : year < firstYear ? YearCover.Before : YearCover.Missed;
        }
    }

    /// <summary>How many years in a row were missed up to the one before a return, none of them before the rule began.</summary>
    public int MissedBefore(BenefitYear enrolment, int ruleBegan) =>
        InARow(YearsBefore(enrolment).Where(year => this[year] is YearCover.Missed), enrolment, ruleBegan);

    /// <summary>The same count on a plain list of missed years, in any order.</summary>
    public static int InARow(IEnumerable<BenefitYear> missed, BenefitYear enrolment, int ruleBegan)
    {
        HashSet<BenefitYear> years = [.. missed];
        int count = 0;
        for (BenefitYear year = enrolment.Previous; year.Number >= ruleBegan && years.Contains(year); year = year.Previous)
        {
            count++;
        }

        return count;
    }

    private IEnumerable<BenefitYear> YearsBefore(BenefitYear enrolment)
    {
        for (BenefitYear year = enrolment.Previous; year >= firstYear; year = year.Previous)
        {
            yield return year;
        }
    }

    private bool EmployeeCovers(BenefitYear year)
    {
        DateSpan days = new(year.FirstDay, year.LastDay);
        if (terms.MissedYear.Value is MissedYear.NoCoverAtAll)
        {
            return history.Employee.Any(period => period.Overlaps(days));
        }

        // Months before the very first cover are no gap in it.
        DateOnly month = firstDay > year.FirstDay ? new(firstDay.Year, firstDay.Month, 1) : year.FirstDay;
        for (; month <= year.LastDay; month = month.AddMonths(1))
        {
            DateSpan one = new(month, month.AddMonths(1).AddDays(-1));
            if (!history.Employee.Any(period => period.Overlaps(one)))
            {
                return false;
            }
        }

        return firstDay <= year.LastDay;
    }

    private static DateOnly FirstCoveredDay(DuesHistory history, BenefitYear upTo)
    {
        DateOnly first = upTo.FirstDay;
        foreach (ResidentYear paid in history.Resident)
        {
            first = paid.Year.FirstDay < first ? paid.Year.FirstDay : first;
        }

        foreach (DateSpan period in history.Employee)
        {
            first = period.From < first ? period.From : first;
        }

        return first;
    }
}
