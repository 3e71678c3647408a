using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>A compiled grouper with the files it came from, ready to be asked.</summary>
public sealed record ReadyGrouper(string Version, Grouper Grouper, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    private readonly Lazy<CodeNames> names = new(() => CodeNames.Read(Files));

    public CodeNames Names => names.Value;

    /// <summary>Groups stays with it.</summary>
    public StayGrouping Stays => new(Version, Grouper);
}

/// <summary>Keeps the few groupers that were asked last, so that only the first of many questions waits for the tables. Any number of threads may use it.</summary>
public sealed class GrouperShelf(DrgVersions versions)
{
    /// <summary>Readings multiply versions; a grouper that nobody asked for a while is compiled again when somebody does.</summary>
    private const int Most = 6;

    private readonly Lock gate = new();
    private readonly List<(string Key, ReadyGrouper Ready)> shelf = [];
    private IReadOnlyList<VersionChoice>? choices;

    /// <summary>The versions on disk, each with its title and readings; read once.</summary>
    public IReadOnlyList<VersionChoice> Choices(FaultList faults)
    {
        lock (gate)
        {
            return choices ??= [.. versions.Names.Select(name => VersionChoice.Read(name, versions, faults)).OfType<VersionChoice>()];
        }
    }

    /// <param name="chosen">Readings as <c>name=choice</c>; their order plays no part.</param>
    /// <returns>Null with all faults of the version and of the readings.</returns>
    public ReadyGrouper? Take(string version, IEnumerable<string> chosen, FaultList faults)
    {
        string[] readings = [.. chosen.Order(StringComparer.Ordinal)];
        string key = string.Join('\n', readings.Prepend(version));
        lock (gate)
        {
            int at = shelf.FindIndex(each => each.Key == key);
            ReadyGrouper? ready = at >= 0 ? shelf[at].Ready : Compile(version, readings, faults);
            if (ready is null)
            {
                return null;
            }

            if (at >= 0)
            {
                shelf.RemoveAt(at);
            }

            shelf.Add((key, ready));
            if (shelf.Count > Most)
            {
                shelf.RemoveAt(0);
            }

            return ready;
        }
    }

    private ReadyGrouper? Compile(string version, string[] readings, FaultList faults) =>
        versions.Files(version, faults) is { } files && versions.Grouper(version, readings, faults) is { } grouper ? new(version, grouper, files) : null;
}

/// <summary>A version that can be chosen.</summary>
/// <param name="CanGroup">Whether it has rules; without them it is a list of groups.</param>
public sealed record VersionChoice(string Version, Phrase Title, bool CanGroup, IReadOnlyList<GroupingReading> Readings)
{
    internal static VersionChoice? Read(string version, DrgVersions versions, FaultList faults)
    {
        if (versions.Files(version, faults) is not { } files)
        {
            return null;
        }

        bool groups = DrgVersions.CanGroup(files);
        return new(version, VersionTitle.Read(files, faults), groups, groups ? [.. GroupingReadings.Common, .. TableReader.Readings(files, faults)] : []);
    }
}
