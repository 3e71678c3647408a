using System.Collections.Frozen;

namespace Tongchou.Policy.Vocabulary;

/// <summary>All provisions that packs may set, as the mechanisms declare them.</summary>
public sealed class PolicyVocabulary
{
    private readonly FrozenDictionary<string, Provision> byPath;

    /// <exception cref="ArgumentException">Two provisions share a path.</exception>
    public PolicyVocabulary(IEnumerable<Provision> provisions)
    {
        All = [.. provisions.OrderBy(provision => provision.Path, StringComparer.Ordinal)];
        byPath = All.ToFrozenDictionary(provision => provision.Path);
        Topics = [.. All.Select(provision => provision.Topic).Distinct()];
    }

    public IReadOnlyList<Provision> All { get; }

    /// <summary>The files a pack may have, without <c>.yaml</c>: <c>resident/inpatient</c>.</summary>
    public IReadOnlyList<string> Topics { get; }

    public Provision? Find(string path) => byPath.GetValueOrDefault(path);
    public IEnumerable<Provision> In(string topic) => All.Where(provision => provision.Topic == topic);
}
