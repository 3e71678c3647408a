using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Merging;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Merging;

/// <summary>The report of a merging over HTTP, from the registers to the proof; the steps between are taken as the command line takes them.</summary>
public sealed class MergingsTests : IAsyncLifetime
{
    private const string Address = "/api/scheme-mergings/210900";
    private static readonly RegionCode region = new(210900);
    private static readonly DateOnly cutOver = new(2019, 7, 1);
    private static readonly CancellationToken never = CancellationToken.None;
    private Office office = null!;
    private HttpClient reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.Open();
        reviewer = await office.SignedIn("reviewer");
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_report_follows_a_merging_from_its_registers_to_the_proof_that_nobody_lost_a_day()
    {
        MergingSample sample = MergingSample.Of(region, cutOver, 400, 1);
        MergingOffice merging = new(office.Desk, Cipher, region, "clerk");
        JsonNode empty = await reviewer.Get(Address);
        string[] early = await reviewer.GetAsync($"{Address}/proof").Codes();
        foreach (OldScheme scheme in Words<OldScheme>.All)
        {
            using MemoryStream table = new();
            ExportTable.Write(new RegistrationForm(scheme), sample.Lines.Where(line => line.Scheme == scheme), table, TableFormat.Csv);
            await merging.Import(scheme, new MemoryStream(table.ToArray()), new("register"), never);
        }

        JsonNode matching = await reviewer.Get(Address);
        JsonNode open = await reviewer.Get($"{Address}/clashes?open=true&most=3");
        using MemoryStream decisions = new();
        ExportTable.Write(new ClashDecisionForm(), sample.Decisions, decisions, TableFormat.Csv);
        await merging.Decide(new MemoryStream(decisions.ToArray()), new("decisions"), never);
        (await new CutOverOffice(office.Desk, Cipher, region, "clerk").Run(cutOver, null, never)).Faults.ShouldBeEmpty();
        JsonNode done = await reviewer.Get(Address);
        JsonNode proof = await reviewer.Get($"{Address}/proof");

        (empty.Text("state", "code"), matching.Text("state", "code"), done.Text("state", "code"), done.Text("cutOver")).ShouldBe(("empty", "matching", "done", "2019-07-01"));
        early.ShouldBe(["not-cut-over"]);
        int undecided = Number(matching, "undecided");
        undecided.ShouldBeGreaterThan(5);
        (Number(open, "total"), open["rows"]!.AsArray().Count, Number(done, "undecided")).ShouldBe((undecided, 3, 0));
        open["rows"]!.AsArray().ShouldAllBe(row => row!["open"]!.GetValue<bool>() && row["numbers"]!.ToString().Contains('*'));
        matching["figures"]!.AsArray().Where(figure => figure!.Text("what", "zh").EndsWith("登记,保费", StringComparison.Ordinal)).Sum(figure => Number(figure!, "count")).ShouldBe(sample.Lines.Count);
        (proof["whole"]!.GetValue<bool>(), proof["finished"]!.GetValue<bool>(), Number(proof, "lines")).ShouldBe((true, false, sample.Lines.Count));
        (proof.Text("daysBefore"), proof["lost"]!.AsArray().Count).ShouldBe((proof.Text("daysAfter"), 0));
        proof["sums"]!.AsArray().ShouldAllBe(sum => sum!.Text("before") == sum!.Text("after"));

        string[] clashes = (await reviewer.GetStringAsync($"{Address}/exports/clashes?format=csv")).Trim().Split('\n');
        clashes.Length.ShouldBe(1 + done["kinds"]!.AsArray().Sum(kind => Number(kind!, "count")));
        sample.Lines.Select(line => line.Identity.Text).ShouldAllBe(number => !string.Concat(clashes).Contains(number));
        (await reviewer.GetStringAsync($"{Address}/exports/proof?format=csv&lang=en")).ShouldContain("person-days insured");
        (await reviewer.GetByteArrayAsync($"{Address}/exports/figures"))[..2].ShouldBe("PK"u8.ToArray());
        (await reviewer.GetAsync($"{Address}/exports/all?format=pdf").Codes()).ShouldBe(["bad-format", "bad-table"]);
        (await office.Audited("export")).Count.ShouldBe(3);
        (await office.Audited("read-merging")).ShouldHaveSingleItem().Subject.ShouldBe("210900");
        (await (await office.SignedIn("operator")).GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private IdentityCipher Cipher => office.Services.GetRequiredService<IdentityCipher>();

    private static int Number(JsonNode node, string name) => int.Parse(node.Text(name), CultureInfo.InvariantCulture);
}
