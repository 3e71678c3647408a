using System.IO.Compression;
using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Tests.National.Offices;

public sealed class CatalogueDoorTests(Hospital hospital)
{
    private const string Page = """{"data":{"updt_time":"2000-01-01","page_num":1,"page_size":50}}""";

    [Theory]
    [InlineData("1301", 97)]
    [InlineData("1302", 33)]
    [InlineData("1303", 83)]
    [InlineData("1305", 19)]
    [InlineData("1306", 71)]
    [InlineData("1307", 24)]
    [InlineData("1308", 24)]
    [InlineData("1309", 16)]
    [InlineData("1310", 15)]
    [InlineData("1311", 15)]
    [InlineData("1313", 11)]
    [InlineData("1314", 14)]
    [InlineData("1315", 14)]
    public async Task A_catalogue_is_a_file_with_a_column_for_each_of_the_interface(string number, int columns)
    {
        JsonNode told = (await hospital.Ask(number, """{"data":{"ver":"0"}}"""))!;
        string[] lines = await Lines(told["file_qury_no"]!.GetValue<string>());

        lines.Length.ShouldBe(told["data_cnt"]!.GetValue<int>());
        lines.ShouldAllBe(line => line.Split('\t').Length == columns);
        lines.ShouldAllBe(line => !line.Split('\t').Contains(""));
    }

