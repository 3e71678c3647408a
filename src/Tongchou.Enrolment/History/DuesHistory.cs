namespace Tongchou.Enrolment.History;

/// <summary>
/// What a person did 参保缴费记录, in whatever region and scheme: the only thing besides law that an entitlement depends on.
/// </summary>
/// <remarks>The order of the lists means nothing: the same facts in another order decide the same.</remarks>
/// <param name="Resident">Years of the resident scheme, with the day their dues were paid.</param>
/// <param name="Employee">Days the employee scheme covered, whole months; an open end for somebody still in it.</param>
/// <param name="Repairs">Payments that shorten a variable wait 缴费修复.</param>
/// <param name="Groups">Groups the person belongs to that a region may exempt from waiting.</param>
/// <param name="Claims">What the funds paid, by year; a year that is not listed had no claim.</param>
/// <param name="Born">The day of birth, where known; nobody misses a year before it.</param>
public sealed record DuesHistory(
    IReadOnlyList<ResidentYear> Resident,
    IReadOnlyList<DateSpan> Employee,
    IReadOnlyList<RepairPayment> Repairs,
    IReadOnlyList<GroupMembership> Groups,
    IReadOnlyList<YearClaims> Claims,
    DateOnly? Born = null)
{
    public static readonly DuesHistory Empty = new([], [], [], [], []);

    /// <summary>Somebody no scheme ever covered 首次参保.</summary>
    public bool IsFirstEver => Resident.Count == 0 && Employee.Count == 0;

    /// <summary>What was known on a day: payments made after it are left out.</summary>
    public DuesHistory KnownOn(DateOnly day) => this with
    {
        Resident = [.. Resident.Where(year => year.PaidOn <= day)],
        Employee = [.. Employee.Where(period => period.From <= day)],
        Repairs = [.. Repairs.Where(repair => repair.PaidOn <= day)],
    };

    /// <summary>The day the dues of a resident year were first paid; null where they were not.</summary>
    public DateOnly? PaidOn(BenefitYear year)
    {
        DateOnly? first = null;
        foreach (ResidentYear paid in Resident)
        {
            if (paid.Year == year && (first is null || paid.PaidOn < first))
            {
                first = paid.PaidOn;
            }
        }

        return first;
    }
}

/// <summary>A benefit year of the resident scheme and the day its dues were paid.</summary>
public readonly record struct ResidentYear(BenefitYear Year, DateOnly PaidOn);

/// <summary>A payment that repairs broken years for the wait of one enrolment.</summary>
/// <param name="Of">The benefit year of the enrolment whose wait it shortens.</param>
/// <param name="Years">How many broken years were paid for.</param>
public readonly record struct RepairPayment(BenefitYear Of, DateOnly PaidOn, int Years);

/// <summary>Belonging to a group by its code, such as <c>veteran</c>; the day it began is null where nobody recorded it.</summary>
public readonly record struct GroupMembership(string Code, DateOnly? Began = null);

/// <summary>What the funds paid for a person in a year, and the serious-illness ceiling before any adjustment.</summary>
/// <param name="FundPaid">Everything any fund paid, outpatient too; personal accounts and aid with dues are no fund payment.</param>
/// <param name="InpatientFundPaid">The part of it that was for stays in hospital.</param>
public sealed record YearClaims(BenefitYear Year, Money FundPaid, Money InpatientFundPaid, Money SeriousIllnessPaid, Limit OriginalCap);
