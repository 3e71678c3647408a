using System.CommandLine;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Dip;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Weights;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay dip-groups</c> and <c>pay dip-match</c>: a DIP catalogue from cases, and cases into its groups.</summary>
internal static class PayDip
{
    private static readonly int[] thresholds = [5, 10, 15, 20, 30, 50];

    public static Command Groups(Terminal terminal)
    {
        PayTables tables = new();
        Option<FileInfo?> procedures = Procedures();
        Command command = tables.On(new("dip-groups", "由近年病例形成 DIP 病种目录 a DIP catalogue from the cases of some years") { procedures });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(tables.Lang);
            (IReadOnlyList<PaidCase> cases, bool clean) = tables.Cases(parsed, terminal);
            DipTerms terms = DipTerms.Compile(tables.Law(parsed));
            MadeCatalogue made = DipGroupMaking.Make(cases, terms, Attributes(parsed.GetValue(procedures), language));
            int core = made.Groups.Count(each => each.Kind is DipKind.Core);
            terminal.Out.WriteLine(language is Language.En
                ? $"{made.Cases:N0} cases, mean {made.OverallMean}: {core} core groups cover {made.CoreShare}, {made.Groups.Count - core} comprehensive groups"
                : $"{made.Cases:N0} 份病例,均费 {made.OverallMean}:核心病种 {core} 个,覆盖 {made.CoreShare};综合病种 {made.Groups.Count - core} 个");
            TextTable table = language is Language.En ? new("threshold", "core groups", "share of cases") : new("阈值", "核心病种", "覆盖病例");
            foreach ((int threshold, int groups, Rate share) in DipGroupMaking.Coverage(cases, terms, thresholds.Append(terms.CoreThreshold.Value).Distinct().Order()))
            {
                table.Row($"{threshold}{(threshold == terms.CoreThreshold.Value ? " ●" : "")}", $"{groups:N0}", $"{share}");
            }

            table.Write(terminal);
            if (parsed.GetValue(tables.Out) is { } to)
            {
                if (PayTables.IsJson(to))
                {
                    PayTables.WriteJson(to, Json(made, terms));
                }
                else
                {
                    WholeFile.Write(to, written => ExportTable.Write(new DipGroupForm(), made.Groups, written, WholeFile.FormatOf(to), language));
                }
            }

            return clean ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    public static Command Match(Terminal terminal)
    {
        PayTables tables = new();
        Option<FileInfo> groups = new("--groups") { Description = "病种目录(pay dip-groups 的格式) the catalogue, as pay dip-groups writes it", Required = true };
        Option<FileInfo?> procedures = Procedures();
        Command command = tables.On(new("dip-match", "按目录给病例入组并计分 cases into the groups of a catalogue, with scores") { groups, procedures });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(tables.Lang);
            (IReadOnlyList<PaidCase> cases, bool clean) = tables.Cases(parsed, terminal);
            DipTerms terms = DipTerms.Compile(tables.Law(parsed));
            Money overall = Weighing.Weigh(cases, terms.Weights).OverallMean;
            DipCatalogue catalogue = new(PayTables.Read(new DipGroupForm(), parsed.GetValue(groups)!, language), overall, Attributes(parsed.GetValue(procedures), language));
            (DipMatch Match, PricedCase Priced)[] matched = [.. cases.Select(each => DipMatching.Match(each, catalogue, terms) is var match ? (match, DipScoring.Of(each, match, terms.HospitalCoefficient(each.Level, 0), overall, terms)) : default)];
            TextTable table = language is Language.En ? new("how a group was found", "cases") : new("入组方式", "病例");
            foreach (MatchStep step in Words<MatchStep>.All.Where(step => matched.Any(each => each.Match.Step == step)))
            {
                table.Row(Words<MatchStep>.Phrase(step).In(language), $"{matched.Count(each => each.Match.Step == step):N0}");
            }

            table.Write(terminal);
            if (parsed.GetValue(tables.Out) is { } to)
            {
                ExportColumn[] columns = [new(new("病例编号", "case")), new(new("医疗机构", "hospital")), new(new("病种", "group")), new(new("入组方式", "step")), new(new("病例类型", "kind")), new(new("分值", "score"), true), new(new("计算", "working"))];
                WholeFile.Write(to, written => ExportTable.Write(new("DIP 入组", "DIP matching"), columns, matched.Select(each => (IReadOnlyList<string>)
                [
                    each.Priced.Case.Id, each.Priced.Case.Hospital, each.Priced.Group, Words<MatchStep>.Phrase(each.Match.Step).In(language), Words<CaseKind>.Phrase(each.Priced.Kind).In(language),
                    Rounding.Show(each.Priced.Points), string.Join("; ", each.Priced.Lines.Select(line => $"{line.What.In(language)}: {line.Sum}")),
                ]), written, WholeFile.FormatOf(to), language));
            }

            return clean ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static object Json(MadeCatalogue made, DipTerms terms) => new
    {
        overallMean = made.OverallMean.ToPlain(),
        cases = made.Cases,
        coreShare = $"{made.CoreShare}",
        threshold = terms.CoreThreshold.Value,
        groups = made.Groups.Select(each => new
        {
            code = each.Code, kind = Words<DipKind>.Code(each.Kind), diagnosis = $"{each.Diagnosis}", procedures = $"{each.Procedures}", treatment = Words<TreatmentAttribute>.Code(each.Attribute), cases = each.Cases,
            mean = each.Mean.ToPlain(), weight = Rounding.Show(each.Weight), score = Rounding.Show(each.Score), levelMeans = each.LevelMeans.ToDictionary(level => Words<HospitalLevel>.Code(level.Key), level => level.Value.ToPlain()),
        }),
    };

    private static Option<FileInfo?> Procedures() => new("--procedures") { Description = "手术操作属性表:code,attribute procedures by treatment" };

    private static Dictionary<string, TreatmentAttribute> Attributes(FileInfo? file, Language language) =>
        file is null ? [] : PayTables.Read(new ProcedureForm(), file, language).ToDictionary(each => each.Code, each => each.Attribute, StringComparer.Ordinal);
}
