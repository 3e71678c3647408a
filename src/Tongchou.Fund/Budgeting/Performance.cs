using Tongchou.Fund.Measures;

namespace Tongchou.Fund.Budgeting;

/// <summary>A goal of performance 绩效目标: a value within bounds, and what it weighs of a hundred.</summary>
public sealed record PerformanceGoal(PerformanceIndicator Indicator, int Least, int Most, int Weight);

/// <summary>A goal against what came of it 绩效监控: its value now, and the score that gives.</summary>
/// <param name="Value">Null where it can't be told, which scores nothing.</param>
public sealed record PerformanceScore(PerformanceGoal Goal, decimal? Value, decimal Score);

/// <summary>绩效监控与评价: every goal with its value and score, their sum of a hundred and its grade.</summary>
[Clause("SC2023", "三")]
public sealed record Performance(IReadOnlyList<PerformanceScore> Scores, Cited<PerformanceGrade> Grade)
{
    public const int Whole = 100;

    private const int Digits = 2;

    public decimal Total => Scores.Sum(score => score.Score);

    /// <param name="execution">Values are those of its forecast, so that a year that still runs is measured like one that is over.</param>
    public static Performance Of(BudgetExecution execution, BudgetTerms terms)
    {
        PerformanceScore[] scores = [.. terms.Goals.Select(goal => Scored(goal, ValueOf(goal.Indicator, execution)))];
        return new(scores, terms.GradeOf(scores.Sum(score => score.Score)));
    }

    private static decimal? ValueOf(PerformanceIndicator indicator, BudgetExecution execution) => indicator switch
    {
        PerformanceIndicator.IncomeExecuted => Percent(execution.Forecast(AccountNature.Income), execution.Planned(AccountNature.Income)),
        PerformanceIndicator.SpendingExecuted => Percent(execution.Forecast(AccountNature.Expense), execution.Planned(AccountNature.Expense)),
        PerformanceIndicator.Deviation => execution.Deviation(AccountNature.Expense) is { } off ? Math.Abs(off.TenThousandths) / (decimal)Whole : null,
        PerformanceIndicator.PayableMonths => PayableMonths.Of(execution.ForecastClosing, execution.Forecast(AccountNature.Expense)).Months,
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    // Within the bounds a goal is met; outside it loses in proportion to how far it is missed.
    private static PerformanceScore Scored(PerformanceGoal goal, decimal? value)
    {
        decimal part = value is not { } at ? 0
            : at < goal.Least ? Math.Max(0, at / goal.Least)
            : at <= goal.Most ? 1
            : goal.Most == 0 ? 0 : Math.Max(0, 1 - ((at - goal.Most) / goal.Most));
        return new(goal, value, Math.Round(goal.Weight * part, Digits, MidpointRounding.AwayFromZero));
    }

    private static decimal? Percent(Money part, Money whole) => whole.IsPositive ? Math.Round((decimal)part.Fen * Whole / whole.Fen, Digits, MidpointRounding.AwayFromZero) : null;
}
