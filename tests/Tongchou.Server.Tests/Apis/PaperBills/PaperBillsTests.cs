using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.PaperBills;

public sealed class PaperBillsTests : IAsyncLifetime
{
    private static readonly byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private Office office = null!;
    private HttpClient clerk = null!;
    private HttpClient reviewer = null!;
    private string person = "";

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        clerk = await office.SignedIn("operator");
        reviewer = await office.SignedIn("reviewer");
        person = await office.Person(clerk);
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_paper_bill_is_entered_by_one_approved_by_another_and_paid_by_a_third()
    {
        JsonNode begun = await Begin(Form());
        JsonNode entered = await Act(clerk, begun, "entering");
        State(entered).ShouldBe("entered");

        JsonNode preview = await reviewer.Get($"/api/reimbursements/{Id(begun)}/preview");
        preview["differences"]!.AsArray().ShouldBeEmpty();
        JsonNode approved = await Json(await Decide(reviewer, entered, approve: true));
        State(approved).ShouldBe("approved");
        approved["case"]!["amount"]!.ToString().ShouldBe(preview["funds"]!.ToString());
        JsonNode paid = await Act(await office.SignedIn("accountant"), approved, "payment");

        State(paid).ShouldBe("paid");
        paid["history"]!.AsArray().Select(step => $"{step!["by"]} {step["words"]!["zh"]}").ShouldBe(["operator 开始录入", "operator 提交复核", "reviewer 复核通过", "accountant 支付"]);
        JsonNode settlement = await reviewer.Get($"/api/settlements/{approved["case"]!["settlement"]}");
        settlement["settlement"]!["total"]!.ToString().ShouldBe("3000.00");
    }

    [Fact]
    public async Task What_is_typed_is_kept_to_the_letter_however_wrong_and_told_all_at_once_when_it_is_sent()
    {
        PaperForm wrong = Form() with { Begun = "2026-02-30", Total = "三千", Invoices = "", Institution = "H99", Lines = [new("", "", "药", "一盒", "", "30.001", "")] };
        JsonNode begun = await Begin(wrong);

        HttpResponseMessage sent = await Post(clerk, begun, "entering");

        JsonSerializer.Serialize(begun["typed"]!.Read<PaperForm>()).ShouldBe(JsonSerializer.Serialize(wrong));
        string[] places = [.. (await sent.Problem()).Faults.Select(fault => fault.Where)];
        places.ShouldBe(["begun", "total", "lines[1].quantity", "lines[1].amount", "statedName", "invoices"], ignoreOrder: true);
        State(await clerk.Get($"/api/reimbursements/{Id(begun)}")).ShouldBe("draft");
    }

