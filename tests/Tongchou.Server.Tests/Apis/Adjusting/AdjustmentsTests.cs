using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Adjusting;

/// <summary>The demonstration's province: its remittance is booked, its distribution waits.</summary>
public sealed class AdjustmentsTests : IAsyncLifetime
{
    private Office office = null!;
    private HttpClient accountant = null!;
    private HttpClient reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        accountant = await office.SignedIn("accountant");
        reviewer = await office.SignedIn("reviewer");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_distribution_that_waits_is_read_city_by_city_approved_by_another_and_stands_in_the_books()
    {
        JsonNode list = await accountant.Get("/api/adjustments");
        string id = Waiting(list)["id"]!.ToString();
        JsonNode sheet = await reviewer.Get($"/api/adjustments/{id}");

        list["region"]!.ToString().ShouldBe("510000");
        list["runs"]!.AsArray().Select(run => (run!["stage"]!["code"]!.ToString(), run["state"]!["code"]!.ToString(), run["isBooked"]!.GetValue<bool>())).ShouldBe([("pay", "entered", false), ("remit", "approved", true)]);
        sheet["barred"]!.AsArray().ShouldBeEmpty();
        foreach (JsonNode? scheme in sheet["result"]!["schemes"]!.AsArray())
        {
            scheme!["proofs"]!.AsArray().ShouldAllBe(proof => proof!["holds"]!.GetValue<bool>());
            scheme["cities"]!.AsArray().Sum(city => Amount(city!["received"])).ShouldBe(Amount(scheme["distributed"]));
        }

        (await accountant.PostAsJsonAsync($"/api/adjustments/{id}/decision", new { approve = true })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        JsonNode approved = await Good(await Decide(id, true));
        (approved["state"]!["code"]!.ToString(), approved["isBooked"]!.GetValue<bool>()).ShouldBe(("approved", true));
        (await Codes(await Decide(id, true))).ShouldBe("task-decided");
        (await reviewer.Get($"/api/adjustments/{id}"))["shares"]!.AsArray().Where(share => share!["what"]!["code"]!.ToString() == "down").Sum(share => Amount(share!["change"])).ShouldBe(sheet["result"]!["schemes"]!.AsArray().Sum(scheme => Amount(scheme!["distributed"])));
    }

    [Fact]
    public async Task A_run_is_amended_from_its_own_figures_and_returned_with_a_reason()
    {
        string id = Waiting(await accountant.Get("/api/adjustments"))["id"]!.ToString();
        JsonNode figures = (await accountant.Get($"/api/adjustments/{id}"))["figures"]!;

        (await Codes(await Decide(id, false))).ShouldBe("no-reason");
        (await Good(await Decide(id, false, "漏报违规损失")))["state"]!["code"]!.ToString().ShouldBe("returned");
        (await reviewer.Get($"/api/adjustments/{id}"))["run"]!["answer"]!.ToString().ShouldBe("漏报违规损失");
        figures["cities"]!.AsArray()[0]!["employee"]!["pooledIncome"] = "38000000010.00";
        (await Codes(await WorkOut("pay", figures.ToJsonString()))).ShouldBe("remittance-differs");
        JsonNode corrected = await Good(await WorkOut("remit", figures.ToJsonString(), enter: true));
        corrected["shares"]!.AsArray().Single(share => Amount(share!["change"]) != 0)!["change"]!.ToString().ShouldBe("1.00");
        corrected["run"]!["previous"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_breakdown_is_a_sheet_and_what_is_wrong_is_told_at_once()
    {
        string id = Waiting(await accountant.Get("/api/adjustments"))["id"]!.ToString();

        HttpResponseMessage sheet = await reviewer.GetAsync($"/api/adjustments/{id}/statement?language=en&city=510300");
        sheet.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sheet.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("PK"u8).ShouldBeTrue();
        (await reviewer.GetAsync($"/api/adjustments/{id}/statement?city=999900")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Codes(await accountant.PostAsJsonAsync("/api/adjustments", new { stage = "sideways", day = "tomorrow", figures = "", enter = false }))).ShouldBe("bad-stage bad-day no-figures");
        (await Codes(await WorkOut("remit", "{ oops"))).ShouldBe("bad-json");
        (await Codes(await accountant.GetAsync("/api/adjustments/figures?region=x&year=x"))).ShouldBe("bad-region bad-year");
        (await reviewer.GetAsync("/api/adjustments/5000000000000001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Figures_are_gathered_from_the_books_of_the_year_that_runs()
    {
        JsonNode figures = await accountant.Get($"/api/adjustments/figures?region=510000&year={office.Clock.GetUtcNow().Year}");

        // What the demonstration remitted came in as dues first; the adjustment itself is no expenditure.
        JsonNode city = figures["cities"]!.AsArray().Single(each => each!["city"]!.ToString() == "510300")!;
        Amount(city["employee"]!["pooledIncome"]).ShouldBe(150_000_000m);
        Amount(city["employee"]!["expenditure"]).ShouldBe(0m);
        figures["schemes"]!["resident"]!["reserve"]!.ToString().ShouldBe("180000000.00");
    }

    [Fact]
    public async Task A_sandbox_is_played_from_the_figures_of_a_run()
    {
        JsonNode figures = (await reviewer.Get($"/api/adjustments/{Waiting(await reviewer.Get("/api/adjustments"))["id"]}"))["figures"]!;
        figures["sandbox"] = new JsonObject { ["years"] = "3", ["incomeGrowth"] = "4%", ["expenditureGrowth"] = "6%", ["breaches"] = new JsonArray(new JsonObject { ["year"] = "2025", ["city"] = "510300", ["amount"] = "1000.00" }) };

        JsonNode played = await Good(await reviewer.PostAsJsonAsync("/api/adjustment-sandbox", new { input = figures.ToJsonString() }));
        figures["sandbox"]!["breaches"]![0]!["year"] = "2050";
        string codes = await Codes(await reviewer.PostAsJsonAsync("/api/adjustment-sandbox", new { input = figures.ToJsonString() }));

        (played["from"]!.GetValue<int>(), played["to"]!.GetValue<int>(), played["holds"]!.GetValue<bool>()).ShouldBe((2024, 2026, true));
        played["schemes"]!.AsArray().Count.ShouldBe(2);
        codes.ShouldBe("year-outside");
    }

    private static JsonNode Waiting(JsonNode list) => list["runs"]!.AsArray().First(run => run!["state"]!["code"]!.ToString() == "entered")!;

    private Task<HttpResponseMessage> WorkOut(string stage, string figures, bool enter = false) => accountant.PostAsJsonAsync("/api/adjustments", new { stage, figures, enter });

    private Task<HttpResponseMessage> Decide(string id, bool approve, string? answer = null) => reviewer.PostAsJsonAsync($"/api/adjustments/{id}/decision", new { approve, answer });

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> Codes(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        return string.Join(' ', JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["faults"]!.AsArray().Select(fault => fault!["code"]!.ToString()));
    }

    private static decimal Amount(JsonNode? of) => decimal.Parse(of!.ToString(), CultureInfo.InvariantCulture);
}
