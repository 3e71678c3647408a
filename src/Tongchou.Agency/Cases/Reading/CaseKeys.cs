using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>Cases are written in snake_case, kebab-case or camelCase; here every key becomes kebab-case.</summary>
internal static class CaseKeys
{
    public static string Plain(string key) => key.Replace('_', '-');

    public static Node Plain(Node node) => node switch
    {
        MapNode map => map with { Entries = [.. map.Entries.Select(entry => entry with { Key = Plain(entry.Key), Value = Plain(entry.Value) })] },
        ListNode list => list with { Items = [.. list.Items.Select(Plain)] },
        _ => node,
    };

    /// <summary>YAML writes an absent value as <c>null</c> or <c>~</c>; JSON's is gone already.</summary>
    public static bool IsAbsent(Node node) => node is ScalarNode { Text: "null" or "~" };
}
