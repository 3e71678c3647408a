namespace Tongchou.Fund.Budgeting;

/// <summary>编制方法: how the amount of a budget's line was found.</summary>
public enum BudgetMethod
{
    [Word("heads-standard", "人数 × 标准", "heads × standard")] HeadsStandard,
    [Word("wage-rate", "人数 × 缴费基数 × 费率", "heads × base × rate")] WageRate,
    [Word("visits-cost", "人次 × 次均基金支付 × 趋势", "visits × cost of a visit × trend")] VisitsCost,
    [Word("trend", "上年数 × 趋势", "last year × trend")] Trend,
    [Word("share-of-income", "当年收入 × 比例", "a share of the year's income")] ShareOfIncome,
    [Word("given", "直接给定", "given")] Given,
}

/// <summary>预算指标: what drives a line, and is watched beside it.</summary>
public enum BudgetIndicator
{
    [Word("heads", "参保缴费人数", "persons who pay dues")] Heads,
    [Word("wage-base", "月均缴费基数", "average base of a month")] WageBase,
    [Word("visits", "就诊人次", "visits")] Visits,
    [Word("last-year", "上年执行数", "what was booked the year before")] LastYear,
    [Word("income", "当年收入", "the year's income")] Income,
    [Word("none", "无", "none")] None,
}

/// <summary>预算文件类别: what a document of the budget is.</summary>
public enum BudgetKind
{
    [Word("compile", "年度预算", "budget of the year")] Compile,
    [Word("adjust", "预算调整方案", "adjustment plan")] Adjust,
    [Word("unify", "全省统一预算", "the province's budget")] Unify,
    [Word("evaluate", "绩效评价", "evaluation")] Evaluate,
}

/// <summary>预测方法: how the end of the year is told from its months.</summary>
public enum ForecastMethod
{
    [Word("last-year-share", "按上年同期进度推算", "by the share that last year had reached")] LastYearShare,
    [Word("linear", "按已过月份均摊推算", "in proportion to the months")] Linear,
    [Word("budget", "尚无执行数,按预算", "nothing booked yet: as budgeted")] AsBudgeted,
    [Word("whole-year", "全年已过", "the year is over")] WholeYear,
}

/// <summary>绩效指标: what the year's work with a fund is judged by. Months are months, the others percent.</summary>
public enum PerformanceIndicator
{
    [Word("income-executed", "收入预算完成率(%)", "income against its budget (%)")] IncomeExecuted,
    [Word("spending-executed", "支出预算执行率(%)", "spending against its budget (%)")] SpendingExecuted,
    [Word("deviation", "支出预算偏离度(%)", "deviation of spending from its budget (%)")] Deviation,
    [Word("payable-months", "期末可支付月数", "payable months at the end")] PayableMonths,
}

/// <summary>绩效评价等级.</summary>
public enum PerformanceGrade
{
    [Word("excellent", "优", "excellent")] Excellent,
    [Word("good", "良", "good")] Good,
    [Word("fair", "中", "fair")] Fair,
    [Word("poor", "差", "poor")] Poor,
}
