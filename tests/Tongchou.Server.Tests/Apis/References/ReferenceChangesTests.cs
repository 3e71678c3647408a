using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.References;

public sealed class ReferenceChangesTests : IAsyncLifetime
{
    private const string Good = "目录类别,医保目录编码,名称,甲乙丙类,先行自付比例,开始日期,依据等级\n西药中成药,X-TEST-1,例新药,乙类,10%,2026-01-01,示例值\n";
    private const string Bad = Good + "西药中成药,X-TEST-2,例坏药,丁类,10%,2026-01-01,示例值\n西药中成药,,例无码药,甲类,,2026-02-30,示例值\n";
    private const string Hospital = "H21090000001";

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
    public async Task Who_imports_puts_nothing_in_force_and_a_reviewer_does()
    {
        JsonNode imported = await Import("catalogue", Good);
        imported["accepted"]!.GetValue<int>().ShouldBe(1);
        (await Found("X-TEST-1")).ShouldBe(0);

        JsonNode sheet = await reviewer.Get($"/api/changes/{imported["change"]!["id"]}");
        sheet["differences"]![0]!["isNew"]!.GetValue<bool>().ShouldBeTrue();
        (await Decide(imported)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Found("X-TEST-1")).ShouldBe(1);
        (await clerk.Get("/api/catalogue/X-TEST-1"))[0]!["by"]!.ToString().ShouldBe("reviewer");
        (await (await Decide(imported)).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("task-decided");
        (await Import("catalogue", Good))["same"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Bad_rows_are_told_row_by_row_and_come_back_as_a_file()
    {
        JsonNode imported = await Import("catalogue", Bad);

        imported["rejected"]!.GetValue<int>().ShouldBe(2);
        imported["rejectedRows"]!.AsArray().Select(row => row!["row"]!.GetValue<int>()).ShouldBe([3, 4]);
        imported["rejectedRows"]![1]!["faults"]!.AsArray().Count.ShouldBe(2);
        HttpResponseMessage file = await clerk.PostAsync("/api/imports/catalogue/rejected-rows", Csv(Bad));
        (await file.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
        (await clerk.GetAsync("/api/imports/catalogue/template")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_that_is_only_checked_enters_nothing()
    {
        JsonNode looked = JsonNode.Parse(await (await clerk.PostAsync("/api/imports/catalogue/check", Csv(Good))).Content.ReadAsStringAsync())!;

        looked["accepted"]!.GetValue<int>().ShouldBe(1);
        (await reviewer.Get("/api/changes")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Versions_of_an_item_that_share_days_are_refused_before_anybody_reviews_them()
    {
        await Decide(await Import("catalogue", Good));

        HttpResponseMessage answer = await clerk.PostAsync("/api/imports/catalogue", Csv(Good.Replace("2026-01-01", "2026-03-01", StringComparison.Ordinal)));

        (await answer.Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("overlapping-versions");
    }

    [Fact]
    public async Task Nobody_puts_their_own_change_in_force()
    {
        TaskRow task = (await office.Desk.Lanes.Do(ChangeTasks.Enter(office.Desk, ReferenceChange.Of([office.Desk.References.Catalogue.Items[0] with { Name = "改名" }], "改名", null), "reviewer"))).Value!.Value!;

        HttpResponseMessage answer = await reviewer.PostAsJsonAsync($"/api/changes/{task.TaskId}/decision", new { approve = true });

        (await answer.Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        (await Found("改名")).ShouldBe(0);
    }

    [Fact]
    public async Task A_returned_change_says_why_and_changes_nothing()
    {
        JsonNode imported = await Import("catalogue", Good);

        (await (await Decide(imported, approve: false)).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-reason");
        JsonNode.Parse(await (await Decide(imported, approve: false, "比例与文件不符")).Content.ReadAsStringAsync())!["change"]!["answer"]!.ToString().ShouldBe("比例与文件不符");

        (await Found("X-TEST-1")).ShouldBe(0);
    }

    [Fact]
    public async Task An_institution_is_suspended_by_two_persons()
    {
        Dictionary<string, string> fields = (await clerk.Get($"/api/institutions/{Hospital}"))["fields"]!.Read<Dictionary<string, string>>();
        fields["status"] = "中止协议";

        HttpResponseMessage entered = await clerk.PostAsJsonAsync("/api/institution-changes", new { fields, why = "违约处理决定书" });
        JsonNode change = JsonNode.Parse(await entered.Content.ReadAsStringAsync())!;
        office.Desk.References.Institution(Hospital)!.Status.ShouldBe(InstitutionStatus.Active);
        (await reviewer.PostAsJsonAsync($"/api/changes/{change["id"]}/decision", new { approve = true })).StatusCode.ShouldBe(HttpStatusCode.OK);

        office.Desk.References.Institution(Hospital)!.Status.ShouldBe(InstitutionStatus.Suspended);
        (await clerk.Get($"/api/institutions/{Hospital}"))["history"]!.AsArray().Select(step => step!["by"]!.ToString()).ShouldBe(["reviewer", "demonstration"]);
    }

    [Fact]
    public async Task A_wrong_institution_is_told_field_by_field()
    {
        HttpResponseMessage answer = await clerk.PostAsJsonAsync("/api/institution-changes", new { fields = new { code = "H1", name = "例", agreements = "2025" }, why = "" });

        (await answer.Problem()).Faults.Select(fault => fault.Where).ShouldBe(["code", "kind", "region", "agreements", "visits", "why"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_hospitals_code_counts_when_a_reviewer_has_approved_it()
    {
        CatalogueItem item = office.Desk.References.Catalogue.Items[0];
        InstitutionCode.TryParse(Hospital, out InstitutionCode? code).ShouldBeTrue();
        DateOnly from = new(2026, 1, 1);
        HospitalCode handed = new(code!, "YN-1", "院内药", item.Kind, item.Code, new(from, DateOnly.MaxValue), Approval.Pending);
        HospitalCode unknown = handed with { OwnCode = "YN-2", Code = "NO-SUCH" };
        await office.Desk.Lanes.Do(new ChangeReferences<MappingRow>(MappingRow.Table, [(seq, n) => ReferenceReader.Row(handed, seq, n), (seq, n) => ReferenceReader.Row(unknown, seq, n)], "hospital"));
        await ReferenceReader.Refresh(office.Desk, CancellationToken.None);

        Task<HttpResponseMessage> Say(string own, bool approve, string? reason = null) =>
            reviewer.PostAsJsonAsync("/api/mappings/decision", new { institution = Hospital, kind = Words<CatalogueKind>.Code(item.Kind), ownCode = own, from = "2026-01-01", approve, reason });
        (await Say("YN-1", approve: true)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Say("YN-2", approve: true)).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-code");
        (await Say("YN-2", approve: false, "编码不存在")).StatusCode.ShouldBe(HttpStatusCode.OK);

        office.Desk.References.Mapping.Resolve(code!, item.Kind, "YN-1", from, out _).ShouldBe(item.Code);
        office.Desk.References.Mapping.Resolve(code!, item.Kind, "YN-2", from, out _).ShouldBeNull();
        (await (await Say("YN-1", approve: true)).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("mapping-decided");
        (await office.Audited("refuse-mapping")).ShouldHaveSingleItem().Detail.ShouldBe("编码不存在");
    }

    [Fact]
    public async Task Secrets_of_an_access_are_shown_once_and_nowhere_else()
    {
        HttpClient administrator = await office.SignedIn("administrator");

        HttpResponseMessage kept = await administrator.PostAsJsonAsync($"/api/institutions/{Hospital}/access", new { kind = "x-tif", account = "pa-1" });
        string secret = JsonNode.Parse(await kept.Content.ReadAsStringAsync())!["secret"]!.ToString();

        secret.Length.ShouldBe(48);
        string sheet = (await administrator.Get($"/api/institutions/{Hospital}")).ToJsonString();
        sheet.ShouldContain("\"guarded\":true");
        sheet.ShouldNotContain(secret);
        (await administrator.PostAsJsonAsync($"/api/institutions/{Hospital}/access/withdrawal", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await administrator.Get($"/api/institutions/{Hospital}"))["access"]!["guarded"]!.GetValue<bool>().ShouldBeFalse();
        (await office.Audited("keep-access")).ShouldHaveSingleItem().Subject.ShouldBe(Hospital);
    }

    [Fact]
    public async Task Signing_and_encryption_are_switched_on_with_the_access()
    {
        HttpClient administrator = await office.SignedIn("administrator");
        Task<HttpResponseMessage> Keep(string publicKey) => administrator.PostAsJsonAsync($"/api/institutions/{Hospital}/access", new { kind = "api", account = "ak-1", publicKey, encrypts = true });

        (await (await Keep("04abcd")).Problem()).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-key");
        string theirs = Sm2PrivateKey.New().Public.ToString();
        JsonNode secrets = JsonNode.Parse(await (await Keep(theirs)).Content.ReadAsStringAsync())!;

        GatewayAccess kept = SealedAccess.Open(office.Desk.References.Accesses[Hospital], office.Services.GetRequiredService<IdentityCipher>());
        kept.Sm2PublicKey!.ToString().ShouldBe(theirs);
        kept.Sm2PrivateKeyOfOurs!.Public.ToString().ShouldBe(secrets["ourPublicKey"]!.ToString());
        Convert.ToHexStringLower(kept.Sm4Key!).ShouldBe(secrets["sm4Key"]!.ToString());
    }

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    private async Task<JsonNode> Import(string kind, string text)
    {
        HttpResponseMessage answer = await clerk.PostAsync($"/api/imports/{kind}?file=test.csv&why=test", Csv(text));
        string body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    private Task<HttpResponseMessage> Decide(JsonNode imported, bool approve = true, string? answer = null) => reviewer.PostAsJsonAsync($"/api/changes/{imported["change"]!["id"]}/decision", new { approve, answer });
    private async Task<int> Found(string text) => (await clerk.Get($"/api/catalogue?text={text}"))["total"]!.GetValue<int>();
}
