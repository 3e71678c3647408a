using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency.Users;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Ledger;

/// <summary>The demonstration's books: today is 5 March 2026, the first entry is of 1 March.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private const string Home = "210900";

    private Office office = null!;
    private HttpClient accountant = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        accountant = await office.SignedIn("accountant");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Every_sum_of_the_trial_balance_opens_down_to_its_vouchers()
    {
        JsonNode balance = await accountant.Get($"/api/ledger/trial-balance?region={Home}");

        balance["isBalanced"]!.GetValue<bool>().ShouldBeTrue();
        JsonNode[] lines = [.. balance["lines"]!.AsArray().Select(line => line!)];
        lines.Length.ShouldBeGreaterThan(4);
        Sum(lines, "debit").ShouldBe(Sum(lines, "credit"));
        Sum(lines, "debit").ShouldBeGreaterThan(0);
        foreach (JsonNode line in lines)
        {
            JsonNode statement = await accountant.Get($"/api/ledger/statement?region={Home}&fund={line["fund"]!["code"]}&account={line["account"]}");
            JsonNode[] entries = [.. statement["lines"]!.AsArray().Select(entry => entry!)];
            Sum(entries, "debit").ShouldBe(Sum([line], "debit"));
            Sum(entries, "credit").ShouldBe(Sum([line], "credit"));
            JsonNode voucher = await accountant.Get($"/api/ledger/vouchers/{entries[0]["voucher"]}");
            voucher["document"]!.ToString().ShouldBe(entries[0]["document"]!.ToString());
            Sum(voucher["lines"]!.AsArray()!, "debit").ShouldBe(Sum(voucher["lines"]!.AsArray()!, "credit"));
        }
    }

    [Fact]
    public async Task The_next_page_of_a_statement_goes_on_with_the_balance()
    {
        JsonNode first = await accountant.Get($"/api/ledger/statement?region={Home}&fund=resident&account={await Account("special-revenue")}&most=1");
        JsonNode next = await accountant.Get($"/api/ledger/statement?region={Home}&fund=resident&account={await Account("special-revenue")}&most=1&skip=1");

        first["total"]!.GetValue<int>().ShouldBeGreaterThan(1);
        next["opening"]!.ToString().ShouldBe(first["lines"]![0]!["balance"]!.ToString());
    }

    [Theory]
    [InlineData("trial-balance?region=999999&from=yesterday", "bad-region bad-day")]
    [InlineData("trial-balance?region=210900&fund=gold", "bad-fund")]
    [InlineData("trial-balance?region=210900&from=2026-02-01&to=2026-01-01", "bad-days")]
    [InlineData("statement?region=210900&fund=resident&account=1&from=2026-13-01", "bad-day")]
    [InlineData("position?region=&day=1.1.2026", "bad-region bad-day")]
    [InlineData("closing?region=21", "bad-region")]
    [InlineData("exports/trial-balance?region=1&format=pdf", "bad-format bad-region bad-fund")]
    [InlineData("exports/poem?region=210900&fund=resident", "unknown-table")]
    [InlineData("statement?region=210900&fund=resident&account=9999", "unknown-account")]
    [InlineData("vouchers/1", "unknown-voucher")]
    public async Task What_is_wrong_with_a_question_is_said_at_once(string question, string codes) =>
        string.Join(' ', (await (await accountant.GetAsync($"/api/ledger/{question}")).Problem()).Faults.Select(fault => fault.Code)).ShouldBe(codes);

    [Fact]
    public async Task Days_are_closed_one_after_the_other_and_what_is_missing_is_named()
    {
        JsonNode before = await accountant.Get($"/api/ledger/closing?region={Home}");
        before["daysThrough"].ShouldBeNull();
        before["nextDay"]!["period"]!.ToString().ShouldBe("2026-03-01");
        before["nextDay"]!["missing"]!.AsArray().ShouldBeEmpty();
        before["nextMonth"]!["missing"]!.AsArray().Select(fault => fault!["code"]!.ToString()).ShouldBe(["days-open", "not-reached"]);

        (await Codes(await Close("2026-03-03"))).ShouldBe("day-before-open");
        (await Codes(await Close("2026-03"))).ShouldBe("days-open not-reached");
        (await Codes(await Close("2026-04"))).ShouldContain("month-before-open");
        (await Codes(await Close("soon"))).ShouldBe("bad-period");
        (await Close("2026-03-01")).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode after = JsonNode.Parse(await (await Close("2026-03-02")).Content.ReadAsStringAsync())!;

        (after["daysThrough"]!.ToString(), after["nextDay"]!["period"]!.ToString()).ShouldBe(("2026-03-02", "2026-03-03"));
        (await Codes(await Close("2026-03-02"))).ShouldBe("already-closed");
        (await accountant.Get($"/api/ledger/trial-balance?region={Home}"))["isBalanced"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_voucher_by_hand_is_booked_when_another_approves_it_and_never_by_its_author()
    {
        string deposit = await Account("special-revenue");
        string interest = await Account("interest-income");
        HttpResponseMessage answer = await Enter("补-1", (deposit, "12.34", ""), (interest, "", "12.34"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        string id = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.ToString();

        (await Codes(await Decide(accountant, id, true))).ShouldBe("same-hand");
        HttpClient reviewer = await office.SignedIn("reviewer");
        JsonNode approved = JsonNode.Parse(await (await Decide(reviewer, id, true)).Content.ReadAsStringAsync())!;

        approved["state"]!.ToString().ShouldBe("approved");
        JsonNode voucher = await reviewer.Get($"/api/ledger/vouchers/{approved["voucher"]}");
        (voucher["document"]!.ToString(), voucher["total"]!.ToString(), voucher["bookedBy"]!.ToString()).ShouldBe(("补-1", "12.34", "reviewer"));
        (await Codes(await Decide(reviewer, id, true))).ShouldBe("task-decided");
    }

    [Fact]
    public async Task A_returned_voucher_says_why_and_is_not_booked()
    {
        HttpResponseMessage answer = await Enter("补-2", (await Account("special-revenue"), "5.00", ""), (await Account("interest-income"), "", "5.00"));
        string id = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.ToString();
        HttpClient reviewer = await office.SignedIn("reviewer");

        (await Codes(await Decide(reviewer, id, false))).ShouldBe("no-answer");
        await Decide(reviewer, id, false, "缺少银行回单");

        JsonNode kept = (await accountant.Get("/api/ledger/manual-vouchers?state=returned")).AsArray().ShouldHaveSingleItem()!;
        kept["answer"]!.ToString().ShouldBe("缺少银行回单");
        kept["voucher"].ShouldBeNull();
    }

    [Fact]
    public async Task Every_fault_of_a_voucher_is_said_at_once()
    {
        object body = new { region = "1", fund = "x", day = "32", document = "", summary = "", lines = new[] { new { account = "1001", debit = "1", credit = "1" } } };

        (await Codes(await accountant.PostAsJsonAsync("/api/ledger/manual-vouchers", body))).ShouldBe("bad-region bad-fund bad-day no-document no-summary one-side too-few-lines");
        (await Codes(await Enter("补-3", (await Account("special-revenue"), "5.00", ""), (await Account("interest-income"), "", "6.00")))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_movement_of_money_is_booked_once()
    {
        object flow = new { region = Home, fund = "resident", flow = "interest-received", amount = "77.70", day = "2026-02-01", document = "回单-9", into = "special" };

        HttpResponseMessage booked = await accountant.PostAsJsonAsync("/api/ledger/flows", flow);

        booked.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await accountant.Get(booked.Headers.Location!.ToString()))["total"]!.ToString().ShouldBe("77.70");
        (await Codes(await accountant.PostAsJsonAsync("/api/ledger/flows", flow))).ShouldBe("booked-twice");
        (await Codes(await accountant.PostAsJsonAsync("/api/ledger/flows", new { region = Home, fund = "resident", flow = "theft", amount = "-1", day = "2026-02-01", document = "x" }))).ShouldBe("bad-flow bad-amount");
    }

    [Fact]
    public async Task The_position_of_a_fund_is_what_came_in_less_what_went_out()
    {
        JsonNode resident = (await accountant.Get($"/api/ledger/position?region={Home}")).AsArray().Single(line => line!["fund"]!["code"]!.ToString() == "resident")!;

        decimal Of(string name) => decimal.Parse(resident[name]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        Of("income").ShouldBe(8_418_000);
        Of("surplus").ShouldBe(Of("income") - Of("expense"));
        Of("cash").ShouldBe(8_418_000);
    }

    [Theory]
    [InlineData("trial-balance?region=210900&fund=resident&format=csv", "科目编码")]
    [InlineData("position?region=210900&fund=resident&format=csv", "可支付月数")]
    public async Task A_table_is_given_as_a_file_and_the_audit_has_it(string table, string heading)
    {
        HttpResponseMessage file = await accountant.GetAsync($"/api/ledger/exports/{table}");

        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await file.Content.ReadAsStringAsync()).ShouldContain(heading);
        (await office.Audited("export")).ShouldHaveSingleItem().Actor.ShouldBe("accountant");
    }

    [Fact]
    public async Task Who_works_for_another_region_sees_nothing_of_these_books()
    {
        UserBook users = new(office.Desk.Reader, office.Desk.Lanes);
        await users.Add(User.New("elsewhere", "外区会计", SetOf<Role>.Of(Role.Accountant), new RegionCode(510100), "a long pass phrase 1", mustChange: false), "a long pass phrase 1", "test", CancellationToken.None);
        HttpClient browser = office.Browser();
        (await Office.SignIn(browser, "elsewhere", "a long pass phrase 1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        string voucher = (await accountant.Get($"/api/ledger/statement?region={Home}&fund=resident&account={await Account("special-revenue")}"))["lines"]![0]!["voucher"]!.ToString();

        (await Codes(await browser.GetAsync($"/api/ledger/trial-balance?region={Home}"))).ShouldBe("bad-region");
        (await Codes(await browser.GetAsync($"/api/ledger/vouchers/{voucher}"))).ShouldBe("unknown-voucher");
        (await browser.Get("/api/ledger/manual-vouchers")).AsArray().ShouldBeEmpty();
        (await browser.Get("/api/ledger/choices"))["regions"]!.AsArray().ShouldAllBe(region => region!["code"]!.ToString().StartsWith("5101"));
    }

    private Task<HttpResponseMessage> Close(string period) => accountant.PostAsJsonAsync("/api/ledger/closing", new { region = Home, period });
    private static Task<HttpResponseMessage> Decide(HttpClient browser, string id, bool approve, string? answer = null) => browser.PostAsJsonAsync($"/api/ledger/manual-vouchers/{id}/decision", new { approve, answer });
    private static async Task<string> Codes(HttpResponseMessage answer) => string.Join(' ', (await answer.Problem()).Faults.Select(fault => fault.Code));
    private static decimal Sum(IEnumerable<JsonNode?> lines, string column) => lines.Sum(line => decimal.Parse(line![column]!.ToString(), System.Globalization.CultureInfo.InvariantCulture));

    private Task<HttpResponseMessage> Enter(string document, params (string Account, string Debit, string Credit)[] lines) => accountant.PostAsJsonAsync("/api/ledger/manual-vouchers", new
    {
        region = Home, fund = "resident", day = "2026-02-01", document, summary = "补记利息", lines = lines.Select(line => new { account = line.Account, debit = line.Debit, credit = line.Credit }),
    });

    private Task<string> Account(string role)
    {
        _ = Words<Fund.AccountRole>.TryParse(role, out Fund.AccountRole known);
        return Task.FromResult($"{office.Desk.Law.Chart(new RegionCode(210900), office.Desk.Today).Find(FundKind.Resident, known)!.Code}");
    }
}
