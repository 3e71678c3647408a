using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Bench.Torture;
using Tongchou.Server.Start;

namespace Tongchou.Cli.Commands;

/// <summary><c>torture</c>: kills the server at random moments under load and looks whether the books are right.</summary>
internal static class TortureCommand
{
    public static Command Make(Terminal terminal)
    {
        Option<string> store = new("--store") { Description = "专用的空库 a store of its own: sqlite:FILE, postgres:CONNECTION", Required = true };
        Option<int> cycles = new("--cycles") { Description = "杀多少次 how many times to kill", DefaultValueFactory = _ => 50 };
        Option<int> seed = new("--seed") { Description = "随机种子 seed", DefaultValueFactory = _ => 1 };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<string?> where = new("--samples") { Description = "演示数据 the samples folder with the demonstration" };
        Command command = new("torture", "反复强杀服务并核对账务 kill the server again and again, then hold the books against what was acknowledged") { store, cycles, seed, json, policies, where };
        command.SetAction(async (parsed, stop) =>
        {
            LawBook law = CommonOptions.Book(parsed.GetValue(policies), Language.Zh);
            string samples = parsed.GetValue(where) ?? NearbyFolder.Find("samples") ?? throw RefusedException.Because("no-samples", new("找不到 samples 文件夹。", "There is no samples folder nearby."));
            List<string> options = ["--samples", samples];
            if (parsed.GetValue(policies) is { } folder)
            {
                options.AddRange(["--policies", folder]);
            }

            int wanted = parsed.GetValue(cycles);
            Progress<int> progress = new(cycle => terminal.Error.Write(terminal.IsInteractive ? $"\r{cycle}/{wanted}" : ""));
            TortureResult result;
            try
            {
                result = await new TortureRun(typeof(TortureCommand).Assembly.Location, parsed.GetRequiredValue(store), options, parsed.GetValue(seed)).Run(law, wanted, progress, stop);
            }
            catch (ServerNotStartedException silent)
            {
                throw RefusedException.Because("server-not-started", new($"服务没有启动:{silent.Message}", $"The server did not start: {silent.Message}"), new("请按它说的改正,再运行一次。", "Mend what it says and run this again."));
            }

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

                terminal.Out.WriteLine($"{(result.Complaints.Count == 0 ? "✓" : "✗")} {result.Store}: 强杀 {result.Cycles} 次,已应答 {result.Acknowledged} 笔,存疑后查清 {result.Doubtful} 笔,账上有效结算 {result.Settlements} 笔,{result.Seconds} 秒");
            }

            return result.Complaints.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}
