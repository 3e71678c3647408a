using Tongchou.Enrolment.History;

namespace Tongchou.Enrolment.Waiting;

/// <summary>Somebody who left the employee scheme 职工医保断保人员, as the history shows it.</summary>
/// <remarks>A rule of months is kept by whole months: insured to 31 May, three months end on 31 August.</remarks>
[Clause("YN2024", "六")]
internal static class Leaver
{
    /// <summary>The first day without the employee scheme before a payment; null for everybody else.</summary>
    public static DateOnly? LeftOn(DuesHistory history, DateOnly paidOn)
    {
        DateOnly? last = null;
        foreach (DateSpan period in history.Employee)
        {
            if (period.From <= paidOn && (last is null || period.To > last))
            {
                last = period.To;
            }
        }

        // Whoever is still in the scheme on the day of payment has left nothing.
        return last is null || last >= paidOn ? null : last.Value.AddDays(1);
    }

    /// <summary>Whether it was the last cover, the gap began since the rule, and it is longer than the exemption allows.</summary>
    public static bool LeftTooLongAgo(DuesHistory history, BenefitYear enrolment, DateOnly paidOn, WaitingTerms terms) =>
        LeftOn(history, paidOn) is { } left
        && left.Year >= terms.FirstYear.Value
        && terms.Group(ExemptGroup.EmployeeLeaver) is { } group
        && !group.IsValid(left, paidOn)
        && !history.Resident.Any(year => year.Year < enrolment && year.Year.Next.FirstDay >= left);
}
