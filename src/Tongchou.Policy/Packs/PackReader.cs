using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Packs;

/// <summary>Reads the files of one pack folder: <c>pack.yaml</c>, <c>authority.yaml</c>, and a file per topic.</summary>
internal sealed class PackReader(PolicyVocabulary vocabulary, FaultList faults)
{
    private readonly Dictionary<Provision, IReadOnlyList<Edition>> editions = [];
    private readonly List<CitedPlace> cited = [];
    private RegionCode region;
    private DateOnly? verified;

    public Pack? Read(string folder, IReadOnlyList<PolicyFile> files)
    {
        int head = IndexOf(files, $"{folder}/pack.yaml");
        if (head < 0)
        {
            faults.Add("pack-without-head", new Place(folder, 0, 0, ""), new("文件夹里没有 pack.yaml。", "The folder has no pack.yaml."),
                new("加上 pack.yaml,写明 region、name、parent。", "Add pack.yaml with region, name and parent."));
            return null;
        }

        if (YamlText.Read(files[head], faults).AsMap(faults) is not { } map)
        {
            return null;
        }

        map.AllowOnly(faults, "region", "name", "parent", "schemes", "verified");
        region = ReadRegion(map.Needed("region", faults)) ?? default;
        RegionCode? parent = ReadRegion(map["parent"]);
        if (parent is null && map["parent"] is null && !region.IsNation)
        {
            faults.Add("pack-without-parent", map.Place, new("除全国包外都要写 parent。", "Every pack but the nation's needs a parent."));
        }

        Phrase name = PhraseReader.Read(map.Needed("name", faults), faults);
        List<Scheme> schemes = [];
        foreach (Node node in map["schemes"].AsList(faults)?.Items ?? [])
        {
            if (node.AsWord<Scheme>(faults) is { } scheme)
            {
                schemes.Add(scheme);
            }
        }

        verified = map["verified"].AsDate(faults);
        int authority = IndexOf(files, $"{folder}/authority.yaml");
        foreach (PolicyFile file in files.Where((_, i) => i != head && i != authority))
        {
            ReadTopic(file, file.Path[(folder.Length + 1)..^".yaml".Length]);
        }

        IReadOnlyList<AuthorityRule> rules = authority < 0 ? [] : new AuthorityReader(region, vocabulary, faults).Read(files[authority]);
        return new(region, name, parent, schemes, folder, editions, rules, cited);
    }

    private static int IndexOf(IReadOnlyList<PolicyFile> files, string path)
    {
        for (int i = 0; i < files.Count; i++)
        {
            if (files[i].Path == path)
            {
                return i;
            }
        }

        return -1;
    }

    private RegionCode? ReadRegion(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (RegionCode.TryParse(text, out RegionCode code))
        {
            return code;
        }

        faults.Add("bad-region", node!.Place, new($"“{text}”不是六位区划代码。", $"'{text}' is not a division code of six digits."),
            new("加引号写,例如 \"510100\"。", "Write it in quotes, such as \"510100\"."));
        return null;
    }

    private void ReadTopic(PolicyFile file, string topic)
    {
        if (!vocabulary.Topics.Contains(topic))
        {
            faults.Add("unknown-topic", new Place(file.Path, 0, 0, ""),
                new($"没有“{topic}”这个主题。", $"There is no topic '{topic}'."), NodeReading.OneOf(Near(topic, vocabulary.Topics)));
            return;
        }

        if (YamlText.Read(file, faults).AsMap(faults) is not { } map)
        {
            return;
        }

        foreach (MapEntry entry in map.Entries)
        {
            if (vocabulary.Find($"{topic}/{entry.Key}") is { } provision)
            {
                editions[provision] = ReadEditions(provision, entry.Value);
            }
            else
            {
                faults.Add("unknown-provision", entry.Place, new($"“{topic}”里没有“{entry.Key}”。", $"'{topic}' has no '{entry.Key}'."),
                    NodeReading.OneOf(Near(entry.Key, vocabulary.In(topic).Select(each => each.Key))));
            }
        }
    }

    private List<Edition> ReadEditions(Provision provision, Node node)
    {
        List<Edition> read = [];
        if (node.AsList(faults) is not { } list)
        {
            return read;
        }

        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i].AsMap(faults) is { } map)
            {
                DateOnly? next = i + 1 < list.Items.Count && list.Items[i + 1] is MapNode after ? after["from"].AsDate(new FaultList()) : null;
                if (ReadEdition(provision, map, next) is { } edition)
                {
                    read.Add(edition);
                }
            }
        }

        return read;
    }

    private Edition? ReadEdition(Provision provision, MapNode map, DateOnly? next)
    {
        int before = faults.Count;
        map.AllowOnly(faults, "from", "until", "cite", "standing", "verified", "note", "value", "table");
        DateOnly from = map.Needed("from", faults).AsDate(faults) ?? default;
        DateOnly? until = map["until"].AsDate(faults);
        if (until < from)
        {
            faults.Add("dates-order", map.Place, new("until 早于 from。", "'until' is before 'from'."));
        }

        if (next <= (until ?? from))
        {
            faults.Add("dates-overlap", map.Place, new("下一版的 from 必须晚于这一版。", "The next edition must start after this one."),
                new("按日期从早到晚排列,不要重叠。", "Order editions by date, without overlap."));
        }

        Clause clause = map.Needed("cite", faults).AsClause(faults) ?? default;
        Standing standing = map.Needed("standing", faults).AsWord<Standing>(faults) ?? default;
        DateOnly? checkedTo = map["verified"].AsDate(faults) ?? verified;
        Phrase note = map["note"] is { } written ? PhraseReader.Read(written, faults) : default;
        DateSpan inForce = new(from, until ?? next?.AddDays(-1) ?? DateOnly.MaxValue);
        Citation source = new(clause, standing, region, provision.Path, inForce, checkedTo, 0, note);
        if (clause != default)
        {
            cited.Add(new(source, map.Place));
        }

        Edition? edition = provision.Read(source, map, faults);
        return faults.Count == before ? edition : null;
    }

    private static IEnumerable<string> Near(string word, IEnumerable<string> known) =>
        known.OrderByDescending(each => Shared(word, each)).ThenBy(each => each, StringComparer.Ordinal).Take(6);

    private static int Shared(string left, string right) => left.Intersect(right).Count() - Math.Abs(left.Length - right.Length);
}
