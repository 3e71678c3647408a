using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>Writes down what grouping one stay met.</summary>
internal readonly struct RecordingGroupingTrace(GroupingRecord record) : IGroupingTrace
{
    public static bool Records => true;

    public void Category(int mdc, CategoryAnswer answer) => record.Categories.Add(new(mdc, answer, [], []));
    public void Way(int rule, IReadOnlyList<Atom> missing) => record.Categories[^1].Ways.Add((rule, missing));
    public void Secondary(int position, Complication kind, int table, bool excluded) => record.Secondaries.Add((position, kind, table, excluded));
    public void Group(int group, bool holds) => record.Categories[^1].Groups.Add((group, holds));
}

internal sealed class GroupingRecord
{
    public List<CategoryRecord> Categories { get; } = [];
    public List<(int Position, Complication Kind, int Table, bool Excluded)> Secondaries { get; } = [];
}

internal sealed record CategoryRecord(int Mdc, CategoryAnswer Answer, List<(int Rule, IReadOnlyList<Atom> Missing)> Ways, List<(int Group, bool Holds)> Groups);
