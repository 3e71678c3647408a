using System.Text.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Describing;

public class DescriptionTests(SharedHost host)
{
    [Fact]
    public async Task The_committed_description_is_the_one_the_server_gives()
    {
        string golden = Path.Combine(Tree.Root, "web", "openapi.json");
        string now = (await host.Client.Get("/openapi/v1.json")).ToJsonString(AgencyJson.Indented) + "\n";
        if (Environment.GetEnvironmentVariable("TONGCHOU_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(golden, now);
        }

        string committed = File.Exists(golden) ? File.ReadAllText(golden) : "";

        (committed == now).ShouldBeTrue("web/openapi.json is out of date. If the change is meant, renew it with: TONGCHOU_ACCEPT=1 dotnet run --project tests/Tongchou.Server.Tests; then make the pages' client anew: cd web && npm run api.");
    }

    [Fact]
    public async Task Every_endpoint_says_what_it_does_and_every_reference_leads_somewhere()
    {
        JsonNode document = await host.Client.Get("/openapi/v1.json");

        string[] endpoints = [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key} {path.Key}"))];
        endpoints.ShouldBe(
        [
            "get /api/about", "get /api/words", "get /api/regions", "get /api/samples", "post /api/trial-settlements", "post /api/trial-bills", "get /api/trial-bills/{id}",
            "get /api/session", "post /api/session", "delete /api/session", "post /api/session/password",
            "post /api/persons/find", "get /api/persons/{id}", "post /api/persons/{id}/unmasking", "get /api/persons/{id}/settlements", "get /api/persons/{id}/visits",
            "get /api/persons/{id}/timeline", "post /api/persons/{id}/documents", "post /api/persons/{id}/departure", "post /api/persons/{id}/departure/undoing",
            "post /api/persons/{id}/merge-requests", "post /api/persons/{id}/split-requests", "get /api/merge-requests", "post /api/merge-requests/{id}/decision", "get /api/own-view/{id}", "post /api/persons/{id}/own-access", "get /api/own", "get /api/own/bills", "get /api/own/bills/{id}",
            "get /api/persons/{id}/transfers", "post /api/persons/{id}/transfers/out", "post /api/persons/{id}/transfers/in", "post /api/persons/{id}/transfers/{number}/money",
            "get /api/settlements/{id}", "post /api/settlements/{id}/reversal", "post /api/settlements/{id}/reversal-requests", "get /api/reversal-requests", "post /api/reversal-requests/{id}/decision",
            "get /api/ledger/choices", "get /api/ledger/trial-balance", "get /api/ledger/statement", "get /api/ledger/vouchers/{id}", "get /api/ledger/position", "get /api/ledger/exports/{table}",
            "get /api/ledger/closing", "post /api/ledger/closing", "get /api/ledger/accounts", "get /api/ledger/manual-vouchers", "post /api/ledger/manual-vouchers",
            "post /api/ledger/manual-vouchers/{id}/decision", "post /api/ledger/flows",
            "get /api/reconciliations", "get /api/reconciliations/{id}", "get /api/reconciliations/{id}/differences/{difference}", "post /api/reconciliations/{id}/differences/{difference}/repair",
            "get /api/differences/found", "post /api/differences", "get /api/differences", "get /api/differences/{id}", "post /api/differences/{id}/decision", "post /api/differences/{id}/booking",
            "get /api/reimbursements", "post /api/reimbursements", "get /api/reimbursements/{id}", "get /api/reimbursements/{id}/preview", "post /api/reimbursements/{id}/form",
            "post /api/reimbursements/{id}/scans", "get /api/reimbursements/{id}/scans/{scan}", "post /api/reimbursements/{id}/entering", "post /api/reimbursements/{id}/withdrawal",
            "post /api/reimbursements/{id}/decision", "post /api/reimbursements/{id}/payment", "post /api/reimbursements/{id}/reversal",
            "get /api/catalogue", "get /api/catalogue/{id}", "get /api/catalogue-kinds", "get /api/mappings", "post /api/mappings/decision", "get /api/changes", "get /api/changes/{id}", "post /api/changes/{id}/decision",
            "post /api/imports/{id}", "post /api/imports/{id}/check", "post /api/imports/{id}/rejected-rows", "get /api/imports/{id}/template",
            "post /api/employers/{id}/rolls", "post /api/employers/{id}/rolls/check", "get /api/employers/{id}/months", "post /api/employers/{id}/months/{month}/payment",
            "get /api/employers", "get /api/employers/rolls/template", "get /api/employers/{id}/months/{month}", "get /api/employers/{id}/arrears", "post /api/employers/{id}/arrears", "post /api/persons/{id}/facts", "post /api/persons/{id}/facts/{fact}/withdrawal", "get /api/employers/arrears", "post /api/employers/arrears",
            "get /api/scheme-mergings/{region}", "get /api/scheme-mergings/{region}/clashes", "get /api/scheme-mergings/{region}/proof", "get /api/scheme-mergings/{region}/exports/{table}",
            "post /api/households/standing", "post /api/households/enrolment",
            "get /api/institutions", "get /api/institutions/{id}", "post /api/institution-changes", "get /api/agreements", "get /api/agreements/{id}", "post /api/agreements/{id}/steps", "post /api/agreements/{id}/physicians/{physician}/steps", "get /api/agreement-texts/{digest}",
            "get /api/agreement-tasks", "post /api/agreement-tasks/{id}/decision", "get /api/appraisals", "post /api/appraisals", "post /api/institutions/{id}/access", "post /api/institutions/{id}/access/withdrawal",
            "get /api/clearings", "post /api/clearings", "get /api/clearings/{id}", "post /api/clearings/{id}/confirmation", "post /api/clearings/{id}/payment",
            "get /api/epidemic-measures", "post /api/epidemic-measures", "post /api/epidemic-measures/{id}/decision", "post /api/epidemic-measures/{id}/end", "get /api/epidemic-measures/{id}/bills",
            "get /api/advances", "post /api/advances",
            "get /api/adjustments", "get /api/adjustments/figures", "post /api/adjustments", "get /api/adjustments/{id}", "get /api/adjustments/{id}/statement", "post /api/adjustments/{id}/decision", "post /api/adjustment-sandbox",
            "get /api/payment-runs", "post /api/payment-runs", "post /api/payment-runs/with-files", "get /api/payment-runs/{id}", "get /api/payment-runs/{id}/statement", "post /api/payment-runs/{id}/decision", "get /api/provider-balances",
            "get /api/budgets/choices", "get /api/budgets", "post /api/budgets", "get /api/budgets/{id}", "get /api/budgets/{id}/file", "post /api/budgets/{id}/decision", "get /api/budget-execution", "get /api/budget-execution/file",
            "get /api/fund-overview", "post /api/fund-alerts", "get /api/fund-alerts/{id}", "post /api/fund-alerts/{id}/steps",
            "get /api/mismatches", "post /api/mismatches", "post /api/mismatches/rejected-rows", "post /api/mismatches/{id}/decision", "get /api/enrolment", "get /api/enrolment/missing",
            "get /api/persons/{id}/entitlement", "get /api/persons/{id}/dues", "post /api/persons/{id}/dues", "post /api/persons/{id}/dues/{dues}/payment", "post /api/persons/{id}/repairs",
            "post /api/persons/{id}/dues/{dues}/refund-requests", "get /api/refund-requests", "post /api/refund-requests/{id}/decision",
            "get /api/dues-runs", "post /api/dues-runs", "post /api/dues-receipts", "get /api/dues-receipts/template", "get /api/subsidies", "post /api/subsidies", "post /api/subsidies/{id}/receipt",
            "get /api/grouper/versions", "get /api/grouper/codes", "post /api/grouper/stays", "post /api/grouper/tables", "post /api/grouper/tables/groups", "get /api/grouper/template",
            "post /api/payment/weights", "post /api/payment/dip-groups", "post /api/payment/dip-groups/table", "post /api/payment/cases", "post /api/payment/cases/table", "post /api/payment/cases/refused", "post /api/payment/budget", "post /api/payment/mirror", "post /api/payment/shadow", "post /api/payment/shadow/table",
            "get /api/audit", "post /api/exports",
            "get /health/live", "head /health/live", "get /health/ready", "head /health/ready",
        ], ignoreOrder: true);
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).ShouldAllBe(method => method.Value!["summary"]!.ToString().Length > 0);
        foreach (string reference in References(document))
        {
            document["components"]!["schemas"]![reference["#/components/schemas/".Length..]].ShouldNotBeNull(reference);
        }
    }

