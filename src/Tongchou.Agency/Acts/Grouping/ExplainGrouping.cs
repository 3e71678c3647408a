using System.Text;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Acts.Grouping;

/// <summary>
/// Explains how one stay came to its group, and what a change would give. It groups with the code that groups files, only with a trace
/// that listens; every alternative is grouped in the same way.
/// </summary>
/// <param name="files">The version's files, for the names of codes.</param>
public sealed class ExplainGrouping(string version, Grouper grouper, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
{
    private readonly GrouperTables tables = grouper.Tables;

    public GroupingExplanation Explain(DischargeText stay)
    {
        GroupingRecord record = new();
        Grouped grouped = Group(stay, record, out DischargeFaults faults);
        IReadOnlyList<string> diagnoses = stay.DiagnosisCodes, procedures = stay.ProcedureCodes;
        Dictionary<string, string> names = DrgVersions.CodeNames(files["icd10.csv"].Span, diagnoses.ToHashSet());
        Dictionary<string, string> procedureNames = DrgVersions.CodeNames(files["icd9cm3.csv"].Span, procedures.ToHashSet());
        return new(
            version, tables.Title,
            [.. diagnoses.Select(code => new ExplainedCode(code, names.GetValueOrDefault(code, ""), IsKnown(tables.Diagnoses, code)))],
            [.. procedures.Select(code => new ExplainedCode(code, procedureNames.GetValueOrDefault(code, ""), IsKnown(tables.Procedures, code)))],
            grouper.Codes(grouped), NameOf(grouped), Words<GroupingOutcome>.Phrase(grouped.Outcome), grouped.IsRefused,
            [.. Words<DischargeFaults>.All.Where(fault => fault is not DischargeFaults.None && faults.HasFlag(fault)).Select(Words<DischargeFaults>.Phrase)],
            [.. record.Categories.Select(Category)],
            [.. record.Secondaries.Select(each => ComplicationOf(each, diagnoses, names))],
            Alternatives(stay, grouped));
    }

    private Grouped Group(DischargeText stay, GroupingRecord record, out DischargeFaults faults)
    {
        DischargeReader reader = new(tables.Diagnoses, tables.Procedures);
        Discharge read = reader.Read(new DischargeCells
        {
            Sex = Encoding.UTF8.GetBytes(stay.Sex),
            Age = Encoding.UTF8.GetBytes(stay.Age),
            AgeDays = Encoding.UTF8.GetBytes(stay.AgeDays),
            Weight = Encoding.UTF8.GetBytes(stay.Weight),
            Diagnoses = Encoding.UTF8.GetBytes(stay.Diagnoses),
            Procedures = Encoding.UTF8.GetBytes(stay.Procedures),
        });
        faults = reader.Faults;
        RecordingGroupingTrace trace = new(record);
        return grouper.Group(in read, ref trace);
    }

    private ExplainedCategory Category(CategoryRecord met)
    {
        Mdc mdc = tables.Mdcs[met.Mdc];
        return new(
            mdc.Code, mdc.Name, Words<MdcCondition>.Phrase(mdc.Condition), met.Answer is CategoryAnswer.Open, Words<CategoryAnswer>.Phrase(met.Answer),
            [.. met.Ways.Select(way => Rule(tables.Rules[way.Rule], way.Missing))],
            [.. met.Groups.Select(group => new ExplainedGroup(tables.Groups[group.Group].Code, tables.Groups[group.Group].Name, Words<SeverityRule>.Phrase(tables.Groups[group.Group].Severity), group.Holds))]);
    }

    private static ExplainedRule Rule(AdrgRule rule, IReadOnlyList<Atom> missing) =>
        new(rule.Code, rule.Adrg, rule.Name, rule.Condition.Text, missing.Count == 0, [.. missing.Select(atom => Lacks(atom, rule))]);

    private static Phrase Lacks(Atom atom, AdrgRule rule)
    {
        Phrase asked = Words<AtomKind>.Phrase(atom.Kind);
        Phrase words = new($"不符合“{asked.Zh}”", $"not so: {asked.En}");
        if (atom.Kind is AtomKind.Newborn && rule.Bounds is { } bounds)
        {
            string days = bounds.AgeDaysMax is { } most ? $" ≤{most} d" : "";
            string weight = bounds.AsksWeight ? $" {bounds.WeightMin}–{bounds.WeightBelow?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""} g" : "";
            return new($"{words.Zh}({$"{days}{weight}".Trim()})", $"{words.En} ({$"{days}{weight}".Trim()})");
        }

        return atom.List > 1 ? new($"{words.Zh}(表 {atom.List})", $"{words.En} (list {atom.List})") : words;
    }

    private static ExplainedComplication ComplicationOf((int Position, Complication Kind, int Table, bool Excluded) met, IReadOnlyList<string> diagnoses, Dictionary<string, string> names)
    {
        string code = diagnoses[met.Position], principal = diagnoses[0];
        Phrase answer = (met.Kind, met.Excluded) switch
        {
            (Complication.None, _) => new("不在并发症表内", "in neither table of complications"),
            (_, true) => new($"不计:主要诊断 {principal} 在它的排除表 {met.Table} 里", $"does not count: the principal diagnosis {principal} is in its exclusion table {met.Table}"),
            _ => new($"计入:主要诊断 {principal} 不在它的排除表 {met.Table} 里", $"counts: the principal diagnosis {principal} is not in its exclusion table {met.Table}"),
        };
        return new(code, names.GetValueOrDefault(code, ""), Words<Complication>.Phrase(met.Kind), met.Table == 0 ? null : met.Table, met.Excluded, answer);
    }

    /// <summary>One change at a time; only those that move the stay to another group are told.</summary>
    private List<GroupingAlternative> Alternatives(DischargeText stay, Grouped grouped)
    {
        List<GroupingAlternative> moved = [];
        IReadOnlyList<string> diagnoses = stay.DiagnosisCodes, procedures = stay.ProcedureCodes;
        moved.AddRange(BySeverity(grouped));
        for (int i = 1; i < diagnoses.Count; i++)
        {
            string code = diagnoses[i];
            Try("principal-diagnosis", new($"以 {code} 为主要诊断", $"{code} as principal diagnosis"), stay with { Diagnoses = string.Join('|', Swapped(diagnoses, i)) });
            Try("without-diagnosis", new($"去掉诊断 {code}", $"without the diagnosis {code}"), stay with { Diagnoses = string.Join('|', diagnoses.Where(each => each != code || each == diagnoses[0])) });
        }

        for (int i = 1; i < procedures.Count; i++)
        {
            Try("principal-procedure", new($"以 {procedures[i]} 为主要手术操作", $"{procedures[i]} as principal procedure"), stay with { Procedures = string.Join('|', Swapped(procedures, i)) });
        }

        if (procedures.Count > 0)
        {
            Try("without-procedures", new("没有手术操作", "without procedures"), stay with { Procedures = "" });
        }

        return [.. moved.DistinctBy(each => each.Change)];

        void Try(string kind, Phrase change, DischargeText changed)
        {
            Grouped other = Group(changed, new(), out _);
            if (grouper.Codes(other) != grouper.Codes(grouped))
            {
                moved.Add(new(kind, change, grouper.Codes(other), NameOf(other)));
            }
        }
    }

    /// <summary>What the other groups of the same rule ask for.</summary>
    private IEnumerable<GroupingAlternative> BySeverity(Grouped grouped)
    {
        if (!grouped.IsGrouped)
        {
            yield break;
        }

        int rule = tables.Groups[grouped.Group].Rule;
        for (int group = 0; group < tables.Groups.Count; group++)
        {
            if (tables.Groups[group].Rule == rule && group != grouped.Group)
            {
                // A group that stands earlier asks for something worse; one that stands later is for what has less.
                string kind = group < grouped.Group ? "more-severe" : "less-severe";
                Phrase asks = (tables.Groups[group].Severity, group < grouped.Group) switch
                {
                    (SeverityRule.Mcc, _) => new("有一个未被排除的严重并发症或合并症(MCC)", "with a major complication (MCC) that is not excluded"),
                    (SeverityRule.MccOrCc, true) => new("有一个未被排除的并发症或合并症(CC)", "with a complication (CC) that is not excluded"),
                    (SeverityRule.MccOrCc, false) => new("没有计入的 MCC、只有 CC", "with a CC and no MCC that counts"),
                    _ => new("没有计入的并发症或合并症", "without any complication that counts"),
                };
                yield return new(kind, asks, grouper.Codes(new(GroupingOutcome.Grouped, group)), tables.Groups[group].Name);
            }
        }
    }

    private static string[] Swapped(IReadOnlyList<string> codes, int with)
    {
        string[] swapped = [.. codes];
        (swapped[0], swapped[with]) = (swapped[with], swapped[0]);
        return swapped;
    }

    private string NameOf(Grouped grouped) => grouped.IsGrouped ? tables.Groups[grouped.Group].Name : "";
    private static bool IsKnown(CodeIndex index, string code) => index.Find(Encoding.UTF8.GetBytes(code)) is not CodeIndex.Unknown;
}
