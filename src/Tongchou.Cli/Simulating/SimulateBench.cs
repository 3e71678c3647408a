using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Bench.Population;
using Tongchou.Laboratory;

namespace Tongchou.Cli.Simulating;

/// <summary><c>bench simulate</c>: how many persons and claims a second are simulated, beside a triad and a loop by hand.</summary>
internal static class SimulateBench
{
    private const int DefaultSeed = 20_251_101, DefaultPersons = 1_000_000, MostPersons = 4_000_000;

    public static Command Make(Terminal terminal)
    {
        Option<int> people = new("--people") { Description = "人数 persons", DefaultValueFactory = _ => DefaultPersons };
        Option<double> seconds = new("--seconds") { Description = "每一方约测多久 about how long each side is measured", DefaultValueFactory = _ => 5 };
        Option<int> seed = new("--seed") { Description = "随机种子 seed of the population", DefaultValueFactory = _ => DefaultSeed };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Command command = new("simulate", "模拟:按列结算全年、逐笔重放,与手写循环和 STREAM triad 相比 the yearly chain in columns and the replay, against a loop by hand and a STREAM triad") { people, seconds, seed, json, policies };
        command.SetAction(parsed =>
        {
            FaultList faults = new();
            string root = CommonOptions.Root(parsed.GetValue(policies));
            Statistics statistics = Statistics.Read(Path.Combine(root, "statistics"), faults);
            Told.Refuse(faults, Language.Zh);
            SimulatePersonsResult result = SimulatePersons.Run(CommonOptions.Book(root, Language.Zh), statistics, Math.Clamp(parsed.GetValue(people), PopulationPlan.FewestPersons, MostPersons), Math.Clamp(parsed.GetValue(seconds), 0.1, 600), parsed.GetValue(seed), faults)
                ?? throw new RefusedException(faults.All);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(result, AgencyJson.Indented));
            }
            else
            {
                terminal.Out.WriteLine($"按列结算全年:单线程每秒 {result.PersonsPerSecond:N0} 人,为 triad 带宽的 {result.ShareOfTriad:P0};两线程 {result.TwoThreads:0.00} 倍");
                terminal.Out.WriteLine($"逐笔重放:单线程每秒 {result.ClaimsPerSecond:N0} 笔,手写循环每秒 {result.LoopClaimsPerSecond:N0} 笔,比值 {result.RatioToLoop};两线程 {result.TwoThreadsOfClaims:0.00} 倍");
                terminal.Out.WriteLine($"{result.Region} {result.Persons:N0} 人,{result.Claims:N0} 笔");
                terminal.Out.WriteLine(result.Agrees ? "✓ 与十进制参考、手写循环一致到分" : "✗ 与参考不一致");
            }

            return result.Agrees ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}
