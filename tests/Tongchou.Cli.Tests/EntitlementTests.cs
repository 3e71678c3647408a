using System.Text.Json;

namespace Tongchou.Cli.Tests;

public class EntitlementTests
{
    private const string TwoYearsMissed = """{ "region": "530800", "person": { "born": "1990-02-17", "dues": { "resident": [ { "year": 2024, "paidOn": "2023-12-05" } ] } } }""";
    private const string FourYearsMissed = """{ "region": "530800", "person": { "born": "1990-02-17", "dues": { "resident": [ { "year": 2024, "paidOn": "2023-12-05" } ] } } }""";

    [Fact]
    public void Paying_now_tells_the_price_and_the_day_cover_begins()
    {
        using JsonDocument answer = JsonDocument.Parse(Spoken.Given(TwoYearsMissed, "entitlement", "-", "--on", "2026-11-21", "--year", "2027", "--json").Out);

        JsonElement[] quotes = [.. answer.RootElement.GetProperty("offer").GetProperty("quotes").EnumerateArray()];
        quotes[0].GetProperty("coveredFrom").GetString().ShouldBe("2027-05-01");
        quotes[1].GetProperty("coveredFrom").GetString().ShouldBe("2027-04-01");
        quotes[1].GetProperty("helps").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void A_repair_without_effect_is_warned_of_before_money_is_taken()
    {
        Spoken answer = Spoken.Given(FourYearsMissed, "entitlement", "-", "--on", "2028-11-21", "--year", "2029");

        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("请勿收款");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "region": "990000", "person": {} }""")]
    [InlineData("""{ "region": "530800", "person": { "dues": { "resident": [ { "year": "soon" } ] } } }""")]
    [InlineData("nonsense")]
    public void What_cannot_be_answered_is_refused_with_sentences(string question)
    {
        Spoken refused = Spoken.Given(question, "entitlement", "-");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("✗");
    }
}
