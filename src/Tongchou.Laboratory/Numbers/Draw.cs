namespace Tongchou.Laboratory;

/// <summary>
/// Random numbers by counting: the n-th number of a stream is a function of seed, stream and n, so that neither threads nor order
/// change what is drawn. The mixing is that of SplitMix64.
/// </summary>
public struct Draw
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    private ulong state;

    public Draw(ulong seed, ulong stream) => state = Mix(unchecked(Mix(seed) + (stream * Golden)));

    /// <summary>64 bits, each as likely as the other.</summary>
    public ulong Bits()
    {
        state = unchecked(state + Golden);
        return Mix(state);
    }

    /// <summary>From nothing up to, but without, one.</summary>
    public double Part() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From nothing up to, but without, a bound.</summary>
    public int Below(int bound) => (int)(((Bits() >> 32) * (ulong)bound) >> 32);

    public bool Happens(double chance) => Part() < chance;

    /// <summary>Mean nothing, spread one: the sum of twelve parts, which needs no function that a machine may round in its own way.</summary>
    public double Normal()
    {
        ulong sum = 0;
        for (int i = 0; i < 3; i++)
        {
            ulong bits = Bits();
            sum += (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        }

        return ((sum + 6) * (1.0 / 65_536)) - 6;
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }
}
