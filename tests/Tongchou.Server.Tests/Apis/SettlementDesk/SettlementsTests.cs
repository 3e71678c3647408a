using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.SettlementDesk;

public sealed class SettlementsTests : IAsyncLifetime
{
    private Office office = null!;
    private HttpClient browser = null!;
    private string person = "";

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        browser = await office.SignedIn("operator");
        person = await office.Person(browser);
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_receipt_made_again_from_the_books_explains_every_booked_fen()
    {
        foreach (long yuan in new[] { 300, 4000, 25_000, 90_000 })
        {
            SettlementRow row = await office.Settle(person, yuan);

            JsonNode sheet = await Sheet(row.SettlementId);

            sheet["differences"]!.AsArray().ShouldBeEmpty($"{yuan}");
            Receipt receipt = sheet["receipt"]!.Read<Receipt>();
            receipt.Total.ShouldBe(row.Total.ToPlain());
            receipt.Payers.Single(share => share.Payer.Code == "cash").Amount.ShouldBe(row.Cash.ToPlain());
            receipt.Payers.Single(share => share.Payer.Code == "pooled").Amount.ShouldBe(row.Pooled.ToPlain());
            receipt.Digest.ShouldBe(ReceiptWriter.Seal(receipt).Digest);
        }
    }

    [Fact]
    public async Task A_booked_amount_that_the_law_does_not_give_is_said_on_the_receipt()
    {
        SettlementRow row = await office.Settle(person, 4000);
        IReadOnlyList<FeeSheetRow> sheets = await office.Desk.Reader.Read(new RecordQuery<FeeSheetRow>(FeeSheetRow.Table).In(row.Partition).Where("visit_id", row.VisitId), CancellationToken.None);

        BookedReceipt explained = ExplainSettlement.Explain(office.Desk.Law, row with { Cash = row.Cash + Money.Yuan(1) }, FeeSheetRow.Latest(sheets), default, new DateOnly(1970, 1, 1));

        explained.Differences.ShouldHaveSingleItem().Zh.ShouldContain("个人现金");
    }

    [Fact]
    public async Task An_operator_takes_back_a_settlement_of_an_open_day_and_says_why()
    {
        SettlementRow row = await office.Settle(person);

        HttpResponseMessage answer = await Reverse(row.SettlementId, "金额录入错误");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode sheet = await Sheet(row.SettlementId);
        sheet["settlement"]!["state"]!["code"]!.ToString().ShouldBe("reversed");
        sheet["reversal"].ShouldNotBeNull();
        AuditRow why = (await office.Audited("reverse")).ShouldHaveSingleItem();
        (why.Actor, why.PersonId, why.Subject, why.Detail).ShouldBe(("operator", person, row.SettlementId, "金额录入错误"));
        (await (await Reverse(row.SettlementId, "金额录入错误")).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("already-reversed");
    }

    [Fact]
    public async Task A_reversed_settlement_still_has_its_receipt()
    {
        SettlementRow first = await office.Settle(person, 4000);
        SettlementRow second = await office.Settle(person, 5000);
        await Reverse(second.SettlementId, "重新结算");
        SettlementRow third = await office.Settle(person, 6000);

        foreach (SettlementRow row in new[] { first, second, third })
        {
            (await Sheet(row.SettlementId))["differences"]!.AsArray().ShouldBeEmpty(row.SettlementId);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("错")]
    public async Task Nothing_is_taken_back_without_a_reason(string reason)
    {
        SettlementRow row = await office.Settle(person);

        (await (await Reverse(row.SettlementId, reason)).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("reason-needed");
        (await Sheet(row.SettlementId))["reversal"].ShouldBeNull();
    }

    [Fact]
    public async Task A_settlement_of_a_closed_day_is_taken_back_by_two_persons()
    {
        SettlementRow row = await office.Settle(person);
        await Close(row);

        (await (await Reverse(row.SettlementId, "金额录入错误")).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("day-closed");
        HttpResponseMessage asked = await browser.PostAsJsonAsync($"/api/settlements/{row.SettlementId}/reversal-requests", new { reason = "金额录入错误" });
        string request = JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["id"]!.ToString();
        (await Sheet(row.SettlementId))["waitingRequest"]!.ToString().ShouldBe(request);
        (await (await browser.PostAsJsonAsync($"/api/settlements/{row.SettlementId}/reversal-requests", new { reason = "金额录入错误" })).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("request-waits");

        HttpClient reviewer = await office.SignedIn("reviewer");
        (await reviewer.Get("/api/reversal-requests?state=entered")).AsArray().ShouldHaveSingleItem()!["reason"]!.ToString().ShouldBe("金额录入错误");
        HttpResponseMessage decided = await reviewer.PostAsJsonAsync($"/api/reversal-requests/{request}/decision", new { approve = true });

        decided.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode sheet = await Sheet(row.SettlementId);
        sheet["settlement"]!["state"]!["code"]!.ToString().ShouldBe("reversed");
        sheet["waitingRequest"].ShouldBeNull();
        (await reviewer.Get("/api/reversal-requests?state=entered")).AsArray().ShouldBeEmpty();
        (await (await reviewer.PostAsJsonAsync($"/api/reversal-requests/{request}/decision", new { approve = true })).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("task-decided");
    }

    [Fact]
    public async Task A_returned_request_reverses_nothing_and_says_why()
    {
        SettlementRow row = await office.Settle(person);
        await Close(row);
        HttpResponseMessage asked = await browser.PostAsJsonAsync($"/api/settlements/{row.SettlementId}/reversal-requests", new { reason = "金额录入错误" });
        string request = JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["id"]!.ToString();
        HttpClient reviewer = await office.SignedIn("reviewer");

        JsonNode returned = JsonNode.Parse(await (await reviewer.PostAsJsonAsync($"/api/reversal-requests/{request}/decision", new { approve = false, answer = "缺少医院说明" })).Content.ReadAsStringAsync())!;

        returned["state"]!.ToString().ShouldBe("returned");
        returned["answer"]!.ToString().ShouldBe("缺少医院说明");
        (await Sheet(row.SettlementId))["settlement"]!["state"]!["code"]!.ToString().ShouldBe("stands");
    }

    [Fact]
    public async Task Nobody_approves_what_they_entered_themselves()
    {
        SettlementRow row = await office.Settle(person);
        TaskRow task = (await office.Desk.Lanes.Do(ReversalTask.Enter(row, "金额录入错误", "reviewer"))).Value!.Value!;
        HttpClient reviewer = await office.SignedIn("reviewer");

        HttpResponseMessage answer = await reviewer.PostAsJsonAsync($"/api/reversal-requests/{task.TaskId}/decision", new { approve = true });

        (await answer.Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
    }

    private Task<HttpResponseMessage> Reverse(string settlement, string reason) => browser.PostAsJsonAsync($"/api/settlements/{settlement}/reversal", new { reason });
    private Task<JsonNode> Sheet(string settlement) => browser.Get($"/api/settlements/{settlement}");

    private async Task Close(SettlementRow row) => (await office.Desk.Lanes.Do(new CloseDay(row))).IsRefused.ShouldBeFalse();

    /// <summary>Closes the day of a settlement in its partition alone: enough for what is tested here.</summary>
    private sealed class CloseDay(SettlementRow row) : Act<string>(row.Partition, "close", "test")
    {
        protected override Outcome<string> Decide(Entry entry, OpenBooks books)
        {
            entry.Close(row.Region, ClosingRow.InPartition, Days.Read(row.BusinessDate));
            return "closed";
        }
    }
}
