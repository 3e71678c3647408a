using System.Globalization;
using System.Text;
using Tongchou.Benefits;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>The parameters of a case as a policy pack of its own; every value cites <c>CASE 参数</c>.</summary>
internal sealed class CasePack
{
    private readonly Dictionary<Provision, string> values = [];

    /// <summary>The provisions it sets.</summary>
    public IReadOnlyCollection<Provision> Provisions => values.Keys;

    public void Set<T>(Provision<T> provision, string value) => values[provision] = $"value: {value}";
    public void Set(Provision<Money> provision, Money value) => Set(provision, value.ToPlain());
    public void Set(Provision<Rate> provision, Rate value) => Set(provision, value.ToString());
    public void Set(Provision<Limit> provision, Money value) => Set(provision, value.ToPlain());
    public void Lift(Provision<Limit> provision) => Set(provision, "none");
    public void Set(Provision<int> provision, int value) => Set(provision, value.ToString(CultureInfo.InvariantCulture));
    public void Choose<T>(Provision<T> provision, T word) where T : struct, Enum => Set(provision, Words<T>.Code(word));
    public void Choose<T>(Provision<IReadOnlyList<T>> provision, params ReadOnlySpan<T> words) where T : struct, Enum
    {
        List<string> codes = [];
        foreach (T word in words)
        {
            codes.Add(Words<T>.Code(word));
        }

        Set(provision, $"[{string.Join(", ", codes)}]");
    }

    /// <summary>Leaves a provision to the region after all.</summary>
    public void LeaveToRegion(params ReadOnlySpan<Provision> provisions)
    {
        foreach (Provision each in provisions)
        {
            values.Remove(each);
        }
    }

    public IReadOnlyList<PolicyFile> Files(RegionCode region, RegionCode parent) =>
    [
        new("CASE/pack.yaml", $"region: \"{region}\"\nname: {{ zh: 算例, en: a worked case }}\nparent: \"{parent}\"\n"),
        .. values.GroupBy(each => each.Key.Topic).Select(topic => new PolicyFile($"CASE/{topic.Key}.yaml", Topic(topic))),
    ];

    private static string Topic(IEnumerable<KeyValuePair<Provision, string>> values)
    {
        StringBuilder yaml = new();
        foreach ((Provision provision, string value) in values)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{provision.Key}:\n  - {{ from: {BenefitYear.Earliest}-01-01, cite: CASE 参数, standing: illustrative, {value} }}\n");
        }

        return yaml.ToString();
    }
}
