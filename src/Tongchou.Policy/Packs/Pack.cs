using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Packs;

/// <summary>What one authority sets 政策包: a region's editions of provisions, and the rules that bind regions below.</summary>
public sealed record Pack(
    RegionCode Region,
    Phrase Name,
    RegionCode? Parent,
    IReadOnlyList<Scheme> Schemes,
    string Folder,
    IReadOnlyDictionary<Provision, IReadOnlyList<Edition>> Editions,
    IReadOnlyList<AuthorityRule> Authority,
    IReadOnlyList<CitedPlace> Cited)
{
    /// <summary>The edition in force on a day, or null where this pack is silent.</summary>
    public Edition? Find(Provision provision, DateOnly day)
    {
        foreach (Edition edition in Editions.GetValueOrDefault(provision) ?? [])
        {
            if (edition.InForce.Contains(day))
            {
                return edition;
            }
        }

        return null;
    }
}

/// <summary>A citation and the edition that makes it, kept even where the edition's values are faulty, so that all faults come at once.</summary>
public readonly record struct CitedPlace(Citation Source, Place Place);
