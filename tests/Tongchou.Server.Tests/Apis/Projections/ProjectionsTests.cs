using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Projections;

/// <summary>Projection, solver and back test over HTTP.</summary>
public sealed class ProjectionsTests(OpenOffice open) : IClassFixture<OpenOffice>
{
    private readonly HttpClient clerk = open.Clerk;

    [Fact]
    public async Task The_input_at_hand_is_projected_with_a_band_around_every_year()
    {
        JsonNode choices = await clerk.GetAsync("/api/projections").Good();
        JsonNode input = choices["inputs"]!.AsArray().Single()!["input"]!;

        JsonNode result = await Post("?years=12", input).Good();
        JsonNode drawn = await Post("?years=5&draws=20&seed=7", input).Good(), again = await Post("?years=5&draws=20&seed=7", input).Good();

        result["schemes"]!.AsArray().Count.ShouldBe(2);
        foreach (JsonNode? year in result["schemes"]!.AsArray().SelectMany(scheme => scheme!["years"]!.AsArray()))
        {
            decimal.Parse(year!.Text("lowBalance")).ShouldBeLessThanOrEqualTo(decimal.Parse(year!.Text("balance")));
            decimal.Parse(year!.Text("balance")).ShouldBeLessThanOrEqualTo(decimal.Parse(year!.Text("highBalance")));
        }

        result["schemes"]![0]!["years"]!.AsArray().Count.ShouldBe(12);
        result["caveats"]!.AsArray().ShouldNotBeEmpty();
        drawn.ToJsonString().ShouldBe(again.ToJsonString());
    }

    [Fact]
    public async Task A_changed_assumption_changes_the_balance_and_a_lever_is_solved_for()
    {
        JsonNode input = (await clerk.GetAsync("/api/projections").Good())["inputs"]![0]!["input"]!;
        JsonNode dearer = input.DeepClone();
        dearer["employee"]!["costGrowth"] = "9%";

        JsonNode usual = await Post("?years=10", input).Good(), then = await Post("?years=10", dearer).Good();
        JsonNode solved = await Post("/solution?lever=reimbursement&scheme=resident&least=6&most=9&years=10", input).Good();

        decimal.Parse(then["schemes"]![0]!["years"]![9]!.Text("balance")).ShouldBeLessThan(decimal.Parse(usual["schemes"]![0]!["years"]![9]!.Text("balance")));
        (solved.Text("least"), solved.Text("most"), solved["boundsAsked"]!.GetValue<bool>()).ShouldBe(("6", "9", true));
        solved["yearly"]!.AsArray().Count.ShouldBe(9);
    }

    [Fact]
    public async Task The_back_test_tells_the_error_of_every_series()
    {
        JsonNode input = (await clerk.GetAsync("/api/projections").Good())["inputs"]![0]!["input"]!;

        JsonNode test = await Post("/back-test?from=2021", input).Good();

        test["means"]!.AsArray().Count.ShouldBeGreaterThan(4);
        test["rows"]!.AsArray().ShouldAllBe(row => row!["year"]!.GetValue<int>() > 2021);
    }

    [Fact]
    public async Task What_is_wrong_with_a_question_is_told_at_once_and_by_place()
    {
        JsonNode input = (await clerk.GetAsync("/api/projections").Good())["inputs"]![0]!["input"]!.DeepClone();
        (await Post("?years=61&draws=501&seed=-1", input).Codes()).ShouldBe(["bad-years", "bad-draws", "bad-seed"]);
        (await Post("/solution?lever=luck&least=9&most=6&hold=never", input).Codes()).ShouldBe(["bad-lever", "bad-hold", "bad-months"]);
        input["employee"]!["ratio"] = "172%";
        input["resident"]!["costGrowth"] = "much";

        string[] codes = await Post("", input).Codes();

        codes.Length.ShouldBe(2);
        (await Post("", JsonValue.Create("x")!).Codes()).ShouldNotBeEmpty();
    }

    private Task<HttpResponseMessage> Post(string path, JsonNode input) =>
        clerk.PostAsync($"/api/projections{path}", new StringContent(input.ToJsonString(), Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
