using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Reforms;

/// <summary>The policy laboratory over HTTP, on the demonstration's population.</summary>
public sealed class LaboratoryTests(OpenOffice open) : IClassFixture<OpenOffice>
{
    private const string Deductible = "resident/inpatient/deductible";

    private readonly HttpClient clerk = open.Clerk;

    [Fact]
    public async Task What_can_be_moved_is_told_with_its_range_its_clause_and_who_may_set_it()
    {
        JsonNode laboratory = await clerk.GetAsync("/api/laboratory").Good();
        JsonNode law = await clerk.GetAsync("/api/laboratory/law").Good();
        string[] codes = await clerk.GetAsync("/api/laboratory/law?region=999999&day=x").Codes();

        JsonNode population = laboratory["populations"]!.AsArray().Single()!;
        (population["persons"]!.GetValue<int>(), population.Text("region", "name", "zh")).ShouldBe((30_000, "成都市"));
        population["regions"]!.AsArray().Select(each => each!.Text("code")).ShouldBe(["510100"]);
        JsonNode deductible = Provision(law, Deductible);
        deductible["rows"]!.AsArray().Count.ShouldBeGreaterThan(1);
        foreach (JsonNode? row in deductible["rows"]!.AsArray())
        {
            decimal.Parse(row!.Text("least")).ShouldBeLessThanOrEqualTo(decimal.Parse(row!.Text("text")));
            decimal.Parse(row!.Text("most")).ShouldBeGreaterThan(decimal.Parse(row!.Text("text")));
        }

        deductible["clauses"]!.AsArray().ShouldNotBeEmpty();
        law["provisions"]!.AsArray().Select(each => each!.Text("kind")).Distinct().ShouldBe(["rate", "money", "limit", "bands", "word"], ignoreOrder: true);
        JsonNode bounded = Provision(law, "employee/outpatient/ratio")["rows"]![0]!;
        (bounded.Text("least"), bounded["bounds"]![0]!.ToString()).ShouldBe(("50", "GB2021-14 全文"));
        codes.ShouldBe(["bad-region", "bad-day"]);
    }

    [Fact]
    public async Task Every_provision_that_can_be_moved_can_be_sent_back_as_it_is_and_moves_nothing()
    {
        JsonNode law = await clerk.GetAsync("/api/laboratory/law").Good();
        JsonArray own = [.. law["provisions"]!.AsArray().Where(each => each!["deciders"]!.AsArray().Any(code => code!.ToString() == "510100")).Select(each => Change(each!, row => row.Text("text")))];

        JsonNode trial = await Tried(own);

        own.Count.ShouldBeGreaterThan(40);
        Figure(trial, "winners").ShouldBe("0");
        Figure(trial, "losers").ShouldBe("0");
    }

    [Fact]
    public async Task A_lower_deductible_moves_money_from_persons_to_funds_and_is_one_trial_however_often_it_is_asked_for()
    {
        JsonNode law = await clerk.GetAsync("/api/laboratory/law").Good();
        JsonArray half = [Change(Provision(law, Deductible), row => $"{decimal.Parse(row.Text("text")) / 2:0.00}")];

        JsonNode first = await Tried(half), again = await Tried(half);

        (again.Text("id"), again.Text("sheet", "figures")).ShouldBe((first.Text("id"), first.Text("sheet", "figures")));
        JsonNode sheet = first["sheet"]!;
        JsonNode[] payers = [.. sheet["payers"]!.AsArray().Select(each => each!)];
        payers.Sum(each => Fen(each, "now")).ShouldBe(Fen(sheet, "cost"));
        payers.Sum(each => Fen(each, "then")).ShouldBe(Fen(sheet, "cost"));
        payers.Where(each => each["isFund"]!.GetValue<bool>()).Sum(each => Fen(each, "change")).ShouldBePositive();
        Figure(first, "losers").ShouldBe("0");
        int.Parse(Figure(first, "winners")).ShouldBePositive();
        foreach (JsonNode? dimension in sheet["dimensions"]!.AsArray())
        {
            dimension!.Text("finding", "zh").ShouldNotBeEmpty();
            if (dimension!.Text("code") is not "illness")
            {
                dimension!["rows"]!.AsArray().Sum(row => row!["winners"]!.GetValue<int>()).ShouldBe(int.Parse(Figure(first, "winners")), dimension!.Text("code"));
            }
        }

        JsonNode change = sheet["head"]!["reform"]!["changes"]![0]!;
        change["now"]!.AsArray().Count.ShouldBe(change["then"]!.AsArray().Count);
        change["clauses"]!.AsArray().Select(each => each!.ToString()).ShouldContain("SC2023 六");
        sheet["head"]!["illustrative"]!.AsArray().Count.ShouldBeGreaterThan(5);
        sheet["head"]!.Text("population", "seed").ShouldBe("20251101");
    }

