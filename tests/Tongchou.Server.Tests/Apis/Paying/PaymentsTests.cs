using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Paying;

/// <summary>The demonstration's hospitals are paid for the month its stays were settled in.</summary>
public sealed class PaymentsTests : IAsyncLifetime
{
    private const string Region = "210900";
    private Office office = null!;
    private HttpClient accountant = null!;
    private HttpClient reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        office.Clock.Step(TimeSpan.FromDays(32));
        accountant = await office.SignedIn("accountant");
        reviewer = await office.SignedIn("reviewer");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_month_is_worked_out_entered_approved_and_stands_in_the_balances()
    {
        JsonNode look = await Good(await WorkOut("2026-03"));
        JsonNode entered = await Good(await WorkOut("2026-03", enter: true));
        string id = entered["run"]!["id"]!.ToString();

        look["run"]!["id"].ShouldBeNull();
        JsonNode institution = entered["institutions"]!.AsArray()[0]!;
        institution["lines"]!.AsArray().Sum(line => Amount(line!["amount"])).ShouldBe(Amount(institution["target"]));
        (await Code(await Decide(accountant, id, true))).ShouldBe(HttpStatusCode.Forbidden);
        JsonNode approved = await Good(await Decide(reviewer, id, true));
        (approved["state"]!["code"]!.ToString(), approved["decidedBy"]!.ToString()).ShouldBe(("approved", "reviewer"));
        (await Codes(await Decide(reviewer, id, true))).ShouldBe("task-decided");
        JsonNode[] balances = [.. (await accountant.Get($"/api/provider-balances?region={Region}&scheme=employee")).AsArray().Select(each => each!)];
        balances.Single(each => each["institution"]!.ToString() == institution["institution"]!.ToString())["advanced"]!.ToString().ShouldBe(institution["target"]!.ToString());
        (await accountant.Get($"/api/payment-runs?region={Region}"))["runs"]!.AsArray().Select(run => run!["id"]!.ToString()).ShouldContain(id);
    }

