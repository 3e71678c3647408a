using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Forms;

/// <summary>A weight 权重 or multiple 倍数 such as <c>1.2</c> or <c>120%</c>, from nothing to tenfold.</summary>
public sealed class WeightForm : IForm<Rate>
{
    public static readonly WeightForm Instance = new();

    private static readonly Rate most = Rate.Percent(1_000);

    public string Schema => """{"type":["number","string"],"description":"a weight or multiple: 1.2 or 120%"}""";

    public bool TryRead(Node node, FaultList faults, out Rate value)
    {
        value = Rate.Zero;
        if (node.AsText(faults) is not { } text)
        {
            return false;
        }

        if (Rate.TryParse(text, out value) && value >= Rate.Zero && value <= most)
        {
            return true;
        }

        faults.Add("bad-weight", node.Place, new($"“{text}”不是 0 到 10 的权重或倍数。", $"'{text}' is no weight or multiple from 0 to 10."), new("写 1.2 或 120%。", "Write 1.2 or 120%."));
        return false;
    }

    public string Show(Rate value, Language language) => value.ToString();
    public IEnumerable<Bounded> Bounds(Rate value) => [new(value.TenThousandths, value.ToString())];
}
