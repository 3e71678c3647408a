using System.Text.Json;
using NJsonSchema;
using Tongchou.Cli.Commands;

namespace Tongchou.Cli.Tests;

public class PolicyTests
{
    [Fact]
    public void The_published_schema_is_that_of_the_vocabulary()
    {
        foreach ((string file, string text) in PolicySchema.Texts())
        {
            string path = Path.Combine(Samples.Root, "policies", "schema", file);
            File.Exists(path).ShouldBeTrue($"{file}: run ./tongchou policy schema");
            File.ReadAllText(path).ShouldBe(text, $"{file}: run ./tongchou policy schema");
        }
    }

    [Fact]
    public async Task Each_published_schema_is_a_schema_that_a_library_can_read()
    {
        foreach ((string file, string text) in PolicySchema.Texts())
        {
            JsonSchema schema = await JsonSchema.FromJsonAsync(text);

            schema.ShouldNotBeNull(file);
        }
    }

    [Fact]
    public void The_committed_packs_are_sound()
    {
        Spoken lint = Spoken.Of("policy", "lint", "--on", "2025-06-01");

        lint.Code.ShouldBe(0, lint.Error);
        lint.Out.ShouldContain("没有问题");
    }

    [Fact]
    public void A_value_past_its_verified_date_is_told()
    {
        using JsonDocument before = JsonDocument.Parse(Spoken.Of("policy", "lint", "--json", "--on", "2025-06-01").Out);
        using JsonDocument after = JsonDocument.Parse(Spoken.Of("policy", "lint", "--json", "--on", "2027-06-01").Out);

        // The rules of 2008 on a city's own adjustment fund: whether they are still used is not known.
        before.RootElement.GetProperty("warnings").EnumerateArray().Where(warning => warning.GetProperty("stale").GetBoolean())
            .ShouldAllBe(warning => warning.GetProperty("region").GetString() == "510800" && warning.GetProperty("path").GetString()!.StartsWith("fund/adjustment/", StringComparison.Ordinal));
        after.RootElement.GetProperty("warnings").EnumerateArray().Count(warning => warning.GetProperty("stale").GetBoolean()).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Showing_a_provision_tells_its_whole_origin()
    {
        Spoken shown = Spoken.Of("policy", "show", "210900", "resident/serious-illness/bands", "--on", "2025-06-01");

        shown.Out.ShouldContain("FX2019 三");
        shown.Out.ShouldContain("阜政发〔2019〕18号");
        shown.Out.ShouldContain("被下级规定取代");
    }

    [Fact]
    public void A_region_does_not_differ_from_itself() =>
        Spoken.Of("policy", "diff", "510100@2025-01-01", "510100@2025-01-01").Out.ShouldContain("0 项规定不同");

    [Fact]
    public void Readings_tell_the_choice_the_reason_and_the_money()
    {
        using JsonDocument readings = JsonDocument.Parse(Spoken.Of("policy", "readings", "210900", "--json", "--on", "2025-06-01").Out);

        JsonElement mode = readings.RootElement.EnumerateArray().Single(each => each.GetProperty("path").GetString() == "resident/serious-illness/band-mode");
        mode.GetProperty("chosen").GetString().ShouldBe("marginal");
        mode.GetProperty("reason").GetProperty("zh").GetString().ShouldNotBeNullOrEmpty();
        mode.GetProperty("alternatives").EnumerateArray().Sum(each => each.GetProperty("billsMoved").GetInt32()).ShouldBeGreaterThan(0);
    }
}
