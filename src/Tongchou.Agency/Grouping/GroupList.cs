using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>A group as a version lists it.</summary>
public sealed record GroupOfVersion(string Mdc, string MdcName, string Adrg, string AdrgName, string Drg, string Name, string Severity)
{
    /// <summary>Whether a code begins with the text, or a name has it.</summary>
    public bool Fits(string sought) =>
        new[] { Mdc, Adrg, Drg }.Any(code => code.StartsWith(sought, StringComparison.OrdinalIgnoreCase)) || new[] { MdcName, AdrgName, Name }.Any(name => name.Contains(sought, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The groups of any version, also of one that is only a list.</summary>
public static class GroupList
{
    public static IReadOnlyList<GroupOfVersion> Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, FaultList faults)
    {
        if (!DrgVersions.CanGroup(files))
        {
            Dictionary<string, string> names = Rows(files["adrg.csv"].Span).ToDictionary(row => row["code"], row => row["name"]);
            return [.. Rows(files["drg.csv"].Span).Select(row => new GroupOfVersion(row["mdc"], "", row["adrg"], names.GetValueOrDefault(row["adrg"], ""), row["code"], row["name"], row["severity_rule"]))];
        }

        GrouperTables? tables = TableReader.Read(files, GroupingReadings.Default, faults);
        return tables is null ? [] : [.. tables.Groups.Select(group => (group, rule: tables.Rules[group.Rule])).Select(each => new GroupOfVersion(
            tables.Mdcs[each.rule.Mdc].Code, tables.Mdcs[each.rule.Mdc].Name, each.rule.Adrg, each.rule.Name, each.group.Code, each.group.Name, Words<SeverityRule>.Code(each.group.Severity)))];
    }

    private static List<Dictionary<string, string>> Rows(ReadOnlySpan<byte> text)
    {
        CsvReader reader = new(text);
        List<string[]> rows = [];
        while (reader.Read())
        {
            string[] cells = new string[reader.Count];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Encoding.UTF8.GetString(reader[i]);
            }

            rows.Add(cells);
        }

        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
