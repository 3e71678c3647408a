using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Grouping;

/// <summary>The grouper's workbench over HTTP.</summary>
public sealed class GroupingTests(OpenOffice open) : IClassFixture<OpenOffice>
{
    private readonly HttpClient clerk = open.Clerk;

    [Fact]
    public async Task A_stay_comes_with_its_group_the_lists_that_matched_and_records_that_would_move_it()
    {
        JsonNode sheet = await Stay(new { sex = "1", age = "60", diagnoses = new[] { "I20.001", "E11.900" }, procedures = new[] { "36.0700" } });
        JsonNode result = sheet["explained"]!["result"]!;

        result.Text("mdc").ShouldBe("MDCF");
        sheet.Text("explained", "name").ShouldNotBeEmpty();
        sheet.Text("adrgName").ShouldNotBeEmpty();
        sheet["faults"]!.AsArray().ShouldBeEmpty();
        sheet["matches"]!.AsArray().Select(match => match!.Text("code")).ShouldContain("36.0700");
        sheet["matches"]!.AsArray().Select(match => match!.Text("list", "zh")).ShouldContain(list => list.StartsWith("MDCF", StringComparison.Ordinal));
        foreach (JsonNode? change in sheet["explained"]!["alternatives"]!.AsArray().Where(each => each!["diagnoses"] is not null))
        {
            // Whoever clicks a suggestion gets what it promised.
            JsonNode tried = await Stay(new { sex = "1", age = "60", diagnoses = change!["diagnoses"], procedures = change["procedures"] });
            tried.Text("explained", "result", "drg").ShouldBe(change.Text("result", "drg"), change.ToJsonString());
            tried.Text("explained", "result", "drg").ShouldNotBe(result.Text("drg"));
        }

        sheet["explained"]!["alternatives"]!.AsArray().Count(each => each!["example"] is not null).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Everything_wrong_with_a_stay_is_told_at_its_field_at_once()
    {
        JsonNode sheet = await Stay(new { sex = "3", age = "-5", ageDays = "x", weight = "3", diagnoses = new[] { "", "Q00.nope", "I10.x00x002", "I10.x00x002" }, procedures = new[] { "99.nope" } });
        JsonNode newborn = await Stay(new { sex = "", age = "0", ageDays = "400", weight = "-1", diagnoses = new[] { "P07.300x001" } });

        sheet["faults"]!.AsArray().Select(fault => $"{fault!["where"]} {fault["code"]}").Order().ShouldBe(
        [
            "age bad-age", "ageDays bad-age-days", "diagnoses[1] no-principal-diagnosis", "diagnoses[2] unknown-diagnosis", "diagnoses[4] duplicate-code",
            "procedures[1] unknown-procedure", "sex bad-sex", "weight unlikely-weight",
        ]);
        sheet.Text("explained", "result", "drg").ShouldBe("0000");
        newborn["faults"]!.AsArray().Select(fault => $"{fault!["where"]} {fault["code"]}").Order().ShouldBe(["ageDays days-beyond-a-year", "sex no-sex", "weight bad-weight"]);
    }

    [Fact]
    public async Task A_table_pasted_from_a_spreadsheet_is_grouped_and_what_has_no_group_is_listed_with_reasons()
    {
        string table = "病案号\t性别\t年龄\t主要诊断\t其他诊断\t手术操作\nA\t男\t60\tI20.001\tE11.900\t36.0700\nB\t女\t50\t\t\t\nA\t2\t70\tI63.900\tQ00.nope\t\n";

        JsonNode grouped = await Send("/api/grouper/tables", table).Good();
        HttpResponseMessage csv = await Send("/api/grouper/tables/groups?format=csv&lang=en", table);
        HttpResponseMessage excel = await Send("/api/grouper/tables/groups", table);

        (grouped.Text("read"), grouped.Text("grouped"), grouped.Text("faulty")).ShouldBe(("3", "2", "2"));
        grouped["rows"]!.AsArray().Select(row => $"{row!["row"]} {row["id"]} {row["drg"]} {string.Join(' ', row["faults"]!.AsArray().Select(fault => fault!["code"]!.ToString()))}".TrimEnd())
            .ShouldBe(["3 B 0000 no-principal-diagnosis", $"4 A {grouped["rows"]![1]!.Text("drg")} unknown-diagnosis duplicate-id"]);
        grouped["outcomes"]!.AsArray().Sum(each => each!["count"]!.GetValue<int>()).ShouldBe(3);
        string[] lines = (await csv.Content.ReadAsStringAsync()).Trim().Split("\r\n");
        lines.Length.ShouldBe(4);
        lines[1].ShouldStartWith("A,MDCF,");
        (await excel.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
        (await open.Office.Audited("export")).Count(row => row is { Subject: "grouped stays chs-drg-1.1", Detail: "3" }).ShouldBe(2);
    }

    [Fact]
    public async Task The_vectors_come_out_of_the_workbench_as_out_of_the_command()
    {
        await using GZipStream packed = new(File.OpenRead(Path.Combine(Tree.Root, "tests", "Tongchou.Payment.Tests", "Grouping", "vectors.csv.gz")), CompressionMode.Decompress);
        string[] rows = (await new StreamReader(packed).ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        int mdc = Array.IndexOf(rows[0].Trim().Split(','), "mdc");

        HttpResponseMessage answer = await Send("/api/grouper/tables/groups?version=chs-drg-1.1&format=csv", string.Join('\n', rows));

        string[] told = [.. (await answer.Content.ReadAsStringAsync()).Trim().Split("\r\n").Skip(1).Select(row => string.Join(',', row.Split(',').Skip(1).Take(3)))];
        told.ShouldBe(rows.Skip(1).Select(row => string.Join(',', row.Trim().Split(',').Skip(mdc).Take(3))));
    }

    [Fact]
    public async Task Codes_are_found_by_their_beginning_and_by_words_of_their_name()
    {
        string[] byCode = [.. (await clerk.Get("/api/grouper/codes?kind=diagnosis&text=i10")).AsArray().Select(each => each!.Text("code"))];
        string[] byName = [.. (await clerk.Get("/api/grouper/codes?kind=procedure&text=冠状动脉 支架")).AsArray().Select(each => each!.Text("name"))];

        byCode.ShouldNotBeEmpty();
        byCode.ShouldAllBe(code => code.StartsWith("I10", StringComparison.Ordinal));
        byName.ShouldNotBeEmpty();
        byName.ShouldAllBe(name => name.Contains("冠状动脉", StringComparison.Ordinal) && name.Contains("支架", StringComparison.Ordinal));
        (await clerk.Get("/api/grouper/codes?kind=diagnosis&text=%20")).AsArray().ShouldBeEmpty();
        (await clerk.GetAsync("/api/grouper/codes?kind=dream&text=x").Codes()).ShouldBe(["bad-kind"]);
    }

    [Fact]
    public async Task A_version_without_rules_and_a_table_without_stays_are_refused_with_the_reason()
    {
        JsonNode versions = await clerk.Get("/api/grouper/versions");

        versions.AsArray().Where(each => each!["canGroup"]!.GetValue<bool>()).Select(each => each!.Text("code")).ShouldBe(["chs-drg-1.1", "suzhou-2023", "yunnan-2022"]);
        versions[0]!["readings"]!.AsArray().Count.ShouldBeGreaterThan(3);
        (await clerk.PostAsJsonAsync("/api/grouper/stays", new { version = "chs-drg-2.0", diagnoses = new[] { "I10.x00" } }).Codes()).ShouldBe(["names-only"]);
        (await clerk.PostAsJsonAsync("/api/grouper/stays", new { version = "none", diagnoses = new[] { "I10.x00" } }).Codes()).ShouldBe(["unknown-version"]);
        (await clerk.PostAsJsonAsync("/api/grouper/stays", new { readings = new[] { "other-sex=perhaps" }, diagnoses = new[] { "I10.x00" } }).Codes()).ShouldBe(["unknown-choice"]);
        (await clerk.PostAsJsonAsync("/api/grouper/stays", new { diagnoses = Enumerable.Repeat("I10.x00", 201) }).Codes()).ShouldBe(["too-many-codes"]);
        (await Send("/api/grouper/tables", "病案号,性别\n").Codes()).ShouldBe(["no-stays"]);
    }

    private Task<JsonNode> Stay(object body) => clerk.PostAsJsonAsync("/api/grouper/stays", body).Good();
    private Task<HttpResponseMessage> Send(string path, string table) => clerk.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes(table)));
}
