using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Grouping;

namespace Tongchou.Cli.Grouping;

/// <summary><c>drg groups</c>: the categories, core groups and groups of a version.</summary>
internal static class DrgGroups
{
    public static Command Make(Terminal terminal)
    {
        DrgOptions drg = new();
        Argument<string?> filter = new("FILTER") { Description = "编码开头或名称的一部分,如 MDCF、FR3、心力衰竭 the beginning of a code, or a part of a name", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = CommonOptions.Json();
        Command command = drg.On(new("groups", "组目录:MDC、ADRG、DRG the groups of a version") { filter, json });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(drg.Lang);
            FaultList faults = new();
            IReadOnlyList<GroupOfVersion> all = GroupList.Read(drg.Files(parsed), faults);
            if (!faults.IsEmpty)
            {
                throw new RefusedException(faults.All, language);
            }

            string sought = parsed.GetValue(filter) ?? "";
            GroupOfVersion[] shown = [.. all.Where(group => group.Fits(sought))];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(shown, AgencyJson.Indented));
                return ExitCode.Done;
            }

            TextTable table = language is Language.En ? new("MDC", "ADRG", "name", "DRG", "name") : new("MDC", "ADRG", "名称", "DRG", "名称");
            foreach (GroupOfVersion each in shown)
            {
                table.Row(each.Mdc, each.Adrg, each.AdrgName, each.Drg, each.Name);
            }

            table.Write(terminal);
            terminal.Out.WriteLine(language is Language.En
                ? $"{shown.Select(each => each.Mdc).Distinct().Count()} MDC, {shown.Select(each => each.Adrg).Distinct().Count()} ADRG, {shown.Select(each => each.Drg).Distinct().Count()} DRG"
                : $"大类 {shown.Select(each => each.Mdc).Distinct().Count()} 个,ADRG {shown.Select(each => each.Adrg).Distinct().Count()} 个,DRG {shown.Select(each => each.Drg).Distinct().Count()} 个");
            return ExitCode.Done;
        });
        return command;
    }
}
