using System.Globalization;
using Tongchou.Laboratory;

namespace Tongchou.Cli.Simulating;

/// <summary>A simulation as people read it at a terminal.</summary>
internal static class SimulationView
{
    public static void Tell(SimulationCase simulated, SimulationSummary summary, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        foreach (PowerToldOf power in simulated.Powers.Select(ResultFolder.Told))
        {
            terminal.Out.WriteLine(en
                ? $"{power.Provision} ({power.Title.En}): {power.Tiers.En} may set it{Clauses(power)}"
                : $"{power.Provision}({power.Title.Zh}):{power.Tiers.Zh}可以规定{Clauses(power)}");
        }

        TextTable table = simulated.Reform is null ? new("", en ? "present law" : "现行") : new("", en ? "present law" : "现行", en ? "reform" : "改革", en ? "change" : "变化");
        void Row(string name, Func<SideSummary, decimal?> of, string unit)
        {
            decimal? now = of(summary.Baseline), then = summary.Reform is { } reform ? of(reform) : null;
            string[] cells = [name, Number(now, unit), .. summary.Reform is null ? Array.Empty<string>() : [Number(then, unit), Number(then - now, unit, signed: true)]];
            table.Row(cells);
        }

        foreach (Measure payer in Tally.Payers)
        {
            Row(Words<Measure>.Phrase(payer).In(language), side => side.Payers[Words<Measure>.Code(payer)], en ? " yuan" : " 元");
        }

        Row(en ? "own part per head" : "人均个人负担", side => side.BurdenPerHead, en ? " yuan" : " 元");
        Row(en ? "paid of stays in scope, all funds" : "住院政策范围内支付比例(各方)", side => side.StayRatio, "%");
        Row(en ? "paid of stays in scope, basic" : "住院政策范围内支付比例(基本医保)", side => side.StayRatioOfBasic, "%");
        Row(en ? "persons with a catastrophic burden" : "灾难性支出家庭人数", side => side.Catastrophic, "");
        Row(en ? "stays topped up by the control" : "自付控制触发住院次数", side => side.ControlStays, "");
        Row(en ? "cost without coverage" : "不享受待遇的费用", side => side.Uncovered, en ? " yuan" : " 元");
        table.Write(terminal);
        terminal.Out.WriteLine(en
            ? $"{summary.Persons:N0} persons, {summary.Visits:N0} visits, cost {summary.Cost:N2} yuan, law of {simulated.Day:yyyy-MM-dd}"
            : $"{summary.Persons:N0} 人,就诊 {summary.Visits:N0} 次,总费用 {summary.Cost:N2} 元,按 {simulated.Day:yyyy-MM-dd} 的政策");
        if (summary is { Winners: { } winners, Losers: { } losers })
        {
            terminal.Out.WriteLine(en
                ? $"{winners:N0} persons bear less ({summary.Gained:N2} yuan), {losers:N0} bear more ({summary.Lost:N2} yuan)"
                : $"负担减轻 {winners:N0} 人({summary.Gained:N2} 元),加重 {losers:N0} 人({summary.Lost:N2} 元)");
        }

        int illustrative = simulated.Illustrative().Count;
        terminal.Out.WriteLine(en
            ? $"Rests on {illustrative} illustrative values of law; the manifest lists them. The persons are synthetic."
            : $"依据中有 {illustrative} 项是示例值,清单里逐项列出;人口是合成的。");
    }

    public static void Tell(IReadOnlyList<AlternativeMoved> moved, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        TextTable table = new(en ? "reading" : "口径", en ? "chosen" : "现选", en ? "instead" : "换成", en ? "funds, yuan" : "基金变化(元)", en ? "bear less" : "减轻人数", en ? "bear more" : "加重人数");
        foreach (AlternativeMoved each in moved)
        {
            table.Row($"{each.Path}\n{each.Title.In(language)}", each.Chosen, each.Alternative, $"{(each.FundsMoved.IsPositive ? "+" : "")}{each.FundsMoved}", $"{each.Winners:N0}", $"{each.Losers:N0}");
        }

        table.Write(terminal);
    }

    private static string Clauses(PowerToldOf power) => power.Clauses.Count == 0 ? "" : $" ({string.Join(", ", power.Clauses)})";

    // Amounts to the fen, rates with what they have, counts whole.
    private static string Number(decimal? value, string unit, bool signed = false)
    {
        string plain = unit.Length > 1 ? "#,0.00" : "#,0.##";
        return value is not { } known ? "–" : known.ToString(signed ? $"+{plain};-{plain};0" : plain, CultureInfo.InvariantCulture) + unit;
    }
}
