using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Reforms;

/// <summary>Reads a reform: <c>name</c>, perhaps <c>region</c> and <c>from</c>, and under <c>provisions</c> a path with a value or a table each.</summary>
internal sealed class ReformReader(PolicyVocabulary vocabulary, FaultList faults)
{
    private const int Shown = 6;

    /// <returns>What could be read, so that the powers of the rest are held as well; null where the file is no mapping at all.</returns>
    public Reform? Read(PolicyFile file, RegionCode region, DateOnly day)
    {
        int before = faults.Count;
        if (YamlText.Read(file, faults).AsMap(faults) is not { } map)
        {
            return null;
        }

        map.AllowOnly(faults, "name", "region", "from", "provisions");
        Phrase name = PhraseReader.Read(map.Needed("name", faults), faults);
        if (map["region"] is { } written && !RegionCode.TryParse(written.AsText(faults), out region))
        {
            faults.Add("bad-region", written.Place, new("这里应当是六位区划代码。", "A division code of six digits is expected here."), new("加引号写,例如 \"510100\"。", "Write it in quotes, such as \"510100\"."));
        }

        DateOnly from = map["from"].AsDate(faults) ?? day;
        if (from > day)
        {
            faults.Add("reform-later", map["from"]!.Place, new($"改革从 {from:yyyy-MM-dd} 起,晚于模拟的日期 {day:yyyy-MM-dd}。", $"The reform begins on {from:yyyy-MM-dd}, after the simulated day {day:yyyy-MM-dd}."),
                new("换一个模拟日期。", "Simulate a later day."));
        }

        List<Edition> editions = [];
        foreach (MapEntry entry in map.Needed("provisions", faults).AsMap(faults)?.Entries ?? [])
        {
            if (vocabulary.Find(entry.Key) is not { } provision)
            {
                faults.Add("unknown-provision", entry.Place, new($"没有规定“{entry.Key}”。", $"There is no provision '{entry.Key}'."), NodeReading.OneOf(Near(entry.Key)));
            }
            else if (entry.Value.AsMap(faults) is { } values)
            {
                values.AllowOnly(faults, "value", "table", "note");
                Citation source = new(new Clause(Reform.Document, provision.Key), Standing.Illustrative, region, provision.Path, DateSpan.Since(from), null);
                if (provision.Read(source, values, faults) is { } edition)
                {
                    editions.Add(edition);
                }
            }
        }

        if (faults.Count == before && editions.Count == 0)
        {
            faults.Add("empty-reform", map.Place, new("改革没有改变任何规定。", "The reform changes no provision."), new("在 provisions 下写要改变的规定。", "Write what it changes under 'provisions'."));
        }

        return new(region, name, from, editions);
    }

    private IEnumerable<string> Near(string path)
    {
        string key = path[(path.LastIndexOf('/') + 1)..];
        return vocabulary.All.Select(provision => provision.Path)
            .OrderByDescending(known => known.EndsWith($"/{key}", StringComparison.Ordinal)).ThenByDescending(known => known.Intersect(path).Count()).ThenBy(known => known, StringComparer.Ordinal).Take(Shown);
    }
}
