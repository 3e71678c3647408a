using Tongchou.Agency.Filing;
using Tongchou.Agency.Participation;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Participation;

/// <summary>Who is counted, where, and as what.</summary>
public class ResidentTests
{
    private static readonly DateOnly day = new(2026, 6, 30);
    private static readonly PersonId person = PersonId.FromSequence(1);

    [Fact]
    public void The_village_lived_in_goes_before_the_one_registered_at()
    {
        Resident lives = Of([], Fact(FactKind.RegisteredResidence, "210902001001"), Fact(FactKind.UsualResidence, "210903001001"))!;

        lives.Residence.ShouldBe("210903001001");
        lives.Insured.ShouldBeNull();
    }

    [Fact]
    public void The_dead_and_those_not_born_yet_are_not_counted()
    {
        Of([], Fact(FactKind.UsualResidence, "210903001001"), Fact(FactKind.Departure, PersonFacts.Deceased)).ShouldBeNull();
        Resident.Of(person.Text, day.AddDays(1), [], [Fact(FactKind.UsualResidence, "210903001001")], day).ShouldBeNull();
    }

    [Fact]
    public void Of_whom_no_residence_is_known_is_counted_where_they_are_insured()
    {
        Of([Insured])!.Residence.ShouldBe("210900");
        Of([]).ShouldBeNull();
    }

    [Theory]
    [InlineData("210903001001", 210900, true)]
    [InlineData("210903001001", 210903, true)]
    [InlineData("210903001001", 210000, true)]
    [InlineData("210903001001", 0, true)]
    [InlineData("210903001001", 210902, false)]
    [InlineData("211003001001", 210900, false)]
    public void A_village_lies_within_its_county_city_and_province(string village, int region, bool within) => Areas.Within(village, new(region)).ShouldBe(within);

    [Fact]
    public void A_rate_is_cut_off_and_never_rounded_up_to_its_target()
    {
        new Tally(100_000, 98_999, 1).Rate.ShouldBe(new Rate(9_899));
        default(Tally).Rate.ShouldBeNull();
    }

    [Fact]
    public void Counts_of_villages_towns_and_counties_add_up_to_all()
    {
        EnrolmentCount count = new();
        count.Add(Of([Insured], Fact(FactKind.UsualResidence, "210902001001"), Fact(FactKind.Category, "minimum-living"))!);
        count.Add(Of([], Fact(FactKind.UsualResidence, "210902001002"), Fact(FactKind.School, "S-1"))!);
        count.Add(Of([], Fact(FactKind.UsualResidence, "210903001001"))!);
        count.Add(Of([], Fact(FactKind.UsualResidence, "210902001001007"))!);

        foreach (CountedBy by in new[] { CountedBy.County, CountedBy.Town, CountedBy.Village, CountedBy.Grid })
        {
            count.By(by).Aggregate(default(Tally), (sum, area) => sum + area.Tally).ShouldBe(count.All);
        }

        count.All.ShouldBe(new(4, 1, 0));
        count.By(CountedBy.Village).First().Tally.ShouldBe(new(2, 1, 0));
        count.By(CountedBy.Grid).Select(grid => grid.Code).ShouldBe(["210902001001", "210902001001007", "210902001002", "210903001001"]);
        (count.Assisted, count.Students, count.By(CountedBy.County).Count()).ShouldBe((new Tally(1, 1, 0), new Tally(1, 0, 0), 2));
    }

    private static CoverageSpan Insured => new(person, new(210900), PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, DateSpan.Since(new(2026, 1, 1)), "", CoverageStatus.Normal, Money.Zero);

    private static PersonFact Fact(FactKind kind, string code) => new(kind, code, DateSpan.Since(new(2026, 1, 1)), "", "test");

    private static Resident? Of(CoverageSpan[] coverages, params PersonFact[] facts) => Resident.Of(person.Text, new(1990, 1, 1), coverages, facts, day);
}
