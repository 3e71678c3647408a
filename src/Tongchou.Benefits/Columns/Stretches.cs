using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tongchou.Policy.Forms;

namespace Tongchou.Benefits;

/// <summary>Bands 分段 as columns read them: where each begins, how far it reaches, and its rate with every point added and taken.</summary>
internal sealed class Stretches
{
    private readonly long[] from;
    private readonly long[] length;
    private readonly long[] rate;

    private Stretches(List<(long From, long Length, long Rate)> stretches)
    {
        from = [.. stretches.Select(each => each.From)];
        length = [.. stretches.Select(each => each.Length)];
        rate = [.. stretches.Select(each => each.Rate)];
    }

    /// <param name="start">Where along the bands the shared amount begins.</param>
    public static Stretches Of(ReadOnlySpan<Band> bands, Money start, Rate change, Rate highest)
    {
        List<(long, long, long)> stretches = [];
        long at = start.Fen;
        foreach (Band band in bands)
        {
            if (band.UpTo.Fen > at)
            {
                stretches.Add((at - start.Fen, Math.Min(band.UpTo.Fen - at, Lanes.Bound - 1), Banding.Changed(band.Rate, change, highest).TenThousandths));
                at = band.UpTo.Fen;
            }
        }

        return new(stretches);
    }

    /// <summary>What amounts earn, each part at its own rate, in parts of a fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<long> Share(Vector512<long> amount)
    {
        // One open band is by far the commonest.
        if (from.Length == 1)
        {
            return Lanes.Of(Vector512.Create(rate[0]), Vector512.Min(amount, Vector512.Create(length[0])));
        }

        Vector512<long> sum = Vector512<long>.Zero;
        for (int i = 0; i < from.Length; i++)
        {
            Vector512<long> part = Vector512.Min(Lanes.OrZero(amount - Vector512.Create(from[i])), Vector512.Create(length[i]));
            sum += Lanes.Of(Vector512.Create(rate[i]), part);
        }

        return sum;
    }
}
