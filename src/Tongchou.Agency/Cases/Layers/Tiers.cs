using Tongchou.Policy.Forms;

namespace Tongchou.Agency.Cases;

/// <summary>Bands as cases write them, <c>{ from, to, ratio }</c>, turned into the pack's form; what no band covers shares nothing.</summary>
internal static class Tiers
{
    /// <summary>Up to an amount the whole of it, above it nothing: how an amount already known becomes a rule.</summary>
    public static string Exactly(Money amount) => amount.IsPositive ? $"[{{ to: {amount.ToPlain()}, rate: 100% }}]" : "0%";

    /// <returns>Null where there are none, or they are faulty, which is noted.</returns>
    public static (Bands Bands, Money First)? Read(Given given, params ReadOnlySpan<string> names)
    {
        if (given.Parts(names) is not { } parts)
        {
            return null;
        }

        List<(Money From, Money? To, Rate Rate)> tiers = [];
        foreach (Given part in parts)
        {
            Money from = part.Amount("from", "above", "over") ?? Money.Zero;
            Money? to = part.Amount("to", "up-to", "below");
            if (part.Ratio("ratio", "rate") is { } rate)
            {
                tiers.Add((from, to, rate));
            }
            else if (!part.Has("ratio", "rate"))
            {
                part.Missing("ratio");
            }
        }

        tiers.Sort((left, right) => left.From.CompareTo(right.From));
        return tiers.Count == parts.Count && Laid(given, tiers) is { } bands ? (bands, tiers[0].From) : null;
    }

    /// <summary>Bands as a pack writes them.</summary>
    public static string Text(Bands bands) =>
        $"[{string.Join(", ", bands.Span.ToArray().Select(band => band.IsOpen ? $"{{ rate: {band.Rate} }}" : $"{{ to: {band.UpTo.ToPlain()}, rate: {band.Rate} }}"))}]";

    private static Bands? Laid(Given given, List<(Money From, Money? To, Rate Rate)> tiers)
    {
        List<Band> bands = [];
        Money end = Money.Zero;
        foreach ((Money from, Money? to, Rate rate) in tiers)
        {
            if (from < end || to <= from)
            {
                given.Refuse(new("各段互相重叠或为空。", "The tiers overlap, or one is empty."));
                return null;
            }

            if (from > end)
            {
                bands.Add(new(from, Rate.Zero));
            }

            end = to ?? Band.Open;
            bands.Add(new(end, rate));
        }

        return new(bands.ToArray());
    }
}
