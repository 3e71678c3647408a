using System.CommandLine;
using Tongchou.Agency.Imports;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Weights;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay weights</c>: weights, base points and coefficients from cases.</summary>
internal static class PayWeights
{
    public static Command Make(Terminal terminal)
    {
        PayTables tables = new();
        Option<string?> coefficients = new("--coefficients") { Description = "差异系数写到此表 where difference coefficients go" };
        Option<string?> grouper = new("--grouper") { Description = "没有病组的病例所用的分组方案版本 the version that groups cases without a group (default: the region's)" };
        Command command = tables.On(new("weights", "由病例测算权重、基准点数和差异系数 weights, base points and coefficients from cases") { coefficients, grouper });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(tables.Lang);
            (IReadOnlyList<PaidCase> cases, bool clean) = tables.Grouped(parsed, terminal, parsed.GetValue(grouper));
            WeightTerms terms = WeightTerms.Compile(tables.Law(parsed));
            WeightTable weights = Weighing.Weigh(cases, terms);
            ExportColumn[] columns =
            [
                new(new("病组", "group")), new(new("病例数", "cases"), true), new(new("剔除后", "kept"), true), new(new("病组均费", "mean"), true), new(new("权重", "weight"), true),
                new(new("基准点数", "base points"), true), new(new("变异系数", "variation"), true), new(new("稳定组", "stable")),
            ];
            string[][] rows = [.. weights.Groups.Select(each => new[] { each.Group, $"{each.Cases}", $"{each.Kept}", each.Mean.ToPlain(), Rounding.Show(each.Weight), Rounding.Show(each.BasePoints), Rounding.Show(each.Variation), Say(language, each.IsStable) })];
            TextTable table = new([.. columns.Select(column => column.Heading.In(language))]);
            foreach (string[] row in rows)
            {
                table.Row(row);
            }

            table.Write(terminal);
            terminal.Out.WriteLine(language is Language.En ? $"{cases.Count:N0} cases, mean {weights.OverallMean}, {weights.Groups.Count} groups" : $"{cases.Count:N0} 份病例,全部均费 {weights.OverallMean},病组 {weights.Groups.Count} 个");
            if (parsed.GetValue(tables.Out) is { } to)
            {
                if (PayTables.IsJson(to))
                {
                    PayTables.WriteJson(to, Json(weights, Coefficients.Of(cases, weights, terms)));
                }
                else
                {
                    WholeFile.Write(to, written => ExportTable.Write(new("病组权重", "weights"), columns, rows, written, WholeFile.FormatOf(to), language));
                }
            }

            if (parsed.GetValue(coefficients) is { } other)
            {
                Write(other, Coefficients.Of(cases, weights, terms), language);
            }

            return clean ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static object Json(WeightTable weights, IReadOnlyList<Coefficient> coefficients) => new
    {
        overallMean = weights.OverallMean.ToPlain(),
        groups = weights.Groups.Select(each => new { group = each.Group, cases = each.Cases, kept = each.Kept, mean = each.Mean.ToPlain(), weight = Rounding.Show(each.Weight), basePoints = Rounding.Show(each.BasePoints), variation = Rounding.Show(each.Variation), stable = each.IsStable }),
        coefficients = coefficients.Select(each => new { hospital = each.Hospital, group = each.Group, levelRatio = Shown(each.LevelRatio), hospitalRatio = Shown(each.HospitalRatio), coefficient = Rounding.Show(each.Value), bounded = each.Bounded, working = each.Lines[0].Sum }),
    };

    private static void Write(string path, IReadOnlyList<Coefficient> coefficients, Language language)
    {
        ExportColumn[] columns = [new(new("医疗机构", "hospital")), new(new("病组", "group")), new(new("等级比", "level ratio"), true), new(new("医院比", "hospital ratio"), true), new(new("差异系数", "coefficient"), true), new(new("计算", "working"))];
        WholeFile.Write(path, written => ExportTable.Write(new("差异系数", "coefficients"), columns,
            coefficients.Select(each => (IReadOnlyList<string>)[each.Hospital, each.Group, Shown(each.LevelRatio), Shown(each.HospitalRatio), Rounding.Show(each.Value), each.Lines[0].Sum]), written, WholeFile.FormatOf(path), language));
    }

    private static string Shown(decimal? ratio) => ratio is { } known ? Rounding.Show(known) : "";
    private static string Say(Language language, bool yes) => language is Language.En ? yes ? "yes" : "no" : yes ? "是" : "否";
}
