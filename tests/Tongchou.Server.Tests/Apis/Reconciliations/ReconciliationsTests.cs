using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Records;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Reconciliations;

/// <summary>The demonstration's reconciliations: one institution differs, the others agree.</summary>
public sealed class ReconciliationsTests : IAsyncLifetime
{
    private Office office = null!;
    private HttpClient browser = null!;
    private JsonNode uneven = null!;

    private string Address => $"/api/reconciliations/{uneven["id"]}";

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        browser = await office.SignedIn("operator");
        uneven = (await browser.Get("/api/reconciliations")).AsArray().Single(line => line!["differences"]!.GetValue<int>() > 0)!;
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_differences_add_up_to_what_the_totals_differ_by()
    {
        JsonNode sheet = await browser.Get(Address);

        JsonNode[] differences = [.. sheet["differences"]!.AsArray().Select(each => each!)];
        differences.Length.ShouldBe(uneven["open"]!.GetValue<int>());
        differences.Select(each => each["cause"]!["code"]!.ToString()).ShouldBe(["lost-here", "lost-there", "refunded-there", "amount-differs", "duplicate-line"], ignoreOrder: true);
        // A line sent twice is in their sum twice, and on our side once: it is the one difference that the amounts of its own line don't show.
        decimal twice = Of(differences.Single(each => each["cause"]!["code"]!.ToString() == "duplicate-line"), "theirTotal");
        (differences.Sum(each => Of(each, "totalDifference")) + twice).ShouldBe(Of(uneven["theirs"]!, "total") - Of(uneven["ours"]!, "total"));
        sheet.ToJsonString().ShouldNotContain("例");
    }

    [Fact]
    public async Task A_difference_is_opened_with_the_person_masked_and_the_audit_has_it()
    {
        JsonNode opened = await browser.Get($"{Address}/differences/{await Difference("refunded-there")}");

        opened["theirs"]!["isRefund"]!.GetValue<bool>().ShouldBeTrue();
        opened["ours"]!["isRefund"]!.GetValue<bool>().ShouldBeFalse();
        opened["person"]!["identity"]!.ToString().ShouldContain("*");
        opened["repairs"]!.AsArray().Select(each => each!["code"]!.ToString()).ShouldBe(["reverse-here", "ask-resend", "explain"]);
        AuditRow noted = (await office.Audited("read-difference")).ShouldHaveSingleItem();
        (noted.Actor, noted.PersonId).ShouldBe(("operator", opened["ours"]!["person"]!.ToString()));
    }

    [Fact]
    public async Task What_was_refunded_there_is_reversed_here_by_one_act()
    {
        string difference = await Difference("refunded-there");
        string settlement = (await browser.Get($"{Address}/differences/{difference}"))["ours"]!["settlement"]!.ToString();

        (await Codes(await Repair(difference, "reverse-here", ""))).ShouldBe("no-note");
        HttpResponseMessage answer = await Repair(difference, "reverse-here", "医院已退费");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        JsonNode closed = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        (closed["state"]!.ToString(), closed["repair"]!["code"]!.ToString(), closed["decidedBy"]!.ToString()).ShouldBe(("closed", "reverse-here", "operator"));
        (await browser.Get($"/api/settlements/{settlement}"))["settlement"]!["state"]!["code"]!.ToString().ShouldBe("reversed");
        (await office.Audited("reverse")).ShouldHaveSingleItem().Detail.ShouldBe("医院已退费");
        (await Codes(await Repair(difference, "explain", "再来"))).ShouldBe("already-closed");
        (await browser.Get(Address))["reconciliation"]!["open"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task A_settlement_of_a_closed_day_is_not_taken_back_by_one_person()
    {
        string difference = await Difference("refunded-there");
        string settlement = (await browser.Get($"{Address}/differences/{difference}"))["ours"]!["settlement"]!.ToString();
        SettlementRow row = (await office.Desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).Where("settlement_id", settlement), CancellationToken.None))[0];
        await office.Desk.Lanes.Do(new ClosePartition(row.Partition, row.Region, office.Desk.Today, "test"));

        (await Codes(await Repair(difference, "reverse-here", "医院已退费"))).ShouldBe("day-closed");

        // Two persons take it back at the desk; then the difference is closed like one that broke off.
        TaskRow task = (await office.Desk.Lanes.Do(ReversalTask.Enter(row, "医院已退费", "operator"))).Value!.Value!;
        (await office.Desk.Lanes.Do(ReversalTask.Approve(office.Desk, task, row, "reviewer"))).IsRefused.ShouldBeFalse();
        (await Repair(difference, "reverse-here", "医院已退费")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_difference_is_explained_only_in_words_and_only_dealt_with_as_its_cause_allows()
    {
        string difference = await Difference("duplicate-line");

        (await Codes(await Repair(difference, "forget", ""))).ShouldBe("bad-repair");
        (await Codes(await Repair(difference, "explain", " "))).ShouldBe("no-note");
        (await Codes(await Repair(difference, "reverse-here", "撤销"))).ShouldBe("wrong-repair");
        (await Codes(await Repair(difference, "explain", new string('长', 201)))).ShouldBe("long-note");
        (await Repair(difference, "explain", "医院重复导出")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Days_and_numbers_that_lead_nowhere_are_refused()
    {
        (await Codes(await browser.GetAsync("/api/reconciliations?from=2026-02-30"))).ShouldBe("bad-days");
        (await Codes(await browser.GetAsync("/api/reconciliations?from=2025-01-01&through=2026-01-01"))).ShouldBe("bad-days");
        (await Codes(await browser.GetAsync("/api/reconciliations/4000000000000000"))).ShouldBe("unknown-reconciliation");
        (await Codes(await browser.GetAsync($"{Address}/differences/none"))).ShouldBe("unknown-reconciliation");
        (await browser.Get("/api/reconciliations?institution=H00000000000")).AsArray().ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> Repair(string difference, string repair, string note) => browser.PostAsJsonAsync($"{Address}/differences/{difference}/repair", new { repair, note });
    private async Task<string> Difference(string cause) => (await browser.Get(Address))["differences"]!.AsArray().Single(each => each!["cause"]!["code"]!.ToString() == cause)!["id"]!.ToString();
    private static async Task<string> Codes(HttpResponseMessage answer) => string.Join(' ', (await answer.Problem()).Faults.Select(fault => fault.Code));
    private static decimal Of(JsonNode line, string name) => decimal.Parse(line[name]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
}
