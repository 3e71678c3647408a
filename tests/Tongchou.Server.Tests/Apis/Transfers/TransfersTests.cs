using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Transfers;

/// <summary>A certificate goes over HTTP from the region that is left to the one that takes in.</summary>
public sealed class TransfersTests(OpenOffice open) : IClassFixture<OpenOffice>
{
    private const string From = "210900";
    private const string To = "530100";

    /// <summary>Another employee of the demonstration's tables.</summary>
    private const string Other = "999999197405050488";

    private readonly Office office = open.Office;
    private readonly HttpClient clerk = open.Clerk;

    [Fact]
    public async Task A_person_moves_with_a_certificate_and_the_line_of_days_has_no_gap_and_no_day_twice()
    {
        string person = await office.Person(clerk);
        DateOnly today = office.Desk.Today;
        JsonNode certificate = await Out(person).Good();

        JsonNode arrival = await In(person, certificate, today.AddDays(1)).Good();
        JsonNode again = await In(person, certificate, today.AddDays(1)).Good();
        JsonNode sheet = await clerk.Get($"/api/persons/{person}/transfers");

        (certificate.Text("fromRegion"), certificate.Text("toRegion"), certificate.Text("lastDay")).ShouldBe((From, To, $"{today:yyyy-MM-dd}"));
        (arrival.Text("gapDays"), arrival.Text("coverage", "from"), arrival.Text("months"), arrival.Text("carried")).ShouldBe(("0", $"{today.AddDays(1):yyyy-MM-dd}", certificate.Text("months"), "CN2023 八"));
        again.Text("coverage", "from").ShouldBe(arrival.Text("coverage", "from"));
        sheet["transfers"]!.AsArray().Select(each => each!["isIn"]!.GetValue<bool>()).ShouldBe([false, true]);
        sheet["spans"]!.AsArray().Select(span => $"{span!["region"]!["code"]} {span["scheme"]!["code"]}").ShouldBe([$"{From} employee", $"{To} employee"]);
        (sheet["gaps"]!.AsArray().Count, sheet["doubled"]!.AsArray().Count).ShouldBe((0, 0));
        (await office.Audited("read-transfers")).Count(row => row.PersonId == person).ShouldBe(1);
    }

    [Fact]
    public async Task A_gap_is_told_in_days_and_a_changed_certificate_or_an_overlap_is_refused()
    {
        string person = await office.Person(clerk, Other);
        DateOnly today = office.Desk.Today;
        JsonNode certificate = await Out(person).Good();
        JsonNode changed = JsonNode.Parse(certificate.ToJsonString())!;
        changed["account"] = "999999.00";

        (await In(person, changed, today.AddDays(1)).Codes()).ShouldBe(["wrong-digest"]);
        (await In(person, certificate, today).Codes()).ShouldBe(["overlap"]);
        (await clerk.PostAsJsonAsync($"/api/persons/{person}/transfers/out", new { region = From, to = "x", lastDay = "soon" }).Codes()).ShouldBe(["bad-day", "bad-certificate"]);
        JsonNode arrival = await In(person, certificate, today.AddDays(11)).Good();
        JsonNode sheet = await clerk.Get($"/api/persons/{person}/transfers");

        arrival.Text("gapDays").ShouldBe("10");
        JsonNode gap = sheet["gaps"]!.AsArray().ShouldHaveSingleItem()!;
        (gap.Text("from"), gap.Text("to"), gap.Text("days")).ShouldBe(($"{today.AddDays(1):yyyy-MM-dd}", $"{today.AddDays(10):yyyy-MM-dd}", "10"));
    }

    private Task<HttpResponseMessage> Out(string person) => clerk.PostAsJsonAsync($"/api/persons/{person}/transfers/out", new { region = From, to = To, lastDay = $"{office.Desk.Today:yyyy-MM-dd}" });

    private Task<HttpResponseMessage> In(string person, JsonNode certificate, DateOnly from) =>
        clerk.PostAsJsonAsync($"/api/persons/{person}/transfers/in", new { certificate, region = To, group = "active", from = $"{from:yyyy-MM-dd}", employer = "例单位" });
}
