using Tongchou.Policy;
using Tongchou.Policy.Packs;

namespace Tongchou.Agency.Cases;

/// <summary>
/// The law a case stands in: its own parameters as a small pack, and above it the pack that speaks for its region, so that
/// readings nobody states hold as they do there.
/// </summary>
/// <remarks>A case brings its own numbers, whatever their date; what it leaves to the region is taken from the newest editions.</remarks>
internal sealed class CaseLaw
{
    /// <summary>A code that no division bears.</summary>
    public static readonly RegionCode Region = new(999_999);

    private readonly Law law;
    private readonly Pack parent;

    private CaseLaw(Law law, Pack parent)
    {
        this.law = law;
        this.parent = parent;
        Day = Newest(law, parent);
    }

    /// <summary>The first day on which the newest edition of everything is in force.</summary>
    public DateOnly Day { get; }

    /// <returns>Null where the law has no pack, not even of the nation.</returns>
    public static CaseLaw? Of(Law law, RegionCode region) =>
        (law.PackFor(region) ?? law.Pack(region.Province) ?? law.Pack(RegionCode.Nation)) is { } parent ? new(law, parent) : null;

    /// <summary>The region's own law, without the case's parameters.</summary>
    public LawOn Standing => law.On(parent.Region, Day)!;

    /// <returns>Null, with faults, where the parameters are no lawful values.</returns>
    public LawOn? With(CasePack pack, DateOnly day, FaultList faults) => Read(pack, faults)?.On(Region, day);

    /// <summary>The whole law with the parameters in it, for <see cref="Region"/> on any day.</summary>
    /// <inheritdoc cref="With(CasePack, DateOnly, FaultList)"/>
    public Law? Read(CasePack pack, FaultList faults)
    {
        LawReading reading = law.With(pack.Files(Region, parent.Region));
        faults.AddRange(reading.Faults.Select(fault => fault with { Place = Place.At(fault.Place.Path) }));
        return reading.Law;
    }

    public LawOn? With(CasePack pack, FaultList faults) => With(pack, Day, faults);

    private static DateOnly Newest(Law law, Pack parent)
    {
        DateOnly newest = new(BenefitYear.Earliest, 1, 1);
        for (Pack? pack = parent; pack is not null; pack = pack.Parent is { } above && above != pack.Region ? law.Pack(above) : null)
        {
            foreach (var edition in pack.Editions.Values.SelectMany(editions => editions))
            {
                newest = edition.InForce.From > newest ? edition.InForce.From : newest;
            }
        }

        return newest;
    }
}
