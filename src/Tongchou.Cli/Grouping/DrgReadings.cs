using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Payment.Grouping;

namespace Tongchou.Cli.Grouping;

/// <summary><c>drg readings</c>: what a version leaves open, how it is read, and how else it could be.</summary>
internal static class DrgReadings
{
    public static Command Make(Terminal terminal)
    {
        DrgOptions drg = new();
        Option<bool> json = CommonOptions.Json();
        Command command = drg.On(new("readings", "口径:分组方案没有写明之处,默认取法和可换的取法 what a version leaves open: the default and the alternatives") { json });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(drg.Lang);
            FaultList faults = new();
            IReadOnlyList<GroupingReading> readings = [.. GroupingReadings.Common, .. TableReader.Readings(drg.Files(parsed), faults)];
            if (!faults.IsEmpty)
            {
                throw new RefusedException(faults.All, language);
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(readings, AgencyJson.Indented));
                return ExitCode.Done;
            }

            foreach (GroupingReading reading in readings)
            {
                terminal.Out.WriteLine($"{reading.Name}: {reading.Note.In(language)}");
                foreach (GroupingChoice choice in reading.Choices)
                {
                    terminal.Out.WriteLine($"  {(choice == reading.Default ? "●" : "○")} {choice.Code}: {choice.Meaning.In(language)}");
                }
            }

            terminal.Out.WriteLine(language is Language.En ? "● is taken unless --reading name=choice says otherwise." : "● 为默认;用 --reading 名称=取法 更换。");
            return ExitCode.Done;
        });
        return command;
    }
}
