using Tongchou.Policy.Forms;

namespace Tongchou.Benefits;

/// <summary>Arithmetic along bands 分段.</summary>
internal static class Banding
{
    /// <summary>A band's rate with points added or taken; within nothing and the highest. A band that shares nothing stays so.</summary>
    public static Rate Changed(Rate rate, Rate change, Rate highest) =>
        rate == Rate.Zero ? Rate.Zero : Rate.Max(Rate.Min(rate + change, highest), Rate.Zero);

    /// <summary>What the stretch from one point to another earns, each part at its own band's rate.</summary>
    public static FineMoney Share(ReadOnlySpan<Band> bands, Money from, Money to, Rate change, Rate highest)
    {
        FineMoney sum = default;
        foreach (ref readonly Band band in bands)
        {
            Money end = Money.Min(band.UpTo, to);
            if (end > from)
            {
                sum += Changed(band.Rate, change, highest).Of(end - from);
                from = end;
            }
        }

        return sum;
    }

    /// <summary>How much cost of that stretch is used up when the share reaches <paramref name="room"/>; the fen that crosses it counts as used.</summary>
    public static Money CostUntil(ReadOnlySpan<Band> bands, Money from, Money to, Rate change, Rate highest, Money room)
    {
        Money start = from;
        FineMoney left = FineMoney.From(room);
        foreach (ref readonly Band band in bands)
        {
            Money end = Money.Min(band.UpTo, to);
            if (end <= from)
            {
                continue;
            }

            Rate rate = Changed(band.Rate, change, highest);
            FineMoney share = rate.Of(end - from);
            if (share.Parts > left.Parts)
            {
                // The rate is not zero here, or the band would have earned nothing.
                long fen = (left.Parts + rate.TenThousandths - 1) / rate.TenThousandths;
                return from - start + new Money(fen);
            }

            left -= share;
            from = end;
        }

        return to - start;
    }

    /// <summary>What an amount earns where the whole of it takes the rate of the band that <paramref name="at"/> lies in.</summary>
    public static FineMoney Slab(ReadOnlySpan<Band> bands, Money at, Money amount, Rate change, Rate highest)
    {
        foreach (ref readonly Band band in bands)
        {
            if (at <= band.UpTo)
            {
                return Changed(band.Rate, change, highest).Of(amount);
            }
        }

        return default;
    }

    /// <summary>What an amount earns where the rate rises along a line from one band's start to the next, and stays at the last.</summary>
    public static FineMoney Continuous(ReadOnlySpan<Band> bands, Money at, Money amount, Rate change, Rate highest)
    {
        Money start = Money.Zero;
        for (int i = 0; i + 1 < bands.Length; i++)
        {
            if (at > bands[i].UpTo)
            {
                start = bands[i].UpTo;
                continue;
            }

            Rate low = Changed(bands[i].Rate, change, highest);
            int rise = (Changed(bands[i + 1].Rate, change, highest) - low).TenThousandths;
            Int128 along = (Int128)amount.Fen * rise * (at - start).Fen / (bands[i].UpTo - start).Fen;
            return low.Of(amount) + new FineMoney((long)along);
        }

        return Slab(bands[^1..], at, amount, change, highest);
    }
}
