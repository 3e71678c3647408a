namespace Tongchou.Laboratory;

/// <summary>
/// Shares out by systematic sampling: what is expected is met to the last one, instead of about. The first comes at a drawn place.
/// </summary>
internal struct Quota(double start)
{
    private double sum = start;

    /// <summary>How many fall to somebody who is expected to have <paramref name="expected"/>.</summary>
    public int Take(double expected)
    {
        sum += expected;
        int whole = (int)sum;
        sum -= whole;
        return whole;
    }
}

/// <summary>Draws exactly so many of those that come by, each with the same chance.</summary>
internal struct Selection(int wanted, int among)
{
    private int wanted = Math.Min(wanted, among);
    private int among = among;

    public bool Take(ref Draw draw)
    {
        bool taken = draw.Below(among) < wanted;
        among--;
        wanted -= taken ? 1 : 0;
        return taken;
    }
}