    [Fact]
    public async Task A_run_is_returned_with_a_reason_and_shown_as_a_sheet()
    {
        string id = (await Good(await WorkOut("2026-03", enter: true)))["run"]!["id"]!.ToString();

        HttpResponseMessage sheet = await reviewer.GetAsync($"/api/payment-runs/{id}/statement?language=en");
        (await Codes(await Decide(reviewer, id, false))).ShouldBe("no-reason");
        JsonNode returned = await Good(await Decide(reviewer, id, false, "金额待核"));

        sheet.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sheet.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("PK"u8).ShouldBeTrue();
        (await reviewer.GetAsync($"/api/payment-runs/{id}/statement?institution=H99999999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        returned["state"]!["code"]!.ToString().ShouldBe("returned");
        JsonNode opened = await reviewer.Get($"/api/payment-runs/{id}");
        (opened["run"]!["answer"]!.ToString(), opened["run"]!["mayDecide"]!.GetValue<bool>()).ShouldBe(("金额待核", false));
    }

    [Fact]
    public async Task What_can_not_be_worked_out_is_refused_with_all_that_is_wrong()
    {
        (await Codes(await accountant.PostAsJsonAsync("/api/payment-runs", new { region = "x", scheme = "x", stage = "year", period = "2026-03", budget = "-1", enter = false })))
            .ShouldBe("bad-region bad-scheme bad-period bad-amount");
        (await Codes(await WorkOut("2026-04"))).ShouldBe("period-not-over");
        (await Codes(await accountant.PostAsJsonAsync("/api/payment-runs", new { region = Region, scheme = "employee", stage = "year", period = "2026", enter = false }))).ShouldBe("period-not-over no-budget");
        (await reviewer.PostAsJsonAsync("/api/payment-runs", new { region = Region, scheme = "employee", stage = "month", period = "2026-03", enter = true })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reviewer.GetAsync("/api/payment-runs/5000000000000001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Stays_without_a_list_are_told_and_never_paid()
    {
        office.Clock.Step(TimeSpan.FromDays(300));
        accountant = await office.SignedIn("accountant");

        string codes = await Codes(await accountant.PostAsJsonAsync("/api/payment-runs", new { region = Region, scheme = "employee", stage = "year", period = "2026", budget = "100000", method = "drg-points", enter = false }));
        JsonNode perItem = await Good(await accountant.PostAsJsonAsync("/api/payment-runs", new { region = Region, scheme = "employee", stage = "year", period = "2026", budget = "1000000", method = "per-item", enter = false }));

        codes.ShouldStartWith("nothing-to-pay no-list");
        perItem["cases"]!["refused"]!.GetValue<int>().ShouldBe(0);
        perItem["uses"]!.AsArray().Sum(line => Amount(line!["amount"])).ShouldBe(1_000_000m);
    }

    [Fact]
    public async Task A_month_of_care_that_no_group_pays_for_is_paid_by_the_fund_that_bears_it()
    {
        JsonNode run = await Good(await Items("2026-03", "employee-accounts", enter: true));
        await Good(await Decide(reviewer, run["run"]!["id"]!.ToString(), true));

        JsonNode institution = run["institutions"]!.AsArray()[0]!;
        (run["run"]!["stage"]!["code"]!.ToString(), run["run"]!["fund"]!["code"]!.ToString()).ShouldBe(("items", "employee-accounts"));
        institution["lines"]!.AsArray().Sum(line => Amount(line!["amount"])).ShouldBe(Amount(institution["target"]));
        JsonNode[] balances = [.. (await accountant.Get($"/api/provider-balances?region={Region}&scheme=employee&fund=employee-accounts")).AsArray().Select(each => each!)];
        balances.Single(each => each["institution"]!.ToString() == institution["institution"]!.ToString())["paid"]!.ToString().ShouldBe(institution["target"]!.ToString());
        (await Codes(await Items("2026-03", "supplementary"))).ShouldBe("insurers-own");
        (await Codes(await Items("2026-03", "cats"))).ShouldBe("bad-fund");
    }

    [Fact]
    public async Task A_year_takes_published_tables_along_and_refuses_what_belongs_to_another()
    {
        office.Clock.Step(TimeSpan.FromDays(300));
        accountant = await office.SignedIn("accountant");
        string hospital = (await Good(await Year("per-item", null)))["institutions"]!.AsArray()[0]!["institution"]!.ToString();

        JsonNode run = await Good(await Year("per-item", Order("210900", "1000000"), ("providers.csv", $"hospital,scheme,refused\n{hospital},employee,12.50\n")));
        string other = await Codes(await Year("per-item", Order("210100", "1000000")));
        string bare = await Codes(await Year("per-item", null, ("providers.csv", "hospital\n")));
        string wrong = await Codes(await Year("per-item", Order("210900", "0"), ("providers.csv", $"hospital,scheme,refused\n{hospital},employee,much\n")));

        run["institutions"]!.AsArray().Single(each => each!["institution"]!.ToString() == hospital)!["deducted"]!.ToString().ShouldBe("12.50");
        other.ShouldBe("other-order");
        bare.ShouldBe("no-order");
        wrong.Split(' ').Length.ShouldBe(2);
        wrong.ShouldContain("no-budget");

        static (string, string) Order(string region, string budget) => ("order.json", $$"""{ "region": "{{region}}", "day": "2026-12-31", "cases": "books", "pools": [{ "scheme": "employee", "method": "per-item", "budget": "{{budget}}" }] }""");
    }

    /// <summary>With an order's files where there are any.</summary>
    private async Task<HttpResponseMessage> Year(string method, (string Name, string Text)? order, params (string Name, string Text)[] tables)
    {
        object body = new { region = Region, scheme = "employee", stage = "year", period = "2026", budget = "1000000", method, enter = false };
        if (order is null && tables.Length == 0)
        {
            return await accountant.PostAsJsonAsync("/api/payment-runs", body);
        }

        using MultipartFormDataContent form = new();
        foreach ((string name, string text) in tables.Append(order ?? ("note.txt", "x")).Append(("run.json", JsonSerializer.Serialize(body))))
        {
            form.Add(new StringContent(text), "files", name);
        }

        return await accountant.PostAsync("/api/payment-runs/with-files", form);
    }

    private Task<HttpResponseMessage> Items(string month, string fund, bool enter = false) => accountant.PostAsJsonAsync("/api/payment-runs", new { region = Region, scheme = "employee", stage = "items", period = month, fund, enter });

    private Task<HttpResponseMessage> WorkOut(string month, bool enter = false) => accountant.PostAsJsonAsync("/api/payment-runs", new { region = Region, scheme = "employee", stage = "month", period = month, enter });

    private static Task<HttpResponseMessage> Decide(HttpClient by, string id, bool approve, string? answer = null) => by.PostAsJsonAsync($"/api/payment-runs/{id}/decision", new { approve, answer });

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

    private static Task<HttpStatusCode> Code(HttpResponseMessage answer) => Task.FromResult(answer.StatusCode);

    private static decimal Amount(JsonNode? of) => decimal.Parse(of!.ToString(), CultureInfo.InvariantCulture);
}
