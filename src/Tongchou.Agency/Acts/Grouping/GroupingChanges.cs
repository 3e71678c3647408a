using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Acts.Grouping;

/// <summary>What one change of a record would give. Every change with a record of its own is grouped; only those that move the stay to another group are told.</summary>
internal sealed class GroupingChanges(Grouper grouper, CodeNames names)
{
    /// <summary>Codes of a table that are tried before none is taken to make the change.</summary>
    private const int MostTried = 60;

    private readonly GrouperTables tables = grouper.Tables;
    private readonly TextGrouping grouping = new(grouper);

    public IReadOnlyList<GroupingAlternative> Of(DischargeText stay, Grouped grouped, GroupingRecord record)
    {
        List<GroupingAlternative> moved = [.. BySeverity(stay, grouped), .. InOtherOrder(stay, grouped), .. WithOneMore(stay, grouped, record)];
        return [.. moved.DistinctBy(each => each.Change)];
    }

    /// <summary>Another code in front, or one code less.</summary>
    private IEnumerable<GroupingAlternative> InOtherOrder(DischargeText stay, Grouped grouped)
    {
        IReadOnlyList<string> diagnoses = stay.DiagnosisCodes, procedures = stay.ProcedureCodes;
        for (int i = 1; i < diagnoses.Count; i++)
        {
            string code = diagnoses[i];
            if (Try("principal-diagnosis", new($"以 {code} 为主要诊断", $"{code} as principal diagnosis"), Swapped(diagnoses, i), procedures) is { } first)
            {
                yield return first;
            }

            if (Try("without-diagnosis", new($"去掉诊断 {code}", $"without the diagnosis {code}"), [.. diagnoses.Where(each => each != code || each == diagnoses[0])], procedures) is { } less)
            {
                yield return less;
            }
        }

        for (int i = 1; i < procedures.Count; i++)
        {
            if (Try("principal-procedure", new($"以 {procedures[i]} 为主要手术操作", $"{procedures[i]} as principal procedure"), diagnoses, Swapped(procedures, i)) is { } first)
            {
                yield return first;
            }
        }

        if (procedures.Count > 0 && Try("without-procedures", new("没有手术操作", "without procedures"), diagnoses, []) is { } none)
        {
            yield return none;
        }

        GroupingAlternative? Try(string kind, Phrase change, IReadOnlyList<string> changedDiagnoses, IReadOnlyList<string> changedProcedures)
        {
            Grouped other = Group(stay, changedDiagnoses, changedProcedures);
            return grouper.Codes(other) == grouper.Codes(grouped) ? null : new(kind, change, grouper.Codes(other), NameOf(other), null, changedDiagnoses, changedProcedures);
        }
    }

    /// <summary>Rules that stood before the stay's own and lacked a single code of a list.</summary>
    private IEnumerable<GroupingAlternative> WithOneMore(DischargeText stay, Grouped grouped, GroupingRecord record)
    {
        HashSet<GroupCodes> told = [grouper.Codes(grouped)];
        foreach ((int rule, IReadOnlyList<Atom> missing) in record.Categories.SelectMany(category => category.Ways).Where(way => way.Missing.Count == 1))
        {
            Atom atom = missing[0];
            bool procedure = atom.Kind is AtomKind.AnyProcedure or AtomKind.PrincipalProcedure;
            if (!procedure && atom.Kind is not (AtomKind.AnyDiagnosis or AtomKind.SecondaryDiagnosis))
            {
                continue;
            }

            foreach (RuleCode listed in (procedure ? tables.RuleProcedures : tables.RuleDiagnoses).Where(each => each.Rule == rule && each.List == Math.Max(1, atom.List)).Take(1))
            {
                string code = (procedure ? tables.Procedures : tables.Diagnoses).Text(listed.Code);
                IReadOnlyList<string> diagnoses = procedure ? stay.DiagnosisCodes : [.. stay.DiagnosisCodes, code];
                IReadOnlyList<string> procedures = !procedure ? stay.ProcedureCodes : atom.Kind is AtomKind.PrincipalProcedure ? [code, .. stay.ProcedureCodes] : [.. stay.ProcedureCodes, code];
                Grouped other = Group(stay, diagnoses, procedures);
                if (other.IsGrouped && told.Add(grouper.Codes(other)))
                {
                    Phrase change = procedure
                        ? new($"多一个手术操作,如 {code}", $"one more procedure, such as {code}")
                        : new($"多一个其他诊断,如 {code}", $"one more secondary diagnosis, such as {code}");
                    yield return new(procedure ? GroupingAlternative.OneProcedureMore : GroupingAlternative.OneDiagnosisMore, change, grouper.Codes(other), NameOf(other), Example(code, procedure ? Classification.Procedure : Classification.Diagnosis), diagnoses, procedures);
                }
            }
        }
    }

    /// <summary>What the other groups of the same rule ask for, with a code or a record that would do.</summary>
    private IEnumerable<GroupingAlternative> BySeverity(DischargeText stay, Grouped grouped)
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
                bool worse = group < grouped.Group;
                Phrase asks = (tables.Groups[group].Severity, worse) switch
                {
                    (SeverityRule.Mcc, _) => new("有一个未被排除的严重并发症或合并症(MCC)", "with a major complication (MCC) that is not excluded"),
                    (SeverityRule.MccOrCc, true) => new("有一个未被排除的并发症或合并症(CC)", "with a complication (CC) that is not excluded"),
                    (SeverityRule.MccOrCc, false) => new("没有计入的 MCC、只有 CC", "with a CC and no MCC that counts"),
                    _ => new("没有计入的并发症或合并症", "without any complication that counts"),
                };
                GroupingAlternative told = new(worse ? "more-severe" : "less-severe", asks, grouper.Codes(new(GroupingOutcome.Grouped, group)), tables.Groups[group].Name);
                string? code = worse ? Complication(stay, group) : null;
                yield return code is null ? told : told with { Example = Example(code, Classification.Diagnosis), Diagnoses = [.. stay.DiagnosisCodes, code], Procedures = stay.ProcedureCodes };
            }
        }
    }

    /// <summary>A complication that would give the group, if one of the first does.</summary>
    private string? Complication(DischargeText stay, int group) =>
        (tables.Groups[group].Severity is SeverityRule.Mcc ? tables.Mcc : tables.Cc).Take(MostTried).Select(each => tables.Diagnoses.Text(each.Code))
            .FirstOrDefault(code => !stay.DiagnosisCodes.Contains(code) && Group(stay, [.. stay.DiagnosisCodes, code], stay.ProcedureCodes).Group == group);

    private Grouped Group(DischargeText stay, IReadOnlyList<string> diagnoses, IReadOnlyList<string> procedures) =>
        grouping.Group(stay with { Diagnoses = string.Join('|', diagnoses), Procedures = string.Join('|', procedures) });

    private ExplainedCode Example(string code, Classification of) => new(code, names.Find(of, code, 1).FirstOrDefault()?.Name ?? "", Known: true);
    private string NameOf(Grouped grouped) => grouped.IsGrouped ? tables.Groups[grouped.Group].Name : "";

    private static string[] Swapped(IReadOnlyList<string> codes, int with)
    {
        string[] swapped = [.. codes];
        (swapped[0], swapped[with]) = (swapped[with], swapped[0]);
        return swapped;
    }
}
