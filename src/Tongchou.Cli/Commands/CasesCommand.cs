using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Cases;

namespace Tongchou.Cli.Commands;

/// <summary><c>cases check</c>: worked examples through the engine, a line a case and the sum.</summary>
internal static class CasesCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "算例文件(JSON 或 YAML),- 为标准输入 worked cases in JSON or YAML, - for standard input" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command check = new("check", "逐例运行并与期望逐项比较 run each case and compare it with what it expects") { file, json, policies, lang };
        check.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            string name = parsed.GetValue(file)!;
            (CaseReport? report, IReadOnlyList<Fault> faults) = CheckCases.Check(book, BillFile.Bytes(name, terminal), name);
            if (report is null)
            {
                throw new RefusedException(faults, language);
            }

            terminal.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report, AgencyJson.Indented) : report.ToText(language).TrimEnd());
            return report.Failed == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return new("cases", "算例 worked cases") { check };
    }
}
