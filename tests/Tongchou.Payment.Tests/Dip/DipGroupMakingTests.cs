using Tongchou.Payment.Cases;
using Tongchou.Payment.Dip;

namespace Tongchou.Payment.Tests.Dip;

public class DipGroupMakingTests
{
    [Fact]
    public void Frequent_combinations_become_core_groups_and_the_rest_comprehensive_ones()
    {
        MadeCatalogue made = DipGroupMaking.Make([.. Cases(15, "I74.800", "38.45", 2025, 9_000), .. Cases(14, "I74.100", "38.45", 2025, 3_000), .. Cases(15, "I10.x00", "", 2025, 1_000)], Given.Dip);

        made.Groups.Select(group => (group.Code, group.Kind, group.Cases)).ShouldBe([("I10.X:conservative", DipKind.Core, 15), ("I74.8:38.45", DipKind.Core, 15), ("I00-I99:therapeutic", DipKind.Comprehensive, 14)]);
        made.CoreShare.ShouldBe(new Rate(6_818));
    }

    [Fact]
    public void Rare_combinations_of_one_category_share_a_group_where_they_are_many_together() =>
        DipGroupMaking.Make([.. Cases(8, "I74.800", "", 2025, 9_000), .. Cases(8, "I74.100", "", 2025, 3_000)], Given.Dip).Groups.ShouldHaveSingleItem().Code.ShouldBe("I74:conservative");

    [Fact]
    public void Rare_categories_of_one_section_share_a_group_before_the_chapter_does() =>
        DipGroupMaking.Make([.. Cases(8, "I74.800", "", 2025, 9_000), .. Cases(8, "I77.100", "", 2025, 3_000), .. Cases(3, "I10.x00", "", 2025, 1_000)], Given.Dip).Groups.Select(group => (group.Code, group.Cases))
            .ShouldBe([("I00-I99:conservative", 3), ("I70-I79:conservative", 16)]);

    [Fact]
    public void A_code_without_a_section_goes_by_chapter() =>
        DipGroupMaking.Make([.. Cases(16, "U07.100", "", 2025, 9_000), .. Cases(1, "W19.x00", "", 2025, 1_000)], Given.Dip).Groups.Select(group => group.Code).ShouldBe(["U07.1:conservative", "W00-W99:conservative"]);

    [Fact]
    public void Sections_follow_each_other_and_none_overlaps()
    {
        DiseaseBlocks.All.Count.ShouldBeGreaterThan(200);
        foreach ((DiagnosisRange before, DiagnosisRange after) in DiseaseBlocks.All.Zip(DiseaseBlocks.All.Skip(1)))
        {
            string.CompareOrdinal(before.To, after.From).ShouldBeLessThan(0);
            (string.CompareOrdinal(after.From, after.To) <= 0 && after.From[0] == after.To[0]).ShouldBeTrue(after.ToString());
        }
    }

    [Fact]
    public void Three_years_weigh_one_two_and_seven() =>
        // 1,000 × 0.1 + 2,000 × 0.2 + 3,000 × 0.7
        DipGroupMaking.Make([.. Cases(5, "I10.x00", "", 2023, 1_000), .. Cases(5, "I10.x00", "", 2024, 2_000), .. Cases(5, "I10.x00", "", 2025, 3_000)], Given.Dip).Groups[0].Mean.ShouldBe(Money.Yuan(2_600));

    [Fact]
    public void A_year_without_cases_leaves_its_weight_to_the_others() =>
        // 1:7 of 1,000 and 3,000
        DipGroupMaking.Make([.. Cases(8, "I10.x00", "", 2023, 1_000), .. Cases(8, "I10.x00", "", 2025, 3_000)], Given.Dip).Groups[0].Mean.ShouldBe(Money.Yuan(2_750));

    [Fact]
    public void Cases_older_than_the_weights_reach_are_left_out() =>
        DipGroupMaking.Make([.. Cases(15, "I10.x00", "", 2020, 9_000), .. Cases(15, "I10.x00", "", 2025, 3_000)], Given.Dip).Cases.ShouldBe(15);

    [Fact]
    public void Every_case_that_made_a_catalogue_finds_a_group_in_it()
    {
        PaidCase[] cases = [.. Cases(20, "I74.800", "38.45|39.73", 2025, 9_000), .. Cases(3, "I74.100", "38.45", 2024, 3_000), .. Cases(2, "K35.900", "47.01", 2023, 7_000), .. Cases(1, "J18.900", "", 2025, 5_000)];
        MadeCatalogue made = DipGroupMaking.Make(cases, Given.Dip);
        DipCatalogue catalogue = new(made.Groups, made.OverallMean);

        cases.Select(each => DipMatching.Match(each, catalogue, Given.Dip).Group).ShouldAllBe(group => group != null);
    }

    [Fact]
    public void No_case_makes_no_catalogue() => DipGroupMaking.Make([], Given.Dip).Groups.ShouldBeEmpty();

    private static IEnumerable<PaidCase> Cases(int count, string diagnosis, string procedures, int year, long cost) => Enumerable.Range(0, count).Select(i =>
        Given.Case($"{diagnosis}{procedures}{year}{i}", "H", "", cost) with { Diagnosis = diagnosis, Procedures = procedures.Length == 0 ? [] : procedures.Split('|'), Discharged = new(year, 6, 1) });
}
