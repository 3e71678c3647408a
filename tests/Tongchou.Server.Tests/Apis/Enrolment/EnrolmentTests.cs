using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Enrolment;

/// <summary>A resident of the demonstration at the counter in the October before the year, when the next year's dues may be paid.</summary>
public sealed class EnrolmentTests : IAsyncLifetime
{
    private const string Region = "530100";
    private const string Resident = "999999198411073496";
    private const string Broken = "999999199002141026";
    private Office office = null!;
    private HttpClient clerk = null!;
    private string person = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        office.Clock.Step(TimeSpan.FromDays(220));
        clerk = await office.SignedIn("operator");
        person = await office.Person(clerk, Resident);
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_resident_is_enrolled_pays_by_a_receipt_and_is_told_the_day_benefits_begin()
    {
        JsonNode owed = await Good(await Enrol());
        JsonNode paid = await Good(await Pay(owed, "T-1"));

        (Text(owed, "state", "code"), Text(owed, "collected")).ShouldBe(("owed", "400.00"));
        owed["shares"]!.AsArray().Select(share => share!["amount"]!.ToString()).ShouldBe(["400.00", "724.00"]);
        (Text(paid, "state", "code"), Text(paid, "receipt"), Text(paid, "paidOn")).ShouldBe(("paid", "T-1", "2026-10-11"));
        JsonNode sheet = await Entitlement(person);
        (Text(sheet, "from"), Text(sheet, "to")).ShouldBe(("2027-01-01", "2027-12-31"));
        sheet["years"]!.AsArray().Select(year => $"{year!["year"]} {year["cover"]!["code"]}").ShouldBe(["2025 taken-over", "2026 taken-over", "2027 resident"]);
        sheet["rows"]!.AsArray().ShouldContain(row => row!["basis"] != null);
        (await clerk.Get($"/api/persons/{person}/dues")).AsArray().ShouldHaveSingleItem()!["id"]!.ToString().ShouldBe(Text(owed, "id"));
        (await office.Audited("read-entitlement")).ShouldHaveSingleItem().PersonId.ShouldBe(person);
        (await office.Audited("read-dues")).ShouldHaveSingleItem().PersonId.ShouldBe(person);
    }

    [Fact]
    public async Task The_same_receipt_again_changes_nothing_and_everything_wrong_is_told_at_once()
    {
        JsonNode owed = await Good(await Enrol());
        JsonNode paid = await Good(await Pay(owed, "T-1"));

        (await Good(await Pay(owed, "T-1"))).ToJsonString().ShouldBe(paid.ToJsonString());
        (await Codes(await Pay(owed, "T-2"))).ShouldBe(["paid-before"]);
        (await Codes(await clerk.PostAsJsonAsync(Dues(owed, "payment"), new { amount = "much", paidOn = "soon", receipt = "" }))).ShouldBe(["bad-amount", "bad-day", "no-receipt"]);
        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{person}/dues", new { region = "1", year = "x", group = "active", charity = "-1" }))).ShouldBe(["bad-region", "bad-year", "bad-amount"]);
        (await Codes(await clerk.PostAsJsonAsync($"/api/persons/{person}/dues", new { region = Region, year = "2027", group = "active" }))).ShouldBe(["bad-group"]);
        (await Codes(await Enrol())).ShouldBe(["enrolled-before"]);
    }

    [Fact]
    public async Task Who_missed_two_years_sees_what_repair_costs_and_a_repair_in_vain_takes_no_money()
    {
        string broken = await office.Person(clerk, Broken);
        await Good(await Pay(await Good(await Enrol(broken)), "T-1", broken));

        JsonNode sheet = await Entitlement(broken);
        JsonNode repair = sheet["repair"]!;

        (Text(sheet, "waitMonths"), Text(sheet, "from")).ShouldBe(("4", "2027-05-01"));
        sheet["years"]!.AsArray().Select(year => year!["cover"]!["code"]!.ToString()).ShouldBe(["taken-over", "taken-over", "missed", "missed", "missed", "resident"]);
        JsonNode[] prices = [.. repair["prices"]!.AsArray().Select(price => price!)];
        prices.Select(price => (Text(price, "price"), Text(price, "from"), price["helps"]!.GetValue<bool>())).ShouldBe([("400.00", "2027-04-01", true), ("800.00", "2027-04-01", false)]);
        prices.ShouldAllBe(price => price["basis"]!["clause"]!.ToString().Length > 0);
        (await Codes(await Repair(broken, 2))).ShouldBe(["repair-in-vain"]);
        JsonNode owed = await Good(await Repair(broken, 1));
        await Good(await Pay(owed, "R-1", broken));
        Text(await Entitlement(broken), "from").ShouldBe("2027-04-01");
    }

