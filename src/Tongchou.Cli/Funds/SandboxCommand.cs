using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Sandboxes;

namespace Tongchou.Cli.Funds;

/// <summary><c>fund adjust sandbox</c>: several years by every formula side by side.</summary>
internal static class SandboxCommand
{
    public static Command Make(Terminal terminal)
    {
        Option<string> input = new("--in") { Description = "沙盘输入 JSON 或 YAML,- 为标准输入(JSON) the sandbox in JSON or YAML, - for standard input (JSON)", Required = true };
        Option<string?> output = new("--out") { Description = "结果写入文件:.json,或 .csv、.xlsx 明细表 the result as .json, or its rows as .csv or .xlsx" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("sandbox", "调剂沙盘:多年、多种分配办法并列,谁出谁得、留存和公平性 several years by every formula: who pays, who receives, what stays, how fair") { input, output, json, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            string file = parsed.GetValue(input)!;
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            Outcome<SandboxForm> played = PlaySandbox.Of(book, BillFile.Bytes(file, terminal), file);
            SandboxForm form = played.Value ?? throw new RefusedException(played.Faults, language);
            int code = form.Holds ? ExitCode.Done : ExitCode.Refused;
            string? to = parsed.GetValue(output);
            if (to is not null && !to.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                WholeFile.Write(to, written => ExportTable.Write(new("调剂沙盘", "sandbox"), SandboxTables.Columns, SandboxTables.Rows(form, language), written, WholeFile.FormatOf(to), language));
            }
            else if (to is not null || parsed.GetValue(json))
            {
                return Output.Write(to, terminal, text =>
                {
                    text.WriteLine(JsonSerializer.Serialize(form, AgencyJson.Indented));
                    return code;
                });
            }

            Print(form, terminal, language);
            return code;
        });
        return command;
    }

    private static void Print(SandboxForm form, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en ? $"{form.Region.Name.En} ({form.Region.Code}), sandbox of {form.From} to {form.To}, in yuan" : $"{form.Region.Name.Zh}({form.Region.Code}){form.From}–{form.To} 年调剂沙盘,单位:元");
        foreach (Phrase assumed in form.Assumptions)
        {
            terminal.Out.WriteLine($"  {assumed.In(language)}");
        }

        foreach (SandboxSchemeForm scheme in form.Schemes)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"■ {scheme.Scheme.In(language)}");
            TextTable side = en ? new("formula", "gaps met", "left short", "own to find", "Gini of months", "reserve", "carried") : new("分配办法", "缺口满足", "缺口未补次数", "自行弥补", "月数基尼", "年末风险金", "结转");
            foreach (SandboxFormulaForm formula in scheme.Formulas)
            {
                side.Row($"{(formula.Formula.Code == scheme.Lawful.Code ? "▸ " : "  ")}{formula.Formula.In(language)}", formula.GapsMet ?? "–", $"{formula.Short}", Shown(formula.OwnToFind), formula.GiniOfMonths ?? "–", Shown(formula.Closing.Reserve), Shown(formula.Closing.Carried));
            }

            side.Write(terminal);
            foreach (SandboxLeftForm left in scheme.Left)
            {
                terminal.Out.WriteLine($"  – {left.Formula.In(language)}: {(en ? left.En : left.Zh)}");
            }

            TextTable years = en ? new("formula", "year", "raised", "to reserve", "distributed", "gaps", "gaps met", "short", "own to find", "spread of net per head") : new("分配办法", "年度", "筹集", "提取风险金", "分配", "缺口", "缺口满足", "未补足", "自行弥补", "人均净额平均差");
            foreach (SandboxFormulaForm formula in scheme.Formulas)
            {
                foreach (SandboxYearForm year in formula.Years)
                {
                    years.Row(formula.Formula.Code, $"{year.Year}", Shown(year.Raised), Shown(year.Taken), Shown(year.Distributed), Shown(year.Gaps), year.GapsMet ?? "–", $"{year.Short}", Shown(year.OwnToFind), Shown(year.NetSpread));
                }
            }

            years.Write(terminal);
        }

        foreach (Phrase caveat in form.Caveats)
        {
            terminal.Out.WriteLine($"! {caveat.In(language)}");
        }
    }

    private static string Shown(string plain) => decimal.Parse(plain, CultureInfo.InvariantCulture).ToString("N2", CultureInfo.InvariantCulture);
}
