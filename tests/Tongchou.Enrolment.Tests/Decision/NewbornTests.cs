using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Tests.History;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Enrolment.Tests.Decision;

/// <summary>出生即参保 (YN2024 九): who is born in the year is insured from birth once the year's dues are paid.</summary>
public class NewbornTests
{
    [Theory]
    [InlineData("2026-05-04", "2026-06-20", "2026-05-04")]
    [InlineData("2026-05-04", "2026-05-04", "2026-05-04")]
    [InlineData("2026-12-31", "2027-01-20", "2026-12-31")] // paid after the turn of the year, for the year of birth
    [InlineData("2028-02-29", "2028-09-01", "2028-02-29")]
    public void Dues_of_the_year_of_birth_insure_from_birth(string born, string paidOn, string from)
    {
        EntitlementAccount account = Decide(DateOnly.Parse(born), DateOnly.Parse(paidOn), DateOnly.Parse(born).Year, TestLaw.Terms());

        account.Entitlement.Covered.From.ShouldBe(DateOnly.Parse(from));
        account.Wait!.Wait.TotalMonths.ShouldBe(0);
    }

    [Fact]
    public void The_year_after_birth_starts_as_for_anybody() =>
        Decide(new(2026, 5, 4), new(2026, 11, 20), 2027, TestLaw.Terms()).Entitlement.Covered.From.ShouldBe(new(2027, 1, 1));

    [Fact]
    public void Without_payment_a_newborn_is_not_insured_yet() =>
        EntitlementDecision.Decide(DuesHistory.Empty with { Born = new(2026, 5, 4) }, new(2026), new(2026, 6, 1), null, TestLaw.Terms())
            .Entitlement.Refusal!.Code.ShouldBe("not-enrolled");

    [Fact]
    public void Where_newborns_start_as_anybody_the_day_of_payment_counts() =>
        Decide(new(2026, 5, 4), new(2026, 6, 20), 2026, TestLaw.Terms((StartProvisions.Newborn, "as-anybody"))).Entitlement.Covered.From.ShouldBe(new(2026, 6, 20));

    private static EntitlementAccount Decide(DateOnly born, DateOnly paidOn, int year, EnrolmentTerms terms) =>
        EntitlementDecision.Decide(Person.Paid().PaidOn(year, paidOn) with { Born = born }, new(year), new(2030, 1, 1), null, terms);
}