    /// <summary>A schema that said less than the answers hold, or more, would mislead whoever makes a client of it.</summary>
    [Fact]
    public async Task The_answers_are_what_the_description_says()
    {
        JsonNode document = await host.Client.Get("/openapi/v1.json");
        string receipt = await (await host.Client.Post("/api/trial-settlements", Sent.Bill)).Content.ReadAsStringAsync();
        string problem = await (await host.Client.Post("/api/trial-settlements", "{}")).Content.ReadAsStringAsync();

        Fits(document, "Receipt", JsonNode.Parse(receipt)!);
        Fits(document, "ProblemForm", JsonNode.Parse(problem)!);
        Fits(document, "WordLists", await host.Client.Get("/api/words"));
        foreach (JsonNode? region in (await host.Client.Get("/api/regions")).AsArray())
        {
            Fits(document, "RegionForm", region!);
        }

        foreach (JsonNode? sample in (await host.Client.Get("/api/samples")).AsArray())
        {
            Fits(document, "SampleBill", sample!);
            Fits(document, "Receipt", JsonNode.Parse(await (await host.Client.Post("/api/trial-settlements", sample!["bill"]!.ToJsonString())).Content.ReadAsStringAsync())!);
        }
    }

    [Theory]
    [InlineData("/api/docs/index.html")]
    [InlineData("/api/docs/swagger-ui-bundle.js")]
    [InlineData("/api/docs/index.js")]
    public async Task The_page_of_the_description_comes_from_here_alone(string path)
    {
        string text = await host.Client.GetStringAsync(path);

        text.ShouldNotContain("src=\"http");
        text.ShouldNotContain("href=\"http");
    }

