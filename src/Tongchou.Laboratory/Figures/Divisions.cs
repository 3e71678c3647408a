namespace Tongchou.Laboratory;

/// <summary>The counties 县(区) that a region's persons live in.</summary>
public sealed class Divisions
{
    private readonly List<RegionCode> cities = [];
    private readonly List<RegionCode> counties = [];
    private readonly Dictionary<RegionCode, string> names = [];

    private Divisions()
    {
    }

    /// <param name="lines">The file's lines, the headings first.</param>
    public static Divisions Read(IEnumerable<string> lines, FaultList faults)
    {
        Divisions read = new();
        foreach ((int line, string[] cells) in Rows.Of(lines, "divisions.csv", 4, faults))
        {
            if (!RegionCode.TryParse(cells[0], out RegionCode code))
            {
                faults.Add("bad-region", new Place("divisions.csv", line, 1, "code"), new($"“{cells[0]}”不是六位区划代码。", $"'{cells[0]}' is not a division code of six digits."));
                continue;
            }

            (code.Tier is RegionTier.County ? read.counties : read.cities).Add(code);
            read.names[code] = cells[1];
        }

        return read;
    }

    /// <summary>The name of a county or city; null where the table has none.</summary>
    public string? NameOf(RegionCode region) => names.GetValueOrDefault(region);

    /// <summary>The counties of a region in the order of their codes; a city whose counties nobody knows stands for itself.</summary>
    public IReadOnlyList<RegionCode> In(RegionCode region)
    {
        bool Inside(RegionCode code) => region.Tier switch
        {
            RegionTier.Province => code.Province == region,
            RegionTier.City => code.City == region,
            _ => code == region,
        };
        RegionCode[] own = [.. counties.Where(Inside)];
        IEnumerable<RegionCode> alone = cities.Where(city => city.Tier is RegionTier.City && Inside(city) && !own.Any(county => county.City == city));
        return [.. own.Concat(alone).Order()];
    }
}
