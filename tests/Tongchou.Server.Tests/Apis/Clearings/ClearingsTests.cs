using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Clearings;

/// <summary>The demonstration's two regions have a clearing each way, gathered and not yet confirmed.</summary>
public sealed class ClearingsTests : IAsyncLifetime
{
    private const string North = "210900";
    private const string South = "530100";
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
    public async Task A_clearing_is_listed_by_its_month_and_its_lines_add_up_to_it()
    {
        JsonNode sheet = await accountant.Get($"/api/clearings/{await Clearing()}");

        JsonNode[] lines = [.. sheet["statement"]!.AsArray().Select(line => line!)];
        lines.Length.ShouldBe(sheet["clearing"]!["lines"]!.GetValue<int>());
        lines.Sum(line => decimal.Parse(line["amount"]!.ToString(), CultureInfo.InvariantCulture)).ShouldBe(decimal.Parse(sheet["clearing"]!["total"]!.ToString(), CultureInfo.InvariantCulture));
        lines.ShouldAllBe(line => line["institution"]!.ToString().StartsWith("H5301"));
        (await accountant.Get("/api/clearings?period=2026-03")).AsArray().Count.ShouldBe(2);
        (await accountant.Get("/api/clearings?period=2026-02")).AsArray().ShouldBeEmpty();
        sheet.ToJsonString().ShouldNotContain("例甲");
    }

    [Fact]
    public async Task It_is_paid_once_after_two_persons_confirmed_it_for_the_two_regions()
    {
        string id = await Clearing();

        (await Codes(await Pay(accountant, id))).ShouldBe("clearing-state");
        JsonNode once = await Good(await Confirm(reviewer, id, "home"));
        once["sides"]!.AsArray().ShouldBeEmpty();
        (await Codes(await Confirm(reviewer, id, "place"))).ShouldBe("same-hand");
        (await Good(await Confirm(accountant, id, "home")))["homeBy"]!.ToString().ShouldBe("reviewer");
        JsonNode twice = await Good(await Confirm(accountant, id, "place"));
        (twice["state"]!["code"]!.ToString(), twice["mayPay"]!.GetValue<bool>()).ShouldBe(("confirmed", true));
        JsonNode paid = await Good(await Pay(accountant, id));

        (paid["state"]!["code"]!.ToString(), paid["mayPay"]!.GetValue<bool>()).ShouldBe(("paid", false));
        JsonNode again = await Good(await Pay(accountant, id));
        again.ToJsonString().ShouldBe(paid.ToJsonString());

        // A debit and a credit in each region's book of each fund.
        (await Postings()).ShouldBe(paid["lines"]!.GetValue<int>() * 2 * 2);
    }

    [Fact]
    public async Task Somebody_of_one_region_reads_both_ways_and_acts_for_their_own_only()
    {
        HttpClient north = await Newcomer("north", North, Role.Accountant);
        HttpClient third = await Newcomer("third", "510100", Role.Accountant);
        string ours = await Clearing(), theirs = await Clearing(South);

        (await north.Get("/api/clearings")).AsArray().Count.ShouldBe(2);
        (await north.Get($"/api/clearings/{theirs}"))["clearing"]!["sides"]!.AsArray().Select(side => side!["code"]!.ToString()).ShouldBe(["place"]);
        (await Codes(await Confirm(north, ours, "place"))).ShouldBe("other-region");
        (await Codes(await Pay(north, theirs))).ShouldBe("other-region");
        (await third.Get("/api/clearings")).AsArray().ShouldBeEmpty();
        (await Codes(await third.GetAsync($"/api/clearings/{ours}"))).ShouldBe("unknown-clearing");
        (await Codes(await Confirm(third, ours, "home"))).ShouldBe("unknown-clearing");
    }

    [Fact]
    public async Task A_month_is_gathered_when_it_is_over_and_again_with_the_same_result()
    {
        (await Codes(await Gather("2026-03"))).ShouldBe("month-not-over");
        office.Clock.Step(TimeSpan.FromDays(31));
        accountant = await office.SignedIn("accountant");

        JsonNode first = await Good(await Gather("2026-03"));
        JsonNode second = await Good(await Gather("2026-03"));

        first["clearings"]!.AsArray().Count.ShouldBe(2);
        first["leftOut"]!.AsArray().ShouldBeEmpty();
        second.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task What_leads_nowhere_is_refused()
    {
        string id = await Clearing();

        (await Codes(await Gather("2026-3"))).ShouldBe("bad-period");
        (await Codes(await accountant.GetAsync("/api/clearings?period=March"))).ShouldBe("bad-period");
        (await Codes(await Confirm(reviewer, id, "both"))).ShouldBe("bad-side");
        (await Codes(await accountant.GetAsync("/api/clearings/210900-530100-2026-12"))).ShouldBe("unknown-clearing");
        (await Codes(await Pay(accountant, "none"))).ShouldBe("unknown-clearing");
        (await Pay(reviewer, id)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Confirm(await office.SignedIn("supervisor"), id, "home")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> Clearing(string home = North) =>
        (await accountant.Get("/api/clearings")).AsArray().Single(each => each!["home"]!["code"]!.ToString() == home)!["id"]!.ToString();

    private async Task<HttpClient> Newcomer(string name, string region, Role role)
    {
        _ = RegionCode.TryParse(region, out RegionCode code);
        await office.Services.GetRequiredService<UserBook>().Add(User.New(name, name, SetOf<Role>.Of(role), code, Demonstration.Password, mustChange: false, isDemonstration: true), Demonstration.Password, "test", CancellationToken.None);
        return await office.SignedIn(name);
    }

    private async Task<int> Postings() =>
        (await office.Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("document_kind", "clearing"), CancellationToken.None)).Count;

    private Task<HttpResponseMessage> Gather(string period) => accountant.PostAsJsonAsync("/api/clearings", new { period });
    private static Task<HttpResponseMessage> Confirm(HttpClient browser, string id, string side) => browser.PostAsJsonAsync($"/api/clearings/{id}/confirmation", new { side });
    private static Task<HttpResponseMessage> Pay(HttpClient browser, string id) => browser.PostAsJsonAsync($"/api/clearings/{id}/payment", new { });
    private static async Task<string> Codes(HttpResponseMessage answer) => string.Join(' ', (await answer.Problem()).Faults.Select(fault => fault.Code));

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }
}
