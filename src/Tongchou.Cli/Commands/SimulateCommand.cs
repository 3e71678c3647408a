using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Bench.Simulation;
using Tongchou.Server.Start;

namespace Tongchou.Cli.Commands;

/// <summary><c>simulate-month</c>: a month at the counter over a bad line, from a seed.</summary>
internal static class SimulateCommand
{
    private const int Month = 31;

    public static Command Make(Terminal terminal)
    {
        Option<int> seed = new("--seed") { Description = "随机种子 seed", DefaultValueFactory = _ => 1 };
        Option<int> days = new("--days") { Description = "多少天 how many days", DefaultValueFactory = _ => Month };
        Option<bool> json = CommonOptions.Json();
        Command command = new("simulate-month", "模拟一个月的柜台:丢失、重复、迟到、乱序的报文,日结、跨年、政策变更 a month of lost, doubled, late and reordered messages, closings, the turn of the year and a changed rule") { seed, days, json };
        command.SetAction(async (parsed, stop) =>
        {
            string policies = Environment.GetEnvironmentVariable("TONGCHOU_POLICIES") ?? NearbyFolder.Find("policies") ?? throw RefusedException.Because("no-packs", new("找不到 policies 文件夹。", "There is no policies folder nearby."));
            string samples = NearbyFolder.Find("samples") ?? throw RefusedException.Because("no-samples", new("找不到 samples 文件夹。", "There is no samples folder nearby."));
            SimulationResult result = await new MonthSimulation(parsed.GetValue(seed), policies, samples).Run(Math.Clamp(parsed.GetValue(days), 2, Month), stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(result, AgencyJson.Indented));
            }
            else
            {
                foreach (string complaint in result.Complaints)
                {
                    terminal.Out.WriteLine($"✗ {complaint}");
                }

                terminal.Out.WriteLine($"{(result.Complaints.Count == 0 ? "✓" : "✗")} 种子 {result.Seed},{result.Days} 天,送达报文 {result.Messages} 条({string.Join(",", result.Fates.Select(pair => $"{pair.Key} {pair.Value}"))}),冲正 {result.Cancelled},结算 {result.Settlements},撤销 {result.Reversals},日结 {result.ClosedDays} 天,{result.Seconds} 秒");
                terminal.Out.WriteLine($"  摘要 {result.Digest}");
            }

            return result.Complaints.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}
