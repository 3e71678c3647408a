using System.CommandLine;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Cli.Grouping;

/// <summary><c>drg group</c>: a file of stays into a file of groups.</summary>
internal static class DrgGroupFile
{
    public static Command Make(Terminal terminal)
    {
        DrgOptions drg = new();
        Option<string> from = new("--in") { Description = "病案 CSV,可压缩 .gz,- 为标准输入;列 id、sex、age、age_days、weight_g、diagnoses、procedures 按列名取 stays as CSV, .gz or - for standard input; columns are found by name", Required = true };
        Option<string> to = new("--out") { Description = "写入此 CSV(可为 .gz):id,mdc,adrg,drg,顺序同输入 the CSV to write, in the input's order", Required = true };
        Option<string?> rejected = new("--rejected") { Description = "有问题的行写到此 CSV,带原因 where rows with faults go, each with its reason" };
        Option<int> threads = new("--threads") { Description = "线程数,默认全部处理器 threads, default all processors", DefaultValueFactory = _ => Environment.ProcessorCount };
        Command command = drg.On(new("group", "给病案分组;每份病案都有一行结果 group stays; each gets its row") { from, to, rejected, threads, drg.Reading });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(drg.Lang);
            string file = parsed.GetValue(from)!;
            if (parsed.GetValue(threads) is < 1 or > 256)
            {
                throw RefusedException.Because("bad-threads", new("线程数应为 1 至 256。", "Threads go from 1 to 256."));
            }

            using Stream input = WholeFile.Open(file, terminal);
            Grouper grouper = drg.Grouper(parsed);
            GroupingReport? report = null;
            WholeFile.Write(parsed.GetValue(to)!, output =>
            {
                void Work(Stream? aside) => report = Group(grouper, file, input, output, aside, parsed.GetValue(threads), terminal, language);
                if (parsed.GetValue(rejected) is { } path)
                {
                    WholeFile.Write(path, Work);
                }
                else
                {
                    Work(null);
                }
            });
            Tell(report!, terminal, language);
            return ExitCode.Done;
        });
        return command;
    }

    private static GroupingReport Group(Grouper grouper, string file, Stream input, Stream output, Stream? rejected, int threads, Terminal terminal, Language language)
    {
        FaultList faults = new();
        Action<long>? progress = terminal.IsInteractive ? done => terminal.Error.Write($"\r{done,14:N0} ") : null;
        try
        {
            GroupDischarges act = new(grouper, threads) { Rejected = rejected, Language = language, Progress = progress };
            return act.Run(Path.GetFileName(file), input, output, faults) ?? throw new RefusedException(faults.All, language);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException([new("broken-file", Place.At(file), new("压缩文件已损坏。", "The compressed file is broken."), new("请重新取得文件。", "Get the file anew."))], language);
        }
        finally
        {
            if (progress is not null)
            {
                terminal.Error.WriteLine();
            }
        }
    }

    private static void Tell(GroupingReport report, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en ? $"{report.Read:N0} stays: {report.Grouped:N0} grouped, {report.Read - report.Grouped:N0} not." : $"病案 {report.Read:N0} 份:入组 {report.Grouped:N0},未入组 {report.Read - report.Grouped:N0}。");
        foreach (GroupingOutcome outcome in Words<GroupingOutcome>.All.Where(outcome => outcome is not GroupingOutcome.Grouped && report.Of(outcome) > 0))
        {
            terminal.Out.WriteLine($"  0000 {Words<GroupingOutcome>.Phrase(outcome).In(language)}: {report.Of(outcome):N0}");
        }

        if (report.Faulty == 0)
        {
            return;
        }

        foreach (Fault fault in report.Told)
        {
            terminal.Error.WriteLine($"! {fault.In(language)}  [{fault.Code}]");
        }

        if (report.Faulty > report.Told.Count)
        {
            terminal.Error.WriteLine(en ? $"… and {report.Faulty - report.Told.Count:N0} more; --rejected writes all of them" : $"… 另有 {report.Faulty - report.Told.Count:N0} 份;--rejected 可全部写出");
        }

        terminal.Error.WriteLine(en ? $"{report.Faulty:N0} stays have faults:" : $"有问题的病案 {report.Faulty:N0} 份:");
        foreach ((DischargeFaults fault, long stays) in report.Faults)
        {
            terminal.Error.WriteLine($"  {Words<DischargeFaults>.Phrase(fault).In(language)}: {stays:N0}  [{Words<DischargeFaults>.Code(fault)}]");
        }
    }
}
