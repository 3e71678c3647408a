using System.Globalization;
using System.Security;
using System.Text;

namespace Tongchou.Laboratory;

/// <summary>The sums of a simulation as pictures: bars side by side, present law dark, reform light. Plain SVG, without scripts or fonts of its own.</summary>
internal static class ResultPictures
{
    private const int Left = 170, Bar = 18, Gap = 14, Span = 560, Right = 150, Top = 46;
    private const string Dark = "#1f4e79", Light = "#f0a04b", Green = "#3a8f5c", Red = "#b5403a";
    private const decimal TenThousand = 10_000;

    /// <param name="Values">One per series.</param>
    private readonly record struct Group(string Name, decimal[] Values);

    public static string Payers(Tally tally, bool both) => Draw("谁支付(万元)", both ? [("现行", Dark), ("改革", Light)] : [("现行", Dark)],
        [.. Tally.Payers.Select(payer => new Group(Words<Measure>.Phrase(payer).Zh, [.. Sides(both).Select(side => tally.Of(Dimension.All, 0, side, payer) / 100m / TenThousand)]))]);

    public static string Burden(Tally tally, int dimension, bool both) => Draw($"人均个人负担,按{tally.Dimensions[dimension].Name.Zh}(元)", both ? [("现行", Dark), ("改革", Light)] : [("现行", Dark)],
        Groups(tally, dimension, group => [.. Sides(both).Select(side =>
            (tally.Of(dimension, group, side, Measure.PersonalAccount) + tally.Of(dimension, group, side, Measure.Cash)) / 100m / Math.Max(1, tally.Of(dimension, group, Count.Persons)))]));

    public static string Winners(Tally tally, int dimension) => Draw($"受益与受损人数,按{tally.Dimensions[dimension].Name.Zh}", [("受益", Green), ("受损", Red)],
        Groups(tally, dimension, group => [tally.Of(dimension, group, Count.Winners), tally.Of(dimension, group, Count.Losers)]));

    private static Group[] Groups(Tally tally, int dimension, Func<int, decimal[]> values) =>
        [.. tally.Dimensions[dimension].Groups.Select((group, index) => new Group(group.Name.Zh, values(index)))];

    private static Side[] Sides(bool both) => both ? [Side.Baseline, Side.Reform] : [Side.Baseline];

    private static string Draw(string title, (string Name, string Color)[] series, Group[] groups)
    {
        decimal most = Math.Max(1, groups.SelectMany(group => group.Values).DefaultIfEmpty().Max());
        int step = (Bar * series.Length) + Gap, height = Top + (groups.Length * step) + 10, width = Left + Span + Right;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"white\"/>\n<text x=\"10\" y=\"22\" font-size=\"16\">{Escaped(title)}</text>\n");
        for (int i = 0; i < series.Length; i++)
        {
            int x = Left + Span - 60 + (i * 80);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"11\" width=\"12\" height=\"12\" fill=\"{series[i].Color}\"/><text x=\"{x + 17}\" y=\"22\">{Escaped(series[i].Name)}</text>\n");
        }

        for (int group = 0; group < groups.Length; group++)
        {
            int y = Top + (group * step);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + (Bar * series.Length / 2) + 5}\" text-anchor=\"end\">{Escaped(groups[group].Name)}</text>\n");
            for (int i = 0; i < series.Length; i++)
            {
                decimal value = groups[group].Values[i];
                int length = (int)(Span * value / most);
                int at = y + (i * Bar);
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{at}\" width=\"{length}\" height=\"{Bar - 2}\" fill=\"{series[i].Color}\"/><text x=\"{Left + length + 6}\" y=\"{at + 13}\">{value:#,0.##}</text>\n");
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
