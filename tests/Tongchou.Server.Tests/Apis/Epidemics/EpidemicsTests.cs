using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Epidemics;

/// <summary>Measures and advances of a demonstration, which has one measure that waits for approval.</summary>
public sealed class EpidemicsTests : IAsyncLifetime
{
    private const string Region = "210900";
    private const string Hospital = "H21090000001";
    private Office office = null!;
    private HttpClient clerk = null!;
    private HttpClient reviewer = null!;
    private HttpClient accountant = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        clerk = await office.SignedIn("operator");
        reviewer = await office.SignedIn("reviewer");
        accountant = await office.SignedIn("accountant");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_measure_is_entered_approved_by_another_and_ended_with_a_last_day()
    {
        JsonNode entered = await Good(await Enter());
        string id = entered["id"]!.ToString();

        State(entered).ShouldBe("entered");
        JsonNode approved = await Good(await Decide(id, true));
        (State(approved), approved["decidedBy"]!.ToString()).ShouldBe(("in-force", "reviewer"));
        (await Codes(await Decide(id, true))).ShouldBe("task-decided");
        (await Codes(await End(id, "2026-02-28"))).ShouldBe("bad-last");
        JsonNode ended = await Good(await End(id, "2026-03-04"));
        (State(ended), ended["to"]!.ToString()).ShouldBe(("ended", "2026-03-04"));
        State(await Good(await End(id, "2026-03-04"))).ShouldBe("ended");
        (await clerk.Get($"/api/epidemic-measures?region={Region}")).AsArray().Single(each => each!["id"]!.ToString() == id)!["state"]!["code"]!.ToString().ShouldBe("ended");
    }

    [Fact]
    public async Task A_measure_that_is_returned_says_why_and_nothing_comes_of_it()
    {
        string id = (await Good(await Enter()))["id"]!.ToString();

        (await Codes(await Decide(id, false, " "))).ShouldBe("no-answer");
        await Good(await Decide(id, false, "文号不对"));

        JsonNode returned = (await reviewer.Get($"/api/epidemic-measures?region={Region}")).AsArray().Single(each => each!["id"]!.ToString() == id)!;
        (State(returned), returned["answer"]!.ToString()).ShouldBe(("returned", "文号不对"));
        (await Codes(await End(id, "2026-03-04"))).ShouldBe("measure-state");
        (await Codes(await Move(id, "advanced", "100", "令-1"))).ShouldBe("no-measure");
    }

    [Fact]
    public async Task Bills_under_a_measure_are_shown_masked_and_the_audit_has_each()
    {
        string id = await Approved();
        string person = await office.Person(clerk);
        SettlementRow row = await Settle(person, id);
        await office.Settle(person);

        JsonNode page = await accountant.Get($"/api/epidemic-measures/{id}/bills");

        page["count"]!.GetValue<int>().ShouldBe(1);
        page["borne"]!.ToString().ShouldBe((row.Cash + row.PersonalAccount + row.FamilyAccount).ToPlain());
        JsonNode bill = page["rows"]!.AsArray().ShouldHaveSingleItem()!;
        (bill["settlement"]!.ToString(), bill["person"]!["name"]!.ToString()).ShouldBe((row.SettlementId, Office.PersonName));
        bill["person"]!["identity"]!.ToString().ShouldContain("*");
        AuditRow noted = (await office.Audited("read-measure-bill")).ShouldHaveSingleItem();
        (noted.Actor, noted.PersonId, noted.Subject).ShouldBe(("accountant", person, row.SettlementId));
    }

