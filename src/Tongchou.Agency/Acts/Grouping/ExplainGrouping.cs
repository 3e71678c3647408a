using System.Text;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Acts.Grouping;

/// <summary>
/// Explains how one stay came to its group, and what a change would give. It groups with the code that groups files, only with a trace
/// that listens; every alternative is grouped in the same way.
/// </summary>
public sealed class ExplainGrouping(ReadyGrouper ready)
{
    private readonly Grouper grouper = ready.Grouper;
    private readonly GrouperTables tables = ready.Grouper.Tables;

    public GroupingExplanation Explain(DischargeText stay)
    {
        GroupingRecord record = new();
        TextGrouping grouping = new(grouper);
        Grouped grouped = grouping.Group(stay, record);
        DischargeFaults faults = grouping.Faults;
        IReadOnlyList<string> diagnoses = stay.DiagnosisCodes, procedures = stay.ProcedureCodes;
        Dictionary<string, string> names = DrgVersions.CodeNames(ready.Files["icd10.csv"].Span, diagnoses.ToHashSet());
        Dictionary<string, string> procedureNames = DrgVersions.CodeNames(ready.Files["icd9cm3.csv"].Span, procedures.ToHashSet());
        return new(
            ready.Version, tables.Title,
            [.. diagnoses.Select(code => new ExplainedCode(code, names.GetValueOrDefault(code, ""), IsKnown(tables.Diagnoses, code)))],
            [.. procedures.Select(code => new ExplainedCode(code, procedureNames.GetValueOrDefault(code, ""), IsKnown(tables.Procedures, code)))],
            grouper.Codes(grouped), NameOf(grouped), Words<GroupingOutcome>.Phrase(grouped.Outcome), grouped.IsRefused,
            [.. Words<DischargeFaults>.All.Where(fault => fault is not DischargeFaults.None && faults.HasFlag(fault)).Select(Words<DischargeFaults>.Phrase)],
            [.. record.Categories.Select(Category)],
            [.. record.Secondaries.Select(each => ComplicationOf(each, diagnoses, names))],
            new GroupingChanges(grouper, ready.Names).Of(stay, grouped, record));
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

    private string NameOf(Grouped grouped) => grouped.IsGrouped ? tables.Groups[grouped.Group].Name : "";
    private static bool IsKnown(CodeIndex index, string code) => index.Find(Encoding.UTF8.GetBytes(code)) is not CodeIndex.Unknown;
}
