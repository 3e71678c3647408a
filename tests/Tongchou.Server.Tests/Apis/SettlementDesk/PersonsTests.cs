using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.SettlementDesk;

public sealed class PersonsTests : IAsyncLifetime
{
    private Office office = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        browser = await office.SignedIn("operator");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_person_is_found_by_certificate_by_number_and_by_name()
    {
        string id = await office.Person(browser);

        (await office.Person(browser, id)).ShouldBe(id);
        (await office.Person(browser, Office.PersonName)).ShouldBe(id);
        (await office.Person(browser, $" {Office.Identity} ")).ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("例甲")] // a part of a name is no name
    [InlineData("999999197001010018")]
    [InlineData("P00000000000000000000")]
    [InlineData("2000000000000001")]
    public async Task What_is_nobody_finds_nobody(string text)
    {
        HttpResponseMessage answer = await browser.PostAsJsonAsync("/api/persons/find", new { text });

        JsonNode found = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        found["persons"]!.AsArray().ShouldBeEmpty();
        found["settlement"].ShouldBeNull();
    }

    [Fact]
    public async Task No_answer_but_the_unmasking_holds_a_certificate_number()
    {
        string id = await office.Person(browser);
        SettlementRow row = await office.Settle(id);
        string[] paths = [$"/api/persons/{id}", $"/api/persons/{id}/settlements", $"/api/persons/{id}/visits", $"/api/settlements/{row.SettlementId}"];

        foreach (string path in paths)
        {
            (await browser.GetStringAsync(path)).ShouldNotContain(Office.Identity, Case.Sensitive, path);
        }

        (await (await browser.PostAsJsonAsync("/api/persons/find", new { text = Office.PersonName })).Content.ReadAsStringAsync()).ShouldContain("9999**********0017");
        (await (await browser.PostAsJsonAsync($"/api/persons/{id}/unmasking", new { })).Content.ReadAsStringAsync()).ShouldContain(Office.Identity);
    }

    [Fact]
    public async Task Every_look_at_a_person_is_in_the_audit_with_who_and_whom()
    {
        string id = await office.Person(browser);
        SettlementRow row = await office.Settle(id);
        await browser.GetAsync($"/api/persons/{id}");
        await browser.GetAsync($"/api/persons/{id}/settlements");
        await browser.GetAsync($"/api/persons/{id}/visits");
        await browser.GetAsync($"/api/settlements/{row.SettlementId}");
        await browser.PostAsJsonAsync($"/api/persons/{id}/unmasking", new { });

        foreach (string act in new[] { "find-person", "read-person", "read-settlements", "read-visits", "read-settlement", "unmask-person" })
        {
            AuditRow noted = (await office.Audited(act)).ShouldHaveSingleItem(act);
            noted.Actor.ShouldBe("operator");
            noted.PersonId.ShouldBe(id);
        }
    }

    [Fact]
    public async Task The_page_says_covered_until_when_and_what_the_year_has_used_up()
    {
        string id = await office.Person(browser);
        SettlementRow row = await office.Settle(id, 3000);

        JsonNode sheet = await browser.Get($"/api/persons/{id}");
        JsonNode settlements = await browser.Get($"/api/persons/{id}/settlements");
        JsonNode visits = await browser.Get($"/api/persons/{id}/visits");

        sheet["person"]!["cover"]!["covered"]!.GetValue<bool>().ShouldBeTrue();
        sheet["coverages"]!.AsArray().ShouldNotBeEmpty();
        sheet["years"]!.AsArray().ShouldHaveSingleItem()!["year"]!.ToString().ShouldBe(row.Year);
        settlements["total"]!.GetValue<long>().ShouldBe(1);
        settlements["rows"]![0]!["total"]!.ToString().ShouldBe("3000.00");
        settlements["rows"]![0]!["state"]!["code"]!.ToString().ShouldBe("stands");
        visits["rows"]![0]!["settlement"]!.ToString().ShouldBe(row.SettlementId);
    }

    [Fact]
    public async Task Settlements_come_newest_first_and_page_by_page()
    {
        string id = await office.Person(browser);
        List<string> settled = [];
        for (int i = 1; i <= 5; i++)
        {
            settled.Add((await office.Settle(id, 100 * i)).SettlementId);
        }

        List<string> seen = [];
        for (int skip = 0; skip < 5; skip += 2)
        {
            JsonNode page = await browser.Get($"/api/persons/{id}/settlements?skip={skip}&most=2");
            page["total"]!.GetValue<long>().ShouldBe(5);
            seen.AddRange(page["rows"]!.AsArray().Select(row => row!["id"]!.ToString()));
        }

        seen.ShouldBe(Enumerable.Reverse(settled));
    }

    [Fact]
    public async Task Who_works_for_one_region_sees_nobody_of_another()
    {
        string id = await office.Person(browser);
        SettlementRow row = await office.Settle(id);
        await office.Services.GetRequiredService<UserBook>().Change("operator", user => user with { Region = Region("530100") }, "test", CancellationToken.None);

        (await browser.GetAsync($"/api/persons/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/api/settlements/{row.SettlementId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await browser.PostAsJsonAsync("/api/persons/find", new { text = Office.Identity })).Content.ReadAsStringAsync()).ShouldNotContain(id);

        await office.Services.GetRequiredService<UserBook>().Change("operator", user => user with { Region = Region("210900") }, "test", CancellationToken.None);
        (await browser.GetAsync($"/api/persons/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_audit_is_read_by_person_by_actor_and_by_day()
    {
        string id = await office.Person(browser);
        await browser.GetAsync($"/api/persons/{id}");
        HttpClient supervisor = await office.SignedIn("supervisor");

        string[] ofPerson = await Acts(supervisor, $"person={id}");
        string[] ofActor = await Acts(supervisor, "actor=operator");
        string[] yesterday = await Acts(supervisor, "from=2026-03-04&through=2026-03-04");

        ofPerson.ShouldBe(["read-person", "find-person"]);
        ofActor.ShouldBe(["read-person", "find-person", "sign-in"], ignoreOrder: true);
        yesterday.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_is_exported_as_it_is_shown_and_the_audit_has_it()
    {
        HttpResponseMessage answer = await browser.PostAsJsonAsync("/api/exports", new { title = "结算", columns = new[] { new { heading = "编号", isNumber = false }, new { heading = "金额", isNumber = true } }, rows = new[] { new[] { "2000", "12.50" }, new[] { "=1+1", "-3.00" } } });

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await answer.Content.ReadAsByteArrayAsync()).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
        (await office.Audited("export")).ShouldHaveSingleItem().Detail.ShouldBe("2");
    }

    private static async Task<string[]> Acts(HttpClient client, string query) =>
        [.. (await client.Get($"/api/audit?{query}"))["rows"]!.AsArray().Select(row => row!["act"]!.ToString())];

    private static RegionCode Region(string code) => RegionCode.TryParse(code, out RegionCode region) ? region : throw new FormatException(code);
}
