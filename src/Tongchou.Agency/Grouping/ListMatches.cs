using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>A list of the version that has a code of the stay.</summary>
public sealed record ListMatch(string Code, Phrase List);

/// <summary>Which lists of a version have the codes of a stay: of categories, of the rules that were tried and held, of operations, complications and exclusions.</summary>
public static class ListMatches
{
    public static IReadOnlyList<ListMatch> Of(Grouper grouper, DischargeText stay, GroupingExplanation explained)
    {
        GrouperTables tables = grouper.Tables;
        HashSet<string> held = [.. explained.Categories.SelectMany(category => category.Rules).Where(rule => rule.Holds).Select(rule => rule.Rule)];
        List<ListMatch> matches = [];
        foreach ((string code, int place) in stay.DiagnosisCodes.Select((code, place) => (code, place)).DistinctBy(each => each.code))
        {
            if (Find(tables.Diagnoses, code) is not { } number)
            {
                continue;
            }

            matches.AddRange(tables.MdcDiagnoses.Where(each => each.Code == number).Select(each => each.Mdc).Distinct()
                .Select(mdc => new ListMatch(code, new($"{tables.Mdcs[mdc].Code} {tables.Mdcs[mdc].Name}的诊断表", $"diagnoses of {tables.Mdcs[mdc].Code} {tables.Mdcs[mdc].Name}"))));
            matches.AddRange(OfRules(tables.RuleDiagnoses, number, code, new("诊断表", "diagnoses")));
            if (place == 0)
            {
                matches.AddRange(tables.Exclusions.Where(each => each.Code == number).Select(each => new ListMatch(code, new($"排除表 {each.Table}:作为主要诊断,使列出此表的并发症不计", $"exclusion table {each.Table}: as principal diagnosis it excludes the complications that name it"))));
            }
            else
            {
                matches.AddRange(tables.Mcc.Where(each => each.Code == number).Select(each => new ListMatch(code, new($"严重并发症或合并症(MCC)表,排除表 {each.Table}", $"major complications (MCC), exclusion table {each.Table}"))));
                matches.AddRange(tables.Cc.Where(each => each.Code == number).Select(each => new ListMatch(code, new($"并发症或合并症(CC)表,排除表 {each.Table}", $"complications (CC), exclusion table {each.Table}"))));
            }
        }

        foreach (string code in stay.ProcedureCodes.Distinct())
        {
            if (Find(tables.Procedures, code) is not { } number)
            {
                continue;
            }

            matches.Add(new(code, tables.Operations.Contains(number) ? new("有效手术操作", "counts as an operation") : new("不属于有效手术操作", "does not count as an operation")));
            matches.AddRange(OfRules(tables.RuleProcedures, number, code, new("手术操作表", "procedures")));
        }

        return matches;

        IEnumerable<ListMatch> OfRules(IReadOnlyList<RuleCode> lists, int number, string code, Phrase kind) =>
            lists.Where(each => each.Code == number && held.Contains(tables.Rules[each.Rule].Code))
                .Select(each => new ListMatch(code, new($"{tables.Rules[each.Rule].Code} {tables.Rules[each.Rule].Name}的{kind.Zh} {each.List}", $"{kind.En} {each.List} of {tables.Rules[each.Rule].Code} {tables.Rules[each.Rule].Name}")));
    }

    private static int? Find(CodeIndex index, string code) => index.Find(Encoding.UTF8.GetBytes(code)) is var number and not CodeIndex.Unknown ? number : null;
}
