using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Agreements;

/// <summary>Agreements of a demonstration: one soon to end, one suspended, one applied for.</summary>
public sealed class AgreementsTests : IAsyncLifetime
{
    private const string Hospital = "H21090000001";
    private Office office = null!;
    private HttpClient clerk = null!;
    private HttpClient reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        clerk = await office.SignedIn("operator");
        reviewer = await office.SignedIn("reviewer");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_demonstration_has_an_agreement_in_each_state_and_the_filters_find_it()
    {
        (await clerk.Get("/api/agreements?ending=true")).AsArray().ShouldHaveSingleItem()!["soonToEnd"]!.GetValue<bool>().ShouldBeTrue();
        (await clerk.Get("/api/agreements?state=applied")).AsArray().ShouldHaveSingleItem()!["waiting"]!.GetValue<int>().ShouldBe(1);
        (await clerk.Get("/api/agreements?state=suspended")).AsArray().Count.ShouldBeGreaterThan(0);
        (await Codes(await clerk.GetAsync("/api/agreements?state=wild"))).ShouldBe("bad-state");
    }

    [Fact]
    public async Task A_suspension_holds_when_another_approves_it_and_the_sheet_tells_who_did_what()
    {
        JsonNode entered = await Good(await Enter(new { move = "suspend", reason = "违规收费" }));
        string id = entered["id"]!.ToString();

        State(await clerk.Get($"/api/agreements/{Hospital}")).ShouldBe("in-force");
        (await Codes(await Enter(new { move = "suspend", reason = " " }))).ShouldBe("no-reason");
        (await Codes(await reviewer.PostAsJsonAsync($"/api/agreement-tasks/{id}/decision", new { approve = false, answer = "" }))).ShouldBe("no-reason");
        await Good(await reviewer.PostAsJsonAsync($"/api/agreement-tasks/{id}/decision", new { approve = true }));
        JsonNode sheet = await clerk.Get($"/api/agreements/{Hospital}");
        State(sheet).ShouldBe("suspended");
        JsonNode last = sheet["steps"]!.AsArray()[^1]!;
        (last["enteredBy"]!.ToString(), last["approvedBy"]!.ToString(), last["reason"]!.ToString()).ShouldBe(("operator", "reviewer", "违规收费"));
        (await Codes(await Enter(new { move = "renew", from = "2027-01-01", to = "2027-12-31" }))).ShouldBe("out-of-order");
    }

    [Fact]
    public async Task A_signed_text_is_read_by_its_digest()
    {
        string institution = (await clerk.Get("/api/agreements?ending=true")).AsArray()[0]!["institution"]!.ToString();
        string digest = (await clerk.Get($"/api/agreements/{institution}"))["steps"]!.AsArray().Select(step => step!["digest"]?.ToString()).Single(each => each is not null)!;

        JsonNode text = await reviewer.Get($"/api/agreement-texts/{digest}");

        text["isWhole"]!.GetValue<bool>().ShouldBeTrue();
        text["text"]!.ToString().ShouldContain(institution);
    }

    [Fact]
    public async Task A_years_points_become_a_grade_and_a_share_of_the_deposit()
    {
        int year = (await clerk.Get("/api/appraisals"))["year"]!.GetValue<int>();
        JsonNode[] items = [.. (await clerk.Get("/api/appraisals"))["sheet"]!["items"]!.AsArray().Select(item => item!)];
        object[] scores = [.. items.Select(item => (object)new { item = item["code"]!.ToString(), points = item["points"]!.GetValue<int>() })];

        string id = (await Good(await clerk.PostAsJsonAsync("/api/appraisals", new { institution = "H21090000003", year, scores })))["id"]!.ToString();
        (await Codes(await clerk.PostAsJsonAsync("/api/appraisals", new { institution = "H21090000003", year, scores = scores.Take(1) }))).ShouldStartWith("item-missing");
        await Good(await reviewer.PostAsJsonAsync($"/api/agreement-tasks/{id}/decision", new { approve = true }));

        JsonNode row = (await clerk.Get($"/api/appraisals?year={year}"))["rows"]!.AsArray().Single(each => each!["institution"]!.ToString() == "H21090000003")!;
        (row["points"]!.GetValue<int>(), row["grade"]!["code"]!.ToString(), row["returned"]!.ToString()).ShouldBe((100, "excellent", "100%"));
    }

    private static string State(JsonNode sheet) => sheet["line"]!["state"]!["code"]!.ToString();
    private Task<HttpResponseMessage> Enter(object step) => clerk.PostAsJsonAsync($"/api/agreements/{Hospital}/steps", step);

    private static async Task<string> Codes(HttpResponseMessage answer) => string.Join(' ', (await answer.Problem()).Faults.Select(fault => fault.Code));

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }
}
