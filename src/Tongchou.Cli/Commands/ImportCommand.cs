using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Imports;

namespace Tongchou.Cli.Commands;

/// <summary>
/// <c>import</c>: takes tables of persons, coverages and filings into the books. Catalogue, institutions and mappings come in at the pages, where one enters and another approves.
/// </summary>
internal static class ImportCommand
{
    private static readonly ImportKind[] kinds = [ImportKind.Persons, ImportKind.Coverages, ImportKind.ChronicDiseases, ImportKind.ElsewhereFilings, ImportKind.Referrals, ImportKind.ChosenInstitutions];

    public static Command Make(Terminal terminal)
    {
        Command command = new("import", "导入参保人、参保信息和备案 take persons, coverages and filings in");
        foreach (ImportKind kind in kinds)
        {
            command.Add(Of(kind, terminal));
        }

        return command;
    }

    private static Command Of(ImportKind kind, Terminal terminal)
    {
        CounterOptions counter = new();
        TableOptions table = new();
        Command command = counter.On(new(Words<ImportKind>.Code(kind), $"{Words<ImportKind>.Phrase(kind).Zh} {Words<ImportKind>.Phrase(kind).En}") { table.In, table.Rejected });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FileInfo file = table.File(parsed, language);
            ImportReport report = await new MasterData(desk, cipher, by).Take(kind, file.Name, file.OpenRead(), stop);
            terminal.Out.WriteLine(language is Language.En ? $"read {report.Read:N0}, taken {report.Accepted:N0}, refused {report.Rejected:N0}" : $"读取 {report.Read:N0} 行,入库 {report.Accepted:N0} 行,退回 {report.Rejected:N0} 行");
            return table.Tell(parsed, report, terminal, language) ? ExitCode.Done : ExitCode.Refused;
        }, stop));
        return command;
    }
}
