using System.Globalization;

namespace Tongchou.Policy.Yaml;

/// <summary>Takes the pieces of a node with faults that say what was expected instead.</summary>
public static class NodeReading
{
    private const int DoesNotMatter = int.MaxValue;

    /// <summary>Nobody alive was born before it, and no law in force is older.</summary>
    private const int EarliestYear = 1880;

    public static MapNode? AsMap(this Node? node, FaultList faults)
    {
        if (node is MapNode map)
        {
            return map;
        }

        if (node is not null)
        {
            faults.Add("expected-mapping", node.Place, new("这里应当是“键: 值”的一组。", "A mapping of keys to values is expected here."));
        }

        return null;
    }

    public static ListNode? AsList(this Node? node, FaultList faults)
    {
        if (node is ListNode list)
        {
            return list;
        }

        if (node is not null)
        {
            faults.Add("expected-list", node.Place, new("这里应当是以“-”开头的列表。", "A list (lines that start with '-') is expected here."));
        }

        return null;
    }

    public static string? AsText(this Node? node, FaultList faults)
    {
        if (node is ScalarNode { Text.Length: > 0 } scalar)
        {
            return scalar.Text;
        }

        if (node is not null)
        {
            faults.Add("expected-text", node.Place, new("这里应当是一个值。", "A single value is expected here."));
        }

        return null;
    }

    /// <summary>The value of a key that must be there.</summary>
    public static Node? Needed(this MapNode map, string key, FaultList faults)
    {
        Node? node = map[key];
        if (node is null)
        {
            string path = map.Place.Path.Length == 0 ? key : $"{map.Place.Path}.{key}";
            faults.Add("missing-key", map.Place with { Path = path }, new($"缺少“{key}”。", $"'{key}' is missing."), new($"加上 {key}: …。", $"Add {key}: …."));
        }

        return node;
    }

    public static DateOnly? AsDate(this Node? node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            && date.Year is >= EarliestYear and <= BenefitYear.Latest)
        {
            return date;
        }

        faults.Add("bad-date", node!.Place, new($"“{text}”不是存在的日期。", $"'{text}' is not a date that exists."),
            new("按 2026-01-31 的样子写。", "Write it like 2026-01-31."));
        return null;
    }

    public static int? AsCount(this Node? node, FaultList faults, int least = 0, int most = DoesNotMatter)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        Phrase range = most == DoesNotMatter ? new($"不小于 {least} 的整数", $"a whole number, {least} or more") : new($"{least} 到 {most} 的整数", $"a whole number from {least} to {most}");
        faults.Add("bad-number", node!.Place, new($"“{text}”不是{range.Zh}。", $"'{text}' is not {range.En}."));
        return null;
    }

    public static T? AsWord<T>(this Node? node, FaultList faults) where T : struct, Enum
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (Words<T>.TryParse(text, out T word))
        {
            return word;
        }

        faults.Add("unknown-word", node!.Place, new($"不认识“{text}”。", $"'{text}' is unknown."), OneOf(Words<T>.Codes));
        return null;
    }

    public static Clause? AsClause(this Node? node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (Clause.TryParse(text, out Clause clause))
        {
            return clause;
        }

        faults.Add("bad-clause", node!.Place, new($"“{text}”不是“文件简称 条款号”。", $"'{text}' is not a document's short name and a clause."),
            new("例如 FX2019 二(三)。", "For example: FX2019 二(三)."));
        return null;
    }

    /// <summary>Notes every key that is not one of these.</summary>
    public static void AllowOnly(this MapNode map, FaultList faults, params ReadOnlySpan<string> keys)
    {
        foreach (MapEntry entry in map.Entries)
        {
            if (!keys.Contains(entry.Key))
            {
                faults.Add("unknown-key", entry.Place, new($"这里没有“{entry.Key}”这一项。", $"There is no '{entry.Key}' here."), OneOf(keys.ToArray()));
            }
        }
    }

    public static Phrase OneOf(IEnumerable<string> choices)
    {
        string list = string.Join(", ", choices);
        return new($"可以写:{list}。", $"One of: {list}.");
    }
}