    [Fact]
    public async Task An_advance_is_paid_once_for_one_paper_set_off_and_returned()
    {
        string id = await Approved();

        JsonNode paid = await Good(await Move(id, "advanced", "1000", "令-1"));
        (await Codes(await Move(id, "advanced", "1000", "令-1"))).ShouldBe("booked-twice");
        (await Codes(await Move(id, "offset", "1000.01", "冲-1"))).ShouldBe("advance-amount");
        await Good(await Move(id, "offset", "600", "冲-1"));
        (await accountant.Get($"/api/advances?region={Region}")).AsArray().ShouldHaveSingleItem()!["balance"]!.ToString().ShouldBe("400.00");
        await Good(await End(id, "2026-03-04"));
        (await Codes(await Move(id, "advanced", "1", "令-2"))).ShouldBe("no-measure");
        await Good(await Move(id, "returned", "400", "收-1"));

        (paid["balance"]!.ToString(), paid["institution"]!.ToString()).ShouldBe(("1000.00", Hospital));
        (await accountant.Get($"/api/advances?region={Region}")).AsArray().ShouldBeEmpty();
        (await accountant.Get("/api/advances?region=530100")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_what_was_entered_is_said_at_once()
    {
        (await Codes(await clerk.PostAsJsonAsync("/api/epidemic-measures", new { region = "999999", from = "2026-02-30", to = "soon", document = "", issuer = " " })))
            .ShouldBe("bad-region bad-day bad-day no-document no-issuer");
        (await Codes(await clerk.PostAsJsonAsync("/api/epidemic-measures", new { region = Region, from = "2026-03-01", to = "2026-02-28", document = "示例", issuer = "示例" }))).ShouldBe("measure-incomplete");
        (await Codes(await accountant.PostAsJsonAsync("/api/advances", new { measure = "none", institution = "", fund = "gold", move = "burn", amount = "-1", document = "" })))
            .ShouldBe("bad-measure no-institution bad-fund bad-move bad-amount no-document");
        (await Codes(await clerk.GetAsync("/api/epidemic-measures"))).ShouldBe("bad-region");
        (await Codes(await clerk.GetAsync("/api/epidemic-measures/none/bills"))).ShouldBe("unknown-task");
    }

    [Fact]
    public async Task Each_does_their_own_part()
    {
        string id = (await Good(await Enter()))["id"]!.ToString();
        HttpClient supervisor = await office.SignedIn("supervisor");

        (await Decide(id, true, browser: clerk)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Enter(supervisor)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Enter(accountant)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Move(id, "advanced", "1", "令-1", reviewer)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await supervisor.Get($"/api/epidemic-measures?region={Region}")).AsArray().Count.ShouldBe(2);
    }

    private async Task<string> Approved()
    {
        string id = (await Good(await Enter()))["id"]!.ToString();
        await Good(await Decide(id, true));
        return id;
    }

    private async Task<SettlementRow> Settle(string person, string measure)
    {
        TaskRow task = (await FindTask.Find(office.Desk, measure, EpidemicMeasure.Kind, CancellationToken.None))!;
        DateOnly day = office.Desk.Today;
        SettlementOrder order = new(person, Hospital, null, VisitKind.Outpatient, null, day, day,
            [new("1", null, "", "none", CatalogueKind.Drug, "样品", Quantity.One, new UnitPrice(800_000_000), Money.Yuan(800), day, null)], ["U07.100"], false, true, Money.Yuan(800)) { Measure = EpidemicMeasure.ForBill(task) };
        return (await office.Desk.Lanes.Do(new SettleVisit(office.Desk, order, "hospital"))).Value!.Value!.Row;
    }

    private Task<HttpResponseMessage> Enter(HttpClient? browser = null) =>
        (browser ?? clerk).PostAsJsonAsync("/api/epidemic-measures", new { region = Region, from = "2026-03-01", document = "示例〔2026〕9号", issuer = "示例机关(虚构)", liftsFiling = true });

    private Task<HttpResponseMessage> Decide(string id, bool approve, string? answer = null, HttpClient? browser = null) => (browser ?? reviewer).PostAsJsonAsync($"/api/epidemic-measures/{id}/decision", new { approve, answer });
    private Task<HttpResponseMessage> End(string id, string last) => reviewer.PostAsJsonAsync($"/api/epidemic-measures/{id}/end", new { last });

    private Task<HttpResponseMessage> Move(string measure, string move, string amount, string document, HttpClient? browser = null) =>
        (browser ?? accountant).PostAsJsonAsync("/api/advances", new { measure, institution = Hospital, fund = "resident", move, amount, document });

    private static string State(JsonNode measure) => measure["state"]!["code"]!.ToString();
    private static async Task<string> Codes(HttpResponseMessage answer) => string.Join(' ', (await answer.Problem()).Faults.Select(fault => fault.Code));

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }
}
