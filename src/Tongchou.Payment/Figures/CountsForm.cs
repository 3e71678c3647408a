using System.Globalization;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.Figures;

/// <summary>Whole numbers in their order, such as the weights of years <c>[1, 2, 7]</c>.</summary>
public sealed class CountsForm : IForm<IReadOnlyList<int>>
{
    public static readonly CountsForm Instance = new();

    private const int Most = 1_000;

    public string Schema => """{"type":"array","minItems":1,"items":{"type":"integer","minimum":0,"maximum":1000}}""";

    public bool TryRead(Node node, FaultList faults, out IReadOnlyList<int> value)
    {
        int before = faults.Count;
        value = [.. (node.AsList(faults)?.Items ?? []).Select(item => item.AsCount(faults, 0, Most) ?? 0)];
        if (faults.Count == before && value.Sum() == 0)
        {
            faults.Add("no-weight", node.Place, new("至少要有一个大于 0 的数。", "At least one number above zero is needed."));
        }

        return faults.Count == before;
    }

    public string Show(IReadOnlyList<int> value, Language language) => string.Join(':', value.Select(each => each.ToString(CultureInfo.InvariantCulture)));
}
