using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;

namespace Tongchou.Cli.Merging;

/// <summary><c>merge-schemes</c>: urban-resident insurance and the rural cooperative become one resident scheme. Every step may be taken again.</summary>
internal static class MergeCommand
{
    public static Command Make(Terminal terminal) => new("merge-schemes", "制度并轨:导入、比对、决定、切换、基金移交、证明 merge two schemes: import, report, decide, cut over, hand over the funds, prove")
    {
        MergeSample.Make(terminal),
        Import(terminal),
        MergeReport.Make(terminal),
        Decide(terminal),
        CutOver(terminal),
        MergeFunds.Make(terminal),
        MergeProof.Make(terminal),
    };

    private static Command Import(Terminal terminal)
    {
        Option<string?> urban = new("--urban") { Description = "城镇居民医保登记(CSV 或 Excel,可为 .gz) register of urban-resident insurance" };
        Option<string?> rural = new("--rural") { Description = "新农合登记 register of the rural cooperative" };
        Option<string> outFolder = Out();
        return MergeOptions.Step("import", "导入两边的登记;坏行连同原因退回 take the registers in; bad rows come back with the reason", [urban, rural, outFolder], async (parsed, merge, stop) =>
        {
            bool isClean = true;
            foreach ((OldScheme scheme, string? path) in new[] { (OldScheme.Urban, parsed.GetValue(urban)), (OldScheme.Rural, parsed.GetValue(rural)) })
            {
                if (path is not null)
                {
                    ImportReport report = new(Path.GetFileName(path));
                    using Stream file = WholeFile.Open(path, terminal);
                    int changed = merge.Done(await merge.Office.Import(scheme, file, report, stop));
                    Phrase register = Words<OldScheme>.Phrase(scheme);
                    terminal.Out.WriteLine(merge.Say($"{register.Zh}:读 {report.Read:N0} 行,新增或更正 {changed:N0} 行", $"{register.En}: {report.Read:N0} rows read, {changed:N0} new or corrected"));
                    merge.Tell(report, parsed.GetValue(outFolder)!, terminal);
                    isClean &= report.FileFaults.Count == 0;
                }
            }

            return isClean ? ExitCode.Done : ExitCode.Refused;
        });
    }

    private static Command Decide(Terminal terminal)
    {
        Option<string> file = new("--file") { Description = "填好的 clashes.csv the clashes.csv that was filled in", Required = true };
        return MergeOptions.Step("decide", "导入对待定事项的决定,全部成立才生效 take decisions about clashes in, all of them or none", [file], async (parsed, merge, stop) =>
        {
            string path = parsed.GetValue(file)!;
            ImportReport report = new(Path.GetFileName(path));
            using Stream table = WholeFile.Open(path, terminal);
            int changed = merge.Done(await merge.Office.Decide(table, report, stop));
            RegisterMatch match = await merge.Office.Match(stop);
            terminal.Out.WriteLine(merge.Say($"读 {report.Read:N0} 行,新增或更改决定 {changed:N0} 项,还有 {match.Undecided.Count:N0} 项待定", $"{report.Read:N0} rows read, {changed:N0} decision(s) new or changed, {match.Undecided.Count:N0} left to decide"));
            return ExitCode.Done;
        });
    }

    private static Command CutOver(Terminal terminal)
    {
        Option<DateOnly?> on = CommonOptions.Day("--on", "新制度第一天 the first day of the one scheme");
        on.Required = true;
        return MergeOptions.Step("cut-over", "切换到一个居民医保;中断后再次运行会接着做 cut over to the one resident scheme; stopped, it goes on where it was", [on], async (parsed, merge, stop) =>
        {
            CutOverOffice office = new(merge.Desk, merge.Cipher, merge.Region, merge.By);
            int taken = merge.Done(await office.Run(parsed.GetValue(on)!.Value, terminal.IsInteractive ? new Watching(terminal) : null, stop));
            CutOverRow row = (await merge.Office.CutOver(stop))!;
            terminal.Out.WriteLine(merge.Say($"自 {row.Day} 起并为居民医保,本次接续 {taken:N0} 人", $"One resident scheme from {row.Day}; {taken:N0} person(s) taken over now"));
            return ExitCode.Done;
        });
    }

    public static Option<string> Out() => new("--out") { Description = "写出文件的文件夹 folder for files that are written (default: here)", DefaultValueFactory = _ => "." };

    private sealed class Watching(Terminal terminal) : IProgress<int>
    {
        public void Report(int value) => terminal.Error.Write($"\r{value:N0} ");
    }
}
