using Tongchou.Agency.Imports;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Agency.Budgets;

/// <summary>Budgets and their execution as rows, for a spreadsheet and for people at a terminal.</summary>
public static class BudgetTables
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new(new("科目编码", "account")), new(new("预算科目", "line")), new(new("性质", "nature")), new(new("上年执行数", "last year"), IsNumber: true), new(new("调整额", "change"), IsNumber: true),
        new(new("预算数", "budget"), IsNumber: true), new(new("编制方法", "method")), new(new("指标", "indicator")), new(new("计算", "working")), new(new("依据", "rests on")),
    ];

    public static readonly IReadOnlyList<ExportColumn> ExecutionColumns =
    [
        new(new("预算科目", "line")), new(new("预算数", "budget"), IsNumber: true), .. Enumerable.Range(1, BudgetExecution.MonthsInYear).Select(month => new ExportColumn(new($"{month} 月", $"month {month}"), IsNumber: true)),
        new(new("累计执行", "executed"), IsNumber: true), new(new("预算余额", "remaining"), IsNumber: true), new(new("执行进度", "share")), new(new("全年预计", "forecast"), IsNumber: true), new(new("预计偏离", "deviation")), new(new("预测方法", "method")),
    ];

    public static IEnumerable<IReadOnlyList<string>> Rows(BudgetDocument document, Language language)
    {
        bool en = language is Language.En;
        foreach (DocumentLine line in document.Lines)
        {
            yield return
            [
                line.Account, line.What.In(language), Word<AccountNature>(line.Nature, language), line.LastYear?.ToPlain() ?? "", line.Change?.ToPlain() ?? "", line.Amount.ToPlain(), Word<BudgetMethod>(line.Method, language),
                Word<BudgetIndicator>(line.Indicator, language), line.Sum, string.Join("; ", line.Rests),
            ];
        }

        Money closing = document.Opening + document.Income - document.Spending;
        foreach ((Phrase what, Money amount, string sum) in new (Phrase, Money, string)[]
        {
            (new("收入合计", "income"), document.Income, "Σ"), (new("支出合计", "spending"), document.Spending, "Σ"), (new("当年收支结余", "surplus of the year"), document.Income - document.Spending, "−"),
            (new("上年滚存结余", "opening balance"), document.Opening, ""), (new("年末滚存结余", "closing balance"), closing, $"{document.Opening} + {document.Income} − {document.Spending}"),
        })
        {
            yield return ["", what.In(language), "", "", "", amount.ToPlain(), "", "", sum, ""];
        }

        foreach (DocumentGoal goal in document.Goals)
        {
            yield return ["", Word<PerformanceIndicator>(goal.Indicator, language), en ? "goal" : "绩效目标", "", "", "", "", "", $"[{goal.Least}, {goal.Most}] × {goal.Weight}{(goal.Value is { } value ? FormattableString.Invariant($" ← {value}: {goal.Score}") : "")}", goal.Rests];
        }

        foreach (DocumentPart part in document.Parts)
        {
            yield return [part.Region, part.Id, en ? "city" : "市(州)", "", "", part.Income.ToPlain(), "", "", $"{part.Income} − {part.Spending}", part.Digest];
        }
    }

    public static IEnumerable<IReadOnlyList<string>> Rows(BudgetExecution execution, Language language)
    {
        foreach (ExecutionLine line in execution.Lines)
        {
            yield return
            [
                Words<AccountRole>.Phrase(line.Role).In(language), line.Budget.ToPlain(), .. line.Months.Select(month => month.ToPlain()), line.Executed.ToPlain(), line.Remaining.ToPlain(), line.Share?.ToString() ?? "",
                line.Forecast.ToPlain(), $"{line.Deviation}{(line.Flagged ? " !" : "")}", Words<ForecastMethod>.Phrase(line.Method).In(language),
            ];
        }
    }

    /// <summary>A word by its code, in a language.</summary>
    public static string Word<T>(string code, Language language)
        where T : struct, Enum => Words<T>.TryParse(code, out T word) ? Words<T>.Phrase(word).In(language) : code;
}
