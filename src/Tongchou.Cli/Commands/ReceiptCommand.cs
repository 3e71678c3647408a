using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Cli.Commands;

/// <summary><c>receipt verify</c>: recomputes a receipt and its digest.</summary>
internal static class ReceiptCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "explain --format json 写出的文件 a file written by explain --format json" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command verify = new("verify", "重算一份结算说明单并核对核验码 recompute a receipt and its digest") { file, json, policies, lang };
        verify.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            string name = parsed.GetValue(file)!;
            FaultList faults = new();
            if (VerifyReceipt.Verify(book, BillFile.Bytes(name, terminal), name, faults) is not { } verdict)
            {
                throw new RefusedException(faults.All, language);
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { verdict.Holds, verdict.Intact, verdict.SameLaw, verdict.Differences }, AgencyJson.Indented));
            }
            else
            {
                Print(verdict, terminal, language);
            }

            return verdict.Holds ? ExitCode.Done : ExitCode.Refused;
        });
        return new("receipt", "结算说明单 receipts") { verify };
    }

    private static void Print(ReceiptVerdict verdict, Terminal terminal, Language language)
    {
        Phrase Say(bool good, Phrase yes, Phrase no) => good ? yes : no;
        Phrase[] lines =
        [
            Say(verdict.Intact, new("✓ 核验码相符:单上内容没有被改动。", "✓ The digest fits: nothing on the receipt was altered."), new("✗ 核验码不符:单上内容被改动过。", "✗ The digest does not fit: the receipt was altered.")),
            Say(verdict.SameLaw, new("✓ 政策包与出单时相同。", "✓ The packs are those the receipt was made under."), new("! 政策包与出单时不同,以下按现在的政策包重算。", "! The packs have changed since; recomputed under the present ones.")),
            Say(verdict.Differences.Count == 0, new("✓ 重算结果一致,分文不差。", "✓ Recomputing agrees to the fen."), new("✗ 重算结果不一致:", "✗ Recomputing differs:")),
            .. verdict.Differences.Select(difference => new Phrase($"    {difference.Zh}", $"    {difference.En}")),
        ];
        foreach (Phrase line in lines)
        {
            terminal.Out.WriteLine(line.In(language));
        }
    }
}
