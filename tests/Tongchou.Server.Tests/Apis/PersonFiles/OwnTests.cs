using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency.Users;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.PersonFiles;

/// <summary>Insured persons who sign in as themselves: their own file and bills, nothing of anybody else, no right of staff.</summary>
public sealed class OwnTests(OpenOffice shared) : IClassFixture<OpenOffice>
{
    private const string Changed = "a word of their own 7";

    [Fact]
    public async Task A_person_gets_a_password_once_changes_it_and_sees_the_own_file_and_nothing_else()
    {
        Office office = shared.Office;
        HttpClient clerk = await office.SignedIn("operator");
        string person = await office.Person(clerk);
        await office.Settle(person);
        HttpResponseMessage given = await clerk.PostAsJsonAsync($"/api/persons/{person}/own-access", new { });
        given.StatusCode.ShouldBe(HttpStatusCode.OK, await given.Content.ReadAsStringAsync());
        JsonNode access = (await given.Content.ReadFromJsonAsync<JsonNode>())!;
        HttpClient browser = office.Browser();
        (await Office.SignIn(browser, access["name"]!.ToString(), access["password"]!.ToString())).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await (await browser.GetAsync("/api/own")).Problem()).Code.ShouldBe("password-first");
        (await browser.PostAsJsonAsync("/api/session/password", new { current = access["password"]!.ToString(), password = Changed })).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode own = (await browser.GetFromJsonAsync<JsonNode>("/api/own"))!;
        JsonArray bills = (await browser.GetFromJsonAsync<JsonNode>("/api/own/bills"))!.AsArray();

        own["covered"]!.GetValue<bool>().ShouldBeTrue();
        bills.Count.ShouldBeGreaterThan(0);
        string bill = bills[0]!["id"]!.ToString();
        (await browser.GetFromJsonAsync<JsonNode>($"/api/own/bills/{bill}"))!["settlement"]!["id"]!.ToString().ShouldBe(bill);
        foreach (string staff in new[] { $"/api/persons/{person}", $"/api/own-view/{person}", $"/api/settlements/{bill}", "/api/institutions", "/api/catalogue", "/api/audit" })
        {
            (await browser.GetAsync(staff)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, staff);
        }
    }

    [Fact]
    public async Task Somebody_elses_bill_is_not_there_and_a_new_password_ends_the_old_session()
    {
        Office office = shared.Office;
        HttpClient clerk = await office.SignedIn("operator");
        string person = await office.Person(clerk), other = await office.Person(clerk, "999999194602020137");
        await office.Settle(person);
        HttpClient browser = await SignedIn(office, clerk, other);
        string bill = (await (await SignedIn(office, clerk, person)).GetFromJsonAsync<JsonNode>("/api/own/bills"))![0]!["id"]!.ToString();

        (await browser.GetAsync($"/api/own/bills/{bill}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await clerk.PostAsJsonAsync($"/api/persons/{other}/own-access", new { });
        (await browser.GetAsync("/api/own")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_who_died_and_no_access_that_was_stopped_gets_a_password()
    {
        Office office = shared.Office;
        HttpClient clerk = await office.SignedIn("operator");
        string person = await office.Person(clerk, "999999195607070621"), stopped = await office.Person(clerk, "999999198201131248");
        string yesterday = office.Desk.Today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (await clerk.PostAsJsonAsync($"/api/persons/{person}/departure", new { kind = "deceased", day = yesterday, source = "户籍注销证明" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode access = (await (await clerk.PostAsJsonAsync($"/api/persons/{stopped}/own-access", new { })).Content.ReadFromJsonAsync<JsonNode>())!;
        await new UserBook(office.Desk.Reader, office.Desk.Lanes).Change(access["name"]!.ToString(), user => user.WithState(false), "administrator", CancellationToken.None);

        (await clerk.PostAsJsonAsync($"/api/persons/{person}/own-access", new { }).Codes()).ShouldBe(["deceased"]);
        (await clerk.PostAsJsonAsync($"/api/persons/{stopped}/own-access", new { }).Codes()).ShouldBe(["own-access-stopped"]);
    }

    private static async Task<HttpClient> SignedIn(Office office, HttpClient clerk, string person)
    {
        HttpResponseMessage given = await clerk.PostAsJsonAsync($"/api/persons/{person}/own-access", new { });
        given.StatusCode.ShouldBe(HttpStatusCode.OK, await given.Content.ReadAsStringAsync());
        JsonNode access = (await given.Content.ReadFromJsonAsync<JsonNode>())!;
        HttpClient browser = office.Browser();
        await Office.SignIn(browser, access["name"]!.ToString(), access["password"]!.ToString());
        (await browser.PostAsJsonAsync("/api/session/password", new { current = access["password"]!.ToString(), password = Changed })).StatusCode.ShouldBe(HttpStatusCode.OK);
        return browser;
    }
}
