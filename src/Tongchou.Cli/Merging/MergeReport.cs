using System.CommandLine;
using System.Globalization;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Merging;

namespace Tongchou.Cli.Merging;

/// <summary><c>merge-schemes report</c>: what the registers hold and where they disagree.</summary>
internal static class MergeReport
{
    public static Command Make(Terminal terminal)
    {
        Option<string> outFolder = MergeCommand.Out();
        return MergeOptions.Step("report", "比对结果;待定事项写入 clashes.csv the match; clashes go into clashes.csv", [outFolder], async (parsed, merge, stop) =>
        {
            RegisterMatch match = await merge.Office.Match(stop);
            string path = Path.Combine(Directory.CreateDirectory(parsed.GetValue(outFolder)!).FullName, "clashes.csv");
            using (FileStream file = File.Create(path))
            {
                ExportTable.Write(ClashTable.Title, ClashTable.Columns, ClashTable.Rows(match, await merge.Office.Decisions(stop)), file, TableFormat.Csv, merge.Language);
            }

            TextTable table = new(merge.Say("项目", "what"), merge.Say("数", "count"), merge.Say("金额", "amount"));
            foreach (MatchFigure figure in MatchSummary.Of(match))
            {
                table.Row(figure.What.In(merge.Language), figure.Count.ToString("N0", CultureInfo.InvariantCulture), figure.Amount?.ToString() ?? "");
            }

            table.Write(terminal);
            return ExitCode.Done;
        });
    }
}
