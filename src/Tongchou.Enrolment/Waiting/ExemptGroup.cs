namespace Tongchou.Enrolment.Waiting;

/// <summary>A group 豁免人群 that waits not at all. Which groups there are is data, since the law's list stays open.</summary>
/// <param name="Code">As in <see cref="History.GroupMembership.Code"/>.</param>
/// <param name="ValidMonths">Months from the day membership began, that day being the first of them; null for no such end.</param>
/// <param name="ValidDays">The same in days.</param>
public sealed record ExemptGroup(string Code, Phrase Name, int? ValidMonths = null, int? ValidDays = null)
{
    /// <summary>The group of those who left the employee scheme; the history itself tells who belongs to it.</summary>
    public const string EmployeeLeaver = "employee-leaver";

    /// <summary>The group of those born in the benefit year; the day of birth tells who belongs to it.</summary>
    public const string Newborn = "newborn";

    /// <summary>Whether membership that began on one day still exempts on another; a day nobody recorded is no obstacle.</summary>
    public bool IsValid(DateOnly? began, DateOnly on)
    {
        if (began is not { } first)
        {
            return true;
        }

        return first <= on
            && (ValidMonths is not { } months || on < first.AddMonths(months))
            && (ValidDays is not { } days || on < first.AddDays(days));
    }
}
