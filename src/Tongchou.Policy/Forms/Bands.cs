using System.Globalization;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Forms;

/// <summary>A band 分段: up to this amount, this rate. An open end is <see cref="Money"/> beyond every bill.</summary>
public readonly record struct Band(Money UpTo, Rate Rate)
{
    public static readonly Money Open = new(long.MaxValue / 4);
    public bool IsOpen => UpTo.Fen >= Open.Fen;
}

/// <summary>Rising bands 分段比例; above a closed last band nothing is shared. One plain rate is a single open band.</summary>
/// <remarks>Equal when the bands are the same in the same order.</remarks>
public sealed class Bands : IEquatable<Bands>
{
    private readonly Band[] bands;

    public Bands(params ReadOnlySpan<Band> bands)
    {
        this.bands = bands.ToArray();
        if (this.bands.Length == 0)
        {
            throw new ArgumentException("bands need at least one band", nameof(bands));
        }
    }

    public static Bands Flat(Rate rate) => new(new Band(Band.Open, rate));

    public ReadOnlySpan<Band> Span => bands;
    public bool IsFlat => bands is [{ IsOpen: true }];

    public bool Equals(Bands? other) => other is not null && bands.AsSpan().SequenceEqual(other.bands);
    public override bool Equals(object? obj) => Equals(obj as Bands);
    public override int GetHashCode() => bands.Length == 0 ? 0 : HashCode.Combine(bands.Length, bands[0], bands[^1]);
}

/// <summary>Bands as <c>[{ to: 50000, rate: 60% }, { rate: 70% }]</c>, or one plain rate.</summary>
public sealed class BandsForm : IForm<Bands>
{
    public static readonly BandsForm Instance = new();

    public string Schema =>
        """{"anyOf":[{"type":["number","string"],"description":"one rate for the whole amount"},{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["rate"],"properties":{"to":{"type":["number","string"],"description":"yuan; left out in the last band: no end"},"rate":{"type":["number","string"]}}}}]}""";

    public bool TryRead(Node node, FaultList faults, out Bands value)
    {
        value = Bands.Flat(Rate.Zero);
        if (node is ScalarNode)
        {
            bool read = RateForm.Instance.TryRead(node, faults, out Rate rate);
            value = Bands.Flat(rate);
            return read;
        }

        if (node.AsList(faults) is not { } list)
        {
            return false;
        }

        int before = faults.Count;
        List<Band> bands = [];
        Money last = Money.Zero;
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i].AsMap(faults) is not { } map)
            {
                continue;
            }

            map.AllowOnly(faults, "to", "rate");
            Money to = Band.Open;
            if (map["to"] is { } end)
            {
                if (MoneyForm.Instance.TryRead(end, faults, out to) && to <= last)
                {
                    faults.Add("bands-order", end.Place, new("后一段的上限必须大于前一段。", "Each band must end above the one before."));
                }

                last = to;
            }
            else if (i < list.Items.Count - 1)
            {
                faults.Add("bands-open", map.Place, new("只有最后一段可以不写 to。", "Only the last band may leave out 'to'."));
            }

            if (map.Needed("rate", faults) is { } at && RateForm.Instance.TryRead(at, faults, out Rate rate))
            {
                bands.Add(new(to, rate));
            }
        }

        if (list.Items.Count is 0 or > 64)
        {
            faults.Add("bands-count", node.Place, new("分段应当有 1 到 64 段。", "There should be 1 to 64 bands."));
        }

        if (faults.Count != before)
        {
            return false;
        }

        value = new(bands.ToArray());
        return true;
    }

    public string Show(Bands value, Language language)
    {
        if (value.IsFlat)
        {
            return value.Span[0].Rate.ToString();
        }

        List<string> parts = [];
        Money from = Money.Zero;
        foreach (Band band in value.Span)
        {
            string span = band.IsOpen
                ? language is Language.En ? $"above {Short(from)}" : $"{Short(from)}以上"
                : $"{Short(from)}–{Short(band.UpTo)}";
            parts.Add($"{span} {band.Rate}");
            from = band.UpTo;
        }

        return string.Join(language is Language.En ? "; " : ";", parts);
    }

    public string? Write(Bands value) => value.IsFlat
        ? value.Span[0].Rate.ToString()
        : $"[{string.Join(", ", value.Span.ToArray().Select(band => band.IsOpen ? $"{{ rate: {band.Rate} }}" : $"{{ to: {band.UpTo.ToPlain()}, rate: {band.Rate} }}"))}]";

    public IEnumerable<Bounded> Bounds(Bands value) => value.Span.ToArray().Select(band => new Bounded(band.Rate.TenThousandths, band.Rate.ToString()));

    private static string Short(Money amount) => (amount.Fen / 100m).ToString("#,0.##", CultureInfo.InvariantCulture);
}
