using System.Globalization;

namespace Tongchou.Laboratory;

/// <summary>A figure that was published about a region, or made up for want of one.</summary>
/// <param name="Scheme"><c>employee</c>, <c>resident</c>, <c>assistance</c> or <c>population</c>.</param>
/// <param name="Unit"><c>person</c>, <c>visit</c>, <c>yuan</c>, <c>percent</c> or <c>day</c>.</param>
public sealed record PublishedFigure(RegionCode Region, string Year, string Scheme, string Name, double Value, string Unit, string Source, Standing Standing);

/// <summary>The figures that a synthetic population is fitted to, as <c>policies/statistics/published.csv</c> has them.</summary>
public sealed class PublishedFigures
{
    private readonly Dictionary<(RegionCode, string, string), PublishedFigure> figures = [];
    private readonly FaultList missing;

    private PublishedFigures(FaultList missing) => this.missing = missing;

    /// <summary>A region's own figure, else its province's, else the nation's; a missing one is told as a fault and counts as nothing.</summary>
    public PublishedFigure Of(RegionCode region, string scheme, string name)
    {
        foreach (RegionCode place in new[] { region, region.City, region.Province, RegionCode.Nation })
        {
            if (figures.TryGetValue((place, scheme, name), out PublishedFigure? figure))
            {
                return figure;
            }
        }

        missing.Add("no-figure", new Place("published.csv", 0, 0, $"{scheme}/{name}"),
            new($"缺少数字 {scheme}/{name}。", $"There is no figure {scheme}/{name}."), new("给全国写上一行。", "Add a row for the nation."));
        return new(RegionCode.Nation, "", scheme, name, 0, "", "", Standing.Illustrative);
    }

    /// <param name="lines">The file's lines, the headings first.</param>
    /// <param name="faults">Takes what is wrong with it, and later what is asked for and missing.</param>
    public static PublishedFigures Read(IEnumerable<string> lines, FaultList faults)
    {
        PublishedFigures read = new(faults);
        foreach ((int line, string[] cells) in Rows.Of(lines, "published.csv", 8, faults))
        {
            Place place = new("published.csv", line, 1, "");
            if (!RegionCode.TryParse(cells[0], out RegionCode region)
                || !double.TryParse(cells[4], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
                || !Words<Standing>.TryParse(cells[7], out Standing standing))
            {
                faults.Add("bad-figure", place, new("区划、数值或依据等级写错了。", "Region, value or standing is wrong."),
                    new("按 000000,2024,employee,enrolled,379483400,person,来源,stated 的样子写。", "Write it like 000000,2024,employee,enrolled,379483400,person,source,stated."));
                continue;
            }

            if (!read.figures.TryAdd((region, cells[2], cells[3]), new(region, cells[1], cells[2], cells[3], value, cells[5], cells[6], standing)))
            {
                faults.Add("figure-twice", place, new($"{region} 的 {cells[2]}/{cells[3]} 写了两次。", $"{cells[2]}/{cells[3]} of {region} stands twice."));
            }
        }

        return read;
    }
}
