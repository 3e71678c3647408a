using System.Collections.Concurrent;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>The versions of the grouper that were asked for, each compiled once: their tables are large and don't change while a program runs.</summary>
public sealed class GrouperShelf(DrgVersions versions)
{
    private readonly ConcurrentDictionary<string, StayGrouping> compiled = [];

    /// <returns>Null with a fault where there is no such version, or its tables can't be used.</returns>
    public StayGrouping? Find(string version, FaultList faults)
    {
        if (compiled.TryGetValue(version, out StayGrouping? known))
        {
            return known;
        }

        return versions.Grouper(version, [], faults) is { } grouper ? compiled.GetOrAdd(version, new StayGrouping(version, grouper)) : null;
    }
}