    private static void Fits(JsonNode document, string schema, JsonNode value) =>
        Misfits(document, document["components"]!["schemas"]![schema]!, value, schema).ShouldBeEmpty();

    private static IEnumerable<string> Misfits(JsonNode document, JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
        {
            return Misfits(document, document["components"]!["schemas"]![reference.ToString()["#/components/schemas/".Length..]]!, value, at);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Any(choice => !Misfits(document, choice!, value, at).Any()) ? [] : [$"{at} fits no choice"];
        }

        string kind = value?.GetValueKind() switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };
        string[] allowed = schema["type"] is JsonArray several ? [.. several.Select(each => each!.ToString())] : [schema["type"]!.ToString()];
        if (!allowed.Contains(kind))
        {
            return [$"{at} is {kind}, not {string.Join('|', allowed)}"];
        }

        return value switch
        {
            JsonArray list => list.SelectMany((item, i) => Misfits(document, schema["items"]!, item, $"{at}[{i}]")),
            JsonObject map => (schema["required"]?.AsArray() ?? []).Where(key => !map.ContainsKey(key!.ToString())).Select(key => $"{at}.{key} is missing")
                .Concat(map.SelectMany(entry => (schema["properties"]?[entry.Key] ?? schema["additionalProperties"]) is { } inner
                    ? Misfits(document, inner, entry.Value, $"{at}.{entry.Key}")
                    : [$"{at}.{entry.Key} is not described"])),
            _ => [],
        };
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => entry.Key == "$ref" ? [entry.Value!.ToString()] : References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
