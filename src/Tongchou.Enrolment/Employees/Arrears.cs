namespace Tongchou.Enrolment.Employees;

/// <summary>欠费: what unpaid months do to a coverage. Months are told by their first day.</summary>
[Clause("JS2021", "11")]
public static class Arrears
{
    /// <summary>The first day on which coverage rests, seen on a day; null where it does not. The oldest unpaid month decides.</summary>
    public static Cited<DateOnly>? SuspendedFrom(IEnumerable<DateOnly> unpaid, DateOnly day, EmployeeDuesTerms terms)
    {
        DateOnly oldest = unpaid.DefaultIfEmpty(DateOnly.MaxValue).Min();
        if (oldest > day)
        {
            return null;
        }

        DateOnly from = oldest.AddMonths(Math.Max(1, terms.SuspendAfter.Value));
        return from <= day ? terms.SuspendAfter.With(from) : null;
    }

    /// <summary>The first day covered again once everything is paid: that of the suspension where it was paid soon, else the day of payment.</summary>
    public static Cited<DateOnly> RestoredFrom(DateOnly suspended, DateOnly paidOn, EmployeeDuesTerms terms) =>
        terms.MadeGoodWithin.With(paidOn < suspended.AddMonths(terms.MadeGoodWithin.Value) || paidOn <= suspended ? suspended : paidOn);
}
