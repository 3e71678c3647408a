using System.Globalization;
using Tongchou.Fund.Projecting;

namespace Tongchou.Agency.Projections;

/// <summary>Reads published figures 公布数 from CSV with the headings region, year, scheme, figure, value, unit, source, standing.</summary>
internal static class PublishedSeries
{
    private const int Fields = 8;

    /// <summary>The figures of a region; a row that can't be read, or comes twice, is a fault with its line.</summary>
    public static IReadOnlyList<PublishedFigure> Read(string text, string file, RegionCode region, FaultList faults)
    {
        Dictionary<(int, Scheme, Figure), PublishedFigure> read = [];
        string[] lines = text.Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = lines[i].TrimEnd('\r').Split(',');
            if (cells is [""])
            {
                continue;
            }

            Place place = new(file, i + 1, 1, "");
            if (cells.Length != Fields || !RegionCode.TryParse(cells[0], out RegionCode of) || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                || !Words<Scheme>.TryParse(cells[2], out Scheme scheme) || !Words<Figure>.TryParse(cells[3], out Figure figure)
                || !long.TryParse(cells[4], NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value == 0)
            {
                faults.Add("bad-row", place, new("这一行读不出公布数。", "This row is no published figure."), new("列为 region,year,scheme,figure,value,unit,source,standing,数值为正整数。", "The columns are region,year,scheme,figure,value,unit,source,standing; a value is a whole number above nothing."));
            }
            else if (of == region && !read.TryAdd((year, scheme, figure), new(year, scheme, figure, value)))
            {
                faults.Add("duplicate-row", place, new("同一年的同一公布数写了两次。", "The same figure of the same year is there twice."), new("只留一行。", "Keep one."));
            }
        }

        return [.. read.Values];
    }
}
