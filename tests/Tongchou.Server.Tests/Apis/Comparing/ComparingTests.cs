using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Agency.Records;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Comparing;

/// <summary>Files of departments and the picture of enrolment in a demonstration, which has both.</summary>
public sealed class ComparingTests : IAsyncLifetime
{
    private const string Region = "210900";
    private Office office = null!;
    private HttpClient clerk = null!;
    private HttpClient reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        clerk = await office.SignedIn("operator");
        reviewer = await office.SignedIn("reviewer");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_file_taken_in_by_one_is_resolved_by_another_and_every_look_is_audited()
    {
        string person = await office.Person(clerk);
        JsonNode first = await Good(await Send("education", $"{Office.Identity},在校就读,S-9,示例中学,2026-01-05"));
        JsonNode again = await Good(await Send("education", $"{Office.Identity},在校就读,S-9,示例中学,2026-01-05"));
        JsonNode row = (await reviewer.Get($"/api/mismatches?region={Region}&state=entered&kind=fact-differs&most=200"))["rows"]!.AsArray().Single(each => each!["code"]!.ToString() == "S-9")!;
        string id = row["id"]!.ToString();

        (first["added"]!.GetValue<int>(), again["added"]!.GetValue<int>()).ShouldBe((1, 0));
        (row["person"]!.ToString(), row["name"]!.ToString()).ShouldBe((person, Office.PersonName));
        row["identity"]!.ToString().ShouldContain("*");
        JsonNode resolved = await Good(await Decide(id, true));
        (resolved["state"]!["code"]!.ToString(), resolved["decidedBy"]!.ToString()).ShouldBe(("approved", "reviewer"));
        (await Code(await Decide(id, true))).ShouldBe("task-decided");
        (await office.Audited("read-mismatch")).ShouldContain(noted => noted.Actor == "reviewer" && noted.PersonId == person && noted.Subject == id);
    }

    [Fact]
    public async Task Dismissing_needs_a_reason_and_shows_it()
    {
        string id = (await reviewer.Get($"/api/mismatches?region={Region}&state=entered"))["rows"]![0]!["id"]!.ToString();

        (await Code(await Decide(id, false, " "))).ShouldBe("no-reason");
        (await Good(await Decide(id, false, "部门已更正")))["reason"]!.ToString().ShouldBe("部门已更正");
        (await reviewer.Get($"/api/mismatches?region={Region}&state=returned"))["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_with_bad_lines_tells_them_and_gives_them_back()
    {
        HttpResponseMessage answer = await Send("education", $"{Office.Identity},死亡,,,2026-01-05\n{Office.Identity},在校就读,,,2026-01-05");
        HttpResponseMessage file = await clerk.PostAsync("/api/mismatches/rejected-rows?department=education", Body($"{Office.Identity},死亡,,,2026-01-05"));

        JsonNode told = await Good(answer);
        told["rejected"]!.GetValue<int>().ShouldBe(2);
        told["refused"]!.AsArray().Select(fault => fault!["code"]!.ToString()).ShouldBe(["not-competent", "bad-code"]);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Code(await clerk.PostAsync("/api/mismatches?region=999999&department=weather", Body("")))).ShouldBe("bad-region");
    }

    [Fact]
    public async Task The_picture_of_enrolment_adds_up_from_villages_to_the_region_and_the_list_is_audited()
    {
        JsonNode picture = await reviewer.Get($"/api/enrolment?region={Region}");

        int all = picture["groups"]![0]!["should"]!.GetValue<int>();
        all.ShouldBeGreaterThan(0);
        foreach (string level in new[] { "counties", "towns", "villages", "grids" })
        {
            picture[level]!.AsArray().Sum(area => area!["should"]!.GetValue<int>()).ShouldBe(all);
        }

        picture["groups"]![1]!["target"]!["rate"]!.ToString().ShouldBe("99%");
        (await clerk.GetAsync($"/api/enrolment/missing?region={Region}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await office.Audited("export-missing")).ShouldHaveSingleItem().Actor.ShouldBe("operator");
        (await Code(await clerk.GetAsync($"/api/enrolment?region={Region}&year=12"))).ShouldBe("bad-year");
    }

    private static StringContent Body(string lines) => new($"证件号码,事项,编码,编码名称,开始日期\n{lines}\n", Encoding.UTF8);

    private Task<HttpResponseMessage> Send(string department, string lines) => clerk.PostAsync($"/api/mismatches?region={Region}&department={department}&file=f.csv", Body(lines));

    private Task<HttpResponseMessage> Decide(string id, bool resolve, string? reason = null) => reviewer.PostAsJsonAsync($"/api/mismatches/{id}/decision", new { resolve, reason });

    private static async Task<JsonNode> Good(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> Code(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["faults"]![0]!["code"]!.ToString();
}
