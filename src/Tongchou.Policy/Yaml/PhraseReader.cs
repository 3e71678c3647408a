namespace Tongchou.Policy.Yaml;

/// <summary>Reads words in two languages: <c>{ zh: …, en: … }</c>.</summary>
public static class PhraseReader
{
    public static Phrase Read(Node? node, FaultList faults)
    {
        if (node.AsMap(faults) is not { } map)
        {
            return default;
        }

        map.AllowOnly(faults, "zh", "en");
        return new(map.Needed("zh", faults).AsText(faults) ?? "", map.Needed("en", faults).AsText(faults) ?? "");
    }
}
