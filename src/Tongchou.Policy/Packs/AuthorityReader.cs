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
        Provision[] covered = [.. vocabulary.All.Where(rule.Covers)];
        if (provisions.Count > 0 && covered.Length == 0)
        {
            faults.Add("authority-without-provision", map.Place, new("没有一项规定符合 provisions。", "No provision matches 'provisions'."));
        }
        else
        {
            NoteUnknownColumns(rule, [.. covered.SelectMany(provision => provision.Columns)]);
        }

        if (rule is { MaySet.Count: 0, ForbiddenColumns.Count: 0, AtLeast: null, AtMost: null })
        {
            faults.Add("authority-without-effect", map.Place, new("这条权限规则什么也没有限定。", "This rule restricts nothing."),
                new("写 may-set、forbid-columns、at-least 或 at-most。", "Write may-set, forbid-columns, at-least or at-most."));
        }

        return faults.Count == before ? rule : null;
    }

    /// <summary>A column or cell that no covered table has would make the rule bite everywhere or never.</summary>
    private void NoteUnknownColumns(AuthorityRule rule, Column[] columns)
    {
        foreach (string name in rule.ForbiddenColumns.Concat(rule.Where.Keys).Distinct())
        {
            Column[] named = [.. columns.Where(column => column.Name == name)];
            if (named.Length == 0)
            {
                faults.Add("authority-unknown-column", rule.Place, new($"这些规定里没有“{name}”这一列。", $"These provisions have no column '{name}'."),
                    NodeReading.OneOf(columns.Select(column => column.Name).Distinct()));
                continue;
            }

            foreach (string cell in rule.Where.GetValueOrDefault(name) ?? [])
            {
                if (!named.Any(column => column.TryCover(cell, new bool[column.Size])))
                {
                    faults.Add("authority-unknown-cell", rule.Place, new($"“{name}”这一列不认识“{cell}”。", $"Column '{name}' doesn't know '{cell}'."),
                        new($"可以写:{named[0].Expected.Zh}。", $"Expected: {named[0].Expected.En}."));
                }
            }
        }
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
