using System.Text;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>Reads a file of cases: a JSON array, a YAML list, a single case, or either under <c>cases</c>.</summary>
internal static class CaseFile
{
    /// <summary>No file holds more cases than this.</summary>
    public const int MostCases = 20_000;

    /// <returns>Null, with faults, where the text as a whole cannot be read.</returns>
    public static IReadOnlyList<Case>? Read(ReadOnlyMemory<byte> utf8, string file, FaultList faults)
    {
        FaultList reading = new();
        Node? root = IsJson(utf8.Span, file) ? JsonText.Read(utf8, file, reading) : YamlText.Read(new(file, Encoding.UTF8.GetString(utf8.Span)), reading);
        IReadOnlyList<Node>? nodes = root switch
        {
            ListNode list => list.Items,
            MapNode map when map["cases"] is ListNode list => list.Items,
            MapNode map when map["category"] is not null => [map],
            _ => null,
        };
        if (nodes is null || nodes.Count > MostCases)
        {
            faults.AddRange(reading.All);
            if (root is not null)
            {
                faults.Add("no-cases", new Place(file, 0, 0, ""), new($"这里没有算例列表,或多于 {MostCases} 个。", $"There is no list of cases here, or it has more than {MostCases}."),
                    new("写成 JSON 数组或 YAML 列表。", "Write a JSON array or a YAML list."));
            }

            return null;
        }

        List<Case> cases = [];
        foreach (Node node in nodes)
        {
            Case read = CaseReader.Read(node, cases.Count + 1);

            // A key written twice and the like concern the case they stand in.
            read.Faults.AddRange(reading.All.Where(fault => IsInside(fault.Place.Path, node.Place.Path)));
            cases.Add(read);
        }

        return cases;
    }

    private static bool IsInside(string path, string of) =>
        path.StartsWith(of, StringComparison.Ordinal) && (path.Length == of.Length || of.Length == 0 || path[of.Length] is '.' or '[');

    private static bool IsJson(ReadOnlySpan<byte> utf8, string file)
    {
        if (file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<byte> text = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        text = text.TrimStart(" \t\r\n"u8);
        return file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || text.StartsWith("["u8) || text.StartsWith("{"u8);
    }
}
