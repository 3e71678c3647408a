using System.CommandLine;
using System.Globalization;
using Tongchou.Server.National.Messages;

namespace Tongchou.Cli.His;

/// <summary><c>his show</c>: the fields of a transaction as the server checks them.</summary>
internal static class HisShow
{
    public static Command Make(Terminal terminal)
    {
        Argument<string?> number = new("infno") { Description = "交易编号,如 2207;不写则列出全部 transaction number; all are listed without one", Arity = ArgumentArity.ZeroOrOne };
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("show", "列出交易的输入输出字段 the fields of a transaction") { number, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            if (parsed.GetValue(number) is not { } infNo)
            {
                List(terminal, language);
                return ExitCode.Done;
            }

            Transaction transaction = Transaction.Find(infNo.ToUpperInvariant()) ?? throw RefusedException.Because("unknown-transaction",
                new($"字典中没有交易 {infNo}。", $"The dictionary has no transaction {infNo}."), new("不带编号运行 his show 列出全部交易。", "Run his show without a number to list all."));
            terminal.Out.WriteLine($"{transaction.InfNo} {transaction.Name.In(language)}");
            bool en = language is Language.En;
            Nodes(en ? "input" : "输入 input", transaction.Input, terminal, language);
            Nodes(en ? "output" : "输出 output", transaction.Output, terminal, language);
            return ExitCode.Done;
        });
        return command;
    }

    private static void List(Terminal terminal, Language language)
    {
        foreach (string number in Transaction.Numbers)
        {
            terminal.Out.WriteLine($"{number,-7} {Transaction.Find(number)!.Name.In(language)}");
        }
    }

    private static void Nodes(string side, IReadOnlyList<MessageNode> nodes, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        foreach (MessageNode node in nodes)
        {
            string many = node.IsList ? en ? " (many rows)" : "(多行)" : "";
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(node.Name.Length == 0 ? $"{side}{many}" : $"{side}.{node.Name}{many}");
            TextTable table = en ? new("field", "type", "length", "must", "meaning", "codes") : new("字段", "类型", "长度", "必填", "含义", "代码表");
            foreach (MessageField field in node.Fields)
            {
                string must = field.IsUnsure ? en ? "some regions" : "部分地区" : field.IsDemanded ? "Y" : field.IsRequired ? $"Y {field.Votes}" : "";
                table.Row(field.Name, Words<FieldType>.Phrase(field.Type).In(language), Length(field), must, field.Meaning.In(language), field.Table?.Name ?? "");
            }

            table.Write(terminal);
        }
    }

    private static string Length(MessageField field) => (field.Length, field.Decimals) switch
    {
        (0, _) => "",
        (_, < 0) => field.Length.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{field.Length},{field.Decimals}"),
    };
}
