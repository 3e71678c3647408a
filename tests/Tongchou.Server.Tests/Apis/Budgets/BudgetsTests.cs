using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Budgets;

/// <summary>The demonstration's budgets: two years of ten funds, a plan that waits, alerts.</summary>
public sealed class BudgetsTests : IAsyncLifetime
{
    private const string Province = "510000", City = "510800", Fund = "resident";
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
    public async Task The_demonstration_has_budgets_of_a_province_and_its_cities_in_every_state()
    {
        JsonNode[] documents = await List(Province);

        documents.Select(each => each["kind"]!["code"]!.ToString()).Distinct().Order(StringComparer.Ordinal).ShouldBe(["adjust", "compile", "evaluate", "unify"]);
        documents.Select(each => each["state"]!["code"]!.ToString()).ShouldContain("entered");
        JsonNode choices = await accountant.Get("/api/budgets/choices");
        choices["regions"]!.AsArray().Single(each => each!["code"]!.ToString() == Province)!["isProvince"]!.GetValue<bool>().ShouldBeTrue();
        choices["funds"]!.AsArray()[0]!["lines"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_plan_is_worked_out_entered_reviewed_by_another_and_holds()
    {
        object plan = Adjustment("1000000", enter: true);
        JsonNode look = await Good(await accountant.PostAsJsonAsync("/api/budgets", Adjustment("1000000", enter: false)));
        JsonNode entered = await Good(await accountant.PostAsJsonAsync("/api/budgets", plan));
        string id = entered["document"]!["id"]!.ToString();

        look["document"]!["id"].ShouldBeNull();
        (await Good(await accountant.PostAsJsonAsync("/api/budgets", plan)))["document"]!["id"]!.ToString().ShouldBe(id);
        (await Decide(accountant, id, true)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Codes(await Decide(reviewer, id, false))).ShouldBe("no-reason");
        (await Good(await Decide(reviewer, id, true)))["state"]!["code"]!.ToString().ShouldBe("approved");
        JsonNode sheet = await reviewer.Get($"/api/budgets/{id}");
        (sheet["holds"]!.GetValue<bool>(), sheet["reason"]!.ToString()).ShouldBe((true, "年中调整"));
        sheet["lines"]!.AsArray().Where(line => line!["nature"]!.ToString() == "income").Sum(line => Amount(line!["amount"])).ShouldBe(Amount(sheet["document"]!["income"]));
        sheet["lines"]!.AsArray().Single(line => line!["change"] is not null)!["change"]!.ToString().ShouldBe("1000000.00");
        (await Codes(await Decide(reviewer, id, true))).ShouldBe("task-decided");
        HttpResponseMessage file = await reviewer.GetAsync($"/api/budgets/{id}/file?language=en");
        (await file.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Everything_wrong_with_what_was_told_is_said_at_once()
    {
        (await Codes(await accountant.PostAsJsonAsync("/api/budgets", new { kind = "dream", region = "x", fund = Fund, year = "2026", enter = false }))).ShouldBe("bad-kind bad-region");
        (await Codes(await accountant.PostAsJsonAsync("/api/budgets", new
        {
            kind = "compile", region = City, fund = "purse", year = "26", heads = "-1", collected = "200%", enter = false,
            lines = new[] { new { role = "inpatient-expense", amount = "1.234" }, new { role = "inpatient-expense", amount = "1" } },
        }))).ShouldBe("unknown-word bad-number line-twice bad-amount missing-key missing-key bad-number bad-rate");
        (await Codes(await accountant.PostAsJsonAsync("/api/budgets", new { kind = "compile", region = Province, fund = Fund, year = "2026", heads = "1", enter = false }))).ShouldBe("unknown-region");
        (await Codes(await accountant.PostAsJsonAsync("/api/budgets", new { kind = "evaluate", region = City, fund = Fund, year = "2026", enter = true }))).ShouldBe("year-not-over");
        (await Codes(await accountant.PostAsJsonAsync("/api/budgets", new { kind = "unify", region = City, fund = Fund, year = "2026", enter = true }))).ShouldBe("no-books");
        (await reviewer.PostAsJsonAsync("/api/budgets", Adjustment("1", enter: true))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reviewer.GetAsync("/api/budgets/5000000000000001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Execution_and_what_remains_are_the_budget_and_a_provinces_is_the_sum_of_its_cities()
    {
        JsonNode province = await Execution(Province);
        JsonNode[] cities = [await Execution("510100"), await Execution(City)];

        foreach (JsonNode? line in province["lines"]!.AsArray())
        {
            (Amount(line!["executed"]) + Amount(line["remaining"])).ShouldBe(Amount(line["budget"]));
            line["months"]!.AsArray().Sum(Amount).ShouldBe(Amount(line["executed"]));
            cities.Sum(city => Amount(city["lines"]!.AsArray().SingleOrDefault(each => each!["role"]!.ToString() == line["role"]!.ToString())?["executed"])).ShouldBe(Amount(line["executed"]));
        }

        province["through"]!.GetValue<int>().ShouldBe(2);
        province["cities"]!.AsArray().Count.ShouldBe(2);
        province["goals"]!.AsArray().Sum(goal => goal!["weight"]!.GetValue<int>()).ShouldBe(100);
        (await Codes(await accountant.GetAsync($"/api/budget-execution?region={City}&fund={Fund}&year=2020"))).ShouldBe("not-budgeted");
        (await Codes(await accountant.GetAsync($"/api/budget-execution?region={City}&fund={Fund}&year=2026&through=13"))).ShouldBe("bad-month");
        HttpResponseMessage file = await accountant.GetAsync($"/api/budget-execution/file?region={City}&fund={Fund}&year=2026");
        (await file.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task The_survey_shows_cities_flows_months_and_alerts_and_its_flows_balance()
    {
        JsonNode survey = await accountant.Get($"/api/fund-overview?region={Province}&fund={Fund}");

        survey["cities"]!.AsArray().Sum(city => Amount(city!["balance"])).ShouldBe(Amount(survey["balance"]));
        JsonArray links = survey["links"]!.AsArray();
        links.Where(link => link!["to"]!.ToString() == "fund").Sum(link => Amount(link!["amount"])).ShouldBe(links.Where(link => link!["from"]!.ToString() == "fund").Sum(link => Amount(link!["amount"])));
        links.Select(link => link!["from"]!.ToString()).Concat(links.Select(link => link!["to"]!.ToString())).Distinct().ShouldBe(survey["nodes"]!.AsArray().Select(node => node!["id"]!.ToString()), ignoreOrder: true);
        survey["months"]!.AsArray().Count.ShouldBe(3);
        survey["alerts"]!.AsArray().ShouldNotBeEmpty();
        JsonNode city = survey["cities"]!.AsArray().Single(each => each!["region"]!["code"]!.ToString() == City)!;
        city["numerator"].ShouldNotBeNull();
        city["denominator"].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_alert_is_planned_and_followed_by_an_accountant_and_closed_by_a_reviewer()
    {
        JsonNode again = await Good(await accountant.PostAsJsonAsync("/api/fund-alerts", new { region = "320000" }));
        string id = again["alerts"]!.AsArray().First(alert => alert!["state"]!["code"]!.ToString() == "open")!["id"]!.ToString();

        again["new"]!.GetValue<int>().ShouldBe(0);
        (await Codes(await Step(reviewer, id, "plan", "控费"))).ShouldBe("not-yours");
        (await Codes(await Step(accountant, id, "plan", ""))).ShouldBe("no-note no-office bad-due");
        JsonNode planned = await Good(await accountant.PostAsJsonAsync($"/api/fund-alerts/{id}/steps", new { step = "plan", note = "控费", office = "待遇处", due = "2026-05-01" }));
        JsonNode followed = await Good(await Step(accountant, id, "follow", "已约谈"));
        JsonNode closed = await Good(await Step(reviewer, id, "close", "回到合理区间"));

        planned["alert"]!["steps"]!.AsArray().Select(step => step!.ToString()).ShouldBe(["follow", "plan"]);
        followed["history"]!.AsArray().Count.ShouldBe(3);
        (closed["alert"]!["state"]!["code"]!.ToString(), closed["alert"]!["steps"]!.AsArray().Count).ShouldBe(("closed", 0));
        (await accountant.Get($"/api/fund-alerts/{id}"))["history"]!.AsArray().Select(row => row!["state"]!["code"]!.ToString()).ShouldBe(["open", "planned", "followed", "closed"]);
        (await accountant.GetAsync("/api/fund-alerts/0000000000000001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Codes(await accountant.PostAsJsonAsync("/api/fund-alerts", new { region = City, on = "2030-01-01" }))).ShouldBe("future-day");
    }

    private static object Adjustment(string by, bool enter) => new { kind = "adjust", region = City, fund = Fund, year = "2026", reason = "年中调整", lines = new[] { new { role = "outpatient-expense", by } }, enter };

    private async Task<JsonNode> Execution(string region) => await accountant.Get($"/api/budget-execution?region={region}&fund={Fund}&year=2026");

    private async Task<JsonNode[]> List(string region) => [.. (await accountant.Get($"/api/budgets?region={region}")).AsArray().Select(each => each!)];

    private static Task<HttpResponseMessage> Decide(HttpClient by, string id, bool approve, string? answer = null) => by.PostAsJsonAsync($"/api/budgets/{id}/decision", new { approve, answer });

    private static Task<HttpResponseMessage> Step(HttpClient by, string id, string step, string note) => by.PostAsJsonAsync($"/api/fund-alerts/{id}/steps", new { step, note });

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

    private static decimal Amount(JsonNode? of) => of is null ? 0 : decimal.Parse(of.ToString(), CultureInfo.InvariantCulture);
}
