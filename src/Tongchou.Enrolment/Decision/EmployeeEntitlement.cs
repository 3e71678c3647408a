using Tongchou.Enrolment.History;

namespace Tongchou.Enrolment.Decision;

/// <summary>职工医保待遇享受资格: an employee is covered in the months the employee scheme was paid for.</summary>
[Clause("SC2023", "五")]
public static class EmployeeEntitlement
{
    public static Entitlement Decide(DuesHistory history, DateOnly day)
    {
        foreach (DateSpan period in history.Employee)
        {
            if (period.Contains(day))
            {
                return new(period);
            }
        }

        return new(
            new DateSpan(day, day.AddDays(-1)),
            Refusal: new Refusal("not-enrolled",
                new($"{day:yyyy-MM-dd} 没有职工医保缴费记录。", $"No dues of the employee scheme cover {day:yyyy-MM-dd}."),
                new("请单位或本人补缴后再办。", "Ask the employer to pay the arrears, or pay them yourself."), null));
    }
}
