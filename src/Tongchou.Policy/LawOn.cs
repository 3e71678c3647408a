using Tongchou.Policy.Packs;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy;

/// <summary>The law of one region on one day. A lookup gives the nearest edition in force, with its whole origin.</summary>
public sealed class LawOn
{
    private readonly IReadOnlyList<Pack> layers;

    internal LawOn(Law law, IReadOnlyList<Pack> layers, DateOnly day)
    {
        Law = law;
        this.layers = layers;
        Day = day;
    }

    public Law Law { get; }
    public DateOnly Day { get; }

    /// <summary>The region's own pack.</summary>
    public Pack Pack => layers[0];

    /// <summary>The table in force, or null where neither the region nor anybody above it sets the provision.</summary>
    public Table<T>? Find<T>(Provision<T> provision)
    {
        foreach (Pack layer in layers)
        {
            if (layer.Find(provision, Day) is Edition<T> edition)
            {
                return edition.Table;
            }
        }

        return null;
    }

    /// <summary>The single value in force; null where nobody sets it. For provisions without columns.</summary>
    public Cited<T>? Value<T>(Provision<T> provision) => Find(provision) is { } table ? table.Single : null;

    /// <summary>The single value in force.</summary>
    /// <exception cref="MissingLawException">Nobody sets it.</exception>
    public Cited<T> Need<T>(Provision<T> provision) => Value(provision) ?? throw new MissingLawException(provision, Pack, Day);

    /// <summary>Every edition in force for a provision, the nearest first: the one that holds, then what it displaces.</summary>
    public IReadOnlyList<Edition> Origin(Provision provision) =>
        [.. layers.Select(layer => layer.Find(provision, Day)).OfType<Edition>()];
}

/// <summary>A rule needs a value that no pack of the region or above sets; the packs are incomplete.</summary>
public sealed class MissingLawException(Provision provision, Pack pack, DateOnly day)
    : Exception($"{pack.Region} {pack.Name.Zh}: {provision.Path} has no value on {day:yyyy-MM-dd}")
{
    public Provision Provision { get; } = provision;

    /// <summary>What to tell the person who asked.</summary>
    public Fault Fault { get; } = new("missing-law", Place.At(provision.Path),
        new($"{pack.Name.Zh}的政策包在 {day:yyyy-MM-dd} 没有规定“{provision.Title.Zh}”。", $"The pack of {pack.Name.En} sets no '{provision.Title.En}' on {day:yyyy-MM-dd}."),
        new("在政策包里补上这一项,或换一个日期。", "Add it to the pack, or choose another date."));
}
