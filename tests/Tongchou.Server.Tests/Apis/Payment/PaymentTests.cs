using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Payment;

/// <summary>Weights, cases, budget and mirror over HTTP, of the sample's year and of files that are sent.</summary>
public sealed class PaymentTests(OpenOffice open) : IClassFixture<OpenOffice>
{
    private static readonly string sample = Path.Combine(Tree.Samples, "payment", "year");

    private readonly HttpClient clerk = open.Clerk;

    [Fact]
    public async Task The_sample_is_weighed_and_a_group_shows_the_coefficients_of_its_hospitals()
    {
        JsonNode sheet = await Post("weights?sample=year&group=ES25").Good();

        JsonNode group = sheet["groups"]!.AsArray().Single(each => each!.Text("group") == "ES25")!;
        (group.Text("cases"), group["stable"]!.GetValueKind()).ShouldBe(("33", group["stable"]!.GetValueKind()));
        group.Text("name").ShouldNotBeEmpty();
        sheet["coefficients"]!.AsArray().Select(each => each!.Text("hospital")).ShouldBe(["H1", "H2", "H3"]);
        sheet["coefficients"]!.AsArray().Sum(each => each!["cases"]!.GetValue<int>()).ShouldBe(33);
        sheet["law"]!.AsArray().Count.ShouldBe(9);
    }

    [Fact]
    public async Task A_dip_catalogue_made_from_the_cases_is_one_that_an_order_takes()
    {
        JsonNode sheet = await Post("dip-groups?sample=year").Good();
        byte[] table = await (await Post("dip-groups/table?sample=year")).Content.ReadAsByteArrayAsync();

        ImportReport report = new("dip-groups.xlsx");
        ImportTable.Read(new DipGroupForm(), new MemoryStream(table), report).Count().ShouldBe(sheet["groups"]!.AsArray().Count);
        report.IsClean.ShouldBeTrue();
        sheet["thresholds"]!.AsArray().Count.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task Cases_are_told_line_by_line_filtered_and_added_up()
    {
        JsonNode all = await Post("cases?sample=year&most=200").Good();
        JsonNode dear = await Post("cases?sample=year&hospital=H1&kind=high-outlier&sort=cost&from=1000&most=5").Good();
        string[] codes = await Post("cases?sample=year&kind=dream&from=x&sort=y").Codes();

        all.Text("total").ShouldBe("200");
        (Fen(all["sums"]!, "fund") - Fen(all["sums"]!, "byItem")).ShouldBe(Fen(all["sums"]!, "gain"));
        all["rows"]!.AsArray().Sum(row => Fen(row!, "fund")).ShouldBe(Fen(all["sums"]!, "fund"));
        JsonNode row = all["rows"]!.AsArray().First(each => each!.Text("kind", "code") == "normal")!;
        (Fen(row, "standard") - Fen(row, "payments")).ShouldBe(Fen(row, "fund"));
        row["working"]!.AsArray().Count.ShouldBeGreaterThan(2);
        row["working"]!.AsArray().SelectMany(line => line!["rests"]!.AsArray()).ShouldAllBe(place => place!.GetValue<int>() < all["sources"]!.AsArray().Count);
        dear["rows"]!.AsArray().ShouldAllBe(each => each!.Text("hospital") == "H1" && each!.Text("kind", "code") == "high-outlier");
        dear["rows"]!.AsArray().Select(each => Fen(each!, "cost")).ShouldBeInOrder(SortDirection.Descending);
        codes.ShouldBe(["bad-kind", "bad-amount", "bad-sort"]);
        (await (await Post("cases/table?sample=year&kind=ungrouped")).Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_budget_is_looked_at_in_the_middle_of_the_year_and_at_its_end()
    {
        JsonNode june = await Post("budget?sample=year&through=6").Good();
        JsonNode end = await Post("budget?sample=year").Good();
        JsonNode cases = await Post("cases?sample=year&most=1").Good();
        string there = (await File.ReadAllTextAsync(Path.Combine(sample, "order.json"), TestContext.Current.CancellationToken)).Replace("000000", "510000", StringComparison.Ordinal);
        JsonNode sichuan = await Post("budget", Form(("order.json", Encoding.UTF8.GetBytes(there)), ("cases.csv", await File.ReadAllBytesAsync(Path.Combine(sample, "cases.csv"), TestContext.Current.CancellationToken)), ("providers.csv", await File.ReadAllBytesAsync(Path.Combine(sample, "providers.csv"), TestContext.Current.CancellationToken)))).Good();

        june["pools"]![0]!["months"]!.AsArray().Count.ShouldBe(6);
        june["pools"]![0]!["forecast"].ShouldNotBeNull();
        (end.Text("through"), end["pools"]![0]!["forecast"]).ShouldBe(("12", null));
        end["pools"]!.AsArray().Sum(pool => pool!["months"]![11]!["casesSoFar"]!.GetValue<int>() + pool["leftOut"]!.GetValue<int>()).ShouldBe(cases["total"]!.GetValue<int>());
        end["coverage"]!["target"].ShouldBeNull();
        sichuan["coverage"]!["target"]!.Text("value", "zh").ShouldBe("70%");
        sichuan["hospitals"]!.AsArray().ShouldAllBe(hospital => hospital!["meetsTarget"]!.GetValue<bool>());
        end["hospitals"]!.AsArray().Count.ShouldBe(3);
        (await Post("budget?sample=year&through=13").Codes()).ShouldBe(["bad-month"]);
    }

    [Fact]
    public async Task The_mirror_shows_every_method_and_a_shadow_run_which_cases_another_version_moves()
    {
        JsonNode mirror = await Post("mirror?sample=year").Good();
        JsonNode shadow = await Post("shadow?sample=year&from=chs-drg-1.1&to=suzhou-2023").Good();
        JsonNode same = await Post("shadow?sample=year&from=chs-drg-1.1&to=chs-drg-1.1").Good();

        mirror["pools"]!.AsArray().ShouldAllBe(pool => pool!["methods"]!.AsArray().Count == 6);
        foreach (JsonNode? method in mirror["pools"]!.AsArray().SelectMany(pool => pool!["methods"]!.AsArray()))
        {
            method!["hospitals"]!.AsArray().Sum(each => Fen(each!, "fund")).ShouldBe(Fen(method, "fund"));
        }

        (shadow.Text("cases"), shadow["lacking"]!.AsArray().Count).ShouldBe(("200", 0));
        shadow["moved"]!.GetValue<int>().ShouldBeInRange(1, 199);
        shadow["moves"]!.AsArray().Sum(move => move!["cases"]!.GetValue<int>()).ShouldBe(shadow["moved"]!.GetValue<int>());
        shadow["hospitals"]!.AsArray().Sum(each => each!["moved"]!.GetValue<int>()).ShouldBe(shadow["moved"]!.GetValue<int>());
        same.Text("moved").ShouldBe("0");
        same["hospitals"]!.AsArray().ShouldAllBe(each => each!.Text("change") == "0.00");
        (await Post("shadow?sample=year&from=none&to=chs-drg-2.0").Codes()).ShouldBe(["unknown-version", "names-only"]);
        (await (await Post("shadow/table?sample=year&from=chs-drg-1.1&to=suzhou-2023")).Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task An_order_comes_as_a_zip_or_as_several_files_and_gives_what_the_sample_gives()
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string file in Directory.EnumerateFiles(sample))
            {
                zip.CreateEntryFromFile(file, $"year/{Path.GetFileName(file)}");
            }
        }

        using MultipartFormDataContent form = new();
        foreach (string file in Directory.EnumerateFiles(sample))
        {
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), "files", Path.GetFileName(file));
        }

        string known = (await Post("mirror?sample=year").Good()).ToJsonString();

        (await Post("mirror", new ByteArrayContent(packed.ToArray())).Good()).ToJsonString().ShouldBe(known);
        (await Post("mirror", form).Good()).ToJsonString().ShouldBe(known);
    }

