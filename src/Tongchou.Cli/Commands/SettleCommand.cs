using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Cli.Commands;

/// <summary><c>settle</c>: a bill in JSON, or many on a line each, to settlements in the same form.</summary>
internal static class SettleCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "账单 JSON 文件,- 为标准输入 bill in JSON, - for standard input" };
        Option<bool> lines = new("--lines") { Description = "每行一张账单(JSON Lines)one bill a line" };
        Option<string?> output = new("--out") { Description = "写入文件 write to a file" };
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("settle", "结算账单:谁付多少 settle a bill: who pays what") { file, lines, output, policies, lang };
        command.SetAction(parsed =>
        {
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), parsed.GetValue(lang));
            string name = parsed.GetValue(file)!;
            bool many = parsed.GetValue(lines) || name.EndsWith(".jsonl", StringComparison.Ordinal);
            return Output.Write(parsed.GetValue(output), terminal, to =>
                many ? Many(book, name, terminal, to, parsed.GetValue(lang)) : One(book, name, terminal, to, parsed.GetValue(lang)));
        });
        return command;
    }

    private static int One(LawBook book, string file, Terminal terminal, TextWriter to, Language language)
    {
        SettledBill settled = SettleBill.Settle(book, BillFile.Read(book, file, terminal, language));
        to.WriteLine(JsonSerializer.Serialize(SettlementForm.Of(settled), AgencyJson.Indented));
        return ExitCode.Done;
    }

    /// <summary>A bill with faults gets its faults in its place, and the others are settled all the same.</summary>
    private static int Many(LawBook book, string file, Terminal terminal, TextWriter to, Language language)
    {
        using Stream stream = BillFile.Open(file, terminal);
        using StreamReader reader = new(stream, Encoding.UTF8);
        Progress progress = new(terminal, stream);
        int refused = 0, number = 0;
        while (BoundedLine.Read(reader, BillFile.LargestBill) is { } line)
        {
            number++;
            progress.Step();
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                Bill bill = BillFile.Read(book, Encoding.UTF8.GetBytes(line), $"{file}#{number}", language);
                to.WriteLine(JsonSerializer.Serialize(SettlementForm.Of(SettleBill.Settle(book, bill), $"{number}"), AgencyJson.Options));
            }
            catch (RefusedException bad)
            {
                refused++;
                to.WriteLine(JsonSerializer.Serialize(new { id = $"{number}", faults = bad.Faults.Select(fault => new { fault.Code, where = fault.Place.Path, message = fault.In(language) }) }, AgencyJson.Options));
            }
        }

        progress.End();
        if (refused > 0)
        {
            terminal.Error.WriteLine(language is Language.En ? $"{refused} of {number} bills have faults; they stand in their place in the output." : $"{number} 张账单中有 {refused} 张有问题,问题写在各自的位置。");
        }

        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
