using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Packs;

/// <summary>Reads <c>authority.yaml</c>: a list of rules about who may set what, within what bounds.</summary>
internal sealed class AuthorityReader(RegionCode setBy, PolicyVocabulary vocabulary, FaultList faults)
{
    /// <summary>More than any provision has; matching walks a pattern segment by segment.</summary>
    private const int MostSegments = 16;

    public IReadOnlyList<AuthorityRule> Read(PolicyFile file)
    {
        List<AuthorityRule> rules = [];
        foreach (Node node in YamlText.Read(file, faults).AsList(faults)?.Items ?? [])
        {
            if (node.AsMap(faults) is { } map && ReadRule(map) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private AuthorityRule? ReadRule(MapNode map)
    {
        int before = faults.Count;
        map.AllowOnly(faults, "provisions", "cite", "from", "until", "may-set", "forbid-columns", "where", "at-least", "at-most");
        List<string> provisions = Patterns(map.Needed("provisions", faults));
        AuthorityRule rule = new(
            provisions,
            map.Needed("cite", faults).AsClause(faults) ?? default,
            new(map.Needed("from", faults).AsDate(faults) ?? default, map["until"].AsDate(faults) ?? DateOnly.MaxValue),
            setBy,
            [.. (map["may-set"].AsList(faults)?.Items ?? []).Select(each => each.AsWord<RegionTier>(faults) ?? default)],
            map["forbid-columns"] is { } columns ? Texts(columns) : [],
            ReadWhere(map["where"]),
            ReadBound(map["at-least"]),
            ReadBound(map["at-most"]),
            map.Place);
        if (provisions.Count > 0 && !vocabulary.All.Any(rule.Covers))
        {
            faults.Add("authority-without-provision", map.Place, new("没有一项规定符合 provisions。", "No provision matches 'provisions'."));
        }

        if (rule is { MaySet.Count: 0, ForbiddenColumns.Count: 0, AtLeast: null, AtMost: null })
        {
            faults.Add("authority-without-effect", map.Place, new("这条权限规则什么也没有限定。", "This rule restricts nothing."),
                new("写 may-set、forbid-columns、at-least 或 at-most。", "Write may-set, forbid-columns, at-least or at-most."));
        }

        return faults.Count == before ? rule : null;
    }

    private List<string> Texts(Node? node) => [.. (node.AsList(faults)?.Items ?? []).Select(each => each.AsText(faults) ?? "").Where(text => text.Length > 0)];

    private List<string> Patterns(Node? node)
    {
        List<string> patterns = Texts(node);
        if (patterns.Exists(pattern => pattern.Count(letter => letter is '/') >= MostSegments))
        {
            faults.Add("authority-pattern", node!.Place, new($"一条路径最多 {MostSegments} 段。", $"A path has at most {MostSegments} segments."));
            return [];
        }

        return patterns;
    }

    private Dictionary<string, IReadOnlyList<string>> ReadWhere(Node? node)
    {
        Dictionary<string, IReadOnlyList<string>> where = [];
        foreach (MapEntry entry in node.AsMap(faults)?.Entries ?? [])
        {
            where[entry.Key] = Texts(entry.Value);
        }

        return where;
    }

    /// <summary>A rate is written with its percent sign; anything else is yuan, or a count where the provision counts.</summary>
    private long? ReadBound(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (text.EndsWith('%'))
        {
            return RateForm.Instance.TryRead(node!, faults, out Rate rate) ? rate.TenThousandths : null;
        }

        return MoneyForm.Instance.TryRead(node!, faults, out Money amount) ? amount.Fen : null;
    }
}
