using System.Globalization;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>Reads one case of a file; a broken case is still a case, with its faults.</summary>
internal static class CaseReader
{
    public static Case Read(Node node, int number)
    {
        FaultList faults = new();
        MapNode map = CaseKeys.Plain(node) as MapNode ?? new(node.Place, []);
        if (node is not MapNode)
        {
            faults.Add("no-case", Place.At(""), new("这里应当是一个算例。", "This is no case: a mapping of fields is expected."));
        }

        string id = Text(map["id"]) ?? $"#{number.ToString(CultureInfo.InvariantCulture)}";
        string category = Text(map["category"]) ?? "";
        if (category.Length == 0 && node is MapNode)
        {
            faults.Add("missing-key", Place.At("category"), new("缺少 category。", "'category' is missing."));
        }

        MapNode given = Map(map, "given", faults);
        CaseUnit unit = ReadUnit(given["unit"] ?? map["unit"], faults);
        return new(
            id, category, ReadRegion(Text(map["region"])), ReadScheme(Text(map["scheme"])), unit,
            Given.Of(given, "given", unit, faults), [.. Map(map, "expect", faults).Entries.Where(entry => !CaseKeys.IsAbsent(entry.Value))],
            ReadTolerance(map["tolerance"], faults), map["bill"] ?? given["bill"], faults);
    }

    private static string? Text(Node? node) => node is ScalarNode { Text.Length: > 0 } scalar && !CaseKeys.IsAbsent(scalar) ? scalar.Text.ReplaceLineEndings(" ") : null;

    private static MapNode Map(MapNode map, string key, FaultList faults)
    {
        switch (map[key])
        {
            case MapNode inner:
                return inner;
            case null:
                return new(map.Place, []);
            case var other:
                faults.Add("expected-mapping", Place.At(key), new("这里应当是“键: 值”的一组。", "A mapping of keys to values is expected here."));
                return new(other.Place, []);
        }
    }

    private static CaseUnit ReadUnit(Node? node, FaultList faults)
    {
        if (node is null || CaseKeys.IsAbsent(node) || (node is ScalarNode scalar && Words<CaseUnit>.TryParse(scalar.Text, out _)))
        {
            return node is ScalarNode known && Words<CaseUnit>.TryParse(known.Text, out CaseUnit unit) ? unit : CaseUnit.Yuan;
        }

        faults.Add("unknown-unit", Place.At("unit"), new("不认识这个单位。", "This unit is unknown."), NodeReading.OneOf(Words<CaseUnit>.Codes));
        return CaseUnit.Yuan;
    }

    private static RegionCode ReadRegion(string? text) =>
        text is { Length: >= 6 } && (text.Length == 6 || !char.IsAsciiDigit(text[6])) && RegionCode.TryParse(text[..6], out RegionCode region) ? region : RegionCode.Nation;

    private static Scheme ReadScheme(string? text) =>
        text is not null && text.Contains("employee", StringComparison.Ordinal) ? Scheme.Employee : Scheme.Resident;

    private static decimal ReadTolerance(Node? node, FaultList faults)
    {
        if (node is null || CaseKeys.IsAbsent(node))
        {
            return 0;
        }

        if (CaseNumbers.TryNumber(node, out decimal tolerance) && tolerance >= 0)
        {
            return tolerance;
        }

        faults.Add("bad-tolerance", Place.At("tolerance"), new("tolerance 应当是不小于 0 的数。", "The tolerance should be a number, zero or more."));
        return 0;
    }
}