    [Fact]
    public async Task Whoever_has_the_newest_version_gets_nothing_more()
    {
        JsonNode all = (await hospital.Ask("1301", """{"data":{"ver":"F001_20240101_C"}}"""))!;
        string[] lines = await Lines(all["file_qury_no"]!.GetValue<string>());
        lines.Length.ShouldBeGreaterThan(50);
        string newest = lines.Select(line => line.Split('\t')[82]).Max(StringComparer.Ordinal)!;
        newest.ShouldStartWith("V");

        (await hospital.Ask("1301", $$$$"""{"data":{"ver":"{{{{newest}}}}"}}"""))!["data_cnt"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("1304", 0)]
    [InlineData("1312", 50)]
    [InlineData("1316", 50)]
    [InlineData("1318", 1)]
    [InlineData("1319", 50)]
    public async Task Lists_come_page_by_page(string number, int atLeast)
    {
        JsonNode output = (await hospital.Ask(number, Page))!;

        output["data"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        output["pageNum"]!.GetValue<int>().ShouldBe(1);
        (await hospital.Refused(number, Page.Replace("\"page_num\":1", "\"page_num\":0", StringComparison.Ordinal))).ShouldContain("page_num");
        (await hospital.Ask(number, Page.Replace("2000-01-01", "2099-01-01", StringComparison.Ordinal)))!["recordCounts"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Turning_the_pages_shows_every_row_once()
    {
        HashSet<string> seen = [];
        int count = 0;
        for (int page = 1; ; page++)
        {
            JsonNode output = (await hospital.Ask("1312", $$$$"""{"data":{"updt_time":"2000-01-01","page_num":{{{{page}}}},"page_size":40}}"""))!;
            foreach (JsonNode? row in output["data"]!.AsArray())
            {
                seen.Add(row!["rid"]!.GetValue<string>()).ShouldBeTrue();
                count++;
            }

            if (page >= output["pages"]!.GetValue<int>())
            {
                count.ShouldBe(output["recordCounts"]!.GetValue<int>());
                return;
            }
        }
    }

    [Fact]
    public async Task A_mapping_counts_once_the_agency_has_approved_it()
    {
        string drug = await AnyDrug();
        await hospital.Ask("3301", Mapping("YP-A", drug));

        (await Mapped("YP-A")).ShouldBe(0);
        HospitalCode code = InstitutionsMapping().Single(each => each.OwnCode == "YP-A");
        code.Approval.ShouldBe(Approval.Pending);

        await hospital.Desk.Lanes.Do(new ChangeReferences<MappingRow>(MappingRow.Table, [(seq, n) => ReferenceReader.Row(code with { Approval = Approval.Approved }, seq, n)], "reviewer"));
        await ReferenceReader.Refresh(hospital.Desk, CancellationToken.None);
        (await Mapped("YP-A")).ShouldBe(1);

        await hospital.Ask("3302", TakeBack("YP-A", drug));
        (await Mapped("YP-A")).ShouldBe(0);
        InstitutionsMapping().ShouldNotContain(each => each.OwnCode == "YP-A");
        (await hospital.Refused("3302", TakeBack("YP-A", drug))).ShouldContain("YP-A");
    }

    [Fact]
    public async Task The_same_mapping_again_changes_nothing_and_another_one_is_refused()
    {
        string drug = await AnyDrug();
        await hospital.Ask("3301", Mapping("YP-B", drug));
        await hospital.Ask("3301", Mapping("YP-B", drug));

        InstitutionsMapping().Count(each => each.OwnCode == "YP-B").ShouldBe(1);
        (await hospital.Refused("3301", Mapping("YP-B", drug, "2026-03-01"))).ShouldContain("3302");
    }

    [Fact]
    public async Task A_mapping_to_nothing_tells_every_fault_of_every_row()
    {
        string refusal = await hospital.Refused("3301", $$$$"""{"data":[{{{{Row("YP-C", "XX-NOT-THERE", "2026-01-01")}}}},{{{{Row("YP-D", "XX", "2026-01-01").Replace("\"101\"", "\"888\"", StringComparison.Ordinal)}}}}]}""");

        refusal.ShouldContain("XX-NOT-THERE");
        refusal.ShouldContain("888");
        InstitutionsMapping().ShouldNotContain(each => each.OwnCode == "YP-C");
    }

    [Fact]
    public async Task Code_tables_are_told_by_their_name()
    {
        JsonArray rows = (await hospital.Ask("1901", """{"data":{"type":"insutype","admdvs":"210900","date":"2026-02-01"}}"""))!["list"]!.AsArray();

        rows.ShouldContain(row => row!["value"]!.GetValue<string>() == "310");
        (await hospital.Refused("1901", """{"data":{"type":"no_such_table","admdvs":"210900","date":"2026-02-01"}}""")).ShouldContain("no_such_table");
    }

    private IEnumerable<HospitalCode> InstitutionsMapping() => hospital.Desk.References.Mapping.Of(InstitutionCode.TryParse(Hospital.Code, out InstitutionCode? code) ? code : throw new InvalidOperationException());

    private async Task<int> Mapped(string own) =>
        (await hospital.Ask("1317", $$$$"""{"data":{"fixmedins_code":"{{{{Hospital.Code}}}}","medins_list_codg":"{{{{own}}}}","updt_time":"2000-01-01","page_num":1,"page_size":50}}"""))!["recordCounts"]!.GetValue<int>();

    private async Task<string> AnyDrug() =>
        (await hospital.Ask("1312", """{"data":{"list_type":"101","updt_time":"2000-01-01","page_num":1,"page_size":1}}"""))!["data"]![0]!["hilist_code"]!.GetValue<string>();

    private static string Mapping(string own, string code, string from = "2026-01-01") => $$$$"""{"data":{{{{Row(own, code, from)}}}}}""";

    private static string Row(string own, string code, string from) =>
        $$$$"""{"fixmedins_hilist_id":"{{{{own}}}}","fixmedins_hilist_name":"院内药","list_type":"101","med_list_codg":"{{{{code}}}}","begndate":"{{{{from}}}}","enddate":"2026-12-31"}""";

    private static string TakeBack(string own, string code) => $$$$"""{"data":{"fixmedins_code":"{{{{Hospital.Code}}}}","fixmedins_hilist_id":"{{{{own}}}}","list_type":"101","med_list_codg":"{{{{code}}}}"}}""";

    private async Task<string[]> Lines(string number)
    {
        using ZipArchive zip = new(new MemoryStream(await hospital.Fetch(number)));
        using StreamReader text = new(zip.Entries.ShouldHaveSingleItem().Open());
        return (await text.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
