using System.Text.Json;

namespace Tongchou.Cli.Tests;

public class DuesTests
{
    [Fact]
    public void The_subsidy_is_shown_government_by_government_with_the_clause_of_each_share()
    {
        Spoken said = Spoken.Given("", "dues", "subsidy", "--region", "530100", "--year", "2023", "--people", "1000001");

        said.Code.ShouldBe(0);
        said.Out.ShouldContain("1,000,001 人 = 640,000,640.00 元");
        said.Out.ShouldContain("512,000,512.00");
        said.Out.ShouldContain("CN2023 一");
        said.Out.ShouldContain("示例值");
    }

    [Fact]
    public void As_JSON_the_parts_add_up_to_the_total()
    {
        using JsonDocument answer = JsonDocument.Parse(Spoken.Given("", "dues", "subsidy", "--region", "210900", "--year", "2026", "--people", "1234567", "--json").Out);

        answer.RootElement.GetProperty("governments").EnumerateArray().Sum(part => Amount(part, "amount")).ShouldBe(Amount(answer.RootElement, "total"));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        Spoken refused = Spoken.Given("", "dues", "subsidy", "--region", "99", "--year", "1", "--people", "-1");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("unknown-region");
        refused.Error.ShouldContain("bad-year");
        refused.Error.ShouldContain("bad-people");
    }

    [Fact]
    public void A_year_before_any_standard_is_refused() =>
        Spoken.Given("", "dues", "subsidy", "--region", "510100", "--year", "2022", "--people", "5").Error.ShouldContain("no-subsidy");

    private static decimal Amount(JsonElement element, string name) => decimal.Parse(element.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