    [Fact]
    public async Task The_law_as_it_is_can_be_looked_at_without_a_reform()
    {
        JsonNode trial = await Tried([]);

        trial["sheet"]!["payers"]!.AsArray().ShouldAllBe(each => each!["then"] == null);
        trial["sheet"]!["head"]!["reform"].ShouldBeNull();
        trial["sheet"]!["findings"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reform_beyond_its_powers_with_a_gap_or_a_strange_value_is_refused_with_every_fault()
    {
        const string beyond = """
            name: { zh: 坏方案, en: Bad }
            provisions:
              resident/inpatient/deductible:
                table:
                  - { level: level-3, value: 50 }
              fund/adjustment/raise-rate: { value: 4% }
              employee/outpatient/ratio: { value: 30% }
            """;
        JsonArray strange = [Draft(Deductible, [], "800\n  x: y"), Draft("../etc", [], "1"), Draft("resident/inpatient/ratio", new() { ["le vel"] = new JsonArray("a") }, "60%")];

        string[] refused = await Post(new() { ["yaml"] = beyond }).Codes();

        refused.ShouldBe(["table-gap", "outside-authority", "outside-bounds"], ignoreOrder: true);
        (await Post(new() { ["changes"] = strange }).Codes()).ShouldBe(["bad-value", "bad-value", "bad-value"]);
        (await Post(new() { ["changes"] = new JsonArray(new JsonObject { ["path"] = "x" }) }).Codes()).ShouldBe(["bad-changes"]);
        (await Post(new() { ["population"] = "none" }).Codes()).ShouldBe(["no-population"]);
        (await Post(new() { ["region"] = "1", ["standIn"] = "2", ["decider"] = "3" }).Codes()).ShouldBe(["bad-region", "bad-region", "bad-region"]);
        (await clerk.GetAsync("/api/laboratory/trials/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.DeleteAsync("/api/laboratory/trials/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_scenario_is_kept_once_opened_with_its_changes_listed_and_taken_away_by_who_kept_it()
    {
        JsonNode law = await clerk.GetAsync("/api/laboratory/law").Good();
        JsonNode trial = await Tried([Change(Provision(law, Deductible), _ => "90.00")]);
        JsonObject keep = new() { ["trial"] = trial.Text("id"), ["name"] = "起付 \"90\"", ["note"] = "供会议讨论" };

        JsonNode kept = await clerk.PostAsJsonAsync("/api/laboratory/scenarios", keep, TestContext.Current.CancellationToken).Good();
        JsonNode twice = await clerk.PostAsJsonAsync("/api/laboratory/scenarios", keep, TestContext.Current.CancellationToken).Good();

        string id = kept.Text("line", "id");
        twice.Text("line", "id").ShouldBe(id);
        JsonNode opened = await clerk.GetAsync($"/api/laboratory/scenarios/{id}").Good();
        (opened.Text("line", "name"), opened.Text("line", "savedBy"), opened["line"]!["isCurrent"]!.GetValue<bool>()).ShouldBe(("起付 \"90\"", "operator", true));
        opened.Text("sheet", "figures").ShouldBe(trial.Text("sheet", "figures"));
        opened["changes"]![0]!["rows"]!.AsArray().ShouldAllBe(row => row!.Text("value") == "90.00");
        JsonNode byText = await Tried(null, opened.Text("yaml"));
        byText.Text("sheet", "figures").ShouldBe(trial.Text("sheet", "figures"), "the file that is handed on comes to the same");
        (await clerk.GetAsync("/api/laboratory/scenarios").Good()).AsArray().Count(line => line!.Text("id") == id).ShouldBe(1);

        HttpClient reviewer = await open.Office.SignedIn("reviewer");
        (await reviewer.DeleteAsync($"/api/laboratory/scenarios/{id}").Codes()).ShouldBe(["not-yours"]);
        await clerk.DeleteAsync($"/api/laboratory/scenarios/{id}").Good();
        (await clerk.GetAsync($"/api/laboratory/scenarios/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.DeleteAsync($"/api/laboratory/scenarios/{id}").Codes()).ShouldBe(["no-scenario"]);
    }

    [Fact]
    public async Task A_scenario_without_a_name_a_trial_or_a_change_is_not_kept()
    {
        JsonNode law = await clerk.GetAsync("/api/laboratory/law").Good();
        string moved = (await Tried([Change(Provision(law, Deductible), _ => "91.00")])).Text("id"), plain = (await Tried([])).Text("id");
        Task<HttpResponseMessage> Keep(string trial, string name, string note = "") =>
            clerk.PostAsJsonAsync("/api/laboratory/scenarios", new JsonObject { ["trial"] = trial, ["name"] = name, ["note"] = note }, TestContext.Current.CancellationToken);

        (await Keep(moved, " ", new('长', 2_001)).Codes()).ShouldBe(["bad-name", "long-note"]);
        (await Keep(plain, "甲").Codes()).ShouldBe(["nothing-changed"]);
        (await Keep("none", "甲")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static JsonNode Provision(JsonNode law, string path) => law["provisions"]!.AsArray().Single(each => each!.Text("path") == path)!;

    private static JsonObject Change(JsonNode provision, Func<JsonNode, string> value) => new()
    {
        ["path"] = provision.Text("path"),
        ["rows"] = new JsonArray([.. provision["rows"]!.AsArray().Select(row => new JsonObject { ["cells"] = row!["cells"]!.DeepClone(), ["value"] = value(row) })]),
    };

    private static JsonObject Draft(string path, JsonObject cells, string value) => new() { ["path"] = path, ["rows"] = new JsonArray(new JsonObject { ["cells"] = cells, ["value"] = value }) };

    private Task<HttpResponseMessage> Post(JsonObject body) => clerk.PostAsJsonAsync("/api/laboratory/trials", body, TestContext.Current.CancellationToken);

    /// <summary>The trial once it is done, however long that takes here.</summary>
    private async Task<JsonNode> Tried(JsonArray? changes, string? yaml = null)
    {
        JsonNode trial = await Post(new() { ["changes"] = changes?.DeepClone(), ["yaml"] = yaml }).Good();
        while (trial.Text("state", "code") is "waiting" or "running")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            trial = await clerk.GetAsync($"/api/laboratory/trials/{trial.Text("id")}").Good();
        }

        trial.Text("state", "code").ShouldBe("done");
        return trial;
    }

    private static string Figure(JsonNode trial, string code) => trial["sheet"]!["headline"]!.AsArray().Single(each => each!.Text("code") == code)!.Text("then");

    private static long Fen(JsonNode node, string name) => (long)(decimal.Parse(node.Text(name)) * 100);
}