    [Fact]
    public async Task A_returned_bill_says_why_and_can_be_mended_and_sent_again()
    {
        JsonNode entered = await Act(clerk, await Begin(Form()), "entering");
        (await (await Decide(reviewer, entered, approve: false)).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-reason");

        JsonNode returned = await Json(await Decide(reviewer, entered, approve: false, "缺出院小结"));
        returned["reason"]!.ToString().ShouldBe("缺出院小结");
        JsonNode changed = await Json(await clerk.PostAsJsonAsync($"/api/reimbursements/{Id(entered)}/form", new { form = Form() with { Diagnoses = "I10.x00 E11" }, version = Version(returned) }));

        State(await Act(clerk, changed, "entering")).ShouldBe("entered");
    }

    [Fact]
    public async Task Nobody_approves_a_bill_they_entered_themselves()
    {
        JsonNode entered = await Act(clerk, await Begin(Form()), "entering");
        TaskRow task = (await ReimbursementOffice.Find(office.Desk, Id(entered), CancellationToken.None))!;

        HttpResponseMessage own = await Decide(clerk, entered, approve: true);
        own.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await office.Desk.Lanes.Do(new ApproveReimbursement(office.Desk, task, "operator"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        State(await clerk.Get($"/api/reimbursements/{Id(entered)}")).ShouldBe("entered");
    }

    [Fact]
    public async Task Who_decides_about_an_older_state_than_the_books_have_is_told_to_look_again()
    {
        JsonNode begun = await Begin(Form());
        await clerk.PostAsJsonAsync($"/api/reimbursements/{Id(begun)}/form", new { form = Form() with { Diagnoses = "E11" }, version = Version(begun) });

        HttpResponseMessage late = await clerk.PostAsJsonAsync($"/api/reimbursements/{Id(begun)}/form", new { form = Form(), version = Version(begun) });

        (await late.Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("case-changed");
    }

    [Fact]
    public async Task One_invoice_is_reimbursed_once_until_its_case_is_reversed()
    {
        JsonNode entered = await Act(clerk, await Begin(Form()), "entering");
        JsonNode approved = await Json(await Decide(reviewer, entered, approve: true));
        JsonNode again = await Begin(Form());
        (await (await Post(clerk, again, "entering")).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("invoice-held");

        State(await Act(reviewer, approved, "reversal")).ShouldBe("reversed");

        State(await Act(clerk, again, "entering")).ShouldBe("entered");
    }

    [Fact]
    public async Task Lists_show_each_case_in_its_present_state_only()
    {
        JsonNode entered = await Act(clerk, await Begin(Form()), "entering");
        await Decide(reviewer, entered, approve: true);

        (await reviewer.Get("/api/reimbursements?state=entered"))["rows"]!.AsArray().ShouldBeEmpty();
        (await reviewer.Get("/api/reimbursements?state=approved"))["rows"]!.AsArray().ShouldHaveSingleItem()!["id"]!.ToString().ShouldBe(Id(entered));
        (await reviewer.Get($"/api/reimbursements?person={person}"))["rows"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_scan_is_shown_to_the_reviewer_as_it_was_handed_in_and_the_audit_has_it()
    {
        JsonNode begun = await Begin(Form());
        JsonNode with = await Json(await Scan(begun, png));
        string scan = with["scans"]!.AsArray().ShouldHaveSingleItem()!["id"]!.ToString();

        HttpResponseMessage shown = await reviewer.GetAsync($"/api/reimbursements/{Id(begun)}/scans/{scan}");

        (await shown.Content.ReadAsByteArrayAsync()).ShouldBe(png);
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await office.Audited("read-scan")).ShouldHaveSingleItem().Actor.ShouldBe("reviewer");
    }

    [Fact]
    public async Task What_is_no_picture_and_what_is_too_large_is_no_scan()
    {
        JsonNode begun = await Begin(Form());

        (await (await Scan(begun, "<script>"u8.ToArray())).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("scan");
        (await (await Scan(begun, new byte[KeepScan.Most + 1])).Problem()).Code.ShouldBe("too-large");
        (await clerk.Get($"/api/reimbursements/{Id(begun)}"))["scans"]!.AsArray().ShouldBeEmpty();
    }

    private PaperForm Form() => new(
        person, "", "例外地人民医院", "level-2", "110101", "inpatient", "", "2026-01-05", "2026-01-09", false, "I10.x00", "FP0001", "3000.00",
        [new("", "", "床位费", "5", "100", "500", "2026-01-05"), new("", "", "药费", "", "", "2500.00", "")]);

    private async Task<JsonNode> Begin(PaperForm form) => await Json(await clerk.PostAsJsonAsync("/api/reimbursements", form));
    private static Task<HttpResponseMessage> Post(HttpClient client, JsonNode sheet, string act) => client.PostAsJsonAsync($"/api/reimbursements/{Id(sheet)}/{act}", new { version = Version(sheet) });
    private static async Task<JsonNode> Act(HttpClient client, JsonNode sheet, string act) => await Json(await Post(client, sheet, act));
    private static Task<HttpResponseMessage> Decide(HttpClient client, JsonNode sheet, bool approve, string? reason = null) => client.PostAsJsonAsync($"/api/reimbursements/{Id(sheet)}/decision", new { approve, reason, version = Version(sheet) });
    private static string Id(JsonNode sheet) => sheet["case"]!["id"]!.ToString();
    private static string State(JsonNode sheet) => sheet["case"]!["state"]!["code"]!.ToString();
    private static long Version(JsonNode sheet) => sheet["version"]!.GetValue<long>();

    private static async Task<JsonNode> Json(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }

    private async Task<HttpResponseMessage> Scan(JsonNode sheet, byte[] bytes)
    {
        using ByteArrayContent content = new(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await clerk.PostAsync($"/api/reimbursements/{Id(sheet)}/scans", content);
    }
}
