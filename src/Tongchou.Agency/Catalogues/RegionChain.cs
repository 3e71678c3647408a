namespace Tongchou.Agency.Catalogues;

/// <summary>Whose lists hold in a region, the nearest first: county, city, province, nation.</summary>
public sealed class RegionChain
{
    private RegionChain(RegionCode[] regions) => Regions = regions;

    public IReadOnlyList<RegionCode> Regions { get; }

    /// <summary>The chain a division code itself tells.</summary>
    public static RegionChain Of(RegionCode region) => new([.. new[] { region, region.City, region.Province, RegionCode.Nation }.Distinct()]);
}
