using Tongchou.Enrolment.Places;
using Tongchou.Enrolment.Tests.Policies;

namespace Tongchou.Enrolment.Tests.Places;

public class EnrolmentPlaceTests
{
    private static readonly PlaceTerms yunnan = TestLaw.Terms().Places!;
    private static readonly DateOnly day = new(2026, 10, 8);

    [Theory]
    [InlineData("2015-05-06", false, true, Misplaced.LivesElsewhere)]
    [InlineData("2015-05-06", true, false, null)]
    [InlineData("2015-05-06", null, false, null)]
    [InlineData("2008-10-09", false, true, Misplaced.LivesElsewhere)] // seventeen until tomorrow
    [InlineData("2008-10-08", false, true, null)]
    [InlineData("2008-10-08", false, false, Misplaced.SchoolUnknown)]
    [InlineData("2008-10-08", true, false, Misplaced.SchoolUnknown)]
    public void Pupils_belong_where_they_live_and_students_where_they_study(string born, bool? livesHere, bool schoolKnown, Misplaced? expected) =>
        (EnrolmentPlace.Of(yunnan, DateOnly.Parse(born), day, livesHere, schoolKnown) is { } found ? found.What : (Misplaced?)null).ShouldBe(expected);

    [Fact]
    public void Yunnan_advises_by_its_clause_and_a_region_without_a_word_on_it_says_nothing()
    {
        (Misplaced _, Cited<PlaceRule> rule) = EnrolmentPlace.Of(yunnan, new(2015, 5, 6), day, false, false).ShouldNotBeNull();
        (rule.Value, rule.Source.Clause.ToString()).ShouldBe((PlaceRule.Advised, "YN2024 一"));
        EnrolmentPlace.Of(new(null, null), new(2015, 5, 6), day, false, false).ShouldBeNull();
    }
}
