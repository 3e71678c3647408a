using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.Agreements;

/// <summary>A sheet as <c>[{ code: licence, name: {zh, en}, points: 10, needed: true }]</c>.</summary>
public sealed class ScoreSheetForm : IForm<ScoreSheet>
{
    public static readonly ScoreSheetForm Instance = new();

    private const int MostPoints = 1000;

    public string Schema =>
        """{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["code","name","points"],"properties":{"code":{"type":"string","pattern":"^[a-z][a-z0-9-]*$"},"name":{"type":"object","additionalProperties":false,"required":["zh","en"],"properties":{"zh":{"type":"string"},"en":{"type":"string"}}},"points":{"type":"integer","minimum":1,"maximum":1000},"needed":{"type":"boolean","description":"nothing here fails the whole"}}}}""";

    public bool TryRead(Node node, FaultList faults, out ScoreSheet value)
    {
        int before = faults.Count;
        List<ScoreItem> items = [];
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is not { } map)
            {
                continue;
            }

            map.AllowOnly(faults, "code", "name", "points", "needed");
            string code = map.Needed("code", faults).AsText(faults) ?? "";
            Phrase name = PhraseReader.Read(map.Needed("name", faults), faults);
            int points = map.Needed("points", faults).AsCount(faults, 1, MostPoints) ?? 0;
            if (items.Any(other => other.Code == code))
            {
                faults.Add("item-twice", map.Place, new($"项目 {code} 写了两次。", $"The item {code} stands twice."));
            }

            items.Add(new(code, name, points, map["needed"] is ScalarNode { Text: "true" }));
        }

        if (faults.Count == before && items.Count == 0)
        {
            faults.Add("empty-sheet", node.Place, new("评分表是空的。", "The sheet has no item."));
        }

        value = new(items);
        return faults.Count == before;
    }

    public string Show(ScoreSheet value, Language language) =>
        string.Join(language is Language.En ? "; " : ";", value.Items.Select(item => $"{item.Name.In(language)} {item.Points}"));
}
