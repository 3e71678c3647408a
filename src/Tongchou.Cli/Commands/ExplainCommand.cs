using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Cli.Commands;

/// <summary><c>explain</c>: the receipt of a bill, as text, JSON or HTML.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "账单 JSON 文件,- 为标准输入 bill in JSON, - for standard input" };
        Option<string> format = new("--format") { Description = "text | json | html", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "html");
        Option<bool> json = CommonOptions.Json();
        Option<string?> output = new("--out") { Description = "写入文件 write to a file" };
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("explain", "结算说明单:每一分钱的依据 the receipt: every fen with its clause") { file, format, json, output, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            Receipt receipt = ReceiptWriter.Write(SettleBill.Settle(book, BillFile.Read(book, parsed.GetValue(file)!, terminal, language)));
            string text = (parsed.GetValue(json) ? "json" : parsed.GetValue(format)) switch
            {
                "json" => JsonSerializer.Serialize(receipt, AgencyJson.Indented),
                "html" => HtmlReceipt.Write(receipt, language),
                _ => TextReceipt.Write(receipt, language),
            };
            return Output.Write(parsed.GetValue(output), terminal, to =>
            {
                to.WriteLine(text);
                return ExitCode.Done;
            });
        });
        return command;
    }
}
