using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Bench.Grouping;

namespace Tongchou.Cli.Grouping;

/// <summary><c>bench drg</c>: how many stays a second are grouped, against a plain interpreter of the same tables.</summary>
internal static class DrgBench
{
    private const int DefaultSeed = 20_251_101;

    public static Command Make(Terminal terminal)
    {
        DrgOptions drg = new();
        Option<string?> from = new("--in") { Description = "病案 CSV,不写则生成 stays as CSV; made from the seed if left out" };
        Option<int> threads = new("--threads") { Description = "线程数 threads", DefaultValueFactory = _ => 1 };
        Option<double> seconds = new("--seconds") { Description = "每一方约测多久 about how long each side is measured", DefaultValueFactory = _ => 3 };
        Option<int> seed = new("--seed") { Description = "随机种子 seed of the stays", DefaultValueFactory = _ => DefaultSeed };
        Option<bool> json = CommonOptions.Json();
        Command command = drg.On(new("drg", "DRG 分组,与逐条解释同样的表相比 grouping, against a plain interpreter of the same tables") { from, threads, seconds, seed, json });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(drg.Lang);
            FaultList faults = new();
            GroupStaysResult result = GroupStays.Run(drg.Versions(parsed), drg.VersionOf(parsed), Read(parsed.GetValue(from), terminal), Math.Clamp(parsed.GetValue(threads), 1, 256), Math.Clamp(parsed.GetValue(seconds), 0.1, 600), parsed.GetValue(seed), faults)
                ?? throw new RefusedException(faults.All, language, ExitCode.WrongUse);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(result, AgencyJson.Indented));
            }
            else
            {
                terminal.Out.WriteLine($"每秒 {result.RecordsPerSecond:N0} 份({result.Threads} 线程;单线程 {result.RecordsPerSecondOneThread:N0}),每份分配 {result.BytesPerRecordAllocated} 字节");
                terminal.Out.WriteLine($"逐条解释同样的表:每秒 {result.PlainRecordsPerSecond:N0} 份,快 {result.RatioToPlain:N0} 倍");
                terminal.Out.WriteLine($"连同读写文件:每秒 {result.RecordsPerSecondEndToEnd:N0} 份;装载 {result.LoadSeconds:0.00} 秒");
                terminal.Out.WriteLine(result.Agrees ? "✓ 两者逐份一致" : "✗ 两者不一致");
            }

            return result.Agrees ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static (string, ReadOnlyMemory<byte>)? Read(string? file, Terminal terminal)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            using Stream from = WholeFile.Open(file, terminal);
            using MemoryStream text = new();
            from.CopyTo(text);
            return (Path.GetFileName(file), text.ToArray());
        }
        catch (InvalidDataException)
        {
            throw RefusedException.Because("broken-file", new($"压缩文件 {file} 已损坏。", $"The compressed file {file} is broken."));
        }
    }
}
