using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests.Yaml;

public class NodeReadingTests
{
    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-2-9", false)]
    [InlineData("2024-06-31", false)]
    [InlineData("1989-12-31", false)]
    [InlineData("2201-01-01", false)]
    [InlineData("01.02.2024", false)]
    public void A_date_must_exist_and_be_written_in_full(string text, bool good)
    {
        FaultList faults = new();

        DateOnly? date = new ScalarNode(Place.At("from"), text).AsDate(faults);

        (date is not null).ShouldBe(good);
        faults.All.Select(fault => fault.Code).ShouldBe(good ? [] : ["bad-date"]);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("24", 24)]
    [InlineData("25", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999999", null)]
    public void A_count_lies_within_its_range(string text, int? number)
    {
        FaultList faults = new();

        new ScalarNode(Place.At("months"), text).AsCount(faults, 0, 24).ShouldBe(number);

        faults.IsEmpty.ShouldBe(number is not null);
    }

    [Fact]
    public void An_unknown_word_tells_which_there_are()
    {
        FaultList faults = new();

        new ScalarNode(Place.At("standing"), "offical").AsWord<Standing>(faults).ShouldBeNull();

        Fault fault = faults.All.ShouldHaveSingleItem();
        fault.Code.ShouldBe("unknown-word");
        fault.Hint.En.ShouldContain("official, stated, secondary, illustrative");
    }

    [Theory]
    [InlineData("FX2019 二(三)", true)]
    [InlineData("FX2019", false)]
    [InlineData("FX2019 ", false)]
    [InlineData(" 三", false)]
    public void A_clause_is_a_document_and_an_item(string text, bool good)
    {
        FaultList faults = new();

        Clause? clause = new ScalarNode(Place.At("cite"), text).AsClause(faults);

        (clause is not null).ShouldBe(good);
        faults.IsEmpty.ShouldBe(good);
    }
}
