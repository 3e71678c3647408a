using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.PersonFiles;

/// <summary>A person's file over HTTP: its line of time, leaving, documents and merges.</summary>
public sealed class FilesTests : IAsyncLifetime
{
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
    public async Task The_line_of_time_holds_no_certificate_number_and_every_look_is_in_the_audit()
    {
        string id = await office.Person(clerk);
        await office.Settle(id);

        string text = await clerk.GetStringAsync($"/api/persons/{id}/timeline");

        text.ShouldNotContain(Office.Identity);
        JsonNode form = JsonNode.Parse(text)!;
        string[] kinds = [.. form["entries"]!.AsArray().Select(entry => entry!["kind"]!["code"]!.ToString()).Distinct()];
        kinds.ShouldBeSubsetOf(["identity", "fact", "coverage", "dues", "filing", "visit", "settlement", "merge"]);
        new[] { "identity", "coverage", "visit", "settlement" }.ShouldBeSubsetOf(kinds);
        (await office.Audited("read-timeline")).ShouldHaveSingleItem().PersonId.ShouldBe(id);
        JsonNode.Parse(await clerk.GetStringAsync($"/api/persons/{id}/timeline?knownOn=2001-01-01"))!["entries"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_known_of_a_person_is_noted_and_taken_back_with_a_reason()
    {
        string id = await office.Person(clerk);
        object household = new { region = "530100", kind = "household", code = "H-7", name = "例户", source = "户口簿" };

        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/facts", new { region = "1", kind = "home", code = "", from = "soon", source = "" }))).ShouldBe(["bad-region", "bad-kind", "bad-day"]);
        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/facts", new { region = "530100", kind = "usual-residence", code = "昆明", source = "" }))).ShouldBe(["bad-area", "no-source"]);
        JsonNode noted = await Good(await clerk.PostAsJsonAsync($"/api/persons/{id}/facts", household));
        JsonNode fact = noted["entries"]!.AsArray().Single(entry => entry!["kind"]!["code"]!.ToString() == "fact" && entry["what"]!["zh"]!.ToString() == "家庭户:例户")!;
        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/facts", household))).ShouldBe(["noted-before"]);
        await Good(await clerk.PostAsJsonAsync($"/api/persons/{await office.Person(clerk, "999999198201131248")}/facts", household));
        JsonNode sheet = await Good(await clerk.PostAsJsonAsync("/api/households/standing", new { region = "530100", year = $"{office.Desk.Today.Year + 1}", person = id }));
        sheet["hasHousehold"]!.GetValue<bool>().ShouldBeTrue();

        JsonNode back = await Good(await clerk.PostAsJsonAsync($"/api/persons/{id}/facts/{fact["id"]}/withdrawal", new { reason = "登记错人" }));

        back["entries"]!.AsArray().Single(entry => entry!["id"]!.ToString() == fact["id"]!.ToString())!["stands"]!.GetValue<bool>().ShouldBeFalse();
        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/facts/{fact["id"]}/withdrawal", new { reason = "" }))).ShouldBe(["unknown-fact"]);
        (await office.Audited("take-fact-back")).ShouldHaveSingleItem().Detail.ShouldBe("登记错人");
    }

    [Fact]
    public async Task A_person_leaves_and_the_departure_is_taken_back_with_a_reason()
    {
        string id = await office.Person(clerk);
        string day = $"{office.Desk.Today:yyyy-MM-dd}";

        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/departure", new { kind = "gone", day = "2026-02-30", source = "户籍" }))).ShouldBe(["unknown-word", "bad-day"]);
        JsonNode left = await Good(await clerk.PostAsJsonAsync($"/api/persons/{id}/departure", new { kind = "deceased", day, source = "户籍注销证明" }));
        left["departure"]!["day"]!.ToString().ShouldBe(day);
        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/departure", new { kind = "deceased", day, source = "户籍注销证明" }))).ShouldBe(["left-before"]);
        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/departure/undoing", new { reason = "" }))).ShouldBe(["no-reason"]);

        JsonNode back = await Good(await clerk.PostAsJsonAsync($"/api/persons/{id}/departure/undoing", new { reason = "登记错人" }));

        back["departure"].ShouldBeNull();
        back["person"]!["cover"]!["covered"]!.GetValue<bool>().ShouldBeTrue();
        (await office.Audited("return-person")).ShouldHaveSingleItem().Detail.ShouldBe("登记错人");
    }

    [Fact]
    public async Task Another_document_leads_to_the_person_and_a_wrong_one_is_refused()
    {
        string id = await office.Person(clerk);

        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{id}/documents", new { document = "resident-card", number = "999999197001010018" }))).ShouldBe(["identity-number"]);
        await Good(await clerk.PostAsJsonAsync($"/api/persons/{id}/documents", new { document = "passport", number = "EZ0000001" }));

        (await office.Person(clerk, "EZ0000001")).ShouldBe(id);
        (await office.Person(clerk)).ShouldBe(id);
    }

    [Fact]
    public async Task A_merge_is_entered_by_one_and_decided_by_another()
    {
        string id = await office.Person(clerk);

        HttpResponseMessage same = await clerk.PostAsJsonAsync($"/api/persons/{id}/merge-requests", new { absorbed = id, reason = "同一人两份档案" });
        HttpResponseMessage nobody = await clerk.PostAsJsonAsync($"/api/persons/{id}/merge-requests", new { absorbed = "P0", reason = "同一人两份档案" });
        HttpResponseMessage split = await clerk.PostAsJsonAsync($"/api/persons/{id}/split-requests", new { reason = "并错了人" });

        (await Codes(same)).ShouldBe(["same-person"]);
        nobody.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Codes(split)).ShouldBe(["not-merged"]);
        (await reviewer.PostAsJsonAsync($"/api/persons/{id}/merge-requests", new { absorbed = id, reason = "同一人两份档案" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reviewer.PostAsJsonAsync("/api/merge-requests/5000000000000001/decision", new { approve = true })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        JsonNode.Parse(await reviewer.GetStringAsync("/api/merge-requests"))!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_own_view_tells_cover_and_what_is_next_and_nothing_else()
    {
        string id = await office.Person(clerk);

        JsonNode own = await Good(await clerk.GetAsync($"/api/own-view/{id}"));

        own["covered"]!.GetValue<bool>().ShouldBeTrue();
        own["name"]!.ToString().ShouldBe(Office.PersonName);
        own.AsObject().Select(each => each.Key).ShouldBeSubsetOf(["name", "covered", "region", "scheme", "until", "next"]);
        (await office.Audited("read-own-view")).ShouldHaveSingleItem().PersonId.ShouldBe(id);
    }

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<IEnumerable<string>> Codes(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict, text);
        return JsonNode.Parse(text)!["faults"]!.AsArray().Select(fault => fault!["code"]!.ToString());
    }
}