    [Fact]
    public async Task Dues_are_given_back_when_another_approves_it()
    {
        HttpClient reviewer = await office.SignedIn("reviewer");
        JsonNode owed = await Good(await Enrol());
        await Good(await Pay(owed, "T-1"));

        (await Codes(await Refund(owed, "no-such-reason"))).ShouldBe(["bad-reason"]);
        string request = Text(await Good(await Refund(owed, "withdrawn")), "id");
        (await Codes(await Refund(owed, "withdrawn"))).ShouldBe(["request-waits"]);
        (await clerk.Get($"/api/persons/{person}/dues"))[0]!["request"]!.ToString().ShouldBe(request);
        (await clerk.PostAsJsonAsync($"/api/refund-requests/{request}/decision", new { approve = true })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reviewer.Get("/api/refund-requests?state=entered")).AsArray().ShouldHaveSingleItem()!["person"]!.ToString().ShouldBe(person);
        (await office.Audited("read-request")).ShouldHaveSingleItem().PersonId.ShouldBe(person);
        JsonNode approved = await Good(await reviewer.PostAsJsonAsync($"/api/refund-requests/{request}/decision", new { approve = true }));

        (Text(approved, "state"), Text(approved, "dues", "state", "code")).ShouldBe(("approved", "refunded"));
        (await Codes(await reviewer.PostAsJsonAsync($"/api/refund-requests/{request}/decision", new { approve = true }))).ShouldBe(["task-decided"]);
        (await Codes(await Refund(owed, "withdrawn"))).ShouldBe(["not-paid"]);
        (await Rows(PostingRow.Table)).Sum(row => row.Debit.Fen).ShouldBe(0);
    }

    [Fact]
    public async Task A_returned_request_leaves_the_dues_as_they_are_and_keeps_the_reason()
    {
        HttpClient reviewer = await office.SignedIn("reviewer");
        JsonNode owed = await Good(await Enrol());
        string request = Text(await Good(await Refund(owed, "mistake")), "id");

        (await Codes(await reviewer.PostAsJsonAsync($"/api/refund-requests/{request}/decision", new { approve = false, answer = "" }))).ShouldBe(["no-answer"]);
        JsonNode returned = await Good(await reviewer.PostAsJsonAsync($"/api/refund-requests/{request}/decision", new { approve = false, answer = "没有登记错误" }));

        (Text(returned, "state"), Text(returned, "answer"), Text(returned, "dues", "state", "code")).ShouldBe(("returned", "没有登记错误", "owed"));
    }

