using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Tests.History;

namespace Tongchou.Enrolment.Tests.Decision;

public class EmployeeEntitlementTests
{
    private static readonly DuesHistory person = DuesHistory.Empty
        .Employed(new(2026, 10, 1), DateOnly.MaxValue)
        .Employed(new(2026, 4, 1), new(2026, 6, 30))
        .Employed(new(2026, 1, 1), new(2026, 3, 31));

    [Theory]
    [InlineData("2026-01-01", "2026-01-01", "2026-06-30")] // two periods without a gap are one
    [InlineData("2026-06-30", "2026-01-01", "2026-06-30")]
    [InlineData("2027-02-01", "2026-10-01", "9999-12-31")]
    public void A_day_in_a_paid_period_is_insured_with_all_of_it(string day, string from, string to) =>
        EmployeeEntitlement.Decide(person, DateOnly.Parse(day)).Covered.ShouldBe(new DateSpan(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2026-08-15")]
    public void A_day_outside_is_refused(string day)
    {
        Entitlement entitlement = EmployeeEntitlement.Decide(person, DateOnly.Parse(day));

        entitlement.Covered.IsEmpty.ShouldBeTrue();
        entitlement.Refusal!.Code.ShouldBe("not-enrolled");
    }
}
