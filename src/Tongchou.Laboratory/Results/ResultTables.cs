using System.Globalization;
using System.Text;

namespace Tongchou.Laboratory;

/// <summary>The sums of a simulation as CSV: Chinese headings, amounts in yuan with two decimals.</summary>
internal static class ResultTables
{
    private static readonly Count[] moneyCounts = [Count.Cost, Count.Gained, Count.Lost];

    /// <summary>A row per payer, with what the reform would move.</summary>
    public static string Payers(Tally tally, bool both)
    {
        StringBuilder text = new();
        text.Append(both ? "支付方,现行(元),改革(元),变化(元)\n" : "支付方,现行(元)\n");
        foreach (Measure payer in Tally.Payers)
        {
            long now = tally.Of(Dimension.All, 0, Side.Baseline, payer), then = tally.Of(Dimension.All, 0, Side.Reform, payer);
            text.Append(Words<Measure>.Phrase(payer).Zh).Append(',').Append(Yuan(now));
            text.Append(both ? $",{Yuan(then)},{Yuan(then - now)}" : "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A row per group of a dimension.</summary>
    public static string Of(Tally tally, int dimension, bool both)
    {
        Dimension of = tally.Dimensions[dimension];
        Side[] sides = both ? [Side.Baseline, Side.Reform] : [Side.Baseline];
        Count[] counts = [.. Words<Count>.All.Where(count => both || count <= Count.Cost)];
        StringBuilder text = new($"代码,{of.Name.Zh}");
        foreach (Count count in counts)
        {
            text.Append(',').Append(Words<Count>.Phrase(count).Zh).Append(moneyCounts.Contains(count) ? "(元)" : "");
        }

        foreach (Side side in sides)
        {
            foreach (Measure measure in Words<Measure>.All)
            {
                text.Append(',').Append(Words<Side>.Phrase(side).Zh).Append(Words<Measure>.Phrase(measure).Zh).Append(IsMoney(measure) ? "(元)" : "");
            }

            text.Append(',').Append(Words<Side>.Phrase(side).Zh).Append("住院政策范围内支付比例(%)");
        }

        text.Append('\n');
        for (int group = 0; group < of.Groups.Count; group++)
        {
            text.Append(of.Groups[group].Code).Append(',').Append(of.Groups[group].Name.Zh);
            foreach (Count count in counts)
            {
                long value = tally.Of(dimension, group, count);
                text.Append(',').Append(moneyCounts.Contains(count) ? Yuan(value) : value.ToString(CultureInfo.InvariantCulture));
            }

            foreach (Side side in sides)
            {
                foreach (Measure measure in Words<Measure>.All)
                {
                    long value = tally.Of(dimension, group, side, measure);
                    text.Append(',').Append(IsMoney(measure) ? Yuan(value) : value.ToString(CultureInfo.InvariantCulture));
                }

                decimal? ratio = SimulationSummary.Percent(tally.Of(dimension, group, side, Measure.StaysPaid), tally.Of(dimension, group, side, Measure.StaysInScope));
                text.Append(',').Append(ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static bool IsMoney(Measure measure) => measure is not (Measure.ControlStays or Measure.Catastrophic);
    private static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
