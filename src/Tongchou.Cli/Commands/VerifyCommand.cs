using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Verifying;
using Tongchou.Storage;

namespace Tongchou.Cli.Commands;

/// <summary><c>verify</c>: whether every record of the books is as it was written, and whether the figures agree.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<bool> recompute = new("--recompute") { Description = "逐笔复算结算 decide every settlement again" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("verify", "核验账务:记录是否被改动,数字是否相符 check the books: nothing altered, figures agree") { store, recompute, json, policies, lang };
        command.SetAction(async (parsed, stop) =>
        {
            Language language = parsed.GetValue(lang);
            LawBook? law = parsed.GetValue(recompute) ? CommonOptions.Book(parsed.GetValue(policies), language) : null;
            using IStore books = await StoreOptions.Existing(parsed.GetValue(store)!, language, stop);
            long began = Stopwatch.GetTimestamp();
            VerifyReport report = await new VerifyBooks(books.Reader, law).Verify(new Watching(terminal), stop);
            TimeSpan taken = Stopwatch.GetElapsedTime(began);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(report, AgencyJson.Indented));
            }
            else
            {
                Print(report, taken, law is not null, terminal, language);
            }

            return report.IsSound ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static void Print(VerifyReport report, TimeSpan taken, bool recomputed, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        foreach (Finding finding in report.Findings)
        {
            terminal.Out.WriteLine($"✗ {finding.In(language)}");
        }

        if (report.FindingCount > report.Findings.Count)
        {
            terminal.Out.WriteLine(en ? $"… and {report.FindingCount - report.Findings.Count:N0} more" : $"… 另有 {report.FindingCount - report.Findings.Count:N0} 处");
        }

        terminal.Out.WriteLine(en
            ? $"{report.Entries:N0} entries, {report.Rows:N0} rows, {report.Settlements:N0} settlements in {taken.TotalSeconds:N1} s"
            : $"日志 {report.Entries:N0} 条,记录 {report.Rows:N0} 行,结算 {report.Settlements:N0} 笔,用时 {taken.TotalSeconds:N1} 秒");
        if (recomputed)
        {
            terminal.Out.WriteLine(en
                ? $"decided again with the same result: {report.Recomputed:N0}; skipped, its law book was not kept: {report.Skipped:N0}"
                : $"复算一致 {report.Recomputed:N0} 笔;政策包没有存档、未复算 {report.Skipped:N0} 笔");
        }

        terminal.Out.WriteLine(en ? $"fingerprint {report.Fingerprint}" : $"账务指纹 {report.Fingerprint}");
        terminal.Out.WriteLine(report.IsSound
            ? en ? "✓ The books are sound." : "✓ 账务完好。"
            : en ? $"✗ {report.FindingCount:N0} finding(s)." : $"✗ 共 {report.FindingCount:N0} 处问题。");
    }

    /// <summary>Shows how many partitions are done, while a person watches.</summary>
    private sealed class Watching(Terminal terminal) : IProgress<int>
    {
        public void Report(int value)
        {
            if (terminal.IsInteractive)
            {
                terminal.Error.Write($"\r{value}/{Agency.Records.Partitions.Count + 1} ");
            }
        }
    }
}
