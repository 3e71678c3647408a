using Tongchou.Fund.Measures;

namespace Tongchou.Fund.Budgeting;

/// <summary>Something about a budget that whoever reviews it should see 审核提示. It bars nothing; where it asks for a reason, the budget goes on with one.</summary>
public sealed record BudgetFinding(string Code, AccountRole? Line, Phrase What, bool NeedsReason, string Rests);

/// <summary>编审规则: balance with something left over, a balance in a reasonable range, growth that can be explained.</summary>
[Clause("SC2023", "三")]
[Clause("JS2021", "12")]
public static class BudgetReview
{
    public static IReadOnlyList<BudgetFinding> Of(Budget budget, BudgetTerms terms, Cited<MonthsGrade>? grade)
    {
        List<BudgetFinding> findings = [];
        if (budget.Surplus.IsNegative)
        {
            findings.Add(new("deficit", null, new($"当年支出预算比收入多 {-budget.Surplus},应说明原因。", $"Spending exceeds income by {-budget.Surplus}; say why."), true, "SC2023 三"));
        }

        if (budget.Closing.IsNegative)
        {
            findings.Add(new("no-balance", null, new($"年末滚存结余为 {budget.Closing},应说明怎样弥补。", $"The balance at the year's end is {budget.Closing}; say how it is made good."), true, "SC2023 三"));
        }

        if (grade is { Value: not MonthsGrade.Reasonable } outside)
        {
            findings.Add(new("months", null, new($"年末可支付 {budget.Months.Months} 个月:{Words<MonthsGrade>.Phrase(outside.Value).Zh}。", $"At the year's end it pays {budget.Months.Months} months: {Words<MonthsGrade>.Phrase(outside.Value).En}."), false, Cite(outside.Source)));
        }

        foreach (BudgetLine line in budget.Lines)
        {
            if (line.LastYear is { IsPositive: true } last && line.Amount - last > terms.GrowthLimit.Value.Of(last).Rounded)
            {
                findings.Add(new("growth", line.Role, new($"{Words<AccountRole>.Phrase(line.Role).Zh}比上年增长超过 {terms.GrowthLimit.Value}。", $"{Words<AccountRole>.Phrase(line.Role).En}: more than {terms.GrowthLimit.Value} above last year."), false, Cite(terms.GrowthLimit.Source)));
            }
        }

        return findings;
    }

    /// <summary>A value of law as a line names it: path, clause and standing.</summary>
    public static string Cite(Citation source) => $"{source.Path} ({source.Clause}, {Words<Standing>.Phrase(source.Standing).Zh})";
}
