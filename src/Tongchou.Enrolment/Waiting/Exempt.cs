using Tongchou.Enrolment.History;

namespace Tongchou.Enrolment.Waiting;

/// <summary>Finds the group that exempts an enrolment; looked at on the day of payment.</summary>
[Clause("YN2024", "六")]
public static class Exempt
{
    public static ExemptGroup? Find(DuesHistory history, BenefitYear enrolment, DateOnly paidOn, WaitingTerms terms)
    {
        // The order of the region's list decides which of several groups is named, never the order of the facts.
        foreach (ExemptGroup group in terms.ExemptGroups.Value)
        {
            if (group.Code == ExemptGroup.EmployeeLeaver
                && Leaver.LeftOn(history, paidOn) is { } left && group.IsValid(left, paidOn))
            {
                return group;
            }

            if (group.Code == ExemptGroup.Newborn
                && history.Born is { } born && BenefitYear.Of(born) == enrolment && group.IsValid(born, paidOn))
            {
                return group;
            }

            if (history.Groups.Any(membership => membership.Code == group.Code && Exempts(membership, group, history, enrolment, paidOn, terms)))
            {
                return group;
            }
        }

        return null;
    }

    private static bool Exempts(GroupMembership membership, ExemptGroup group, DuesHistory history, BenefitYear enrolment, DateOnly paidOn, WaitingTerms terms)
    {
        bool enrolledSince = history.Resident.Any(year => year.Year < enrolment && year.PaidOn >= membership.Began);
        return group.IsValid(membership.Began, paidOn) && !(enrolledSince && terms.Exemption.Value is Exemption.FirstEnrolment);
    }
}
