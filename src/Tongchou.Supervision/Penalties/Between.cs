using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Supervision.Penalties;

/// <summary>A range 幅度 from the least to the most, both ends inside.</summary>
public readonly record struct Between<T>(T Least, T Most) where T : struct, IComparable<T>
{
    public bool Contains(T value) => Least.CompareTo(value) <= 0 && value.CompareTo(Most) <= 0;
}

/// <summary>A range written as <c>{ least: 1, most: 2 }</c>, or <c>none</c> where there is none.</summary>
public sealed class BetweenForm<T>(IForm<T> end) : IForm<Between<T>?> where T : struct, IComparable<T>
{
    public string Schema => $$"""{"anyOf":[{"const":"none"},{"type":"object","additionalProperties":false,"required":["least","most"],"properties":{"least":{{end.Schema}},"most":{{end.Schema}}""" + "}}]}";

    public bool TryRead(Node node, FaultList faults, out Between<T>? value)
    {
        value = null;
        if (node is ScalarNode { Text: "none" })
        {
            return true;
        }

        int before = faults.Count;
        if (node.AsMap(faults) is not { } map)
        {
            return false;
        }

        map.AllowOnly(faults, "least", "most");
        if (map.Needed("least", faults) is not { } from || map.Needed("most", faults) is not { } to
            || !end.TryRead(from, faults, out T least) | !end.TryRead(to, faults, out T most) || faults.Count != before)
        {
            return false;
        }

        if (least.CompareTo(most) > 0)
        {
            faults.Add("range-order", node.Place, new("least 比 most 大。", "'least' is more than 'most'."), new("请核对两端。", "Check both ends."));
            return false;
        }

        value = new(least, most);
        return true;
    }

    public string Show(Between<T>? value, Language language) => value is { } range ? $"{end.Show(range.Least, language)} – {end.Show(range.Most, language)}" : language is Language.En ? "none" : "无";
}
