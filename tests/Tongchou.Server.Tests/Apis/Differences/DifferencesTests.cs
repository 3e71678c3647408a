using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Acts;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Differences;

/// <summary>A hospital stay was settled while the packs still paid 75 percent; the server's own packs pay 85 from the same day on.</summary>
public sealed class DifferencesTests : IAsyncLifetime
{
    private const string Spring = "from=2026-03-01&to=2026-03-31";

    private static readonly Lazy<LawBook> older = new(() => LawBook.Read([.. PolicyFolder.Read(Tree.Policies)
        .Select(file => file.Path == "CN-2109-fuxin/employee/inpatient.yaml" ? file with { Text = file.Text.Replace("level: level-3, value: 85%", "level: level-3, value: 75%", StringComparison.Ordinal) } : file)]).Book!);

    private Office office = null!;
    private HttpClient clerk = null!;
    private HttpClient reviewer = null!;
    private HttpClient accountant = null!;
    private SettlementRow settled = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        clerk = await office.SignedIn("operator");
        reviewer = await office.SignedIn("reviewer");
        accountant = await office.SignedIn("accountant");
        settled = await Stay(8000);
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task What_changes_is_told_payer_by_payer_and_nothing_is_booked()
    {
        JsonNode found = await clerk.Get($"/api/differences/found?{Spring}");

        JsonNode row = found["rows"]!.AsArray().ShouldHaveSingleItem()!;
        row["settlement"]!.ToString().ShouldBe(settled.SettlementId);
        row["why"]!["code"]!.ToString().ShouldBe("law");
        row["cash"]!["before"]!.ToString().ShouldBe(settled.Cash.ToPlain());
        Of(row["funds"]!, "change").ShouldBePositive();
        (Of(row["funds"]!, "change") + Of(row["account"]!, "change") + Of(row["cash"]!, "change")).ShouldBe(0);
        foreach (JsonNode? payer in found["totals"]!.AsArray())
        {
            (Of(payer!, "after") - Of(payer!, "before")).ShouldBe(Of(payer!, "change"));
        }

        found["totals"]!.AsArray().Sum(payer => Of(payer!, "before")).ShouldBe(8000);
        found["totals"]!.AsArray().Sum(payer => Of(payer!, "after")).ShouldBe(8000);
        found.ToJsonString().ShouldNotContain("例甲子");
        found.ToJsonString().ShouldNotContain(settled.PersonId);
        (await Booked()).ShouldBe(0);
        (await office.Audited("find-differences")).ShouldHaveSingleItem().Subject.ShouldBe("2026-03-01..2026-03-31");
    }

    [Fact]
    public async Task One_enters_another_approves_and_a_third_books()
    {
        JsonNode list = await Entered();
        string id = list["id"]!.ToString();
        list["state"]!["code"]!.ToString().ShouldBe("entered");
        (await Booked()).ShouldBe(0);

        (await Codes(await Book(id))).ShouldBe("differences-state");
        JsonNode approved = await Good(await Decide(id, approve: true));
        approved["list"]!["decidedBy"]!.ToString().ShouldBe("reviewer");
        (await Booked()).ShouldBe(0);
        JsonNode booked = await Good(await Book(id));

        booked["list"]!["state"]!["code"]!.ToString().ShouldBe("booked");
        JsonNode row = booked["rows"]!.AsArray().ShouldHaveSingleItem()!;
        (Of(row, "funds") + Of(row, "account") + Of(row, "cash")).ShouldBe(0);
        (await Booked()).ShouldBe(1);
        (await clerk.Get($"/api/differences/found?{Spring}"))["rows"]!.AsArray().ShouldBeEmpty();
        (await Codes(await Enter())).ShouldBe("nothing-touched");
    }

    [Fact]
    public async Task A_second_click_changes_nothing()
    {
        string id = (await Entered())["id"]!.ToString();

        (await Codes(await Enter())).ShouldBe("differences-wait");
        await Good(await Decide(id, approve: true));
        (await Codes(await Decide(id, approve: true))).ShouldBe("task-decided");
        (await Codes(await Enter())).ShouldBe("differences-wait");
        await Good(await Book(id));
        (await Codes(await Book(id))).ShouldBe("differences-state");
        (await Booked()).ShouldBe(1);
    }

