namespace Tongchou.Laboratory;

/// <summary>Functions made of additions and multiplications alone: every machine gives the same bits, which the library's do not promise.</summary>
public static class Curve
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2 = 0.6931471805599453;
    private const int Terms = 12;

    /// <summary>e to the power of x, for the exponents that spreads of cost have; correct to about fourteen digits.</summary>
    public static double Exp(double x)
    {
        double whole = Math.Floor((x * Log2E) + 0.5);
        double rest = x - (whole * Ln2);
        double sum = 1;
        for (int term = Terms; term > 0; term--)
        {
            sum = 1 + (sum * rest / term);
        }

        return sum * BitConverter.Int64BitsToDouble((long)(whole + 1023) << 52);
    }

    /// <summary>A factor whose spread is <paramref name="sigma"/> on the scale of logarithms; brought to a mean of about one.</summary>
    public static double Spread(ref Draw draw, double sigma) => Exp((sigma * draw.Normal()) - (sigma * sigma / 2));
}
