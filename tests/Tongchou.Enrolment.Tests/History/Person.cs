using Tongchou.Enrolment.History;

namespace Tongchou.Enrolment.Tests.History;

/// <summary>Writes histories shortly.</summary>
internal static class Person
{
    /// <summary>Paid these years, each in the November before.</summary>
    public static DuesHistory Paid(params int[] years) => DuesHistory.Empty with { Resident = [.. years.Select(year => new ResidentYear(new(year), new(year - 1, 11, 20)))] };

    public static DuesHistory PaidOn(this DuesHistory person, int year, DateOnly day) => person with { Resident = [.. person.Resident, new(new(year), day)] };
    public static DuesHistory Employed(this DuesHistory person, DateOnly from, DateOnly to) => person with { Employee = [.. person.Employee, new(from, to)] };
    public static DuesHistory Repaired(this DuesHistory person, int of, DateOnly day, int years) => person with { Repairs = [.. person.Repairs, new(new(of), day, years)] };
    public static DuesHistory In(this DuesHistory person, string group, DateOnly? began = null) => person with { Groups = [.. person.Groups, new(group, began)] };

    public static DuesHistory Claimed(this DuesHistory person, int year, long fundPaid, long inpatient = 0, long seriousIllness = 0, long? cap = 300_000) => person with
    {
        Claims = [.. person.Claims, new(new(year), Money.Yuan(fundPaid), Money.Yuan(inpatient), Money.Yuan(seriousIllness), cap is { } limit ? new Limit(Money.Yuan(limit)) : Limit.None)],
    };
}
