using Tongchou.Enrolment.History;

namespace Tongchou.Enrolment.Decision;

/// <summary>职工医保待遇享受资格: the employee scheme insures for the time it was paid for; no cap moves and nobody waits here.</summary>
[Clause("YN2024", "一")]
public static class EmployeeEntitlement
{
    /// <summary>The unbroken cover around a day; a gap of no day joins two periods.</summary>
    public static Entitlement Decide(DuesHistory history, DateOnly day)
    {
        DateSpan? covered = null;
        foreach (DateSpan period in history.Employee.OrderBy(period => period.From))
        {
            bool joins = covered is { } before && (before.IsOpen || period.From <= before.To.AddDays(1));
            if (covered?.Contains(day) == true && !joins)
            {
                break;
            }

            covered = joins ? new(covered!.Value.From, period.To > covered.Value.To ? period.To : covered.Value.To) : period;
        }

        return covered is { } span && span.Contains(day)
            ? new(span)
            : new(new DateSpan(day, day.AddDays(-1)), null, new("not-enrolled",
                new($"{day:yyyy-MM-dd}没有职工医保缴费记录。", $"No employee dues cover {day:yyyy-MM-dd}."),
                new("请单位或本人补办参保缴费,或参加居民医保。", "Have the employer or yourself enrol and pay, or join the resident scheme."), null));
    }
}
