using Tongchou.Benefits;

namespace Tongchou.Laboratory;

/// <summary>Listens to a replay. A generic struct parameter, so that what nobody asks for costs nothing.</summary>
public interface IReplayed
{
    /// <summary>A visit was settled.</summary>
    void Settled(int person, int visit, in Claim claim, in Settlement bill);

    /// <summary>A person's year is over.</summary>
    void Ended(int person, in Accumulators year);
}
