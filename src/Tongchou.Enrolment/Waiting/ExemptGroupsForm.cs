using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Enrolment.Waiting;

/// <summary>Groups as <c>[{ code: veteran, name: { zh: 退役军人, en: veteran }, valid-months: 3 }]</c>.</summary>
public sealed class ExemptGroupsForm : IForm<IReadOnlyList<ExemptGroup>>
{
    public static readonly ExemptGroupsForm Instance = new();

    private const int MostMonths = 1_200;
    private const int MostDays = 36_600;

    public string Schema =>
        """{"type":"array","items":{"type":"object","additionalProperties":false,"required":["code","name"],"properties":{"code":{"type":"string","pattern":"^[a-z][a-z0-9-]*$"},"name":{"type":"object","additionalProperties":false,"required":["zh","en"],"properties":{"zh":{"type":"string"},"en":{"type":"string"}}},"valid-months":{"type":"integer","minimum":1},"valid-days":{"type":"integer","minimum":1}}}}""";

    public bool TryRead(Node node, FaultList faults, out IReadOnlyList<ExemptGroup> value)
    {
        int before = faults.Count;
        List<ExemptGroup> groups = [];
        value = groups;
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is { } map && Read(map, faults) is { } group)
            {
                if (groups.Exists(each => each.Code == group.Code))
                {
                    faults.Add("group-twice", map.Place, new($"“{group.Code}”写了两次。", $"'{group.Code}' is written twice."));
                }

                groups.Add(group);
            }
        }

        return faults.Count == before;
    }

    public string Show(IReadOnlyList<ExemptGroup> value, Language language) =>
        string.Join(language is Language.En ? ", " : "、", value.Select(group => group.Name.In(language) + Validity(group, language)));

    private static ExemptGroup? Read(MapNode map, FaultList faults)
    {
        int before = faults.Count;
        map.AllowOnly(faults, "code", "name", "valid-months", "valid-days");
        string code = map.Needed("code", faults).AsText(faults) ?? "";
        MapNode? name = map.Needed("name", faults).AsMap(faults);
        Phrase phrase = new(name?.Needed("zh", faults).AsText(faults) ?? "", name?.Needed("en", faults).AsText(faults) ?? "");
        name?.AllowOnly(faults, "zh", "en");
        ExemptGroup group = new(code, phrase, map["valid-months"].AsCount(faults, 1, MostMonths), map["valid-days"].AsCount(faults, 1, MostDays));
        return faults.Count == before ? group : null;
    }

    private static string Validity(ExemptGroup group, Language language) => (group.ValidMonths, group.ValidDays, language) switch
    {
        ({ } months, _, Language.En) => $" (within {months} months)",
        ({ } months, _, _) => $"({months}个月内)",
        (_, { } days, Language.En) => $" (within {days} days)",
        (_, { } days, _) => $"({days}日内)",
        _ => "",
    };
}
