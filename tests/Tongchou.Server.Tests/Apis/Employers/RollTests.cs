using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Employers;

/// <summary>The demonstration's employer declares a month over HTTP: four persons stand on the books of the month before.</summary>
public sealed class RollTests : IAsyncLifetime
{
    private const string Region = "530100";
    private const string Month = "2026-03";
    private const string Employer = "/api/employers/DW0001";
    private Office office = null!;
    private HttpClient clerk = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        clerk = await office.SignedIn("operator");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_roll_with_a_bad_row_is_taken_but_for_that_row_which_comes_back_as_a_table_with_the_reason()
    {
        JsonNode before = await clerk.Get($"{Employer}/months/{Month}?region={Region}");
        string[] staff = [.. before["staff"]!.AsArray().Select(line => line!.Text("person"))];
        string roll = $"人员编号,证件号码,缴费工资\n{staff[0]},,9000\n{staff[1]},,1000\n,NOBODY,8000\n";

        JsonNode looked = await Send("rolls/check", roll).Good();
        JsonNode booked = await Send("rolls", roll).Good();
        JsonNode after = await clerk.Get($"{Employer}/months/{Month}?region={Region}");

        (before["declared"]!.GetValue<bool>(), before.Text("before"), staff.Length).ShouldBe((false, "2026-02", 4));
        (looked["booked"]!.GetValue<bool>(), booked["booked"]!.GetValue<bool>()).ShouldBe((false, true));
        booked["rejectedRows"]!.AsArray().ShouldHaveSingleItem()!["faults"]![0]!.Text("code").ShouldBe("unknown-person");
        Refused(booked).ShouldBe("NOBODY 8000");
        booked["leaversWait"]!.GetValue<bool>().ShouldBeTrue();
        JsonNode lifted = booked["lines"]!.AsArray().Single(line => line!["limit"] is { } limit && limit.Text("code") == "lifted")!;
        (lifted.Text("base"), lifted["clause"]).ShouldBe((booked.Text("terms", "floor", "value", "zh"), lifted["clause"].ShouldNotBeNull()));
        lifted.Text("name").ShouldNotBeEmpty();
        Fen(booked, "together").ShouldBe(Fen(booked, "employerShare") + Fen(booked, "personShare"));
        after["staff"]!.AsArray().Count(line => line!["base"] is not null).ShouldBe(2);
        (await office.Audited("read-roll")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_owed_is_told_with_the_day_coverage_rests_which_it_does_once_and_paying_clears_it()
    {
        JsonNode arrears = (await clerk.Get($"{Employer}/arrears?region={Region}")).AsArray().ShouldHaveSingleItem()!;
        JsonNode all = await clerk.Get($"/api/employers/arrears?region={Region}");
        JsonNode first = await clerk.PostAsync($"{Employer}/arrears?region={Region}", null).Good();
        JsonNode again = await clerk.PostAsync($"/api/employers/arrears?region={Region}", null).Good();
        JsonNode paid = await clerk.PostAsJsonAsync($"{Employer}/months/2026-02/payment?region={Region}", new { amount = arrears.Text("owed"), receipt = "E-2" }).Good();
        JsonNode after = await clerk.Get($"{Employer}/arrears?region={Region}");
        JsonNode months = await clerk.Get($"{Employer}/months?region={Region}");

        arrears["months"]!.AsArray().Select(month => $"{month}").ShouldBe(["2026-02"]);
        (arrears.Text("restsFrom"), arrears.Text("basis", "clause")).ShouldBe(("2026-03-01", arrears.Text("basis", "clause").ShouldNotBeNull()));
        (first.Text("looked"), first.Text("suspended"), again.Text("suspended")).ShouldBe(("4", "4", "0"));
        (paid.Text("owed"), paid["receipts"]![0]!.ToString()).ShouldBe(("0.00", "E-2"));
        after.AsArray().ShouldBeEmpty();
        all.AsArray().ShouldHaveSingleItem()!.ToJsonString().ShouldBe(arrears.ToJsonString());
        months.AsArray().Select(month => $"{month!["month"]} {month["receipts"]![0]}").ShouldBe(["2026-02 E-2", "2026-01 E-0001"]);
        (await clerk.PostAsJsonAsync($"{Employer}/months/2026-02/payment?region={Region}", new { amount = "1", receipt = "E-3" }).Codes()).ShouldBe(["nothing-owed"]);
        (await clerk.Get($"/api/employers?region={Region}")).AsArray().ShouldHaveSingleItem()!.ToJsonString().ShouldBe("""{"employer":"DW0001","month":"2026-02"}""");
        (await clerk.GetByteArrayAsync("/api/employers/rolls/template"))[..2].ShouldBe("PK"u8.ToArray());
        (await clerk.GetAsync($"/api/employers/-/months/x?region=1").Codes()).ShouldBe(["bad-region", "bad-month", "bad-employer"]);
    }

    private Task<HttpResponseMessage> Send(string what, string roll) => clerk.PostAsync($"{Employer}/{what}?region={Region}&month={Month}&file=roll.csv", new ByteArrayContent(Encoding.UTF8.GetBytes(roll)));

    // The reason stands in a column of its own, so reading the table again finds what the row lacks.
    private static string Refused(JsonNode answer)
    {
        ImportReport report = new("refused.xlsx");
        _ = ImportTable.Read(new RollForm(_ => null), new MemoryStream(Convert.FromBase64String(answer.Text("refusedTable"))), report).ToArray();
        report.Headings[^1].ShouldBe("退回原因");
        RejectedRow row = report.RejectedRows.ShouldHaveSingleItem();
        row.Cells[^1].ShouldContain("没有");
        return $"{row.Cells[1]} {row.Cells[2]}";
    }

    private static long Fen(JsonNode node, string name) => Money.TryParse(node.Text(name), out Money amount) ? amount.Fen : throw new FormatException(node.Text(name));
}