    [Fact]
    public async Task Booking_that_broke_off_is_done_again()
    {
        string id = (await Entered())["id"]!.ToString();
        await Good(await Decide(id, approve: true));
        TaskRow task = (await FindTask.Find(office.Desk, id, Agency.Differences.DifferenceProposal.Kind, CancellationToken.None))!;
        string amounts = Agency.Differences.DifferenceProposal.Of(task).Items[0].Amounts;
        await office.Desk.Lanes.Do(new BookDifference(office.Desk, settled, office.Desk.Law, Agency.Differences.Repricing.None, amounts, "accountant"));

        JsonNode booked = await Good(await Book(id));

        booked["list"]!["state"]!["code"]!.ToString().ShouldBe("booked");
        (await Booked()).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_that_was_returned_says_why_and_is_entered_anew()
    {
        string id = (await Entered())["id"]!.ToString();

        (await Codes(await Decide(id, approve: false))).ShouldBe("no-answer");
        await Good(await Decide(id, approve: false, "依据不足"));

        (await clerk.Get("/api/differences?state=returned")).AsArray().ShouldHaveSingleItem()!["answer"]!.ToString().ShouldBe("依据不足");
        (await Codes(await Book(id))).ShouldBe("differences-state");
        (await Entered())["id"]!.ToString().ShouldNotBe(id);
        (await clerk.Get("/api/differences")).AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_that_no_longer_fits_the_books_is_refused_and_one_that_does_takes_its_place()
    {
        string stale = (await Entered())["id"]!.ToString();
        await Good(await Decide(stale, approve: true));
        await office.Desk.Lanes.Do(new ReverseSettlement(office.Desk, settled, null, "hospital"));
        SettlementRow again = await Stay(9000);

        (await Codes(await Book(stale))).ShouldBe("already-reversed");
        JsonNode fresh = await Entered();

        (await clerk.Get($"/api/differences/{fresh["id"]}"))["rows"]!.AsArray().ShouldHaveSingleItem()!["settlement"]!.ToString().ShouldBe(again.SettlementId);
        (await Booked()).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "bad-day bad-day")]
    [InlineData("from=2026-02-30&to=2026-03-01", "bad-day")]
    [InlineData("from=2026-03-31&to=2026-03-01", "bad-days")]
    [InlineData("from=2025-03-01&to=2026-03-02", "bad-days")]
    [InlineData("from=2026-03-01&to=2026-03-02&mapped=H21090000001", "bad-mapped")]
    public async Task Days_and_mappings_that_will_not_do_are_refused(string query, string codes)
    {
        (await Codes(await clerk.GetAsync($"/api/differences/found?{query}"))).ShouldBe(codes);
    }

    [Fact]
    public async Task A_whole_year_can_be_asked_for()
    {
        (await clerk.Get("/api/differences/found?from=2025-03-31&to=2026-03-31"))["rows"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_number_that_is_none_leads_nowhere()
    {
        (await Codes(await clerk.GetAsync("/api/differences/5000000000000001"))).ShouldBe("unknown-task");
        (await Codes(await Decide("none", approve: true))).ShouldBe("unknown-task");
        (await Codes(await Book("none"))).ShouldBe("unknown-task");
    }

    private async Task<SettlementRow> Stay(long yuan)
    {
        Desk desk = office.Desk;
        Desk before = new(older.Value, desk.Lanes, desk.Reader, office.Clock) { References = desk.References };
        Money amount = Money.Yuan(yuan);
        SettlementOrder order = new(await office.Person(clerk), "H21090000001", null, VisitKind.Inpatient, null, desk.Today, desk.Today,
            [new("1", null, "", "XA02A-0007-00", CatalogueKind.Drug, "样品", Quantity.One, new UnitPrice(amount.Fen * 10_000), amount, desk.Today, null)], ["I10.x00"], false, true, amount);
        return (await desk.Lanes.Do(new SettleVisit(before, order, "hospital"))).Value!.Value!.Row;
    }

    private async Task<JsonNode> Entered() => await Good(await Enter());
    private Task<HttpResponseMessage> Enter() => clerk.PostAsJsonAsync("/api/differences", new { from = "2026-03-01", to = "2026-03-31" });
    private Task<HttpResponseMessage> Decide(string id, bool approve, string? answer = null) => reviewer.PostAsJsonAsync($"/api/differences/{id}/decision", new { approve, answer });
    private Task<HttpResponseMessage> Book(string id) => accountant.PostAsync($"/api/differences/{id}/booking", null);
    private async Task<long> Booked() => await office.Desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table).Where("kind", SettlementKinds.Difference), CancellationToken.None);
    private static async Task<string> Codes(HttpResponseMessage answer) => string.Join(' ', (await answer.Problem()).Faults.Select(fault => fault.Code));
    private static decimal Of(JsonNode line, string name) => decimal.Parse(line[name]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }
}
