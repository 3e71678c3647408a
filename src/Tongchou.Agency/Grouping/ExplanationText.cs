using System.Text;

namespace Tongchou.Agency.Grouping;

/// <summary>An explanation of grouping as lines for a terminal.</summary>
public static class ExplanationText
{
    public static string Write(GroupingExplanation explained, Language language)
    {
        bool en = language is Language.En;
        StringBuilder text = new();
        text.AppendLine($"{explained.Result.Drg}  {(explained.Name.Length > 0 ? explained.Name : explained.Outcome.In(language))}");
        text.AppendLine($"{explained.Title.In(language)} [{explained.Version}]: {explained.Result.Mdc} → {explained.Result.Adrg} → {explained.Result.Drg}");
        Codes(text, en ? "Diagnoses" : "诊断", explained.Diagnoses, language);
        Codes(text, en ? "Procedures" : "手术操作", explained.Procedures, language);
        foreach (Phrase fault in explained.Faults)
        {
            text.AppendLine($"! {fault.In(language)}");
        }

        text.AppendLine().AppendLine(en ? "Path" : "路径");
        if (explained.Refused)
        {
            text.AppendLine(en ? $"  The check before grouping failed: {explained.Outcome.En}" : $"  分组前校验没有通过:{explained.Outcome.Zh}");
        }
        else if (explained.Categories.Count == 0)
        {
            text.AppendLine(en ? "  No category has the principal diagnosis on its list" : "  主要诊断不在任何大类的诊断表里");
        }

        foreach (ExplainedCategory category in explained.Categories)
        {
            Category(text, category, language);
        }

        if (explained.Complications.Count > 0)
        {
            text.AppendLine().AppendLine(en ? "Secondary diagnoses" : "其他诊断");
            foreach (ExplainedComplication each in explained.Complications)
            {
                text.AppendLine($"  {(each.Table is null ? "·" : each.Excluded ? "✗" : "✓")} {each.Code} {each.Name}: {(each.Table is null ? "" : $"{each.Kind.In(language)}; ")}{each.Answer.In(language)}");
            }
        }

        text.AppendLine().AppendLine(en ? "What would change it" : "怎样会变");
        // Every operation of the category would give some group: a terminal only counts those.
        GroupingAlternative[] told = [.. explained.Alternatives.Where(each => !each.IsOneMore)];
        foreach (GroupingAlternative each in told)
        {
            text.AppendLine($"  {each.Change.In(language)} → {each.Result.Drg} {each.Name}".TrimEnd());
        }

        if (explained.Alternatives.Count - told.Length is var more && more > 0)
        {
            text.AppendLine(en ? $"  one code more → {more} other group(s), see --json" : $"  多一个编码 → 另有 {more} 个组,见 --json");
        }

        if (explained.Alternatives.Count == 0)
        {
            text.AppendLine(en ? "  No single change of the order or of one code." : "  换主要诊断、主要手术操作或去掉一个编码都不变。");
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static void Codes(StringBuilder text, string title, IReadOnlyList<ExplainedCode> codes, Language language)
    {
        string unknown = language is Language.En ? " (unknown code)" : "(不认识的编码)";
        text.AppendLine($"{title}: {(codes.Count == 0 ? "–" : string.Join("; ", codes.Select(code => $"{code.Code} {code.Name}".TrimEnd() + (code.Known ? "" : unknown))))}");
    }

    private static void Category(StringBuilder text, ExplainedCategory category, Language language)
    {
        text.AppendLine($"  {(category.Open ? "→" : "✗")} {category.Mdc} {category.Name}: {category.Condition.In(language)}; {category.Answer.In(language)}");

        // A category has up to forty rules that mostly fail for the same reason.
        foreach (IGrouping<string, ExplainedRule> alike in category.Rules.Where(rule => !rule.Holds).GroupBy(rule => string.Join(language is Language.En ? "; " : "、", rule.Missing.Select(missing => missing.In(language)))))
        {
            text.AppendLine($"      ✗ {string.Join(' ', alike.Select(rule => rule.Rule))}: {alike.Key}");
        }

        foreach (ExplainedRule rule in category.Rules.Where(rule => rule.Holds))
        {
            text.AppendLine($"      ✓ {rule.Rule} {rule.Name}: {rule.Condition}");
        }

        foreach (ExplainedGroup group in category.Groups)
        {
            text.AppendLine($"          {(group.Holds ? "✓" : "✗")} {group.Drg} {group.Name}: {group.Asks.In(language)}");
        }

        if (category is { Open: true, Groups: [] } or { Open: true, Groups: [.., { Holds: false }] })
        {
            text.AppendLine(language is Language.En ? "      no rule of this category gives a group" : "      本大类没有规则给出组");
        }
    }
}
