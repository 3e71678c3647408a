using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Bench;

namespace Tongchou.Cli.Commands;

/// <summary><c>bench</c>: measurements as ratios to a baseline in the same run.</summary>
internal static class BenchCommand
{
    private const int DefaultSeed = 20_251_101;

    public static Command Make(Terminal terminal) => new("bench", "性能测量,基线在同一次运行里 measurements, the baseline in the same run") { SettlePureCommand(terminal) };

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
}
