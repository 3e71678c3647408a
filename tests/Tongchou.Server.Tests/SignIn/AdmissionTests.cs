using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.SignIn;

/// <summary>Who may do what, endpoint by endpoint.</summary>
public sealed class AdmissionTests(SharedHost shared)
{
    private const string All = "operator reviewer accountant administrator supervisor";
    private const string Open = "anybody";
    private const string OwnDoor = "own door";

    // The whole truth: an endpoint that is not in it, or lets somebody else in, fails.
    private static readonly Dictionary<string, string> matrix = new()
    {
        ["GET /api/about"] = Open,
        ["GET /api/words"] = Open,
        ["GET /api/regions"] = Open,
        ["GET /api/samples"] = Open,
        ["POST /api/trial-settlements"] = Open,
        ["POST /api/trial-bills"] = Open,
        ["GET /api/trial-bills/{id}"] = Open,
        ["GET,HEAD /health/live"] = Open,
        ["GET,HEAD /health/ready"] = Open,
        ["GET /openapi/v1.json"] = Open,
        ["GET /api/session"] = Open,
        ["POST /api/session"] = Open,
        ["DELETE /api/session"] = All + " insured",
        ["POST /api/session/password"] = All + " insured",
        ["POST /api/persons/{id}/own-access"] = "operator",
        ["GET /api/own"] = "insured",
        ["GET /api/own/bills"] = "insured",
        ["GET /api/own/bills/{id}"] = "insured",
        ["POST /api/persons/find"] = "operator reviewer supervisor",
        ["GET /api/persons/{id}"] = "operator reviewer supervisor",
        ["POST /api/persons/{id}/unmasking"] = "operator",
        ["GET /api/persons/{id}/settlements"] = "operator reviewer supervisor",
        ["GET /api/persons/{id}/visits"] = "operator reviewer supervisor",
        ["GET /api/persons/{id}/timeline"] = "operator reviewer supervisor",
        ["POST /api/persons/{id}/documents"] = "operator",
        ["POST /api/persons/{id}/departure"] = "operator",
        ["POST /api/persons/{id}/departure/undoing"] = "operator",
        ["POST /api/persons/{id}/merge-requests"] = "operator",
        ["POST /api/persons/{id}/split-requests"] = "operator",
        ["GET /api/merge-requests"] = "operator reviewer supervisor",
        ["POST /api/merge-requests/{id}/decision"] = "reviewer",
        ["GET /api/own-view/{id}"] = "operator reviewer supervisor",
        ["GET /api/persons/{id}/transfers"] = "operator reviewer supervisor",
        ["POST /api/persons/{id}/transfers/out"] = "operator",
        ["POST /api/persons/{id}/transfers/in"] = "operator",
        ["POST /api/persons/{id}/transfers/{number}/money"] = "operator",
        ["GET /api/settlements/{id}"] = "operator reviewer accountant supervisor",
        ["POST /api/settlements/{id}/reversal"] = "operator",
        ["POST /api/settlements/{id}/reversal-requests"] = "operator",
        ["GET /api/reversal-requests"] = "operator reviewer supervisor",
        ["POST /api/reversal-requests/{id}/decision"] = "reviewer",
        ["GET /api/agreements"] = "operator reviewer accountant supervisor",
        ["GET /api/agreements/{id}"] = "operator reviewer accountant supervisor",
        ["POST /api/agreements/{id}/steps"] = "operator",
        ["POST /api/agreements/{id}/physicians/{physician}/steps"] = "operator",
        ["GET /api/agreement-texts/{digest}"] = "operator reviewer accountant supervisor",
        ["GET /api/agreement-tasks"] = "operator reviewer accountant supervisor",
        ["POST /api/agreement-tasks/{id}/decision"] = "reviewer",
        ["GET /api/appraisals"] = "operator reviewer accountant supervisor",
        ["POST /api/appraisals"] = "operator",
        ["GET /api/adjustments"] = "reviewer accountant supervisor",
        ["GET /api/adjustments/figures"] = "accountant",
        ["POST /api/adjustments"] = "accountant",
        ["GET /api/adjustments/{id}"] = "reviewer accountant supervisor",
        ["GET /api/adjustments/{id}/statement"] = "reviewer accountant supervisor",
        ["POST /api/adjustments/{id}/decision"] = "reviewer",
        ["POST /api/adjustment-sandbox"] = "reviewer accountant supervisor",
        ["GET /api/payment-runs"] = "reviewer accountant supervisor",
        ["POST /api/payment-runs"] = "accountant",
        ["POST /api/payment-runs/with-files"] = "accountant",
        ["GET /api/payment-runs/{id}"] = "reviewer accountant supervisor",
        ["GET /api/payment-runs/{id}/statement"] = "reviewer accountant supervisor",
        ["POST /api/payment-runs/{id}/decision"] = "reviewer",
        ["GET /api/provider-balances"] = "reviewer accountant supervisor",
        ["GET /api/budgets/choices"] = "reviewer accountant administrator supervisor",
        ["GET /api/budgets"] = "reviewer accountant administrator supervisor",
        ["POST /api/budgets"] = "accountant",
        ["GET /api/budgets/{id}"] = "reviewer accountant administrator supervisor",
        ["GET /api/budgets/{id}/file"] = "reviewer accountant administrator supervisor",
        ["POST /api/budgets/{id}/decision"] = "reviewer",
        ["GET /api/budget-execution"] = "reviewer accountant administrator supervisor",
        ["GET /api/budget-execution/file"] = "reviewer accountant administrator supervisor",
        ["GET /api/fund-overview"] = "reviewer accountant administrator supervisor",
        ["POST /api/fund-alerts"] = "accountant",
        ["GET /api/fund-alerts/{id}"] = "reviewer accountant administrator supervisor",
        ["POST /api/fund-alerts/{id}/steps"] = "reviewer accountant",
        ["GET /api/ledger/choices"] = "operator reviewer accountant administrator supervisor",
        ["GET /api/ledger/trial-balance"] = "accountant administrator supervisor",
        ["GET /api/ledger/statement"] = "accountant administrator supervisor",
        ["GET /api/ledger/vouchers/{id}"] = "reviewer accountant administrator supervisor",
        ["GET /api/ledger/position"] = "accountant administrator supervisor",
        ["GET /api/ledger/exports/{table}"] = "accountant administrator supervisor",
        ["GET /api/ledger/closing"] = "accountant administrator supervisor",
        ["POST /api/ledger/closing"] = "accountant",
        ["GET /api/ledger/accounts"] = "accountant",
        ["GET /api/ledger/manual-vouchers"] = "reviewer accountant administrator supervisor",
        ["POST /api/ledger/manual-vouchers"] = "accountant",
        ["POST /api/ledger/manual-vouchers/{id}/decision"] = "reviewer accountant",
        ["POST /api/ledger/flows"] = "accountant",
        ["GET /api/reconciliations"] = "operator supervisor",
        ["GET /api/reconciliations/{id}"] = "operator supervisor",
        ["GET /api/reconciliations/{id}/differences/{difference}"] = "operator supervisor",
        ["POST /api/reconciliations/{id}/differences/{difference}/repair"] = "operator",
        ["GET /api/clearings"] = "reviewer accountant supervisor",
        ["POST /api/clearings"] = "accountant",
        ["GET /api/clearings/{id}"] = "reviewer accountant supervisor",
        ["POST /api/clearings/{id}/confirmation"] = "reviewer accountant",
        ["POST /api/clearings/{id}/payment"] = "accountant",
        ["GET /api/epidemic-measures"] = "operator reviewer accountant supervisor",
        ["POST /api/epidemic-measures"] = "operator",
        ["POST /api/epidemic-measures/{id}/decision"] = "reviewer",
        ["POST /api/epidemic-measures/{id}/end"] = "reviewer",
        ["GET /api/epidemic-measures/{id}/bills"] = "operator reviewer accountant supervisor",
        ["GET /api/mismatches"] = "operator reviewer supervisor",
        ["POST /api/mismatches"] = "operator",
        ["POST /api/mismatches/rejected-rows"] = "operator",
        ["POST /api/mismatches/{id}/decision"] = "reviewer",
        ["GET /api/enrolment"] = "operator reviewer supervisor",
        ["GET /api/enrolment/missing"] = "operator supervisor",
        ["GET /api/advances"] = "operator reviewer accountant supervisor",
        ["POST /api/advances"] = "accountant",
        ["GET /api/differences/found"] = "operator supervisor",
        ["POST /api/differences"] = "operator",
        ["GET /api/differences"] = "operator reviewer accountant supervisor",
        ["GET /api/differences/{id}"] = "operator reviewer accountant supervisor",
        ["POST /api/differences/{id}/decision"] = "reviewer",
        ["POST /api/differences/{id}/booking"] = "accountant",
        ["GET /api/audit"] = "administrator supervisor",
        ["POST /api/exports"] = All,
        ["POST /auth/oauth/token"] = OwnDoor,
        ["GET /api/reimbursements"] = "operator reviewer accountant supervisor",
        ["GET /api/reimbursements/{id}"] = "operator reviewer accountant supervisor",
        ["GET /api/reimbursements/{id}/preview"] = "operator reviewer accountant supervisor",
        ["POST /api/reimbursements"] = "operator",
        ["POST /api/reimbursements/{id}/form"] = "operator",
        ["POST /api/reimbursements/{id}/scans"] = "operator",
        ["GET /api/reimbursements/{id}/scans/{scan}"] = "operator reviewer supervisor",
        ["POST /api/reimbursements/{id}/entering"] = "operator",
        ["POST /api/reimbursements/{id}/withdrawal"] = "operator",
        ["POST /api/reimbursements/{id}/decision"] = "reviewer",
        ["POST /api/reimbursements/{id}/payment"] = "accountant",
        ["POST /api/reimbursements/{id}/reversal"] = "reviewer",
        ["GET /api/persons/{id}/entitlement"] = "operator reviewer supervisor",
        ["GET /api/persons/{id}/dues"] = "operator reviewer supervisor",
        ["POST /api/persons/{id}/dues"] = "operator",
        ["POST /api/persons/{id}/dues/{dues}/payment"] = "operator",
        ["POST /api/persons/{id}/repairs"] = "operator",
        ["POST /api/persons/{id}/dues/{dues}/refund-requests"] = "operator",
        ["GET /api/refund-requests"] = "operator reviewer supervisor",
        ["POST /api/refund-requests/{id}/decision"] = "reviewer",
        ["GET /api/dues-runs"] = "operator reviewer accountant supervisor",
        ["POST /api/dues-runs"] = "operator",
        ["POST /api/dues-receipts"] = "operator accountant",
        ["GET /api/dues-receipts/template"] = "operator accountant",
        ["GET /api/subsidies"] = "reviewer accountant supervisor",
        ["POST /api/subsidies"] = "accountant",
        ["POST /api/subsidies/{id}/receipt"] = "accountant",
        ["GET /api/catalogue"] = All,
        ["GET /api/catalogue/{id}"] = All,
        ["GET /api/catalogue-kinds"] = All,
        ["GET /api/mappings"] = "operator reviewer supervisor",
        ["POST /api/mappings/decision"] = "reviewer",
        ["GET /api/changes"] = "operator reviewer administrator supervisor",
        ["GET /api/changes/{id}"] = "operator reviewer administrator supervisor",
        ["POST /api/changes/{id}/decision"] = "reviewer",
        ["POST /api/imports/{id}"] = "operator administrator",
        ["POST /api/imports/{id}/check"] = "operator administrator",
        ["POST /api/imports/{id}/rejected-rows"] = "operator administrator",
        ["GET /api/imports/{id}/template"] = "operator administrator",
        ["POST /api/employers/{id}/rolls"] = "operator",
        ["POST /api/employers/{id}/rolls/check"] = "operator",
        ["GET /api/employers"] = "operator reviewer accountant supervisor",
        ["GET /api/employers/rolls/template"] = "operator",
        ["GET /api/employers/{id}/months/{month}"] = "operator reviewer supervisor",
        ["GET /api/employers/{id}/arrears"] = "operator reviewer accountant supervisor",
        ["POST /api/employers/{id}/arrears"] = "operator",
        ["POST /api/persons/{id}/facts"] = "operator",
        ["POST /api/persons/{id}/facts/{fact}/withdrawal"] = "operator",
        ["GET /api/employers/arrears"] = "operator reviewer accountant supervisor",
        ["POST /api/employers/arrears"] = "operator",
        ["GET /api/scheme-mergings/{region}"] = "reviewer accountant supervisor",
        ["GET /api/scheme-mergings/{region}/clashes"] = "reviewer supervisor",
        ["GET /api/scheme-mergings/{region}/proof"] = "reviewer accountant supervisor",
        ["GET /api/scheme-mergings/{region}/exports/{table}"] = "reviewer supervisor",
        ["POST /api/households/standing"] = "operator reviewer supervisor",
        ["POST /api/households/enrolment"] = "operator",
        ["GET /api/employers/{id}/months"] = "operator reviewer accountant supervisor",
        ["POST /api/employers/{id}/months/{month}/payment"] = "operator accountant",
        ["GET /api/grouper/versions"] = "operator reviewer accountant supervisor",
        ["GET /api/grouper/codes"] = "operator reviewer accountant supervisor",
        ["POST /api/grouper/stays"] = "operator reviewer accountant supervisor",
        ["POST /api/grouper/tables"] = "operator reviewer accountant supervisor",
        ["POST /api/grouper/tables/groups"] = "operator reviewer accountant supervisor",
        ["GET /api/grouper/template"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/weights"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/dip-groups"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/dip-groups/table"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/cases"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/cases/table"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/cases/refused"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/budget"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/mirror"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/shadow"] = "operator reviewer accountant supervisor",
        ["POST /api/payment/shadow/table"] = "operator reviewer accountant supervisor",
        ["GET /api/institutions"] = All,
        ["GET /api/institutions/{id}"] = All,
        ["POST /api/institution-changes"] = "operator administrator",
        ["POST /api/institutions/{id}/access"] = "administrator",
        ["POST /api/institutions/{id}/access/withdrawal"] = "administrator",
    };

    [Fact]
    public void Every_endpoint_states_whom_it_lets_in_and_the_statement_is_the_one_agreed()
    {
        Dictionary<string, string> stated = Endpoints().ToDictionary(Name, Stated);

        stated.OrderBy(pair => pair.Key).ShouldBe(matrix.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void The_supervisor_changes_nothing()
    {
        string[] harmless = ["POST /api/grouper/stays", "POST /api/grouper/tables", "POST /api/grouper/tables/groups", "POST /api/payment/weights", "POST /api/payment/dip-groups", "POST /api/payment/dip-groups/table", "POST /api/payment/cases", "POST /api/payment/cases/table", "POST /api/payment/cases/refused", "POST /api/payment/budget", "POST /api/payment/mirror", "POST /api/payment/shadow", "POST /api/payment/shadow/table", "POST /api/adjustment-sandbox", "POST /api/persons/find", "POST /api/households/standing", "POST /api/exports", "POST /api/session/password", "DELETE /api/session"];

        Endpoints().Where(endpoint => !Name(endpoint).StartsWith("GET", StringComparison.Ordinal) && Statement(endpoint) is { IsOpen: false } statement && statement.Admits(Somebody(Role.Supervisor)))
            .Select(Name).Except(harmless).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_role_gets_in_where_it_may_and_nowhere_else()
    {
        await using Office office = await Office.Open();
        foreach (string role in All.Split(' '))
        {
            HttpClient browser = await office.SignedIn(role);
            foreach ((string endpoint, string admitted) in matrix.Where(each => each.Value is not (Open or OwnDoor) && !each.Key.Contains("/api/session", StringComparison.Ordinal)))
            {
                HttpResponseMessage answer = await Call(browser, endpoint);

                bool mayEnter = admitted.Split(' ').Contains(role);
                (answer.StatusCode is HttpStatusCode.Forbidden).ShouldBe(!mayEnter, $"{role} at {endpoint}: {answer.StatusCode}");
                answer.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, $"{role} at {endpoint}");
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{role} at {endpoint}");
            }
        }
    }

    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        await using Office office = await Office.Open();
        HttpClient browser = office.Browser();

        foreach ((string endpoint, _) in matrix.Where(each => each.Value is not (Open or OwnDoor)))
        {
            HttpResponseMessage answer = await Call(browser, endpoint);

            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, endpoint);
            (await answer.Problem()).Code.ShouldBe("not-signed-in");
        }
    }

    [Fact]
    public async Task A_page_of_another_site_changes_nothing()
    {
        await using Office office = await Office.Open();
        HttpClient browser = await office.SignedIn("operator");

        HttpResponseMessage unmarked = await Send(browser, request => request.Headers.Remove(Gatekeeper.OurPages));
        HttpResponseMessage elsewhere = await Send(browser, request => request.Headers.Add("Origin", "https://elsewhere.example"));
        HttpResponseMessage sibling = await Send(browser, request => request.Headers.Add("Sec-Fetch-Site", "same-site"));
        HttpResponseMessage ours = await Send(browser, request =>
        {
            request.Headers.Add("Origin", "http://localhost");
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        });

        foreach (HttpResponseMessage refused in new[] { unmarked, elsewhere, sibling })
        {
            (await refused.Problem()).Code.ShouldBe("foreign-page");
        }

        ours.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_a_page_of_another_site()
    {
        await using Office office = await Office.Open();

        HttpResponseMessage answer = await Office.SignIn(office.Browser(marked: false), "operator", Demonstration.Password);

        (await answer.Problem()).Code.ShouldBe("foreign-page");
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, Action<HttpRequestMessage> spoil)
    {
        string mark = browser.DefaultRequestHeaders.GetValues(Gatekeeper.OurPages).Single();
        browser.DefaultRequestHeaders.Remove(Gatekeeper.OurPages);
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/persons/find") { Content = JsonContent.Create(new { text = "nobody" }) };
        request.Headers.Add(Gatekeeper.OurPages, mark);
        spoil(request);
        HttpResponseMessage answer = await browser.SendAsync(request);
        browser.DefaultRequestHeaders.Add(Gatekeeper.OurPages, mark);
        return answer;
    }

    private static Task<HttpResponseMessage> Call(HttpClient browser, string endpoint)
    {
        string[] parts = endpoint.Split(' ');
        string path = parts[1].Replace("{id}", "none", StringComparison.Ordinal).Replace("{difference}", "none", StringComparison.Ordinal).Replace("{table}", "none", StringComparison.Ordinal).Replace("{dues}", "none", StringComparison.Ordinal);
        return parts[0] == "GET" ? browser.GetAsync(path) : parts[0] == "DELETE" ? browser.DeleteAsync(path) : browser.PostAsJsonAsync(path, new { });
    }

    private static User Somebody(Role role) => new("somebody", "", SetOf<Role>.Of(role), RegionCode.Nation, "", "", IsActive: true);
    private IEnumerable<RouteEndpoint> Endpoints() => shared.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
    private static string Name(RouteEndpoint endpoint) => $"{string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} /{endpoint.RoutePattern.RawText!.TrimStart('/')}";
    private static Admission? Statement(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Admission>();

    private static string Stated(RouteEndpoint endpoint) => Statement(endpoint) switch
    {
        null => "no statement",
        { IsOwnDoor: true } => OwnDoor,
        { IsOpen: true } => Open,
        { Roles.IsEmpty: true, Insured: true } => All + " insured",
        { Roles.IsEmpty: true } => All,
        { Roles: var roles } => string.Join(' ', roles.Members.Select(Words<Role>.Code)),
    };
}