    [Fact]
    public async Task The_years_run_is_carried_out_beside_the_requests_and_doubles_nothing_when_started_again()
    {
        string address = $"/api/dues-runs?region={Region}&year=2027";
        Text(await clerk.Get(address), "state", "code").ShouldBe("never");

        (await clerk.PostAsJsonAsync("/api/dues-runs", new { region = Region, year = "2027" })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        JsonNode first = await Ended(address);
        (await clerk.PostAsJsonAsync("/api/dues-runs", new { region = Region, year = "2027" })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        JsonNode second = await Ended(address);

        int issued = first["issued"]!.GetValue<int>();
        issued.ShouldBeGreaterThan(5);
        (first["notices"]!.GetValue<int>(), first["done"]!.GetValue<int>()).ShouldBe((issued, 100));
        (second["issued"]!.GetValue<int>(), second["before"]!.GetValue<int>(), second["notices"]!.GetValue<int>()).ShouldBe((0, issued, issued));
        (await Codes(await clerk.PostAsJsonAsync("/api/dues-runs", new { region = Region, year = "2028" }))).ShouldBe(["window-not-open"]);
        (await Codes(await clerk.PostAsJsonAsync("/api/dues-runs", new { region = Region, year = "2025" }))).ShouldBe(["year-over"]);
    }

    [Fact]
    public async Task A_file_of_receipts_is_taken_once_and_refused_rows_come_back_as_a_table_with_the_reason()
    {
        HttpClient accountant = await office.SignedIn("accountant");
        await Good(await Enrol());
        string file = $"人员编号,证件号码,参保区划,待遇年度,实缴金额,缴费日期,税票号码\n{person},,{Region},2027,400,2026-10-10,T-1\n{person},,{Region},2026,400,2026-10-10,T-2\n";

        JsonNode first = await Good(await Take(accountant, file));
        JsonNode again = await Good(await Take(accountant, file));

        (Text(first, "taken"), Text(first, "takenAmount"), Text(first, "refused")).ShouldBe(("1", "400.00", "1"));
        first["refusedRows"]!.AsArray().ShouldHaveSingleItem()!["faults"]![0]!["code"]!.ToString().ShouldBe("unknown-dues");
        Encoding.ASCII.GetString(Convert.FromBase64String(Text(first, "refusedTable")), 0, 2).ShouldBe("PK");
        (Text(again, "taken"), Text(again, "again")).ShouldBe(("0", "1"));
        (await office.Audited("take-receipts")).Count.ShouldBe(2);
        (await accountant.GetAsync("/api/dues-receipts/template")).Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheet");
    }

    [Fact]
    public async Task The_subsidy_is_claimed_for_who_paid_and_a_claim_is_received_once()
    {
        HttpClient accountant = await office.SignedIn("accountant");
        await Good(await Pay(await Good(await Enrol()), "T-1"));

        JsonNode before = await accountant.Get($"/api/subsidies?region={Region}&year=2027");
        JsonNode claimed = await Good(await accountant.PostAsJsonAsync("/api/subsidies", new { region = Region, year = "2027" }));
        JsonNode claim = claimed["claims"]!.AsArray().Single(each => Text(each!, "government", "code") == "centre")!;
        JsonNode received = await Good(await Receive(accountant, claim, "B-1"));

        (Text(before, "people"), before["claims"]!.AsArray().Count).ShouldBe(("1", 0));
        claimed["governments"]!.AsArray().Sum(line => Fen(line!, "claimed")).ShouldBe(72_400);
        (await Good(await accountant.PostAsJsonAsync("/api/subsidies", new { region = Region, year = "2027" })))["claims"]!.AsArray().Count.ShouldBe(claimed["claims"]!.AsArray().Count);
        JsonNode centre = received["governments"]!.AsArray().Single(line => Text(line!, "government", "code") == "centre")!;
        (Fen(centre, "received"), Fen(centre, "missing")).ShouldBe((Fen(claim, "amount"), 0));
        (await Codes(await Receive(accountant, claim, "B-2"))).ShouldBe(["received-before"]);
        (await Codes(await accountant.PostAsJsonAsync($"/api/subsidies/{Text(claim, "id")}/receipt", new { region = Region, year = "2027", document = "" }))).ShouldBe(["no-document"]);
    }

    [Fact]
    public async Task Nobody_is_shown_somebody_who_is_not_there()
    {
        HttpResponseMessage[] answers =
        [
            await clerk.GetAsync("/api/persons/none/entitlement"), await clerk.GetAsync("/api/persons/none/dues"), await Enrol("none"), await Repair("none", 1),
            await clerk.PostAsJsonAsync("/api/persons/none/dues/1/payment", new { amount = "1", receipt = "1" }), await clerk.PostAsJsonAsync("/api/persons/none/dues/1/refund-requests", new { reason = "mistake" }),
        ];

        foreach (HttpResponseMessage answer in answers)
        {
            (await answer.Problem()).Status.ShouldBe(404);
        }
    }

    private Task<HttpResponseMessage> Enrol(string? who = null) => clerk.PostAsJsonAsync($"/api/persons/{who ?? person}/dues", new { region = Region, year = "2027", group = "adult" });

    private Task<HttpResponseMessage> Pay(JsonNode dues, string receipt, string? who = null) => clerk.PostAsJsonAsync(Dues(dues, "payment", who), new { amount = Text(dues, "collected"), receipt });

    private Task<HttpResponseMessage> Repair(string who, int years) => clerk.PostAsJsonAsync($"/api/persons/{who}/repairs", new { region = Region, year = "2027", years });

    private Task<HttpResponseMessage> Refund(JsonNode dues, string reason) => clerk.PostAsJsonAsync(Dues(dues, "refund-requests"), new { reason });

    private string Dues(JsonNode dues, string what, string? who = null) => $"/api/persons/{who ?? person}/dues/{Text(dues, "id")}/{what}";

    private async Task<JsonNode> Entitlement(string who) => await clerk.Get($"/api/persons/{who}/entitlement?region={Region}&year=2027");

    private static Task<HttpResponseMessage> Take(HttpClient browser, string file) => browser.PostAsync("/api/dues-receipts?file=receipts.csv", new ByteArrayContent(Encoding.UTF8.GetBytes(file)));

    private static Task<HttpResponseMessage> Receive(HttpClient browser, JsonNode claim, string document) =>
        browser.PostAsJsonAsync($"/api/subsidies/{Text(claim, "id")}/receipt", new { region = Region, year = "2027", document });

    private async Task<JsonNode> Ended(string address)
    {
        while (true)
        {
            JsonNode run = await clerk.Get(address);
            if (Text(run, "state", "code") != "running")
            {
                Text(run, "state", "code").ShouldBe("done");
                return run;
            }

            await Task.Delay(50);
        }
    }

    private async Task<IReadOnlyList<PostingRow>> Rows(RecordTable<PostingRow> table) =>
        [.. (await office.Desk.Reader.Read(new RecordQuery<PostingRow>(table).In(Partitions.Of(person)), CancellationToken.None)).Where(row => row.Document == "T-1")];

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<string[]> Codes(HttpResponseMessage answer) => [.. (await answer.Problem()).Faults.Select(fault => fault.Code)];

    private static string Text(JsonNode node, params string[] path) => path.Aggregate(node, (at, name) => at[name]!).ToString();

    private static long Fen(JsonNode node, string name) => Money.TryParse(Text(node, name), out Money amount) ? amount.Fen : throw new FormatException(Text(node, name));
}
