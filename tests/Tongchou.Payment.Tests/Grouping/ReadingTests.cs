using Tongchou.Payment.Grouping;
using Tongchou.Reference.Grouping;

namespace Tongchou.Payment.Tests.Grouping;

/// <summary>Every reading moves the stays it speaks of, and the default is what the open implementations do.</summary>
public class ReadingTests
{
    private static readonly PlainDischarge newborn = new("N", "1", 0, 3, 3200, ["P22.000"], []);

    public static TheoryData<string, string> TableChoices => [.. from version in new[] { "chs-drg-1.1", "suzhou-2023", "yunnan-2022" } from reading in TableReader.Readings(Versions.Files(version), new()) from choice in reading.Choices.Skip(1) select (version, $"{reading.Name}={choice.Code}")];

    [Theory]
    [MemberData(nameof(TableChoices))]
    public void Every_choice_of_a_version_gives_a_grouper_whose_tables_differ(string version, string reading)
    {
        string[] before = [.. Shape(Versions.Grouper(version).Tables)], after = [.. Shape(Versions.Grouper(version, reading).Tables)];

        after.ShouldNotBe(before);
    }

    [Theory]
    [InlineData("grouped", "MDCB,BR2,BR25")]
    [InlineData("refused", "0000,00,0000")]
    public void A_sex_that_is_neither_is_grouped_or_refused(string choice, string group)
    {
        PlainDischarge stay = new("S", "9", 60, null, null, ["I63.900"], []);

        Versions.Grouper(Versions.Standard, $"other-sex={choice}").CodesOf(stay).ShouldBe(group);
    }

    [Theory]
    [InlineData("zero-days", "MDCP,PR1,PR15")]
    [InlineData("refused", "0000,00,0000")]
    public void Blank_days_at_age_zero_are_no_days_or_refused(string choice, string group) =>
        Versions.Grouper(Versions.Standard, $"blank-age-days={choice}").CodesOf(newborn with { AgeDays = null }).ShouldBe(group);

    [Theory]
    [InlineData("refused", "0000,00,0000")]
    [InlineData("grouped", "MDCP,PR1,PR15")]
    public void A_newborn_of_weight_zero_is_refused_or_grouped(string choice, string group) =>
        Versions.Grouper(Versions.Standard, $"zero-weight={choice}").CodesOf(newborn with { Weight = 0 }).ShouldBe(group);

    [Fact]
    public void A_newborn_without_weight_is_refused_in_either_reading()
    {
        Versions.Grouper(Versions.Standard).CodesOf(newborn with { Weight = null }).ShouldBe("0000,00,0000");
        Versions.Grouper(Versions.Standard, "zero-weight=grouped").CodesOf(newborn with { Weight = null }).ShouldBe("0000,00,0000");
    }

    [Fact]
    public void Where_no_rule_of_a_category_holds_the_next_one_is_tried_or_the_search_ends()
    {
        Grouper next = Versions.Grouper(Versions.Standard), ends = Versions.Grouper(Versions.Standard, "without-rule=ungrouped");
        RandomDischarges random = new(Versions.Plain(Versions.Standard), seed: 8);
        int moved = 0;
        for (int i = 0; i < 20_000; i++)
        {
            PlainDischarge stay = random.Next();
            (string first, string second) = (next.CodesOf(stay), ends.CodesOf(stay));
            moved += first == second ? 0 : 1;
            (second == first || second == PlainGrouper.None).ShouldBeTrue($"{stay}: {first}, {second}");
        }

        moved.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("plain", "0000,00,0000", "0000,00,0000")]
    [InlineData("a-no-group", "0000,00,0000A", "0000,00,0000B")]
    [InlineData("a-refused", "0000,00,0000B", "0000,00,0000A")]
    public void No_group_is_written_as_chosen(string choice, string noGroup, string refused)
    {
        Grouper grouper = Versions.Grouper("yunnan-2022", $"ungrouped-code={choice}");

        grouper.CodesOf(new("U", "1", 50, null, null, ["X99.999"], [])).ShouldBe(noGroup);
        grouper.CodesOf(newborn with { Weight = null }).ShouldBe(refused);
    }

    [Fact]
    public void An_infant_outside_the_published_list_has_a_group_only_without_the_list()
    {
        PlainDischarge infant = new("P", "1", 0, 100, 3000, ["P07.000"], []);

        Versions.Grouper(Versions.Standard).CodesOf(infant).ShouldStartWith("MDCP,PV1,");
        Versions.Grouper(Versions.Standard, "pv1=listed").CodesOf(infant).ShouldNotStartWith("MDCP,PV1,");
    }

    [Fact]
    public void HIV_as_secondary_diagnosis_opens_its_category_only_when_all_diagnoses_count()
    {
        PlainDischarge stay = new("H", "1", 40, null, null, ["I63.900", "B20.001"], []);

        Versions.Grouper(Versions.Standard).CodesOf(stay).ShouldStartWith("MDCB,");
        Versions.Grouper(Versions.Standard, "hiv-diagnosis=any").CodesOf(stay).ShouldStartWith("MDCY,");
    }

    [Fact]
    public void A_transplant_in_second_place_is_seen_only_when_all_procedures_count()
    {
        PlainDischarge stay = new("T", "1", 40, null, null, ["I42.100"], ["37.2200", "37.5100"]);

        Versions.Grouper(Versions.Standard).CodesOf(stay).ShouldStartWith("MDCF,");
        Versions.Grouper(Versions.Standard, "pre-mdc-procedure=any").CodesOf(stay).ShouldBe("MDCA,AA1,AA19");
    }

    [Theory]
    [InlineData("chs-drg-1.1", "medical", "MDCB,BR2,BR25")]
    [InlineData("chs-drg-1.1", "ambiguous-group", "MDCB,QY,BQY")]
    [InlineData("suzhou-2023", "ambiguous-group", "MDCB,QY,BQY")]
    [InlineData("yunnan-2022", "ambiguous-group", "MDCB,QY,BQY")]
    public void An_operation_unrelated_to_the_diagnosis_gives_the_ambiguous_group_or_a_medical_one(string version, string choice, string group)
    {
        PlainDischarge stay = new("Q", "1", 60, null, null, ["I63.900"], ["47.0100"]);

        Versions.Grouper(version, $"unrelated-operation={choice}").CodesOf(stay).ShouldBe(group);
    }

    [Fact]
    public void A_reading_or_choice_that_is_not_there_is_told_with_those_that_are()
    {
        FaultList faults = new();

        GroupingReadings.Read(["hiv-diagnosis=sometimes", "colour=red", "other-sex"], TableReader.Readings(Versions.Files(Versions.Standard), faults), faults);

        faults.All.Select(fault => fault.Code).ShouldBe(["unknown-choice", "unknown-reading", "unknown-choice"]);
        faults.All[0].Hint.Zh.ShouldContain("principal");
    }

    private static IEnumerable<string> Shape(GrouperTables tables) =>
    [
        .. tables.Mdcs.Select(mdc => $"{mdc.Code} {mdc.Condition} {mdc.Ambiguous}"),
        .. tables.Rules.Select(rule => $"{rule.Code} {rule.Condition.Text}"),
        $"{tables.MdcDiagnoses.Count} {tables.RuleDiagnoses.Count} {tables.RuleProcedures.Count} {tables.Mcc.Count}",
        .. tables.Cc.Where(each => tables.Diagnoses.Text(each.Code) == "J68.200").Select(each => $"{each.Table}"),
    ];
}
