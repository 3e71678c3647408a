using System.Globalization;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.OtherMethods;

/// <summary>A band of days 床日分段: up to this day of the stay, so much a day.</summary>
/// <param name="UpTo">The last day of the band; null for no end.</param>
public readonly record struct DayBand(int? UpTo, Money PerDay);

/// <summary>Bands as <c>[{ to: 30, per-day: 400 }, { per-day: 300 }]</c>; the last has no end.</summary>
public sealed class DayBandsForm : IForm<IReadOnlyList<DayBand>>
{
    public static readonly DayBandsForm Instance = new();

    private const int MostDays = 36_600;

    public string Schema =>
        """{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["per-day"],"properties":{"to":{"type":"integer","minimum":1},"per-day":{"type":["number","string"],"description":"yuan"}}}}""";

    public bool TryRead(Node node, FaultList faults, out IReadOnlyList<DayBand> value)
    {
        int before = faults.Count, last = 0;
        List<DayBand> bands = [];
        value = bands;
        IReadOnlyList<Node> items = node.AsList(faults)?.Items ?? [];
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].AsMap(faults) is not { } map)
            {
                continue;
            }

            map.AllowOnly(faults, "to", "per-day");
            int? to = map["to"].AsCount(faults, last + 1, MostDays);
            if (to is null != (i == items.Count - 1))
            {
                faults.Add("bands-open", map.Place, new("只有最后一段不写 to,而且必须不写。", "The last band, and only it, leaves out 'to'."));
            }

            if (map.Needed("per-day", faults) is { } amount && MoneyForm.Instance.TryRead(amount, faults, out Money perDay))
            {
                bands.Add(new(to, perDay));
            }

            last = to ?? last;
        }

        return faults.Count == before && bands.Count > 0;
    }

    public string Show(IReadOnlyList<DayBand> value, Language language) => string.Join(language is Language.En ? "; " : ";", value.Select(band => band.UpTo is { } to
        ? language is Language.En ? $"to day {to.ToString(CultureInfo.InvariantCulture)}: {band.PerDay}" : $"至第 {to.ToString(CultureInfo.InvariantCulture)} 日 {band.PerDay}"
        : language is Language.En ? $"then {band.PerDay}" : $"以后 {band.PerDay}"));
}
