namespace Tongchou.Fund.Projecting;

/// <summary>频率: how many of a hundred thousand persons something happens to in a year; below nothing only for those who move away.</summary>
public readonly record struct Frequency(int PerHundredThousand)
{
    private const long Whole = 100_000;

    /// <summary>Whole persons, half up, never more than there are and never fewer than all of them gone.</summary>
    public long Of(long persons)
    {
        Int128 doubled = (Int128)persons * PerHundredThousand * 2;
        long rounded = (long)((doubled + (doubled >= 0 ? Whole : -Whole)) / (2 * Whole));
        return Math.Clamp(rounded, -persons, persons);
    }

    /// <summary>The same made more or less frequent by a part of itself, such as −10%.</summary>
    public Frequency Moved(Rate by) => new((int)Math.Clamp(((long)PerHundredThousand * (10_000 + by.TenThousandths)) / 10_000, -Whole, Whole));
}
