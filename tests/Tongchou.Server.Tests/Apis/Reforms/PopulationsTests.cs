using System.Text.Json.Nodes;
using Tongchou.Laboratory;
using Tongchou.Server.Start;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.SignIn;

namespace Tongchou.Server.Tests.Apis.Reforms;

/// <summary>Populations named when the server starts.</summary>
public sealed class PopulationsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_population_named_at_the_start_is_the_one_that_reforms_are_tried_on()
    {
        string people = Made("people", 800);
        await using Office office = await Office.Open(options => options with { Population = people });
        HttpClient clerk = await office.SignedIn("accountant");

        JsonNode population = (await clerk.GetAsync("/api/laboratory").Good())["populations"]!.AsArray().Single()!;

        (population["persons"]!.GetValue<int>(), population["seed"]!.GetValue<int>()).ShouldBe((800, 5));
    }

    [Fact]
    public async Task The_server_does_not_start_with_a_damaged_or_missing_population_and_tells_every_fault()
    {
        string people = Made("people", 500);
        File.Delete(Path.Combine(people, "providers.csv"));
        ServerOptions options = Host.OptionsIn(folder) with { Population = $"{people};{Path.Combine(folder.Root, "none")}" };

        StartException refused = await Should.ThrowAsync<StartException>(() => TongchouServer.Build(options));

        refused.Faults.Select(fault => fault.Code).ShouldBe(["file-missing", "no-population"]);
        File.Exists(Path.Combine(folder.Root, "test.db")).ShouldBeFalse("nothing half done");
    }

    private string Made(string name, int persons)
    {
        FaultList faults = new();
        RegionCode.TryParse("510100", out RegionCode region);
        PopulationPlan plan = PopulationPlan.Make(Statistics.Read(Path.Combine(Tree.Policies, "statistics"), faults), region, persons, 5, new BenefitYear(2025), faults)!;
        string at = Path.Combine(folder.Root, name);
        new PopulationWriter(plan, at, 1).Write(null, CancellationToken.None);
        return at;
    }
}
