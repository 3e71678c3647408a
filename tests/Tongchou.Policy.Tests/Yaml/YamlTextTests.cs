using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Tests.Yaml;

public class YamlTextTests
{
    [Theory]
    [InlineData("a: 1\nb: [\n", "yaml-syntax", 3, 1)]
    [InlineData("a: 1\n  b: 2\n", "yaml-syntax", 2, 4)]
    [InlineData("a: \"open\n", "yaml-syntax", 1, 4)]
    [InlineData("", "yaml-empty", 1, 1)]
    [InlineData("# nothing but a remark\n", "yaml-empty", 1, 1)]
    [InlineData("a: 1\n---\nb: 2\n", "yaml-second-document", 2, 1)]
    [InlineData("a: &x 1\n", "yaml-anchor", 1, 4)]
    [InlineData("a: 1\na: 2\n", "yaml-duplicate-key", 2, 1)]
    [InlineData("? [a, b]\n: 1\n", "yaml-key", 1, 3)]
    public void A_broken_file_is_a_fault_with_its_line_and_column(string text, string code, int line, int column)
    {
        FaultList faults = new();

        YamlText.Read(new("city/care/year.yaml", text), faults);

        Fault fault = faults.All[0];
        (fault.Code, fault.Place.File, fault.Place.Line, fault.Place.Column).ShouldBe((code, "city/care/year.yaml", line, column));
        fault.Message.En.ShouldNotBeEmpty();
        fault.Hint.IsEmpty.ShouldBe(code is "yaml-empty" or "yaml-key");
    }

    [Fact]
    public void A_value_knows_its_path()
    {
        Node node = YamlText.Read(new("f.yaml", "a:\n  - b: 1\n  - b: [x, y]\n"), new())!;

        Node second = ((MapNode)((ListNode)((MapNode)node)["a"]!).Items[1])["b"]!;
        Node inner = ((ListNode)second).Items[1];

        inner.Place.ShouldBe(new Place("f.yaml", 3, 12, "a[2].b[2]"));
    }

    [Fact]
    public void Nesting_beyond_all_reason_is_a_fault_and_no_crash()
    {
        FaultList faults = new();

        YamlText.Read(new("f.yaml", string.Concat("a: ", new string('[', 100_000))), faults).ShouldBeNull();

        faults.All.ShouldHaveSingleItem().Code.ShouldBe("yaml-syntax");
    }

    [Fact]
    public void A_file_too_large_is_refused_unread()
    {
        FaultList faults = new();

        YamlText.Read(new("f.yaml", new string('#', YamlText.LongestText + 1)), faults).ShouldBeNull();

        faults.All.ShouldHaveSingleItem().Code.ShouldBe("yaml-too-large");
    }

    [Fact]
    public void An_alias_is_no_way_to_multiply_a_file()
    {
        FaultList faults = new();

        YamlText.Read(new("f.yaml", "a: &a [x, x]\nb: [*a, *a, *a]\n"), faults);

        faults.All.Select(fault => fault.Code).Distinct().ShouldBe(["yaml-anchor"]);
    }
}
