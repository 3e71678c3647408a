using Tongchou.Agency;

namespace Tongchou.Server.Apis;

/// <summary>The names of regions, as the packs give them.</summary>
internal static class Regions
{
    public static RegionName Name(LawBook law, RegionCode region) =>
        new(region.ToString(), law.Law.PackFor(region)?.Name ?? (region == RegionCode.Nation ? new("全国", "the nation") : new(region.ToString(), region.ToString())));

    public static RegionName Name(LawBook law, string region) => RegionCode.TryParse(region, out RegionCode code) ? Name(law, code) : new(region, new(region, region));
}