    [Fact]
    public async Task What_is_wrong_with_the_files_is_told_at_once_and_a_refused_case_comes_back_with_its_reason()
    {
        byte[] cases = await File.ReadAllBytesAsync(Path.Combine(sample, "cases.csv"), TestContext.Current.CancellationToken);
        byte[] spoiled = [.. cases, .. Encoding.UTF8.GetBytes("C9999,H1,三级,职工医保,-5,0,,2,ES25,,2025-01-01,P1,,,,J18.900,,,40,1\n")];
        using MultipartFormDataContent form = Form(("order.json", "{\"day\":\"2025-12-31\",\"pools\":[{\"scheme\":\"employee\",\"method\":\"drg-points\",\"budget\":\"674000\"},{\"scheme\":\"resident\",\"method\":\"drg-points\",\"budget\":\"726000\"}]}"u8.ToArray()), ("cases.csv", spoiled));
        using MultipartFormDataContent bad = Form(("order.json", "{\"day\":\"x\",\"pools\":[{\"scheme\":\"employee\",\"method\":\"lump\",\"budget\":\"0\"}]}"u8.ToArray()));

        JsonNode page = await Post("cases", form).Good();

        (page["head"]!.Text("refused"), page.Text("total")).ShouldBe(("1", "200"));
        page["head"]!["refusedRows"]![0]!.Text("text").ShouldStartWith("C9999");
        (await Post("mirror", bad).Codes()).Length.ShouldBeGreaterThan(2);
        (await Post("mirror", new ByteArrayContent([])).Codes()).ShouldBe(["no-file"]);
        (await Post("mirror", new ByteArrayContent("PK\u0003\u0004broken"u8.ToArray())).Codes()).ShouldBe(["broken-zip"]);
        (await Post("weights?region=x&day=y", new ByteArrayContent("a,b\n"u8.ToArray())).Codes()).ShouldBe(["bad-region", "bad-day"]);
        (await Post("cases", Form(("cases.csv", cases))).Codes()).ShouldBe(["no-order"]);
    }

    private static MultipartFormDataContent Form(params (string Name, byte[] Content)[] files)
    {
        MultipartFormDataContent form = [];
        foreach ((string name, byte[] content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return form;
    }

    private Task<HttpResponseMessage> Post(string path, HttpContent? content = null) => clerk.PostAsync($"/api/payment/{path}", content);
    private static long Fen(JsonNode node, string name) => Money.TryParse(node.Text(name), out Money amount) ? amount.Fen : throw new FormatException(node.Text(name));
}
