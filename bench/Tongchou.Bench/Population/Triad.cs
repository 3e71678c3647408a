using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Tongchou.Bench.Population;

/// <summary>The STREAM triad <c>a = b + s·c</c>: how many bytes a second one thread moves at best, counted as STREAM counts them.</summary>
internal static class Triad
{
    private const int Doubles = 1 << 23, Rounds = 7;

    public static double BytesPerSecond()
    {
        double[] a = new double[Doubles], b = new double[Doubles], c = new double[Doubles];
        Array.Fill(b, 1.5);
        Array.Fill(c, 2.5);
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            Run(a, b, c, 3);
            best = Math.Max(best, 3.0 * sizeof(double) * Doubles / watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Run(double[] a, double[] b, double[] c, double scale)
    {
        Span<Vector<double>> to = MemoryMarshal.Cast<double, Vector<double>>(a.AsSpan());
        ReadOnlySpan<Vector<double>> one = MemoryMarshal.Cast<double, Vector<double>>(b.AsSpan()), other = MemoryMarshal.Cast<double, Vector<double>>(c.AsSpan());
        Vector<double> times = new(scale);
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = one[i] + (times * other[i]);
        }
    }
}
