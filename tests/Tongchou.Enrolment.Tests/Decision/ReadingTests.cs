using System.Text.Json;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Tests.History;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Tests.Decision;

public class ReadingTests
{
    /// <summary>People for whom the open points matter, and the year asked about.</summary>
    private static readonly (DuesHistory Person, int Year)[] people =
    [
        (Person.Paid(2024).PaidOn(2026, new(2026, 4, 30)), 2026), // late and broken
        (Person.Paid(2024).PaidOn(2026, new(2025, 11, 30)), 2026),
        (Person.Paid(2025).PaidOn(2026, new(2026, 3, 31)), 2026), // the month the wait ends in lacks the day
        (Person.Paid(2025).PaidOn(2026, new(2026, 2, 10)), 2026),
        (Person.Paid(2028), 2028), // never insured before
        (Person.Paid(2025, 2027).Employed(new(2026, 1, 1), new(2026, 11, 30)), 2027),
        (Person.Paid(2027).Employed(new(2020, 1, 1), new(2026, 5, 31)), 2027), // left the employee scheme long ago
        (Person.Paid(2026, 2030).In("veteran", new(2025, 9, 1)), 2030),
        (Person.Paid(2024, 2028).Repaired(2028, new(2028, 1, 10), 2), 2028),
        (Person.Paid(2025, 2026, 2027, 2028, 2029, 2032), 2032), // earned, broken, back
        (Person.Paid(2025, 2026).Claimed(2025, 50), 2026), // a visit, no stay
        (Person.Paid([.. Enumerable.Range(2027, 24), 2025]), 2050), // bonus beyond the limit, and a reduction
        (Person.Paid([.. Enumerable.Range(2015, 12)]), 2026),
        (Person.Paid().PaidOn(2026, new(2026, 6, 20)) with { Born = new(2026, 5, 4) }, 2026), // born in the year
    ];

    public static TheoryData<string, string> Alternatives
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (Provision reading in EnrolmentVocabulary.All.Where(provision => provision.IsReading))
            {
                foreach ((string code, _) in reading.Alternatives.Skip(1))
                {
                    rows.Add(reading.Path, code);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Alternatives))]
    public void Every_alternative_of_a_reading_decides_somebodys_case_otherwise(string path, string code)
    {
        Provision reading = EnrolmentVocabulary.All.Single(provision => provision.Path == path);
        EnrolmentTerms switched = TestLaw.Terms((reading, code));

        people.Any(each => Decide(each, switched) != Decide(each, TestLaw.Terms())).ShouldBeTrue();
    }

    [Fact]
    public void Every_provision_describes_its_value_to_an_editor()
    {
        foreach (Provision provision in EnrolmentVocabulary.All)
        {
            Should.NotThrow(() => JsonDocument.Parse(provision.ValueSchema).Dispose(), provision.Path);
        }
    }

    private static (DateSpan, Money?) Decide((DuesHistory Person, int Year) each, EnrolmentTerms terms)
    {
        Entitlement entitlement = EntitlementDecision.Decide(each.Person, new(each.Year), new(each.Year + 1, 12, 31), new Limit(Money.Yuan(300_000)), terms).Entitlement;
        return (entitlement.Covered, entitlement.CapAdjustment?.Value);
    }
}
