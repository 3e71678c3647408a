using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Bench;
using Tongchou.Bench.Stored;

namespace Tongchou.Cli.Commands;

/// <summary><c>bench</c>: measurements as ratios to a baseline in the same run.</summary>
internal static class BenchCommand
{
    private const int DefaultSeed = 20_251_101;

    public static Command Make(Terminal terminal) => new("bench", "性能测量,基线在同一次运行里 measurements, the baseline in the same run") { SettlePureCommand(terminal), SettleCommand(terminal), EnrolCommand(terminal), Grouping.DrgBench.Make(terminal), Simulating.SimulateBench.Make(terminal) };

    private static Command SettlePureCommand(Terminal terminal)
    {
        Option<double> seconds = new("--seconds") { Description = "约测多久 about how long to measure", DefaultValueFactory = _ => 5 };
        Option<int> seed = new("--seed") { Description = "随机种子 seed of the claims", DefaultValueFactory = _ => DefaultSeed };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Command command = new("settle-pure", "内存中结算 20 行的账单,单线程 settle claims of 20 lines in memory, one thread") { seconds, seed, json, policies };
        command.SetAction(parsed =>
        {
            SettlePureResult result = SettlePure.Run(CommonOptions.Book(parsed.GetValue(policies), Language.Zh), Math.Clamp(parsed.GetValue(seconds), 0.1, 600), parsed.GetValue(seed));
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(result, AgencyJson.Indented));
            }
            else
            {
                terminal.Out.WriteLine($"每秒 {result.ClaimsPerSecond:N0} 张(每张 {result.LinesPerClaim} 行),每张分配 {result.BytesPerClaim:0.##} 字节");
                terminal.Out.WriteLine($"十进制参考实现每秒 {result.DecimalClaimsPerSecond:N0} 张:快 {result.RatioToDecimal:N0} 倍;记录依据时每秒 {result.TracedClaimsPerSecond:N0} 张");
                terminal.Out.WriteLine(result.Agrees ? "✓ 两者逐张一致" : "✗ 两者不一致");
            }

            return result.Agrees ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static Command SettleCommand(Terminal terminal)
    {
        Option<string> store = new("--store") { Description = "sqlite:文件 或 postgres:连接串;另建自己的文件或模式,测完删除 the measured stores are made beside it and removed", Required = true };
        Option<int> clients = new("--clients") { Description = "同时的客户数 clients at once", DefaultValueFactory = _ => 32 };
        Option<double> seconds = new("--seconds") { Description = "每一方约测多久 about how long each side is measured", DefaultValueFactory = _ => 10 };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Command command = new("settle", "落盘结算 20 行的账单,与直接写库相比 settle claims of 20 lines durably, against plain writing") { store, clients, seconds, json, policies };
        command.SetAction(async (parsed, stop) =>
        {
            SettleStoredResult result = await SettleStored.Run(CommonOptions.Book(parsed.GetValue(policies), Language.Zh), Policies(parsed.GetValue(policies)), parsed.GetRequiredValue(store), Math.Clamp(parsed.GetValue(clients), 1, 1024), Math.Clamp(parsed.GetValue(seconds), 0.5, 600));
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(result, AgencyJson.Indented));
            }
            else
            {
                terminal.Out.WriteLine($"每秒 {result.SettlementsPerSecond:N0} 笔(每笔 {result.LinesPerClaim} 行,{result.Clients} 个客户),中位 {result.P50Ms} ms,p99 {result.P99Ms} ms,每次提交 {result.MeanBatch} 笔");
                terminal.Out.WriteLine(result.RatioToBulk is { } bulk ? $"直接成批写同样的行:每秒 {result.BaselinePerSecond:N0} 笔,比值 {bulk}" : $"每笔一个事务、五条语句:每秒 {result.BaselinePerSecond:N0} 笔,比值 {result.RatioToFiveStatements}");
                terminal.Out.WriteLine($"国家接口每秒 {result.HttpPerSecond:N0} 笔,原样返回每秒 {result.EchoPerSecond:N0} 条,比值 {result.RatioToEcho};七成负荷 p99 {result.P99AtSeventyMs} ms");
                terminal.Out.WriteLine($"一个统筹区与一千个统筹区之比 {result.RatioOneAccount};时间:装载 {result.LoadingShare:P0},决定 {result.DecidingShare:P0},存储 {result.StoringShare:P0}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command EnrolCommand(Terminal terminal)
    {
        Option<string> store = new("--store") { Description = "sqlite:文件 或 postgres:连接串;另建自己的文件或模式,测完删除 the measured stores are made beside it and removed", Required = true };
        Option<int> persons = new("--persons") { Description = "人数 persons of the made-up region", DefaultValueFactory = _ => 100_000 };
        Option<string?> region = new("--region") { Description = "统筹地区,默认第一个有政策包的市 pooling region, default the first city that has a pack" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Command command = new("enrol", "一个统筹区的年度征缴与缴费入账,与直接成批写库相比 a region's year of dues, asked and paid, against plain bulk inserts") { store, persons, region, json, policies };
        command.SetAction(async (parsed, stop) =>
        {
            FaultList faults = new();
            LawBook law = CommonOptions.Book(parsed.GetValue(policies), Language.Zh);
            RegionCode place = parsed.GetValue(region) is { } named ? Given.Region(named, faults) : law.Law.Packs.Select(pack => pack.Region).Where(each => each.Tier is RegionTier.City).Order().First();
            if (!faults.IsEmpty)
            {
                throw new RefusedException(faults.All);
            }

            Action<string, double>? told = terminal.IsInteractive ? (what, part) => terminal.Error.Write($"\r{what,-10} {part,4:P0} {new string('█', (int)(part * 40)),-40}") : null;
            EnrolStoredResult result = await EnrolStored.Run(law, place, parsed.GetRequiredValue(store), Math.Clamp(parsed.GetValue(persons), 100, 10_000_000), told, stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(result, AgencyJson.Indented));
            }
            else
            {
                terminal.Out.WriteLine($"建档 {result.Persons:N0} 人,每秒 {result.FiledPerSecond:N0} 人");
                terminal.Out.WriteLine($"年度征缴 {result.RunSeconds:N1} 秒,每秒 {result.NoticesPerSecond:N0} 份,为直接成批写库的 {result.NoticesToBulk}");
                terminal.Out.WriteLine($"缴费入账 {result.PaySeconds:N1} 秒,每秒 {result.PaymentsPerSecond:N0} 笔,为直接成批写库的 {result.PaymentsToBulk}");
                terminal.Out.WriteLine($"再跑一遍新发 {result.RunAgainIssued} 份");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Policies(string? given) =>
        given ?? Environment.GetEnvironmentVariable("TONGCHOU_POLICIES") ?? Server.Start.NearbyFolder.Find("policies") ?? throw RefusedException.Because("no-packs", new("找不到 policies 文件夹。", "There is no policies folder nearby."));
}
